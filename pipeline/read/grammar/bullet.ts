/** The signs journals set before a byline. */

/** All of them. */
export const BULLETS = '●■◆□○◎▲△★☆◇▪•·⬤◼◾♦❖✦*＊※';

/** One or more of them at the start of a line. */
export const BULLET = new RegExp(`^[${BULLETS}]+\\s*`);
