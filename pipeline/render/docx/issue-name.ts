/** How an issue is called in heads and properties. */

import type { StyleWords } from '../../house/style.ts';
import type { Issue } from '../../model/document.ts';
import { writable } from './xml.ts';

/** 江河论坛　2024年第6期 */
export function issueName({ masthead }: Issue, words: StyleWords): string {
  const { journal } = masthead;
  return writable([journal, printedNumber(masthead, words)].filter((part) => part !== '').join('　'));
}

/** 2024年第6期 */
export function printedNumber({ year, number }: Issue['masthead'], words: StyleWords): string {
  const of = (pattern: string, value: number | null) => (value === null ? '' : pattern.replace('{}', String(value)));
  return of(words.year, year) + of(words.number, number);
}
