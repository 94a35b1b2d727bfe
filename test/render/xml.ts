/** A parsed XML file as plain nodes; libxml2 refuses whatever is not well-formed. */
import { type XmlAttribute, XmlDocument, XmlElement, XmlText, type XmlTreeNode } from 'libxml2-wasm';

export interface Node {
  /** With its prefix: `dc:title`; a namespace that is the default has none. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

/** The root of a well-formed file; throws for any other. */
export function parse(xml: string | Uint8Array): Node {
  const document = typeof xml === 'string' ? XmlDocument.fromString(xml) : XmlDocument.fromBuffer(xml);
  try {
    return plain(document.root);
  } finally {
    document.dispose();
  }
}

/** All nodes below and including this one, in document order. */
export function everyNode(node: Node): Node[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : everyNode(child)))];
}

/** Those of them that have one of these names. */
export function named(node: Node, ...names: readonly string[]): Node[] {
  return everyNode(node).filter((candidate) => names.includes(candidate.name));
}

function plain(element: XmlElement): Node {
  const children: (Node | string)[] = [];
  for (let child: XmlTreeNode | null = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) children.push(plain(child));
    else if (child instanceof XmlText) children.push(child.content);
  }
  const attributes = Object.fromEntries(element.attrs.map((one) => [qualified(one), one.value]));
  return { name: qualified(element), attributes, children };
}

function qualified(node: XmlElement | XmlAttribute): string {
  return node.prefix === '' ? node.name : `${node.prefix}:${node.name}`;
}
