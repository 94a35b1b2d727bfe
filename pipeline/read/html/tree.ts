/** HTML as a tree of bounded depth and size; the only file that imports the HTML parser. */
import { Parser } from 'htmlparser2';
import { MOST_CELLS, TOO_MANY_CELLS } from '../source/most-cells.ts';
import { Refusal } from '../source/refusal.ts';

/** An element; `letters` counts the letters and digits in it, `linked` those of them in links. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  readonly letters: number;
  readonly linked: number;
}

export type HtmlNode = PageElement | string;

interface OpenPageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
  letters: number;
  linked: number;
}

/** Pages of programs that nest a <div> for every thought have some sixty. */
const DEEPEST = 256;
/** A page of a million characters has some 100,000. */
const MOST_ELEMENTS = 300_000;
const LETTER = /[\p{L}\p{N}]/gu;

/** The tree of a page, whose root has no name; throws a Refusal where it is too deep or too large. */
export function pageTree(html: string): PageElement {
  const root: OpenPageElement = opened('', {});
  const open = [root];
  let count = 0;
  let cells = 0;
  const close = () => {
    const element = open.pop()!;
    const parent = open.at(-1)!;
    if (element.name === 'a') element.linked = element.letters;
    parent.letters += element.letters;
    parent.linked += element.linked;
    parent.children.push(element);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length > DEEPEST) throw new Refusal('tooDeep');
      if (name === 'td' || name === 'th') cells++;
      if (cells > MOST_CELLS) throw new Refusal(TOO_MANY_CELLS);
      if (++count > MOST_ELEMENTS) throw new Refusal('tooLarge');
      open.push(opened(name, attributes));
    },
    ontext(text) {
      const parent = open.at(-1)!;
      if (!CODE.has(parent.name)) parent.letters += text.match(LETTER)?.length ?? 0;
      const last = parent.children.at(-1);
      if (typeof last === 'string') parent.children[parent.children.length - 1] = last + text;
      else parent.children.push(text);
    },
    onclosetag: close,
  });
  parser.end(html);
  while (open.length > 1) close();
  return root;
}

/** What holds no text for readers. */
const CODE: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

function opened(name: string, attributes: Readonly<Record<string, string>>): OpenPageElement {
  return { name, attributes, children: [], letters: 0, linked: 0 };
}

/** All characters of a node. */
export function wordsOfNode(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  if (CODE.has(node.name)) return '';
  return node.children.map(wordsOfNode).join(BREAKS.has(node.name) ? ' ' : '');
}

const BREAKS: ReadonlySet<string> = new Set(['ul', 'ol', 'div', 'nav', 'table', 'tr', 'dl', 'header', 'footer']);

/** A node as markup. */
export function markupOfNode(node: HtmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${node.name}${attributes.join('')}>${node.children.map(markupOfNode).join('')}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The first element inside, itself included, of which something holds; in reading order. */
export function findElement(element: PageElement, holds: (one: PageElement) => boolean): PageElement | null {
  if (holds(element)) return element;
  for (const child of element.children) {
    const found = typeof child === 'string' ? null : findElement(child, holds);
    if (found !== null) return found;
  }
  return null;
}
