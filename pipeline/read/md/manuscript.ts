/** What the walk over the tree asks about the manuscript it came from: places, definitions, and a way to report. */
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Diagnostic, Extent } from '../../model/diagnostic.ts';
import type { Mark, Point, Span, Text } from '../../model/document.ts';
import type { Say } from '../grammar/say.ts';
import { cleanLine } from '../source/characters.ts';
import { cleaningReport } from '../source/cleaning.ts';
import { type LinkOf, linksOf } from '../source/links.ts';
import { type Masked, type MaskedFormula, stretchesIn, withWritten } from '../source/masks.ts';
import { definitionsIn } from './definitions.ts';

export interface Manuscript {
  readonly file: string;
  readonly say: Say;
  readonly pointOf: (node: Nodes) => Point;
  readonly spanOf: (node: Nodes) => Span;
  /** Where `piece` begins in a line of the manuscript. */
  readonly pointIn: (line: number, piece: string) => Point;
  /** The white space before a place in its line. */
  readonly indentAt: (line: number, column: number) => string;
  readonly clean: (raw: string, point: Point, marks: readonly Mark[]) => Text;
  /** What a name in brackets stands for, if it is an address. */
  readonly definition: (identifier: string) => Definition | undefined;
  readonly linkTo: LinkOf;
  /** Whether a link or a picture of the text bears a name. */
  readonly isUsed: (identifier: string) => boolean;
  /** The definitions of its notes. */
  readonly notes: readonly FootnoteDefinition[];
  readonly sourceOf: (node: Nodes) => string;
  /** A node's source with its formulas hidden. */
  readonly maskedOf: (node: Nodes) => string;
  /** The characters that a node's parser was given, with its formulas as the manuscript writes them. */
  readonly shown: (node: Nodes, value: string) => string;
  /** The formulas whose masks a node holds, in order; null for a stretch that only goes on with the one before it. */
  readonly formulasIn: (node: Nodes) => (MaskedFormula | null)[];
  /** Reports a tag that was kept as text. */
  readonly keepHtml: (tag: string, at: Point | Extent) => void;
  /** Reports, once for its name, a tag that was left out. */
  readonly dropHtml: (tag: string, at: Point | Extent) => void;
  /** Reports the words that a browser shows over a link, or another element. */
  readonly dropTitle: (title: string, at: Point | Extent, of?: '链接' | '标签') => void;
  /** Reports a comment that says something. */
  readonly dropComment: (comment: string, at: Point | Extent) => void;
}

/** A manuscript's characters, its lines, and the same with its formulas hidden, which the parser was given. */
interface MarkdownText {
  readonly markdown: string;
  readonly rows: readonly string[];
  readonly hidden: Masked;
}

/** Characters of a comment that are quoted. */
const EXCERPT = 60;

/** The manuscript of a tree. */
export function manuscriptOf(
  file: string,
  { markdown, rows: lines, hidden }: MarkdownText,
  tree: Root,
  diagnostics: Diagnostic[],
  say: Say,
): Manuscript {
  const dropped = new Set<string>();
  const { addresses, notes, used } = definitionsIn(tree);
  // The parser counts UTF-16 units, we count characters.
  const point = (line: number, column: number) => {
    return { line, column: [...(lines[line - 1] ?? '').slice(0, column - 1)].length + 1 };
  };
  const seen = hidden.text.split(/\r\n|\r|\n/);
  const sliceOf = (text: string, { position }: Nodes) => {
    return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  };
  const pointOf = (node: Nodes) => point(node.position?.start.line ?? 1, node.position?.start.column ?? 1);
  return {
    file,
    say,
    pointOf,
    spanOf: (node) => {
      const end = node.position?.end ?? { line: 1, column: 2 };
      return { file, from: pointOf(node), to: point(end.line, Math.max(1, end.column - 1)) };
    },
    pointIn: (line, piece) => {
      const at = (seen[line - 1] ?? '').indexOf(piece.slice(0, 8));
      return point(line, Math.max(0, at) + 1);
    },
    indentAt: (line, column) => /[ \t\u3000]*$/.exec((lines[line - 1] ?? '').slice(0, column - 1))![0],
    clean: (raw, place, marks) => {
      const cleaned = cleanLine(raw, place.line, place.column);
      diagnostics.push(...cleaningReport(file, place.line, cleaned));
      return { ...cleaned.text, runs: cleaned.text.runs.map((run) => ({ ...run, marks })) };
    },
    definition: (identifier) => addresses.get(identifier),
    linkTo: linksOf(file, diagnostics),
    isUsed: (identifier) => used.has(identifier),
    notes,
    sourceOf: (node) => sliceOf(markdown, node),
    maskedOf: (node) => sliceOf(hidden.text, node),
    shown: (node, value) => withWritten(value, sliceOf(hidden.text, node), sliceOf(markdown, node)),
    formulasIn: (node) => {
      const from = node.position?.start.offset ?? 0;
      return stretchesIn(sliceOf(hidden.text, node), from).map((at) => hidden.stretches.get(at) ?? null);
    },
    dropTitle: (title, place, of = '链接') => {
      say('info', 'link-title-dropped', place, `${of}的说明“${title}”不是正文，没有收进来`);
    },
    dropComment: (comment, place) => {
      const words = comment
        .replace(/^<!--|-->$/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      const count = [...words].length;
      const excerpt = count > EXCERPT ? `${[...words].slice(0, EXCERPT).join('')}…”（共 ${count} 字）` : `${words}”`;
      if (words !== '') say('info', 'html-comment', place, `HTML 注释“${excerpt}不是正文，没有收进来`);
    },
    dropHtml: (tag, place) => {
      const name = /^<\/?(\w+)/.exec(tag)?.[1]?.toLowerCase() ?? '';
      if (dropped.has(name)) return;
      dropped.add(name);
      say('info', 'html-dropped', place, `HTML 标签 <${name}> 没有收进来，其中的文字照收`);
    },
    keepHtml: (tag, place) => {
      const message = `HTML 标签“${tag.length > 20 ? `${tag.slice(0, 20)}…` : tag}”按文字保留`;
      say('warning', 'html-kept', place, message, '删去标签，改用 Markdown 的写法');
    },
  };
}
