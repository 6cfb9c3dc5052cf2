/** Where the look of the operator's files is kept between two visits: `{ theme }`. */
export const brandKey = 'mail-triage.brand';
