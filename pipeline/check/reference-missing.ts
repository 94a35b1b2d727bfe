import type { Diagnostic } from '../model/diagnostic.ts';
import { isNumberedList } from '../references/list.ts';
import { type Citation, citationsOf } from './citations.ts';
import { type Rule, warn } from './rule.ts';

/**
 * A number cited in the text has its entry in 参考文献 (GB/T 7714); silent where there is no numbered list, and where more of the cited numbers
 * have no entry than have one, for then they are no citations.
 */
export const referenceMissing: Rule = (copy): Diagnostic[] => {
  if (!isNumberedList(copy.entries)) return [];
  const numbers = new Set(copy.entries.map(({ number }) => number));
  const cited = citationsOf(copy, 'all');
  const known = new Set(cited.map(({ number }) => number).filter((number) => numbers.has(number)));
  const missing = new Map<number, Citation>();
  for (const citation of cited)
    if (!numbers.has(citation.number) && !missing.has(citation.number)) missing.set(citation.number, citation);
  if (missing.size > known.size) return [];
  return [...missing.values()].map(({ call, number }) => {
    const message = `引用了[${number}]，参考文献里没有第 ${number} 条`;
    return warn(copy, 'reference-missing', call, message, '补上这一条，或改正引用的号码');
  });
};
