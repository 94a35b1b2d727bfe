/** How much YAML is read, and how many of its mistakes are told. */
import type { Diagnostic } from './diagnostic.ts';

const KB = 1024;
/** What an editor writes by hand, or decides about one issue, is a tenth of this. */
const LARGEST = 64 * KB;
/** So many times as large it may be with its comments. */
const COMMENTED = 16;
/** So many mistakes have few causes. */
export const MOST_MISTAKES = 100;

/** How much larger a source is than one may be, in Chinese, or null; the comments that a review writes above every question are let pass. */
export function tooLarge(source: string): string | null {
  const size = Buffer.byteLength(source);
  const bare = size > LARGEST ? Buffer.byteLength(source.replace(/^[ \t]*#[^\n]*(?:\n|$)/gm, '')) : size;
  if (bare > LARGEST) return `除去注释有 ${Math.ceil(bare / KB)} KB，超过 ${LARGEST / KB} KB`;
  return size > LARGEST * COMMENTED
    ? `连同注释有 ${Math.ceil(size / KB)} KB，超过 ${(LARGEST * COMMENTED) / KB} KB`
    : null;
}

/** What is said about the first of many mistakes, and of how many nothing is said. */
export function firstMistakes<Mistake>(all: readonly Mistake[], say: (one: Mistake) => Diagnostic[]): Diagnostic[] {
  const found = all.slice(0, MOST_MISTAKES).flatMap(say);
  const last = found.at(-1);
  if (all.length <= MOST_MISTAKES || last === undefined) return found;
  const message = `还有 ${all.length - MOST_MISTAKES} 处错误没有列出`;
  return [...found, { ...last, message, hint: '先改好列出的这些，再检查一遍' }];
}
