import { officesThat, tails } from '../lexis/offices.ts';
import { once } from '../lexis/once.ts';
import { diagnostic } from '../model/diagnostic.ts';
import type { Article } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import { anyWordOf } from './lists.ts';
import type { Rule } from './rule.ts';

const office = once(() => new RegExp(`^\\p{Script=Han}{2,24}(?:${officesThat('signs')}|${tails('below')})$`, 'u'));
const LAST = 3;
// What the journal itself says.
const notice = once(() => new RegExp(anyWordOf('notice')));

/** An article names its authors; silent where at least one was found, where the title is a notice's, and where an office signs at the end. */
export const bylineMissing: Rule = (article) => {
  if (article.authors.length > 0 || notice().test(joined(article.title)) || isSignedBelow(article)) return [];
  const hint = '在标题下另起一行写“●作者姓名”';
  return [diagnostic('warning', 'byline-missing', article.at.file, article.at.from, '没有找到作者署名', hint)];
};

function isSignedBelow({ body }: Article): boolean {
  return body.slice(-LAST).some((block) => block.kind === 'paragraph' && office().test(joined(block.text)));
}
