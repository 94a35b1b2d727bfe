/** What is asked about a list of 参考文献, a line an entry. */
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import { textAt } from '../../pipeline/model/runs.ts';
import { article, reference } from '../render/issue.ts';

/** Entries in which nothing is wrong. */
export const RIGHT = [
  '[1] 甲一. 河与船[J]. 河流研究, 2001, 3(2): 5-9.',
  '[2] 乙二. 河与桥[M]. 武昌: 河流出版社, 2002: 7.',
  '[3] 丙三. 河与堤[J]. 河流研究, 2003, 5(2): 6-8.',
];

/** What the rules for references and citations ask about an article of nothing but entries. */
export function askedAboutEntries(entries: readonly string[], standard: 2015 | 2025 = 2015): Diagnostic[] {
  const references = entries.map((chars, index) => {
    const from = { line: index + 1, column: 1 };
    return { ...reference(chars), text: textAt(chars, from) };
  });
  const issue = {
    id: 'a',
    masthead: planByDefault('a').masthead,
    sections: [{ title: null, articles: [article('题', { references })] }],
  };
  return check(
    issue,
    () => true,
    () => true,
    () => null,
    standard,
  ).filter(({ rule }) => /^(?:reference|citation)/.test(rule));
}
