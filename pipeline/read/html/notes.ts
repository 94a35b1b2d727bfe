/** Notes of a page: calls that lead to a place in the page where the note stands. */
import { signsOf } from '../grammar/signs.ts';
import { type PageElement, wordsOfNode } from './tree.ts';

/** The notes of a page. */
export interface PageNotes {
  /** The id of the note that a link calls. */
  readonly calls: ReadonlyMap<PageElement, string>;
  /** The block that holds each note. */
  readonly blocks: ReadonlyMap<PageElement, string>;
}

/** Links whose words may be the number of a note: 1 [1] （1） ① * */
const NUMBER =
  /^\s*[[(（［〔]?\s*(?:注|note\s?)?(?:\d{1,4}|[①-⑳㉑-㊿]|[*＊†‡]{1,3}|[ivxlc]{1,6}|[a-z])\s*[\])）］〕]?\s*$/iu;
const BLOCKS: ReadonlySet<string> = new Set(['li', 'p', 'div', 'dd', 'td', 'aside', 'section', 'tr', 'blockquote']);

interface Found {
  readonly element: PageElement;
  readonly block: PageElement | null;
  /** Whether entries of 参考文献 stand here, which keep their place and their numbers. */
  readonly isReference: boolean;
  readonly order: number;
}

/** Finds the notes. */
export function notesOfPage(root: PageElement): PageNotes {
  const targets = new Map<string, Found>();
  const links: (Found & { readonly id: string })[] = [];
  let isReference = false;
  let order = 0;
  const walk = (element: PageElement, block: PageElement | null): void => {
    const own = BLOCKS.has(element.name) ? element : block;
    if (/^h[1-6]$|^(?:p|div|dt|b|strong)$/.test(element.name) && element.letters < 20) {
      const { label, headingWord } = signsOf(wordsOfNode(element).trim());
      if (label?.kind === 'references') isReference = true;
      else if (label !== null || headingWord || /^h[1-6]$/.test(element.name)) isReference = false;
    }
    const found = { element, block: own, isReference, order: order++ };
    for (const id of [element.attributes.id, element.attributes.name])
      if (id !== undefined && id !== '' && !targets.has(id)) targets.set(id, found);
    const href = element.name === 'a' ? (element.attributes.href ?? '') : '';
    if (/^#./.test(href) && NUMBER.test(wordsOfNode(element))) links.push({ ...found, id: fragment(href) });
    for (const child of element.children) if (typeof child !== 'string') walk(child, own);
  };
  walk(root, null);
  return tied(targets, links);
}

function fragment(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/** A link calls a note where it stands in running text, and the note below it in a block of its own. */
function tied(targets: ReadonlyMap<string, Found>, links: readonly (Found & { readonly id: string })[]): PageNotes {
  const calls = new Map<PageElement, string>();
  const blocks = new Map<PageElement, string>();
  for (const link of links) {
    const target = targets.get(link.id);
    if (target === undefined || target.block === null || target.isReference) continue;
    if (target.order < link.order || target.block === link.block || blocks.has(link.block!)) continue;
    if (target.block.letters === 0) continue;
    const id = blocks.get(target.block) ?? link.id;
    blocks.set(target.block, id);
    calls.set(link.element, id);
  }
  return { calls, blocks };
}

const BACK = /^(?:[\s↩↑↵⤴^⏎]|\ufe0e|\ufe0f|返回|上页|原文)*$/u;

/** Whether a link in a note leads back to where the note is called: 1 [1] ↩ ↑ ^ */
export function isBackLink({ name, attributes, ...element }: PageElement): boolean {
  if (name !== 'a' || !/^#./.test(attributes.href ?? '')) return false;
  const words = wordsOfNode({ name, attributes, ...element });
  return NUMBER.test(words) || BACK.test(words);
}
