/** 注音 in Markdown: <ruby>汉字<rt>hànzì</rt></ruby>, the reading over the characters before it. */
import type { PhrasingContent } from 'mdast';
import type { Ruby } from '../../model/document.ts';

/** A node and the reading over it, or null. */
export interface RubyNode {
  readonly node: PhrasingContent;
  readonly ruby: Ruby | null;
}

/** Gives the characters of <ruby> elements their readings; a <ruby> that is not closed beside its opening stays as written. */
export function withRuby(nodes: readonly PhrasingContent[]): RubyNode[] {
  const found: RubyNode[] = [];
  const last = nodes.findLastIndex((node) => isTag(node, '/ruby'));
  for (let at = 0; at < nodes.length; at++) {
    const end =
      at < last && isTag(nodes[at], 'ruby') ? nodes.findIndex((node, i) => i > at && isTag(node, '/ruby')) : -1;
    if (end < 0) found.push({ node: nodes[at]!, ruby: null });
    else {
      found.push(...annotated(nodes.slice(at + 1, end)));
      at = end;
    }
  }
  return found;
}

function annotated(inside: readonly PhrasingContent[]): RubyNode[] {
  const found: RubyNode[] = [];
  let base: PhrasingContent[] = [];
  let reading: string | null = null;
  let skips = false;
  const close = () => {
    const ruby: Ruby | null = reading === null ? null : { kind: 'ruby', reading: reading.trim() };
    found.push(...base.map((node) => ({ node, ruby })));
    base = [];
    reading = null;
  };
  for (const node of inside) {
    if (isTag(node, 'rt')) reading = '';
    else if (isTag(node, '/rt')) close();
    else if (isTag(node, 'rp') || isTag(node, '/rp')) skips = isTag(node, 'rp');
    else if (isTag(node, 'rb') || isTag(node, '/rb') || skips) continue;
    else if (reading !== null) reading += wordsOf(node);
    else base.push(node);
  }
  close();
  return found;
}

/** The words of a reading, whatever marks stand in it. */
function wordsOf(node: PhrasingContent): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

function isTag(node: PhrasingContent | undefined, name: string): boolean {
  return node?.type === 'html' && node.value.toLowerCase() === `<${name}>`;
}
