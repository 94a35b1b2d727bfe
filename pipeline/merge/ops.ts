/** What became of an article: its characters one by one, kept, taken out or put in, by whom. */
import { diffArrays } from 'diff';
import type { ReturnedBlock, Revision } from './returned.ts';
import { BLOCK } from './signs.ts';

/** A character of the base that was kept or taken out, or one that was put in. */
export interface Op {
  readonly text: string;
  readonly state: 'kept' | 'put' | 'taken';
  readonly by: Revision;
  /** The look it has in the returned file, and who gave it that; of a character that stands there. */
  readonly look?: number;
  readonly dressed?: Revision | null;
}

/** Edits without revisions are nobody's. */
export const NOBODY: Revision = { author: null, date: null };

/** The characters of a returned block with its end behind them; a note's call is made a sign by `sign`. A row that was put in or taken out was so with all its cells. */
export function blockItems({ kind, stretches, ending }: ReturnedBlock, sign: (note: string) => string): Op[] {
  const isWhole = kind === 'row' && ending.state !== 'kept';
  const items = stretches.flatMap(({ text, state, by, note, look, dressed }) => {
    const facts = { ...(isWhole && state !== 'taken' ? ending : { state, by }), look, dressed };
    return note === null ? Array.from(text, (one) => ({ text: one, ...facts })) : [{ text: sign(note), ...facts }];
  });
  return [...items, { text: BLOCK, ...(kind === 'row' ? { state: 'kept' as const, by: NOBODY } : ending) }];
}

/** Ties items that hold what the base held to its text: what differs without a revision is put in or taken out by nobody. */
export function opsOf(base: string, items: readonly Op[]): Op[] {
  const were = items.filter(({ state }) => state !== 'put');
  const ops: Op[] = [];
  let at = 0;
  /** Items put in stand before the next one that was there. */
  const flush = () => {
    while (items[at]?.state === 'put') ops.push(items[at++]!);
  };
  for (const { added, removed, value } of differences(
    Array.from(base),
    were.map(({ text }) => text),
  )) {
    for (const text of value) {
      if (removed) ops.push({ text, state: 'taken', by: NOBODY });
      else {
        flush();
        const item = items[at++]!;
        // What was put in without a revision and taken out with one was never there.
        if (!added) ops.push(item);
        else if (item.state === 'kept') ops.push({ ...item, state: 'put', by: NOBODY });
      }
    }
  }
  flush();
  return ops;
}

interface Difference {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: readonly string[];
}

/** Beyond this a text was rewritten, and nobody reads letter by letter what became of it. */
const MOST_EDITS = 3_000;

function differences(before: string[], after: string[]): readonly Difference[] {
  if (before.length === after.length && before.every((text, index) => text === after[index])) {
    return [{ added: false, removed: false, value: before }];
  }
  const whole = [
    { added: false, removed: true, value: before },
    { added: true, removed: false, value: after },
  ];
  if (Math.abs(before.length - after.length) > MOST_EDITS) return whole;
  return diffArrays(before, after, { maxEditLength: MOST_EDITS }) ?? whole;
}
