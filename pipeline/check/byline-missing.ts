import { diagnostic } from '../model/diagnostic.ts';
import type { Article } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import type { Rule } from './rule.ts';

const OFFICE = /^\p{Script=Han}{2,24}(?:编辑部|委员会|办公室|杂志社|[局厅社院会部])$/u;
const LAST = 3;
// What the journal itself says.
const NOTICE =
  /编者按|编者的话|编后|卷首语|刊首语|启事|声明|公告|通告|通知|目录|要目|导读|更正|勘误|致谢|讣告|简讯|稿约|须知|征订|欢迎订阅|总目次/;

/** An article names its authors; silent where at least one was found, where the title is a notice's, and where an office signs at the end. */
export const bylineMissing: Rule = (article) => {
  if (article.authors.length > 0 || NOTICE.test(joined(article.title)) || isSignedBelow(article)) return [];
  const hint = '在标题下另起一行写“●作者姓名”';
  return [diagnostic('warning', 'byline-missing', article.at.file, article.at.from, '没有找到作者署名', hint)];
};

function isSignedBelow({ body }: Article): boolean {
  return body.slice(-LAST).some((block) => block.kind === 'paragraph' && OFFICE.test(joined(block.text)));
}
