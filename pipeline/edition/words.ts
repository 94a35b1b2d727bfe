/** Where words begin and end: the dictionary that Node carries (ICU), asked only where something hangs on it. */
import { remember } from '../model/remember.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Characters looked at on each side of a place. */
const WINDOW = 5;
/** Edges of words in a clause, its start among them. */
const edgesIn = remember(20_000, (clause): readonly number[] => [
  0,
  ...[...segmenter.segment(clause)].map(({ index, segment }) => index + segment.length),
]);

/** Whether a word that begins before a stretch reaches into it. */
export function isStraddledBefore(text: string, from: number, to: number): boolean {
  return !isEdge(text, from, from, to);
}

/** Whether a word that begins in a stretch reaches beyond it. */
export function isStraddledAfter(text: string, from: number, to: number): boolean {
  return !isEdge(text, to, from, to);
}

/** The word that holds the character at an offset, by its offsets. */
export function wordAround(text: string, at: number): { from: number; to: number } {
  const { start, edges } = edgesNear(text, at, at + 1);
  let from = start;
  for (const edge of edges) {
    if (start + edge > at) return { from, to: start + edge };
    from = start + edge;
  }
  return { from, to: at + 1 };
}

function isEdge(text: string, at: number, from: number, to: number): boolean {
  if (at === 0 || at === text.length) return true;
  const { start, edges } = edgesNear(text, from, to);
  return edges.includes(at - start);
}

/** Offsets of word edges round a stretch, within its clause, counted from `start`. */
function edgesNear(text: string, from: number, to: number): { start: number; edges: readonly number[] } {
  let start = from;
  while (start > 0 && start > from - WINDOW && isHan(text.charCodeAt(start - 1))) start--;
  let end = to;
  while (end < text.length && end < to + WINDOW && isHan(text.charCodeAt(end))) end++;
  return { start, edges: edgesIn(text.slice(start, end)) };
}

function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff);
}
