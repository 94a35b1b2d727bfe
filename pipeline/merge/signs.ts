/** What stands in a text for things that are no characters, and parts its blocks; no manuscript holds these. */

/** Between the blocks of an article. */
export const BLOCK = '\u2029';
/** Between the cells of a row, and between the paragraphs of a cell. */
export const CELL = '\u001f';
export const IN_CELL = '\u001e';
/** A formula. */
export const FORMULA = '\u{10ff00}';
/** A note that the base does not have. */
export const NEW_NOTE = '\u{10fefe}';
const FIRST_NOTE = 0x100000;
const MOST_NOTES = 0xf000;

/** The call of the note that stands at an index among those of its article. */
export function noteSign(index: number): string {
  return String.fromCodePoint(FIRST_NOTE + (index % MOST_NOTES));
}

/** Whether a text holds a thing that is no character. */
export function hasThing(text: string): boolean {
  return /[\u{100000}-\u{10ffff}]/u.test(text);
}

/** A text for people: 〔注〕 for a call, 〔公式〕 for a formula, ⏎ between blocks. */
export function legibleText(text: string): string {
  return text
    .replaceAll(FORMULA, '〔公式〕')
    .replace(/[\u{100000}-\u{10ffff}]/gu, '〔注〕')
    .replaceAll(BLOCK, '⏎')
    .replaceAll(CELL, '│')
    .replaceAll(IN_CELL, '⏎');
}
