/** The number of an issue in the words of its style. */
import type { StyleWords } from '../house/style.ts';
import type { Masthead } from '../model/document.ts';

/** 2025年第30卷第1期, with as much as is known. */
export function issueNumber(
  { year, volume, number }: Pick<Masthead, 'year' | 'volume' | 'number'>,
  words: StyleWords,
): string {
  return inWords(words.year, year) + inWords(words.volume, volume) + inWords(words.number, number);
}

/** 2025年第4期　总第92期, with as much as is known. */
export function issueSerial(
  masthead: Pick<Masthead, 'year' | 'volume' | 'number' | 'totalNumber'>,
  words: StyleWords,
): string {
  const total = inWords(words.totalNumber, masthead.totalNumber);
  return [issueNumber(masthead, words), total].filter((part) => part !== '').join('　');
}

/** A value in a pattern of the style, {} being its place; nothing where it is not known. */
export function inWords(pattern: string, value: string | number | null): string {
  return value === null ? '' : pattern.replace('{}', String(value));
}
