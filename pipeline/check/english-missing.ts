import { diagnostic } from '../model/diagnostic.ts';
import type { Article } from '../model/document.ts';
import type { Rule, RuleContext } from './rule.ts';

/**
 * What one language of a paper's head has, the other has too (GB/T 7713.2—2022, 5.4); silent about articles without an English head in an issue where
 * fewer than half of the papers have one, and about English authors and affiliations of a head that is abstract and key words only.
 */
export const englishMissing: Rule = (article, { papers }) => {
  const { english, at } = article;
  const ask = (place: Article['at']['from'], message: string, hint: string) => [
    diagnostic('warning', 'english-missing', at.file, place, message, hint),
  ];
  if (english === null) {
    if (!isUsual(papers) || article.abstract.length === 0) return [];
    return ask(
      article.title.anchors[0].point,
      '没有英文题名和摘要',
      '本期别的论文都有：补上英文题名、作者、摘要、关键词',
    );
  }
  const lacks = [
    ...(article.abstract.length === 0 && english.abstract.length > 0 ? ['中文摘要'] : []),
    ...(article.keywords.length === 0 && english.keywords.length > 0 ? ['中文关键词'] : []),
    ...(english.title === null ? ['英文题名'] : []),
    ...(english.abstract.length === 0 && article.abstract.length > 0 ? ['英文摘要'] : []),
    ...(english.keywords.length === 0 && article.keywords.length > 0 ? ['英文关键词'] : []),
    ...(english.title !== null && english.authors.length === 0 && article.authors.length > 0 ? ['英文作者'] : []),
  ];
  if (lacks.length === 0) return [];
  return ask(english.at.from, `有英文篇首，缺${lacks.join('、')}`, '补上，中英文各项应当齐全');
};

/** At least half of the other papers have an English head. */
function isUsual({ all, english }: RuleContext['papers']): boolean {
  return all > 1 && english * 2 >= all - 1 && english > 0;
}
