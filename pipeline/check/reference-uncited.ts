import type { Diagnostic } from '../model/diagnostic.ts';
import { isNumberedList } from '../references/list.ts';
import { citationsOf, citedByAuthor } from './citations.ts';
import { entryWarning } from './entry-warning.ts';
import type { Rule } from './rule.ts';

/** Every entry of a numbered list is cited in the text; silent where the text cites none (阅读型参考文献). */
export const referenceUncited: Rule = (copy): Diagnostic[] => {
  if (!isNumberedList(copy.entries)) return [];
  const cited = new Set(citationsOf(copy, 'all').map(({ number }) => number));
  if (!copy.entries.some(({ number }) => cited.has(number!))) return [];
  const named = citedByAuthor(copy);
  const isNamed = ({ reference }: (typeof copy.entries)[number]) => named.has(copy.references.indexOf(reference));
  const rest = copy.entries.filter((entry) => !cited.has(entry.number!) && !isNamed(entry));
  const isMost = rest.length > MANY && rest.length * 2 > copy.entries.length;
  return (isMost ? rest.slice(0, 1) : rest).map((entry) => {
    const says = isMost ? `等 ${rest.length} 条正文里没有引用` : '正文里没有引用';
    const hint = '在正文里注明引用的地方，或删去这一条';
    return entryWarning(copy, 'reference-uncited', entry, { at: null, says, hint });
  });
};

/** More than so many, and most of a list, are told at once. */
const MANY = 10;
