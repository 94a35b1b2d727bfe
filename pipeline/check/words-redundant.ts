import { once } from '../lexis/once.ts';
import { phrasebook } from '../lexis/phrasebook.ts';
import { wordTable } from '../lexis/table.ts';
import { matched, type Passage, passagePlaces, type Rule, warn } from './rule.ts';

/** Two words that say the same of one thing, or undo each other, and what to do. */
export const REDUNDANT = wordTable('check/words/redundant.tsv', ['pattern', 'hint', 'source', 'asks', 'silent']);
/** The words that those patterns name. */
export const REDUNDANT_WORDS = wordTable('check/words/redundant-words.tsv', [
  'class',
  'word',
  'not-left?',
  'not-right?',
  'source',
  'silent?',
]);

const DIGITS = '[\\d.,]*\\d[%％‰]?[十百千万亿多余]{0,3}';
const HAN = '[一二两三四五六七八九十百千万亿几数][一二两三四五六七八九十百千万亿几数多余]*';
const { written } = phrasebook(REDUNDANT_WORDS, {
  number: `${DIGITS}|${HAN}`,
  // A number with its unit.
  count: '{number}[^，。；：、！？“”（）\\d]{0,4}?',
});

const slips = once(() =>
  REDUNDANT().map(({ pattern, hint }) => ({ pattern: new RegExp(written(pattern), 'g'), hint })),
);

/** One thing is not said twice, nor undone by a second word; silent unless both words stand in one clause round one number or matter. */
export const wordsRedundant: Rule = (article) => {
  const said = new Map<Passage, number[]>();
  return slips().flatMap(({ pattern, hint }) =>
    passagePlaces(article, pattern).flatMap(({ passage, match }) => {
      // 大约近百人左右 is one place.
      const places = said.get(passage) ?? [];
      if (places.some((place) => Math.abs(place - match.index) <= FAR)) return [];
      said.set(passage, [...places, match.index]);
      return [warn(article, 'words-redundant', matched(passage, match), `词语重复或矛盾：“${match[0]}”`, hint)];
    }),
  );
};

const FAR = 4;
