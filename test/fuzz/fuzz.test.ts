/** Issues made at random, in every format and edition: nothing throws, and nothing is lost without a word. More in `pnpm bench:fuzz`. */

import { describe, expect, it } from 'vitest';
import { oneIn } from '../at-length.ts';
import { WORD } from './docx.ts';
import { type Format, issueOf, pieceOf } from './issues.ts';
import { MARKDOWN } from './md.ts';
import { faultOf, lostIn } from './property.ts';
import { PLAIN } from './txt.ts';

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

describe('an issue made at random', () => {
  it.each(oneIn(2, SEEDS))('of seed %i is whole in all its files', async (seed) => {
    expect(await faultOf(issueOf(seed))).toBeNull();
  });
});

describe('every kind of piece', () => {
  const kinds = (Object.entries({ md: MARKDOWN, docx: WORD, txt: PLAIN }) as [Format, object][]).flatMap(
    ([format, writes]) => Object.keys(writes).map((name) => [format, name] as const),
  );
  it.each(kinds)('%s %s is read whole', async (format, name) => {
    for (const seed of oneIn(3, [1, 2, 3])) expect(await lostIn(pieceOf(format, name, seed))).toBeNull();
  });
});
