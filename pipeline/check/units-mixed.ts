import { once } from '../lexis/once.ts';
import { wordTable } from '../lexis/table.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { matched, passagePlaces, type ReadingCopy, type Rule, warn } from './rule.ts';

/** Units by their Chinese names and by their signs, each parted by |. */
export const UNITS = wordTable('check/words/units.tsv', ['quantity', 'names', 'signs', 'source', 'asks', 'silent']);

/** A number before a unit. Looked for only where a unit stands: looking from every digit would take the square of their count. */
const NUMBER = '(?<=\\d[\\d, ]*(?:[余多万亿千百]{1,2})? ?)';

/** Each unit by name and by sign, after a number. */
const pairs = once(() =>
  UNITS().map(({ names, signs }) => ({
    name: new RegExp(`(?=${names})${NUMBER}(?:${names})`, 'u'),
    sign: new RegExp(`(?=${signs})${NUMBER}(?:${signs})(?![A-Za-z0-9²³/·])`, 'u'),
  })),
);

/** Where no number has a sign after it, nothing is mixed. */
const anySign = once(() => {
  const firsts = [...new Set(UNITS().flatMap(({ signs }) => signs.split('|').map((sign) => sign[0]!)))].join('');
  return new RegExp(`(?=[${firsts}])${NUMBER}[${firsts}]`);
});

/**
 * A paragraph names a unit in one way (GB 3100), and an article has one sign of per cent; silent about different units, and about names
 * without a number before them.
 */
export const unitsMixed: Rule = (article) => [...unitsIn(article), ...percentIn(article)];

function unitsIn(article: ReadingCopy): Diagnostic[] {
  return article.passages.flatMap((passage) =>
    !anySign().test(passage.chars)
      ? []
      : pairs().flatMap(({ name, sign }): Diagnostic[] => {
          const named = name.exec(passage.chars);
          const signed = named === null ? null : sign.exec(passage.chars);
          if (named === null || signed === null) return [];
          const message = `同一段里单位有两种写法：“${named[0]}”和“${signed[0]}”`;
          const second = named.index > signed.index ? named : signed;
          return [warn(article, 'units-mixed', matched(passage, second), message, '统一用一种写法')];
        }),
  );
}

const PERCENT = /(?<=\d[ ]?)[%％]/g;

/** The first of the sign that is rarer: % and ％ are one sign in two widths. */
function percentIn(article: ReadingCopy): Diagnostic[] {
  const places = passagePlaces(article, PERCENT);
  const half = places.filter(({ match }) => match[0] === '%');
  const full = places.filter(({ match }) => match[0] === '％');
  if (half.length === 0 || full.length === 0) return [];
  const [{ passage, match }] = (half.length < full.length ? half : full) as [(typeof places)[number]];
  const message = `百分号有全角“％” ${full.length} 处、半角“%” ${half.length} 处`;
  return [warn(article, 'units-mixed', matched(passage, match), message, '全篇统一用一种')];
}
