/** Words that OpenCC writes wrongly, with the reason for each in words/overrides.tsv; they go before its own dictionary. */
import { once } from '../lexis/once.ts';
import { wordTable } from '../lexis/table.ts';

/** A word, its form, and why. */
export const OVERRIDES = wordTable('edition/words/overrides.tsv', ['word', 'form', 'reason', 'source']);

const SIMPLIFIED = wordTable('edition/words/overrides-simplified.tsv', ['word', 'form', 'reason', 'source']);

/** The same for Traditional texts in Simplified. */
export const simplifiedWords = once(() => SIMPLIFIED().map(({ word, form }) => [word, form] as const));

const MARCH = wordTable('edition/words/march.tsv', ['character', 'form', 'source']);
const MARCHES = ['征程', '征途', '征战', '征服', '征讨', '征伐'];

/** Pairs of a word and its form in OpenCC's standard. */
export const overrides = once((): readonly (readonly [string, string])[] => [
  ...OVERRIDES().map(({ word, form }) => [word, form] as const),
  ...MARCH().flatMap(({ character, form }) =>
    MARCHES.map((march) => [character + march, form + march.replace(/[战讨]/u, (one) => MARCH_FORMS[one]!)] as const),
  ),
]);

const MARCH_FORMS: Readonly<Record<string, string>> = { 战: '戰', 讨: '討' };
