import { diagnostic } from '../model/diagnostic.ts';
import type { Rule } from './rule.ts';

/** An article names its authors; silent where at least one was found, an editorial office included. */
export const bylineMissing: Rule = (article) => {
  if (article.authors.length > 0) return [];
  const hint = '在标题下另起一行写“●作者姓名”';
  return [diagnostic('warning', 'byline-missing', article.at.file, article.at.from, '没有找到作者署名', hint)];
};
