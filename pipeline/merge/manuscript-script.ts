/** Characters of an edition back into the script of the manuscript it was converted from. */
import { scriptTables } from '../edition/opencc.ts';
import type { Edition } from '../model/document.ts';
import type { Printed } from './printed-text.ts';
import { NOTE_HEAD } from './signs.ts';
import type { ManuscriptSource } from './source.ts';

const HAN = /\p{Script=Han}/u;
/** An edition that has so many of the manuscript's own characters is not converted. */
const SAME = 0.97;
/** Quotation marks of Traditional pages, and what they are in Simplified ones. */
const MARKS = new Map([...'「」『』'].map((mark, at) => [mark, '“”‘’'[at]!]));

/** Gives what writes an edition's characters as a manuscript has them; reading them again shows whether that was right. */
export async function manuscriptScript(
  edition: Edition,
): Promise<(printed: Printed, source: ManuscriptSource | null) => (put: string) => string> {
  const { toSimplified, toTraditional } = await scriptTables();
  const table = edition === 'zh-Hans' ? toTraditional : toSimplified;
  const marks = edition === 'zh-Hans' ? new Map([...MARKS].map(([one, other]) => [other, one])) : MARKS;
  return (printed, source) => {
    // Of a manuscript that is no plain text, Simplified is the likelier one.
    if (source === null ? edition === 'zh-Hans' : shareOfOwn(printed, source) >= SAME) return (put) => put;
    return (put) => Array.from(put, (one) => marks.get(one) ?? table.get(one) ?? one).join('');
  };
}

function shareOfOwn({ text, places }: Printed, source: ManuscriptSource): number {
  let [all, own] = [0, 0];
  // Notes may stand elsewhere, and their places in their calls.
  const end = text.indexOf(NOTE_HEAD);
  for (const [at, place] of places.slice(0, end < 0 ? undefined : end).entries()) {
    if (place === null || !HAN.test(text[at]!) || all >= 2_000) continue;
    all++;
    if (source.text[source.offsetOf(place)] === text[at]) own++;
  }
  return all === 0 ? 1 : own / all;
}
