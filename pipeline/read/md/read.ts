/** Markdown manuscripts: CommonMark to lines that know what they are, then the same text rules as for plain text. */
import type { Nodes, Root } from 'mdast';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { readPlain } from '../grammar/plain.ts';
import { sayInto } from '../grammar/say.ts';
import { structured } from '../grammar/structure.ts';
import type { Read, Reading } from '../reader.ts';
import { writtenFormulas } from '../source/formulas.ts';
import { masked } from '../source/masks.ts';
import { emptyManuscript, readText } from '../source/source.ts';
import { blockLines } from './blocks.ts';
import { frontLines } from './front-lines.ts';
import { type FrontFault, frontMatterOf } from './front-matter.ts';
import { toldHeadings } from './headings.ts';
import { withoutHtmlTables } from './html-tables.ts';
import { withoutInlineNotes } from './inline-notes.ts';
import { tooComplex, tooManyCells } from './limits.ts';
import { manuscriptOf } from './manuscript.ts';
import { notesIn } from './notes.ts';
import { parseMarkdown } from './parse.ts';
import { withoutRepeatedByline } from './repeated-byline.ts';
import { withoutStarLists } from './stars.ts';

/** Reads a .md manuscript: headings, emphasis, lists, quotations, tables, notes and pictures as marked, all else by the text rules. */
export const read: Read = (file, bytes, watch, guidance) => {
  const source = readText(file, bytes);
  if (source.text === null) return { articles: [], pictures: [], diagnostics: source.diagnostics, written: null };
  // A character that cleaning takes out, so that the parser does not make it visible.
  const written = source.text.replaceAll('\0', '\u200b');
  const found = written.startsWith('---') ? frontMatterOf(written.split(LINE_END)) : null;
  const fault = found !== null && 'message' in found ? faulty(file, found) : null;
  const front = found !== null && 'fields' in found ? found : null;
  const markdown = front === null ? written : withoutFront(written, front.lines);
  const rows = markdown.split(LINE_END);
  const hidden = masked(markdown, writtenFormulas(markdown, 'markdown'));
  const parsed = withoutStarLists(withoutHtmlTables(hidden.text));
  const limit = tooComplex(parsed, parsed.split(LINE_END)) ?? tooManyCells(rows);
  if (limit !== null) return refused(file, limit, source.diagnostics);
  const diagnostics: Diagnostic[] = [...source.diagnostics, ...(fault === null ? [] : [fault])];
  const say = sayInto(file, diagnostics);
  const tree = parseMarkdown(parsed);
  if (front === null && isPlainText(tree)) {
    const plain = readPlain(file, bytes, watch, guidance);
    return fault === null ? plain : { ...plain, diagnostics: [fault, ...plain.diagnostics] };
  }
  const manuscript = manuscriptOf(file, { markdown, rows, hidden }, tree, diagnostics, say);
  const { above, below } = front === null ? { above: [], below: [] } : frontLines(front, manuscript);
  const title = above.find((line) => line.told?.kind === 'title')?.chars ?? null;
  const headings = toldHeadings(tree, manuscript, title);
  const body = tree.children.flatMap((node) => {
    return node.type === 'heading' && headings.get(node) === 'repeated' ? [] : blockLines(node, headings, manuscript);
  });
  const own = front === null ? body : withoutRepeatedByline(front, body, say);
  const { lines, notes: inline } = withoutInlineNotes([...above, ...own, ...below], say);
  const notes = notesIn(manuscript, lines, say);
  const called = new Map([...notes.called, ...inline]);
  const all = [...lines, ...notes.rest];
  if (all.length === 0) diagnostics.push(emptyManuscript(file));
  const articles = all.length === 0 ? [] : structured(file, all, called, say, watch, guidance);
  return { articles, pictures: [], diagnostics, written: null };
};

const LINE_END = /\r\n|\r|\n/;

/** Empty lines in place of the first ones, so that places stay. */
function withoutFront(markdown: string, lines: number): string {
  let at = 0;
  for (const end of markdown.matchAll(new RegExp(LINE_END, 'g'))) {
    at = end.index + end[0].length;
    if (--lines === 0) break;
  }
  return lines > 0 ? '' : markdown.slice(0, at).replace(/[^\r\n]/g, '') + markdown.slice(at);
}

/** What plain text may hold by chance: 1. and > and - open lines there too, and mean the same to the text rules. */
const PLAIN = new Set(['root', 'paragraph', 'text', 'list', 'listItem', 'blockquote', 'break', 'thematicBreak']);

// ^[a note]   [^call]
const OWN_SIGNS = /\^\[|\[\^[^\]\s]+\]/;

/** Whether a manuscript has no sign that only Markdown knows, so that its line breaks may be those of a page. */
function isPlainText(tree: Root): boolean {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!PLAIN.has(node.type) || (node.type === 'text' && OWN_SIGNS.test(node.value))) return false;
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
  return true;
}

function faulty(file: string, { line, message, isFatal }: FrontFault): Diagnostic {
  const hint = '每行写成“名称: 内容”，冒号用半角、后面空一格；不是 YAML 就删去开头的 ---';
  return diagnostic(isFatal ? 'error' : 'warning', 'front-matter-faulty', file, { line, column: 1 }, message, hint);
}

function refused(
  file: string,
  { line, message }: { line: number; message: string },
  before: readonly Diagnostic[],
): Reading {
  const hint = '拆成几份，或另存为 .txt 文件';
  const found = diagnostic('error', 'manuscript-too-complex', file, { line, column: 1 }, message, hint);
  return { articles: [], pictures: [], diagnostics: [...before, found], written: null };
}
