/** The signs journals set before a byline. */

/** All of them. */
export const BULLETS = '●■◆□○◎▲△▼▽★☆◇◈▪•·⬤◼◾♦❖✦*＊※';

/** Those that announce a byline by themselves; the others stand before the items of lists as well. */
export const SIGNING = '●■◆□○◎▲△▼▽★☆◇◈⬤◼◾♦❖✦※';

/** One of them at the start of a line. */
export const SIGNED = new RegExp(`^[${SIGNING}]`);

/** One or more of them at the start of a line. */
export const BULLET = new RegExp(`^[${BULLETS}]+\\s*`);
