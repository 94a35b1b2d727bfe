import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { convert, convertedText } from '../../pipeline/edition/convert.ts';
import { chainInto } from '../../pipeline/edition/opencc.ts';

const CHAINS = [
  { chain: await chainInto('zh-Hant-TW', false, []), reference: Converter({ from: 'cn', to: 'tw' }), name: 's2tw' },
  { chain: await chainInto('zh-Hant-TW', true, []), reference: Converter({ from: 'cn', to: 'twp' }), name: 's2twp' },
  { chain: await chainInto('zh-Hant-HK', false, []), reference: Converter({ from: 'cn', to: 'hk' }), name: 's2hk' },
  { chain: await chainInto('zh-Hans', false, []), reference: Converter({ from: 't', to: 'cn' }), name: 't2s' },
];

describe.each(CHAINS)('$name', ({ chain, reference }) => {
  const words = fc.constantFrom(
    ...chain.first.words.all().keys(),
    ...chain.first.characters.keys(),
    '，',
    '“',
    'a',
    '3',
    '⿰木木',
  );
  const text = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(''));

  it('converts as opencc-js does, whatever words stand together', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(convertedText(convert(source, chain))).toBe(reference(source));
      }),
      { numRuns: 400 },
    );
  });

  it('accounts for every character of the source, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        let at = 0;
        for (const piece of convert(source, chain)) {
          expect(piece.from).toBe(at);
          at = piece.to;
        }
        expect(at).toBe(source.length);
      }),
    );
  });
});

describe('a lock', () => {
  it('is not converted, and its neighbours are converted without it', () => {
    const { chain } = CHAINS[0]!;
    const pieces = convert('记者于洪水灾', chain, [{ from: 2, to: 4, text: '于洪' }]);
    expect(convertedText(pieces)).toBe('記者于洪水災');
    expect(pieces.map(({ by }) => by)).toContain('given');
  });
});
