/** Tables written in HTML, hidden from the Markdown parser, to which a blank line or an indent in them means something. */
import type { RootContent } from 'mdast';
import type { Point, Text } from '../../model/document.ts';
import { concat, textAt } from '../../model/runs.ts';
import { draftedTable } from '../grammar/draft.ts';
import { htmlTable } from '../source/html-table.ts';
import { maskedIn, unmasked } from '../source/masks.ts';
import type { ToldTable } from '../source/told.ts';
import type { Manuscript } from './manuscript.ts';

/** What stands for a table: a comment of the same length and lines that no writer wrote. */
const SIGN = '<!--\ufdd1';
const OPENING = /^[ \t\u3000]*(?:<(?:div|center|section|figure|p|body)(?:\s[^<>]{0,2000})?>\s*)*<table(?=[\s>])/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const TAG = /<(\/?)table(?=[\s>])[^<>]{0,2000}>/gi;

/** The Markdown with every table that begins a line, up to the end of its element, as a comment; line ends stay. */
export function withoutHtmlTables(markdown: string): string {
  if (!/<table/i.test(markdown)) return markdown;
  const parts: string[] = [];
  let done = 0;
  for (const [from, to] of tablesIn(markdown)) {
    const inner = markdown.slice(from + SIGN.length, to - 3).replace(/[^\r\n]/g, ' ');
    parts.push(markdown.slice(done, from), SIGN, inner, '-->');
    done = to;
  }
  return parts.join('') + markdown.slice(done);
}

/** Where tables stand: from `<` to behind their last `>`, or to the end of the last of a text's tags where one is not closed. */
function tablesIn(markdown: string): [number, number][] {
  const found: [number, number][] = [];
  let fence: string | null = null;
  let past = 0;
  for (const { index, 0: line } of markdown.matchAll(/[^\r\n]+/g)) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      continue;
    }
    if (mark !== undefined && index >= past) fence = mark;
    if (index < past || !OPENING.test(line)) continue;
    const from = index + line.search(/<table(?=[\s>])/i);
    const to = endOf(markdown, from);
    if (to === null) return found;
    found.push([from, to]);
    past = to;
  }
  return found;
}

function endOf(markdown: string, from: number): number | null {
  const tag = new RegExp(TAG);
  tag.lastIndex = from;
  let depth = 0;
  for (let match = tag.exec(markdown); match !== null; match = tag.exec(markdown)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return match.index + match[0].length;
  }
  return null;
}

/** Whether a node stands for a table, or holds one. */
export function holdsHtmlTable(value: string): boolean {
  return value.includes(SIGN);
}

/** A part of a node that holds tables: a table, or the HTML round it with the number of its first line. */
export type HtmlPart = ToldTable | { readonly kind: 'html'; readonly html: string; readonly line: number };

/** The parts of a node in order. */
export function htmlParts(node: RootContent, manuscript: Manuscript): HtmlPart[] {
  const source = manuscript.maskedOf(node);
  const start = manuscript.pointOf(node);
  const formulas = manuscript.formulasIn(node);
  const parts: HtmlPart[] = [];
  let done = 0;
  const between = (to: number) => {
    const html = source.slice(done, to);
    const line = start.line + linesIn(source.slice(0, done));
    if (html.trim() !== '') parts.push({ kind: 'html', html: manuscript.shown(node, html), line });
  };
  for (const [from, to] of tablesIn(source)) {
    between(from);
    done = to;
    const before = source.slice(0, from);
    const lineStart = before.lastIndexOf('\n') + 1;
    const column = [...before.slice(lineStart)].length + (lineStart === 0 ? start.column : 1);
    const html = htmlText(source.slice(from, to), { line: start.line + linesIn(before), column }, manuscript);
    const images: HtmlPart[] = [];
    const draft = htmlTable(unmasked(html, formulas.slice(maskedIn(before))), {
      linkTo: manuscript.linkTo,
      picture: (tag, point) => images.push({ kind: 'html', html: tag, line: point.line }),
    });
    if (draft !== null && draft.rows.length > 0) parts.push(draftedTable(draft, manuscript.spanOf(node)));
    parts.push(...images);
  }
  between(source.length);
  return parts;
}

function linesIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** HTML as text that knows its places, its lines parted by line ends. */
function htmlText(source: string, start: Point, { clean }: Manuscript): Text {
  const parts = source.split(/\r\n|\r|\n/).flatMap((line, index): Text[] => {
    const point = { line: start.line + index, column: index === 0 ? start.column : 1 };
    const text = clean(line, point, []);
    return index === 0 ? [text] : [textAt('\n', point), text];
  });
  return concat([textAt('', start), ...parts]);
}
