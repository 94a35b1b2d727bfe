/** MathML as a tree, out of the HTML it stands in; names without prefixes. */
import { htmlTokens } from '../html-tags.ts';

export interface MathNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MathNode[];
  /** Its own characters, of a token. */
  readonly text: string;
}

interface OpenNode extends MathNode {
  readonly children: MathNode[];
  text: string;
}

const DEEPEST = 200;

/** The tree of `<math>…</math>`; null where elements are too deep or are not closed in turn. */
export function mathTree(html: string): MathNode | null {
  const root = openNode('', new Map());
  const open: OpenNode[] = [root];
  for (const token of htmlTokens(html)) {
    const now = open.at(-1)!;
    if (token.kind === 'text') now.text += token.means ?? html.slice(token.from, token.to);
    else if (token.closes) {
      if (open.length < 2 || now.name !== token.name) return null;
      open.pop();
    } else {
      const node = openNode(token.name, token.attributes);
      now.children.push(node);
      if (!html.slice(token.from, token.to).endsWith('/>')) open.push(node);
      if (open.length > DEEPEST) return null;
    }
  }
  return open.length === 1 ? (root.children[0] ?? null) : null;
}

function openNode(name: string, attributes: ReadonlyMap<string, string>): OpenNode {
  return { name, attributes, children: [], text: '' };
}

/** The characters of a token, white space at its ends left out (MathML 3, 2.1.7). */
export function tokenText({ text }: MathNode): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '').replace(/[ \t\r\n]+/g, ' ');
}

/** The node inside rows that hold nothing else. */
export function innerNode(node: MathNode | undefined): MathNode | undefined {
  return node?.name === 'mrow' && node.children.length === 1 ? innerNode(node.children[0]) : node;
}

/** The LaTeX of what stands in a node; '' for none. */
export type NodeLatex = (node: MathNode | undefined) => string;
