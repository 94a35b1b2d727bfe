/** The parts of a saved page that are no text of the article: navigation, heads and feet of the site, forms. */

import { type DraftMatter, onceSaid } from '../styled/matter.ts';
import { shortened } from './shortened.ts';
import { findElement, type PageElement, wordsOfNode } from './tree.ts';

/** By tags, what they are called in messages. */
const TAGS: Readonly<Record<string, string>> = {
  nav: '导航',
  footer: '页脚',
  aside: '边栏',
  form: '表单',
  button: '按钮',
  select: '选单',
  textarea: '输入框',
  dialog: '弹出的窗口',
};
const ROLES: Readonly<Record<string, string>> = {
  navigation: '导航',
  banner: '站头',
  contentinfo: '页脚',
  complementary: '边栏',
  search: '搜索框',
  dialog: '弹出的窗口',
};
/** Words in the classes and ids of lists of links. */
const NAMES =
  'nav navbar navigation menu breadcrumbs? crumbs sidebar share sharing related recommend pager pagination ' +
  'toolbar copyright foot footer header topbar links';
const NAMED = new RegExp(`(?:^|[-_ ])(?:${NAMES.replaceAll(' ', '|')})(?:$|[-_ ])`, 'i');
/** Of the letters of a list of links, so many are in links. */
const LINKED = 0.5;

/** The element that holds the article: the only <article> or <main>, where it holds most of the text; else all of it. */
export function mainPart(root: PageElement): PageElement {
  for (const holds of [isNamed('article'), isMain]) {
    const found = allOf(root, holds);
    if (found.length === 1 && found[0]!.letters - found[0]!.linked > (root.letters - root.linked) / 2) return found[0]!;
  }
  return root;
}

function isNamed(name: string): (element: PageElement) => boolean {
  return (element) => element.name === name;
}

function isMain({ name, attributes }: PageElement): boolean {
  return name === 'main' || attributes.role === 'main';
}

function allOf(root: PageElement, holds: (one: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = [];
  findElement(root, (one) => {
    if (holds(one)) found.push(one);
    return found.length > 1;
  });
  return found;
}

/** What a part of the page is called that is none of the text; null for text. `isInside` says that the article is known to stand round it. */
export function partName(element: PageElement, isInside: boolean): string | null {
  const { name, attributes, letters, linked } = element;
  if (attributes.role === 'doc-footnote' || attributes.role === 'doc-endnotes') return null;
  const tag = ROLES[attributes.role ?? ''] ?? TAGS[name];
  if (tag !== undefined && !(isInside && (name === 'footer' || name === 'aside') && linked <= letters * LINKED))
    return tag;
  const isLinks = letters > 0 && linked > letters * LINKED;
  if (!isLinks) return null;
  if (name === 'header') return '站头';
  return NAMED.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`) ? '链接' : null;
}

/** Says that a part is not taken; one that holds sentences is a warning. */
export function partLeftOut(name: string, element: PageElement): DraftMatter {
  const words = wordsOfNode(element).replace(/\s+/g, ' ').trim();
  const isText = /[。！？]/.test(words) && element.letters - element.linked > MOST_UNASKED;
  const message = `网页的${name}（“${shortened(words)}”，${element.letters} 字）不是正文，没有收进来`;
  return isText
    ? onceSaid('warning', 'page-part-left-out', message, '里面若有正文，请把全文复制到 .txt 或 Word 文件里')
    : onceSaid('info', 'page-part-left-out', message);
}

const MOST_UNASKED = 60;
