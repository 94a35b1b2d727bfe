/** A finished DOCX read back: its parts, and the paragraphs of its body as plain records. */
import { strFromU8, unzipSync } from 'fflate';
import { type Node, named } from '../xml.ts';

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

/** The paragraphs below `node`; field codes are no text, breaks and tabs are. */
export function linesOf(node: Node): Line[] {
  return named(node, 'w:p').map((paragraph) => ({
    style: named(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    text: textOf(paragraph),
  }));
}

/** The characters below `node`, without the readings over them. */
export function textOf(node: Node): string {
  if (node.name === 'w:rt') return '';
  if (node.name === 'w:tab' && node.attributes['w:val'] === undefined) return '\t';
  if (node.name === 'w:br') return '\n';
  const inner = node.children.filter((child): child is Node => typeof child !== 'string');
  if (node.name !== 'w:t') return inner.map(textOf).join('');
  return node.children.filter((child) => typeof child === 'string').join('');
}
