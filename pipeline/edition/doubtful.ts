/**
 * The simplified characters that stand for several, and where OpenCC's choice by the single character is to be doubted. Forms from
 * OpenCC's tables: what becomes this character when simplified, and what it becomes in phrases. What is doubtful was found by converting,
 * without their phrases, the words of two dictionaries that have both scripts (rime-essay, weighted by its counts, and CC-CEDICT) and
 * reading what came out wrong.
 */
import { once } from '../lexis/once.ts';
import { phrasebook } from '../lexis/phrasebook.ts';
import { wordTable } from '../lexis/table.ts';

/** A doubtful character, by what stands round it; tested on the text with the character at its place in the pattern. */
export interface Doubtful {
  /** All forms it may have, in the script before the region's own forms (OpenCC's standard), the most frequent first. */
  readonly forms: string;
  /** Here its neighbours speak for another form than the one that single characters get; null for nowhere. */
  readonly when: RegExp | null;
  /** Whether it is doubtful wherever it is a word by itself. */
  readonly isAlone: boolean;
  /** Here it is not, though it stands alone; null for no exception. */
  readonly sure: RegExp | null;
}

/** The characters with their forms. */
export const DOUBTFUL = wordTable('edition/words/doubtful.tsv', ['character', 'forms', 'alone?', 'source']);
/** What stands round them, and for which form it speaks. */
export const COMPANY = wordTable('edition/words/doubtful-company.tsv', [
  'character',
  'says',
  'left?',
  'right?',
  'source',
  'asks?',
  'silent?',
]);

const { written } = phrasebook(() => [], { count: '[一二两三四五六七八九十百千万几数多半每这那哪〇○0-9]' });

/** The doubtful characters. */
export const doubtful = once((): ReadonlyMap<string, Doubtful> => {
  const patterns = { other: patternsOf('other'), first: patternsOf('first') };
  return new Map(
    DOUBTFUL().map(({ character, forms, alone }) => {
      const [when, sure] = [patterns.other.get(character) ?? null, patterns.first.get(character) ?? null];
      return [character, { forms, when, isAlone: alone !== '', sure }];
    }),
  );
});

/** By character, the company that speaks for its first form or for another. */
function patternsOf(says: 'first' | 'other'): ReadonlyMap<string, RegExp> {
  const sources = new Map<string, string>();
  for (const row of COMPANY()) {
    if (row.says !== says) continue;
    const { character, left, right } = row;
    const before = sources.has(character) ? `${sources.get(character)}|` : '';
    sources.set(character, before + written(left) + character + written(right));
  }
  return new Map([...sources].map(([character, source]) => [character, new RegExp(source, 'gu')]));
}

/** A word of OpenCC's dictionary that has two senses with a form for each; doubtful only `near` certain words, if any are named. */
interface TwoReadings {
  readonly forms: readonly string[];
  readonly near: RegExp | null;
}

/** Words of two readings as rows. */
export const TWO_READINGS = wordTable('edition/words/two-readings.tsv', [
  'word',
  'forms',
  'near?',
  'source',
  'asks',
  'silent?',
]);

/** Words of two readings, by the word. */
export const twoReadings = once((): ReadonlyMap<string, TwoReadings> => {
  return new Map(
    TWO_READINGS().map(({ word, forms, near }) => [
      word,
      { forms: forms.split('|'), near: near === '' ? null : new RegExp(near, 'u') },
    ]),
  );
});
