/** Finding one's way in an XHTML page. */
import { everyNode, type Node } from '../xml.ts';

export function withType(node: Node, type: string): Node[] {
  return everyNode(node).filter((candidate) => candidate.attributes['epub:type']?.split(' ').includes(type));
}

export function hasClass(node: Node, ...names: readonly string[]): boolean {
  const own = node.attributes.class?.split(' ') ?? [];
  return names.some((name) => own.includes(name));
}

/** The text inside, leaving out the nodes for which `skip` holds. */
export function textOf(node: Node, skip: (node: Node) => boolean = () => false): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : skip(child) ? '' : textOf(child, skip)))
    .join('');
}
