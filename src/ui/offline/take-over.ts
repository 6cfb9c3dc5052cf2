/** What a page tells a new version that waits. */
export const takeOver = 'take over';
