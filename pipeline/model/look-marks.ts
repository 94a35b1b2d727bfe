/** The marks that a reader sees as the look of words, which a Word processor can put on and take off. */
import type { Mark } from './document.ts';

const LOOKS = ['emphasis', 'strong', 'properName', 'bookTitle', 'superscript', 'subscript'] as const;
export type LookMark = (typeof LOOKS)[number];

/** Whether a mark is one of them. */
export function isLook(kind: Mark['kind']): kind is LookMark {
  return (LOOKS as readonly string[]).includes(kind);
}

/** The marks as one bit each, in their order. */
export function lookBits(marks: readonly string[]): number {
  return LOOKS.reduce((bits, mark, at) => (marks.includes(mark) ? bits | (1 << at) : bits), 0);
}

/** The marks of some bits. */
export function looksOfBits(bits: number): LookMark[] {
  return LOOKS.filter((_, at) => (bits & (1 << at)) !== 0);
}
