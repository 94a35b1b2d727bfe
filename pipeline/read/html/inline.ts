/** Elements in running text: links and calls of notes, readings, pictures, marks. */
import type { PageInside } from './inside.ts';
import { PAGE_LINKS, PAGE_STRUCK, PAGE_WORDS } from './matters.ts';
import { lookInside, styleOf } from './page-style.ts';
import { isTracker } from './pictures.ts';
import { type HtmlNode, type PageElement, wordsOfNode } from './tree.ts';
import type { PageWalk } from './walk.ts';

/** Adds what an element in a line holds. */
export function inlineElement(element: PageElement, inside: PageInside, walk: PageWalk): void {
  switch (element.name) {
    case 'br':
      walk.paragraph(inside).breakRow();
      return;
    case 'img':
      picture(element, inside, walk);
      return;
    case 'a':
      linked(element, inside, walk);
      return;
    case 'ruby':
      ruby(element, inside, walk);
      return;
    case 's':
    case 'strike':
    case 'del':
      walk.remark(PAGE_STRUCK);
      break;
    default:
  }
  const isPre = inside.isPre || styleOf(element, 'white-space').startsWith('pre');
  walk.nodes(element.children, { ...inside, look: lookInside(element, inside.look), isPre });
}

/** A link; one to elsewhere in the site leads nowhere from here. */
function linked(element: PageElement, inside: PageInside, walk: PageWalk): void {
  const call = walk.page.notes.calls.get(element);
  if (call !== undefined) {
    walk.paragraph(inside).piece({ kind: 'call', id: call });
    return;
  }
  const address = (element.attributes.href ?? '').trim();
  const isOutside = /^(?:https?:|mailto:|doi:|ftp:)/i.test(address);
  if (!isOutside && address !== '' && !address.startsWith('#') && element.letters > 0) walk.remark(PAGE_LINKS);
  const look = lookInside(element, inside.look);
  walk.nodes(element.children, { ...inside, look, href: isOutside ? address : inside.href });
}

/** 注音: the reading stands over what came before it. */
function ruby(element: PageElement, inside: PageInside, walk: PageWalk): void {
  let base: HtmlNode[] = [];
  for (const child of element.children) {
    if (typeof child === 'string' || !/^r(?:t|p|tc)$/.test(child.name)) {
      base.push(child);
      continue;
    }
    if (child.name !== 'rt') continue;
    const reading = wordsOfNode(child).trim();
    walk.nodes(base, { ...inside, ruby: reading === '' ? null : { kind: 'ruby', reading } });
    base = [];
  }
  walk.nodes(base, inside);
}

function picture(element: PageElement, inside: PageInside, walk: PageWalk): void {
  const shows = (element.attributes.alt ?? '').trim();
  if (isTracker(element)) return;
  // 😀 and signs that a page shows as pictures.
  if (shows !== '' && [...shows].length <= 2 && !/[\p{L}\p{N}]/u.test(shows)) {
    walk.paragraph(inside).text(shows, inside.look, inside.href, null);
    return;
  }
  const taken = walk.page.pictures.take(element);
  if (typeof taken === 'string') walk.pushPicture({ kind: 'picture', image: taken, shows, caption: null });
  else {
    walk.remark(taken);
    if (/\p{L}/u.test(shows)) walk.remark(PAGE_WORDS);
  }
}
