import { diagnostic } from '../model/diagnostic.ts';
import type { Block, Heading } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import type { Rule } from './rule.ts';

const LONGEST = 30;
const NUMBERED = /^[\d一二三四五六七八九十第（(]/;

/**
 * Text or a lower heading follows a heading; silent where two such headings or more stand in a row, which then are a list or an outline,
 * and about a long one or one that ends with a mark, which is a sentence.
 */
export const headingEmpty: Rule = (article) => {
  const empty = article.body.map(isEmpty);
  return article.body.flatMap((block, index) => {
    if (!empty[index] || empty[index - 1] || empty[index + 1]) return [];
    const { file } = article.at;
    const message = `标题“${joined((block as Heading).text)}”下面没有正文`;
    const hint = '查是否漏了一段；若这一行本是正文，与上下文接起来';
    return [diagnostic('warning', 'heading-empty', file, block.at, message, hint)];
  });
};

function isEmpty(block: Block, index: number, body: readonly Block[]): boolean {
  if (block.kind !== 'heading') return false;
  const chars = joined(block.text);
  if (chars.length > LONGEST || /[，。；：！？…）]$/.test(chars)) return false;
  // Under the title stands what was no byline: an office, a place.
  if (index === 0 && !NUMBERED.test(chars)) return false;
  const next = body[index + 1];
  return next === undefined || (next.kind === 'heading' && next.level <= block.level);
}
