import { numerals } from '../lexis/numerals.ts';
import { once } from '../lexis/once.ts';
import { phrasebook } from '../lexis/phrasebook.ts';
import { wordTable } from '../lexis/table.ts';
import { matched, passagePlaces, type Rule, warn } from './rule.ts';

/** What is wrong, with the clause that says so where one does. */
export const NUMERALS = wordTable('check/words/numerals-mixed.tsv', [
  'kind',
  'pattern',
  'message',
  'hint',
  'source',
  'asks',
  'silent',
]);

/** The patterns of each kind as one, so that a place is asked about once. */
const slips = once(() => {
  const { written } = phrasebook(() => [], { han: `[${numerals('digit', 'ten')}]` });
  const kinds = [...new Set(NUMERALS().map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const rows = NUMERALS().filter((row) => row.kind === kind);
    const pattern = new RegExp(rows.map((row) => written(row.pattern)).join('|'), 'gu');
    return { pattern, message: rows[0]!.message, hint: rows[0]!.hint };
  });
});

/** One number is written in one kind of numerals (GB/T 15835—2011); silent about 5万, 3亿, 20余人, 十几, 五、六年级, and about names. */
export const numeralsMixed: Rule = (article) =>
  slips().flatMap(({ pattern, message, hint }) =>
    passagePlaces(article, pattern).map(({ passage, match }) =>
      warn(article, 'numerals-mixed', matched(passage, match), `${message}“${match[0]}”`, hint),
    ),
  );
