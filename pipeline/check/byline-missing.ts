import { diagnostic } from '../model/diagnostic.ts';
import type { Article } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import type { Rule } from './rule.ts';

const OFFICE = /^\p{Script=Han}{2,24}(?:编辑部|委员会|办公室|杂志社|[局厅社院会部])$/u;
const LAST = 3;

/** An article names its authors; silent where at least one was found, and where an office signs at the end, as under a notice. */
export const bylineMissing: Rule = (article) => {
  if (article.authors.length > 0 || isSignedBelow(article)) return [];
  const hint = '在标题下另起一行写“●作者姓名”';
  return [diagnostic('warning', 'byline-missing', article.at.file, article.at.from, '没有找到作者署名', hint)];
};

function isSignedBelow({ body }: Article): boolean {
  return body.slice(-LAST).some((block) => block.kind === 'paragraph' && OFFICE.test(joined(block.text)));
}
