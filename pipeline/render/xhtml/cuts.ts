/** A text cut where something happens that is no mark of it: a page of the print edition begins, a number stands upright. */
import type { Run, Text } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';

/** A stretch of a run between two such places. */
export interface Cut extends Run {
  /** Numbers of the pages that begin with it. */
  readonly folios: readonly number[];
  /** 直排内横排: its characters stand side by side across the line. */
  readonly upright: boolean;
}

/** A page of the print edition that begins with the character at `offset` of a text. */
export interface Stop {
  readonly offset: number;
  readonly folio: number;
}

interface CutRange {
  readonly from: number;
  readonly to: number;
}

/** Visible ASCII and Latin letters: a number beside one of them, even over a space, belongs to it and lies with it. */
const LATIN = '[!-~\\u00a1-\\u024f] ?';
/** One or two digits alone among Chinese (clreq 3.2), or with the stop that makes them a marker: 1.捐赠 */
const UPRIGHT = new RegExp(
  `(?<!${LATIN})[0-9]{1,2}(?:\\.(?= ?[\\p{Script=Han}「『“（《])|(?! ?[!-~\\u00a1-\\u024f]))`,
  'gu',
);

/** The stretches of a text; only in vertical lines does any stand upright. */
export function cutsOf(text: Text, stops: readonly Stop[], isVertical: boolean): Cut[] {
  const ranges = isVertical ? uprightRanges(text) : [];
  if (stops.length === 0 && ranges.length === 0)
    return text.runs.map((run) => ({ ...run, folios: [], upright: false }));
  const offsets = [...stops.map(({ offset }) => offset), ...ranges.flatMap(({ from, to }) => [from, to])];
  const waiting = [...stops];
  let at = 0;
  return text.runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const isCall = run.marks.some((mark) => mark.kind === 'note');
    const inside = isCall ? [] : offsets.filter((offset) => offset > start && offset < at);
    const edges = [...new Set([start, ...inside, at])].sort((a, b) => a - b);
    return edges.slice(0, -1).map((from, index): Cut => {
      const to = edges[index + 1]!;
      const folios = foliosBefore(waiting, isCall ? to : from + 1);
      const upright = ranges.some((range) => range.from <= from && to <= range.to);
      return { text: run.text.slice(from - start, to - start), marks: run.marks, folios, upright };
    });
  });
}

/** Takes the pages that begin before an offset out of those still to come. */
function foliosBefore(waiting: Stop[], offset: number): number[] {
  const next = waiting.findIndex((stop) => stop.offset >= offset);
  return waiting.splice(0, next === -1 ? waiting.length : next).map(({ folio }) => folio);
}

/** The label of a note has no part in the number it is put to. */
function uprightRanges(text: Text): CutRange[] {
  const isCall = (run: Run) => run.marks.some((mark) => mark.kind === 'note');
  const apart = text.runs.some(isCall)
    ? text.runs.map((run) => (isCall(run) ? '\u3000'.repeat(run.text.length) : run.text)).join('')
    : joined(text);
  return [...apart.matchAll(UPRIGHT)].map(({ index, 0: number }) => ({ from: index, to: index + number.length }));
}
