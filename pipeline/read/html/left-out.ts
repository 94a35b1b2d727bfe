/** What of a page is left out, with a word on it. */
import { formula } from './formula.ts';
import type { PageInside } from './inside.ts';
import { PAGE_HIDDEN } from './matters.ts';
import { isHidden } from './page-style.ts';
import { partLeftOut, partName } from './parts.ts';
import { findElement, type HtmlNode, type PageElement } from './tree.ts';
import type { PageWalk, WalkElement } from './walk.ts';

const REST = '其余部分';

/** Leaves a part of the page out. */
export function leavePartOut(part: string, element: PageElement, walk: PageWalk): void {
  walk.endParagraph();
  if (element.letters > 0) walk.remark(partLeftOut(part, element));
}

/** What nobody sees; a formula that stands there for programs is shown by a picture beside it. */
export function leaveHiddenOut(element: PageElement, inside: PageInside, walk: PageWalk): void {
  const math = findElement(element, ({ name }) => name === 'math');
  if (math !== null) formula(math, inside, walk);
  else if (element.letters > 0) walk.remark(PAGE_HIDDEN);
}

/** What stands in an element round the article: the article, the page's heading where the article has none, and what is left out. */
export function besideArticle(nodes: readonly HtmlNode[], inside: PageInside, walk: PageWalk, read: WalkElement): void {
  walk.endParagraph();
  const { main, around } = walk.page;
  const isUntitled = findElement(main, isTopHeading) === null;
  for (const node of nodes) {
    if (typeof node === 'string') {
      const letters = node.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      leavePartOut(REST, { name: '', attributes: {}, children: [node], letters, linked: 0 }, walk);
    } else if (node === main || around.has(node) || (isUntitled && isTopHeading(node))) read(node, inside, walk);
    else if (isUntitled && findElement(node, isTopHeading) !== null) besideArticle(node.children, inside, walk, read);
    else if (node.letters === 0 || isHidden(node)) read(node, inside, walk);
    else leavePartOut(partName(node, false) ?? REST, node, walk);
  }
}

function isTopHeading({ name }: PageElement): boolean {
  return name === 'h1';
}
