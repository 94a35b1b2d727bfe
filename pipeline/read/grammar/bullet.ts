/** The signs journals set before a byline. */

/** All of them. */
export const BULLETS = '●■◆□○◎▲△▼▽★☆◇◈▪•·⬤◼◾♦❖✦*＊※';

/** Those that announce a byline by themselves, as part of a class of characters; the others stand before the items of lists as well. */
export const SIGNING = '\u25a0-\u25a9\u25ac-\u25ff★☆♠-♧✦-❋❖➤⬛-⭐※';

/** One of them at the start of a line. */
export const SIGNED = new RegExp(`^[${SIGNING}]`);

/** One or more of them at the start of a line. */
export const BULLET = new RegExp(`^[${BULLETS}]+\\s*`);
