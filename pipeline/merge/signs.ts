/** What stands in a text for things that are no characters, and parts its blocks; no manuscript holds these. */
import { createHash } from 'node:crypto';

/** Between the blocks of an article. */
export const BLOCK = '\u2029';
/** Between the cells of a row, and between the paragraphs of a cell. */
export const CELL = '\u001f';
export const IN_CELL = '\u001e';
/** Before the sign and the words of a note behind the blocks of its article. */
export const NOTE_HEAD = '\u001d';
/** A formula. */
export const FORMULA = '\u{10ff00}';
const FIRST_NOTE = 0x100000;
const MOST_NOTES = 0x4000;
const FIRST_NEW_NOTE = FIRST_NOTE + MOST_NOTES;
const NEW_NOTES = 0x8000;

/** Every call of a note. */
export const NOTE_SIGNS = /[\u{100000}-\u{10bfff}]/gu;

/** The call of the note that stands at an index among those of its article in the base. */
export function noteSign(index: number): string {
  return String.fromCodePoint(FIRST_NOTE + (index % MOST_NOTES));
}

/** The call of a note that the base does not have: made of its words, so that two sides which put in the same note say the same. */
export function newNoteSign(words: string): string {
  const hash = createHash('sha256').update(words.trim()).digest().readUInt32BE();
  return String.fromCodePoint(FIRST_NEW_NOTE + (hash % NEW_NOTES));
}

/** Whether a text holds the call of a note. */
export function hasNote(text: string): boolean {
  return /[\u{100000}-\u{10bfff}]/u.test(text);
}

/** Whether a text holds a thing that is no character. */
export function hasThing(text: string): boolean {
  return /[\u{100000}-\u{10ffff}]/u.test(text);
}

/** What the notes of an article say, by their signs. */
export type NoteWords = ReadonlyMap<string, string>;

/** A text for people: 〔注〕 for a call, with its words where `notes` has them, 〔公式〕 for a formula, ⏎ between blocks. */
export function legibleText(text: string, notes?: NoteWords): string {
  return text
    .replaceAll(FORMULA, '〔公式〕')
    .replace(/\u001d[\u{100000}-\u{10bfff}]/gu, '')
    .replace(NOTE_SIGNS, (sign) => (notes?.has(sign) === true ? `〔注：${notes.get(sign)}〕` : '〔注〕'))
    .replaceAll(BLOCK, '⏎')
    .replaceAll(CELL, '│')
    .replaceAll(IN_CELL, '⏎');
}
