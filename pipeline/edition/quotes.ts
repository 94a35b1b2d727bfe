/** Quotation marks by their depth: “ ” ‘ ’ become 「 」 『 』 in a Traditional edition, and the reverse in a Simplified one. */
import type { Block, Paragraph, Text } from '../model/document.ts';
import { joined } from '../model/runs.ts';

/** The marks that are read, pair by pair, and those of the first and second depth that take their place. */
interface Marks {
  readonly opening: string;
  readonly closing: string;
  readonly pairs: readonly [string, string];
}

const TRADITIONAL: Marks = { opening: '“‘', closing: '”’', pairs: ['「」', '『』'] };
const SIMPLIFIED: Marks = { opening: '「『', closing: '」』', pairs: ['“”', '‘’'] };
const ANY = /[“”‘’「」『』]/;
const EVERY = /[“”‘’「」『』]/g;
const WESTERN = /[\p{Script=Latin}\p{Number}]/u;

/**
 * One character for one, from the depth at which the text begins (0 but inside a quotation of several paragraphs). An apostrophe
 * between or after Latin letters (don’t, workers’) stays, and so does every mark of a text that has no Chinese.
 */
export function cornerQuotes(text: string, depth = 0): string {
  return requote(text, TRADITIONAL, depth).text;
}

/** The reverse: 「 」 『 』 become “ ” ‘ ’. */
export function curvedQuotes(text: string, depth = 0): string {
  return requote(text, SIMPLIFIED, depth).text;
}

/**
 * The depth at which each paragraph begins where a quotation runs over several. A paragraph inside a quotation opens it anew (“ at its
 * head, GB/T 15834—2011 4.8.3.4) or goes on without a mark; it counts as inside only if the quotation is closed later on.
 */
export function quotationDepths(body: readonly Block[]): ReadonlyMap<Text, number> {
  const depths = new Map<Text, number>();
  for (let first = 0; first < body.length; first++) {
    const block = body[first]!;
    if (block.kind !== 'paragraph') continue;
    let { depth } = balance(joined(block.text), 0);
    for (let next = first + 1; depth > 0; next++) {
      const following = body[next];
      if (following?.kind !== 'paragraph' || !isClosedLater(body, next, depth)) break;
      const text = joined(following.text);
      const again = reopened(text, depth);
      depths.set(following.text, depth - again);
      ({ depth } = balance(text.slice(again), depth));
      first = next;
    }
  }
  return depths;
}

/** Whether the quotations open before a paragraph are closed in it or a later one of the same run of paragraphs. */
function isClosedLater(body: readonly Block[], from: number, open: number): boolean {
  let depth = open;
  for (let at = from; body[at]?.kind === 'paragraph'; at++) {
    const text = joined((body[at] as Paragraph).text);
    const found = balance(text.slice(reopened(text, depth)), depth);
    if (found.lowest < open) return true;
    depth = found.depth;
  }
  return false;
}

/** How many of the marks at a paragraph's head repeat quotations that are still open. */
function reopened(text: string, depth: number): number {
  return Math.min(/^[“‘「『]*/.exec(text)![0].length, depth);
}

/** The depth after a text, and the lowest on the way. */
function balance(text: string, start: number): { depth: number; lowest: number } {
  if (!ANY.test(text)) return { depth: start, lowest: start };
  const curved = requote(text, TRADITIONAL, start);
  const corner = requote(text, SIMPLIFIED, start);
  return curved.text === text ? corner : curved;
}

function requote(text: string, marks: Marks, start: number): { text: string; depth: number; lowest: number } {
  if (isWestern(text)) return { text, depth: start, lowest: start };
  const open = Array.from({ length: start }, (_, depth) => marks.opening.charAt(depth % 2));
  let lowest = start;
  let done = 0;
  const parts: string[] = [];
  for (const match of text.matchAll(EVERY)) {
    const { index } = match;
    const mark = match[0];
    if (marks.opening.includes(mark)) {
      parts.push(text.slice(done, index), marks.pairs[open.length % 2]!.charAt(0));
      open.push(mark);
    } else if (marks.closing.includes(mark) && !isApostrophe(text, index, open)) {
      open.pop();
      lowest = Math.min(lowest, open.length);
      parts.push(text.slice(done, index), marks.pairs[open.length % 2]!.charAt(1));
    } else continue;
    done = index + 1;
  }
  return { text: done === 0 ? text : parts.join('') + text.slice(done), depth: open.length, lowest };
}

/** An English title or abstract keeps its own quotation marks. */
function isWestern(text: string): boolean {
  return /\p{Script=Latin}{2}/u.test(text) && !/\p{Script=Han}/u.test(text);
}

/** don’t and workers’, whatever is open, unless it is a ‘ that workers’ closes; and ’90s, where none is open. */
function isApostrophe(text: string, at: number, open: readonly string[]): boolean {
  if (text[at] !== '’') return false;
  const [before, after] = [WESTERN.test(text[at - 1] ?? ''), WESTERN.test(text[at + 1] ?? '')];
  if (open.at(-1) === '‘') return before && after;
  return before || after;
}
