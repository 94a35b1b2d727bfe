/** Characters whose neighbours leave no doubt about their form: 县志云：“…”, 三十多里路. */
import { once } from '../lexis/once.ts';
import { phrasebook } from '../lexis/phrasebook.ts';
import { wordTable } from '../lexis/table.ts';
import type { Lock } from './convert.ts';

/** The characters with their neighbours. */
export const CERTAIN = wordTable('edition/words/certain.tsv', [
  'character',
  'form',
  'left?',
  'right?',
  'source',
  'example',
  'printed',
]);

/** What counts: no 这 or 每, after which 里 is inside. */
const NUMBER = '[一二两三四五六七八九十百千万几数〇○0-9]';

const patterns = once(() => {
  const { written } = phrasebook(() => [], { count: NUMBER });
  return CERTAIN().map(({ character, form, left, right }) => {
    const before = left === '' ? '' : `(?<=${written(left)})`;
    return { character, form, pattern: new RegExp(`${before}${character}${written(right)}`, 'gmu') };
  });
});

/** The places where a character is certain, in the form that `inRegion` makes of its standard one. */
export function certainties(source: string, inRegion: (form: string) => string): Lock[] {
  return patterns().flatMap(({ character, form, pattern }) => {
    if (!source.includes(character)) return [];
    return [...source.matchAll(pattern)].map(({ index }) => ({ from: index, to: index + 1, text: inRegion(form) }));
  });
}
