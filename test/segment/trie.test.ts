import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsIn, dictionary } from '../../pipeline/segment/dictionary.ts';
import { trieBytes, trieOf, type WordTrie } from '../../pipeline/segment/trie.ts';

/** The words that a trie finds at an offset. */
function found(trie: WordTrie, text: string, at: number, end = text.length): string[] {
  const { count, lengths } = trie(text, at, end);
  return Array.from({ length: count }, (_, index) => text.slice(at, at + lengths[index]!));
}

describe('a trie of words', () => {
  const word = fc.string({ unit: fc.constantFrom('书', '屋', '里', '长', '𠮷'), minLength: 1, maxLength: 5 });

  it('finds the words that begin at a place, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), fc.array(word), (words, parts) => {
        const trie = trieOf(trieBytes(new Map(words.map((one) => [one, 1]))))!;
        const text = parts.join('');
        for (let at = 0; at < text.length; at++) {
          const here = words.filter((one) => text.startsWith(one, at)).sort((a, b) => a.length - b.length);
          expect(found(trie, text, at)).toEqual(here);
        }
      }),
    );
  });

  it('finds no word that reaches over the end', () => {
    const trie = trieOf(
      trieBytes(
        new Map([
          ['书', 3],
          ['书屋', 5],
        ]),
      ),
    )!;
    expect(found(trie, '书屋', 0, 1)).toEqual(['书']);
  });

  it('has a word cost the more the rarer it is', () => {
    const trie = trieOf(
      trieBytes(
        new Map([
          ['书', 1],
          ['书屋', 9],
        ]),
      ),
    )!;
    const { costs } = trie('书屋', 0, 2);
    expect(costs[0]).toBeCloseTo(Math.log(10), 2);
    expect(costs[1]).toBeCloseTo(Math.log(10 / 9), 2);
  });

  it('is not made of bytes that are cut off', () => {
    const bytes = trieBytes(new Map([['书屋', 5]]));
    expect(trieOf(bytes.slice(0, -1))).toBeNull();
    expect(trieOf(bytes.slice(0, 2))).toBeNull();
  });
});

describe('the dictionary', () => {
  it('has the words of running text', () => {
    expect(found(dictionary(), '历史书', 0)).toEqual(['历', '历史']);
    expect(found(dictionary(), 'AT', 0)).toEqual([]);
  });

  it('reads lines of a word, its count and its class, Han only', () => {
    expect([...countsIn('书屋 12 n\nT恤 4 n\n\n里 7 q\n')]).toEqual([
      ['书屋', 12],
      ['里', 7],
    ]);
  });
});
