/** A finished DOCX read back: its parts, and the paragraphs of its body as plain records; libxml2 refuses what is not well-formed. */
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, XmlElement, type XmlTreeNode } from 'libxml2-wasm';

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

export interface Line {
  readonly style: string;
  readonly text: string;
}

export type Parts = Readonly<Record<string, string>>;

/** The XML parts of a DOCX by name. */
export function open(bytes: Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, strFromU8(part)]),
  );
}

export function parse(xml: string): Node {
  const document = XmlDocument.fromString(xml);
  try {
    return plain(document.root);
  } finally {
    document.dispose();
  }
}

/** All nodes of these names below `node`, in document order. */
export function named(node: Node, ...names: readonly string[]): Node[] {
  const below = node.children.flatMap((child) => (typeof child === 'string' ? [] : named(child, ...names)));
  return names.includes(node.name) ? [node, ...below] : below;
}

/** The paragraphs below `node`; field codes are no text, breaks and tabs are. */
export function linesOf(node: Node): Line[] {
  return named(node, 'w:p').map((paragraph) => ({
    style: named(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    text: textOf(paragraph),
  }));
}

export function textOf(node: Node): string {
  if (node.name === 'w:tab' && node.attributes['w:val'] === undefined) return '\t';
  if (node.name === 'w:br') return '\n';
  const inner = node.children.filter((child): child is Node => typeof child !== 'string');
  if (node.name !== 'w:t') return inner.map(textOf).join('');
  return node.children.filter((child) => typeof child === 'string').join('');
}

function plain(element: XmlElement): Node {
  const children: (Node | string)[] = [];
  for (let child: XmlTreeNode | null = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) children.push(plain(child));
    else children.push(child.content);
  }
  const attributes = Object.fromEntries(element.attrs.map((one) => [qualified(one), one.value]));
  return { name: qualified(element), attributes, children };
}

function qualified({ prefix, name }: { prefix: string; name: string }): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}
