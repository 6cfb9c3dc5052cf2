/** The element that holds what a page was rendered with when the app was built, as JSON. */
export const pageDataId = 'page-data';
