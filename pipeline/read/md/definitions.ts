/** Definitions, wherever they stand in the tree: of addresses by their names, and of notes; of two with one name the first counts. */
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';

export interface Definitions {
  /** Addresses by name. */
  readonly addresses: ReadonlyMap<string, Definition>;
  /** All notes in their order. */
  readonly notes: readonly FootnoteDefinition[];
  /** Names that links and pictures of the text bear. */
  readonly used: ReadonlySet<string>;
}

/** Whether what a definition points to can be an address: https://…, a/b.png, #c. */
export function isAddress(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[./#\w%-]*[./#])/i.test(url);
}

/** Finds the definitions of a tree. */
export function definitionsIn(tree: Root): Definitions {
  const addresses = new Map<string, Definition>();
  const notes: FootnoteDefinition[] = [];
  const used = new Set<string>();
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'definition' && isAddress(node.url) && !addresses.has(node.identifier))
      addresses.set(node.identifier, node);
    else if (node.type === 'footnoteDefinition') notes.push(node);
    else if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if ('children' in node) for (let at = node.children.length; at > 0; at--) waiting.push(node.children[at - 1]!);
  }
  return { addresses, notes, used };
}
