/** The tree of a page as blocks in reading order: what becomes of each element. */
import type { DraftBlock } from '../styled/draft.ts';
import { blockElement, isBlock, noteElement } from './block.ts';
import { codeIn, formula, scriptFormula, showsFormulaAgain } from './formula.ts';
import { inlineElement } from './inline.ts';
import type { PageInside } from './inside.ts';
import { besideArticle, leaveHiddenOut, leavePartOut } from './left-out.ts';
import { PAGE_CODE, PAGE_EMBEDDED } from './matters.ts';
import { isHidden } from './page-style.ts';
import { partName } from './parts.ts';
import type { PageElement } from './tree.ts';
import { type PageReading, PageWalk } from './walk.ts';

const CODE =
  /^(?:script|style|template|noscript|link|meta|title|head|rp|rt|rtc|colgroup|col|option|datalist|input|annotation)$/;
const EMBEDDED = /^(?:iframe|video|audio|object|embed|canvas|svg|applet|frameset)$/;

/** The blocks of the page whose root this is. */
export function blocksOfPage(root: PageElement, page: PageReading): DraftBlock[] {
  return new PageWalk(page, readElement).blocksOf([root]);
}

function readElement(element: PageElement, inside: PageInside, walk: PageWalk): void {
  const { name } = element;
  const { main, around, notes } = walk.page;
  const isInside = around.size > 0;
  const note = notes.blocks.get(element);
  if (around.has(element)) besideArticle(element.children, inside, walk, readElement);
  else if (name === '' || element === main) blockElement(element, inside, walk);
  else if (CODE.test(name)) codeElement(element, inside, walk);
  else if (showsFormulaAgain(element)) return;
  else if (name === 'math') formula(element, inside, walk);
  else if (isHidden(element)) leaveHiddenOut(element, inside, walk);
  else if (note !== undefined) noteElement(note, element, walk);
  else if (partName(element, isInside) !== null) leavePartOut(partName(element, isInside)!, element, walk);
  else if (EMBEDDED.test(name)) walk.remark(PAGE_EMBEDDED);
  else if (isBlock(element)) blockElement(element, inside, walk);
  else inlineElement(element, inside, walk);
}

function codeElement(element: PageElement, inside: PageInside, walk: PageWalk): void {
  const isCode = element.name === 'script' || element.name === 'style';
  if (element.name === 'script' && scriptFormula(element, inside, walk)) return;
  if (isCode && codeIn(element).trim() !== '') walk.remark(PAGE_CODE);
  if (element.name === 'head')
    for (const child of element.children) if (typeof child !== 'string') codeElement(child, inside, walk);
}
