/** The profile that stands in for a provider without one of its own: standard meanings. */
export const otherProvider = 'other';
