/** Puts entries written anew in the place of the old ones in a manuscript, and changes nothing else of it. */
import type { Point } from '../model/document.ts';
import type { EntryOffer } from './offers.ts';

export interface Rewriting {
  readonly text: string;
  readonly done: readonly EntryOffer[];
  /** Whose place in the manuscript has other characters: it bears marks, or was repaired. */
  readonly left: readonly EntryOffer[];
}

/** The manuscript's characters with the offers in them. */
export function withOffers(source: string, offers: readonly EntryOffer[]): Rewriting {
  const starts = lineStarts(source);
  const done: EntryOffer[] = [];
  const left: EntryOffer[] = [];
  let text = source;
  for (const offer of [...offers].reverse()) {
    const { from, to } = offer.reference.at;
    const [start, end] = [offsetOf(source, starts, from), endOf(source, offsetOf(source, starts, to))];
    const written = source.slice(start, end);
    if (bare(written) !== bare(offer.before)) left.unshift(offer);
    else {
      text = text.slice(0, start) + leading(written) + offer.after + text.slice(end);
      done.unshift(offer);
    }
  }
  return { text, done, left };
}

/** The entry to the end of its line, as far as that is its own: the last point is that of its last character. */
function endOf(source: string, last: number): number {
  return last + (source.codePointAt(last)! > 0xffff ? 2 : 1);
}

function leading(written: string): string {
  return /^\s*/.exec(written)![0];
}

/** Line breaks and spaces within an entry are the manuscript's own affair. */
function bare(words: string): string {
  return words.replace(/\s+/g, '');
}

function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
}

/** Columns count code points. */
function offsetOf(source: string, starts: readonly number[], { line, column }: Point): number {
  let offset = starts[line - 1] ?? source.length;
  for (let before = 1; before < column && offset < source.length; before++)
    offset += source.codePointAt(offset)! > 0xffff ? 2 : 1;
  return Math.min(offset, source.length - 1);
}
