/** Stretches whose marks stay as they are: addresses, numbers, times, formulas, Latin phrases. */
import { anyOf } from '../patterns.ts';

/** A protected stretch of a text, end exclusive. */
export type ProtectedStretch = readonly [from: number, to: number];

/**
 * Where a pattern has groups, one of them must have matched. What a match without any takes, a number or a word alone, is only passed over
 * as a whole: tried again from each of its characters, a long run would take the square of its length.
 */
const PATTERNS: readonly RegExp[] = [
  // https://a.cn/b?c=1,2   www.a.cn   someone@a.cn   10.1000/182   DOI: 10.1000/182
  new RegExp(
    anyOf(
      /(?:https?|ftp):\/\/[!-~]+|www\.[!-~]+/,
      /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/,
      /(?:doi\s*[:：]\s*)?10\.\d{4,9}\/[!-~]+/,
    ),
    'gi',
  ),
  // $x_t$
  /\$[^$\n]{1,400}\$/g,
  // std::map   ::1   :-)
  /:{2,}|[:;]-[()]/g,
  // 12:30   3:2   1,000   3.14   v2.0   1.2.3   1/2
  /([vV]\d+(?:[.,]\d+)+(?!:)%?)|\d+((?::\d+)+|(?:[.,]\d+)+(?!:)%?|\/\d+)?/g,
  // 31°12'05"   4'30"   2'31"2   6'2": degrees, minutes and seconds, feet and inches
  /\d{1,3}(?:\.\d+)?[°度]\d{1,2}['’′](?:\d{1,2}(?:\.\d+)?["”″＂])?|\d{1,3}['’′]\d{1,2}(?:\.\d+)?["”″＂]\d{0,2}/g,
  // 1"8: a tenth of a second
  /\d["”″＂]\d{1,2}(?!\d)/g,
  // [1]   [2-4]   [1,3]   [J]
  /\[(?:\d{1,3}(?:\s*[-–—,，~]\s*\d{1,3})*|[A-Z](?:\/[A-Z]{2})?)\]/g,
  // f(x)   sin(2x)   A(1)
  /[A-Za-z]\w{0,20}\([\w\s+\-*/^=.,]{0,60}\)/g,
  // 1+1>2   a=b
  /[\w.]+((?:\s*[+\-*/=<>≥≤≠×÷]+\s*[\w.]+)+)?/g,
  // a phrase of Latin words with its own marks: data, text and images; e.g. this
  /[A-Za-z][\w'’.&/-]*((?:[,;:]? +\(?[A-Za-z(][\w'’.&)/-]*)+)?/g,
  // report.pdf   U.S.   e.g.
  /[A-Za-z][\w-]*((?:\.[\w-]+)+\.?)?/g,
];

/** The protected stretches of a text, in order and merged. */
export function protectedIn(chars: string): ProtectedStretch[] {
  const found: ProtectedStretch[] = [];
  for (const pattern of PATTERNS) {
    for (const match of chars.matchAll(pattern)) {
      const isWhole = match.length === 1 || match.slice(1).some((group) => group !== undefined);
      if (isWhole) found.push([match.index, match.index + trimmedLength(match[0])]);
    }
  }
  return merged(found.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
}

/** The mark after an address or phrase belongs to the sentence. */
function trimmedLength(stretch: string): number {
  let length = stretch.length;
  while (length > 0 && ',;:.!?)'.includes(stretch[length - 1]!)) length--;
  const isOpened = stretch.includes('(') && stretch.includes(')', length);
  return isOpened ? stretch.length : length || stretch.length;
}

function merged(stretches: readonly ProtectedStretch[]): ProtectedStretch[] {
  const result: ProtectedStretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last !== undefined && stretch[0] < last[1])
      result[result.length - 1] = [last[0], Math.max(last[1], stretch[1])];
    else result.push(stretch);
  }
  return result;
}

/** Says of every offset whether it is protected. */
export type Shield = (offset: number) => boolean;

/** The shield of a text's protected stretches. */
export function shieldOf(chars: string): Shield {
  const stretches = protectedIn(chars);
  if (stretches.length === 0) return () => false;
  const covered = new Uint8Array(chars.length);
  for (const [from, to] of stretches) covered.fill(1, from, to);
  return (offset) => covered[offset] === 1;
}
