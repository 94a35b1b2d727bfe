import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupOf } from '../../pipeline/edition/lookup.ts';

const word = (length: number) => fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: length });

describe('the lookup of phrases', () => {
  it('finds the longest at each place, from left to right', () => {
    const found = lookupOf(['甲', '甲乙丙', '乙丙丁', '', '甲乙'])('甲乙丙丁甲乙甲');
    expect(found.map(({ from, phrase }) => [from, phrase])).toEqual([
      [0, '甲乙丙'],
      [4, '甲乙'],
      [6, '甲'],
    ]);
  });

  it('finds what trying every phrase at every place finds', () => {
    fc.assert(
      fc.property(fc.array(word(6), { maxLength: 12 }), word(30), (phrases, text) => {
        const found: [number, string][] = [];
        for (let at = 0; at < text.length; ) {
          const here = phrases.filter((phrase) => phrase !== '' && text.startsWith(phrase, at));
          const longest = here.sort((a, b) => b.length - a.length)[0];
          if (longest !== undefined) found.push([at, longest]);
          at += longest?.length ?? 1;
        }
        expect(lookupOf(phrases)(text).map(({ from, phrase }) => [from, phrase])).toEqual(found);
      }),
    );
  });
});
