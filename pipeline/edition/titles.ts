/** What follows a title and makes it something else: 于主席台, 余校长室. */
export const NO_TITLE = '(?![台处室团会节级厅办岗])';
