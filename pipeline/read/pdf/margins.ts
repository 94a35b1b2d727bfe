/** Running heads and folios: what stands at the same place of several pages, at their top or foot. */

import type { DraftMatter } from '../styled/matter.ts';
import { onceSaid } from '../styled/matter.ts';
import type { PdfLine } from './line.ts';
import { charsOfLine } from './pieces.ts';

/** So many lines from the top or the foot may be one. */
const DEEPEST = 3;
/** How far the same place differs, in points. */
const SAME_PLACE = 3;
/** What stands round a folio: — 12 —, · 12 ·, [12] */
const ORNAMENT = /^[\s\-–—·•.|/［[(（]+|[\s\-–—·•.|/］\])）]+$/g;
const FOLIO = /^(?:第|p\.?|page)?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[页頁]?(?:\s*(?:\/|of|共)\s*\d{1,4}\s*[页頁]?)?$/i;

interface PageLines {
  readonly height: number;
  readonly stretches: readonly PdfLine[];
}

/** The stretches of each page that are text, and what is said of the others. */
export function withoutMargins(pages: readonly PageLines[]): {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly matters: readonly DraftMatter[];
} {
  const edges = pages.map(({ stretches }) => edgeRows(stretches));
  const heads = new Map<string, number>();
  const folios: string[] = [];
  const kept = pages.map(({ stretches, height }, at) => {
    const out = new Set<PdfLine>();
    for (const row of edges[at]!) {
      const words = wordsOf(row);
      const others = edges.filter(
        (rows, other) => other !== at && rows.some((one) => isSamePlace(row, one, height, pages[other]!.height)),
      );
      const same = edges.filter(
        (rows, other) =>
          other !== at &&
          rows.some(
            (one) => isSamePlace(row, one, height, pages[other]!.height) && plainly(wordsOf(one)) === plainly(words),
          ),
      );
      const isFolio = FOLIO.test(words.replace(ORNAMENT, '')) && (others.length > 0 || pages.length === 1);
      if (!isFolio && (same.length === 0 || !isApart(row, stretches))) continue;
      for (const one of row.lines) out.add(one);
      if (isFolio) folios.push(words);
      else heads.set(plainly(words), (heads.get(plainly(words)) ?? 0) + 1);
    }
    return stretches.filter((one) => !out.has(one));
  });
  return { pages: kept, matters: [...said(heads), ...(folios.length === 0 ? [] : [foliosSaid(folios)])] };
}

function said(heads: ReadonlyMap<string, number>): DraftMatter[] {
  return [...heads].map(([words, count]) =>
    onceSaid('info', 'margins-dropped', `页眉、页脚“${words}”（${count} 页上有）不是正文，没有收进来`),
  );
}

function foliosSaid(folios: readonly string[]): DraftMatter {
  return onceSaid(
    'info',
    'margins-dropped',
    `页码（${folios[0]} 至 ${folios.at(-1)}，共 ${folios.length} 个）没有收进来`,
  );
}

/** A row at the top or the foot of a page. */
interface EdgeRow {
  readonly lines: readonly PdfLine[];
  readonly baseline: number;
  readonly isTop: boolean;
}

function edgeRows(stretches: readonly PdfLine[]): EdgeRow[] {
  const rows: PdfLine[][] = [];
  for (const one of stretches) {
    const head = rows.at(-1)?.[0];
    if (head !== undefined && Math.abs(head.baseline - one.baseline) <= head.size * 0.25) rows.at(-1)!.push(one);
    else rows.push([one]);
  }
  const edge = (lines: PdfLine[], isTop: boolean): EdgeRow => ({ lines, baseline: lines[0]!.baseline, isTop });
  const top = rows.slice(0, DEEPEST).map((lines) => edge(lines, true));
  return [...top, ...rows.slice(Math.max(DEEPEST, rows.length - DEEPEST)).map((lines) => edge(lines, false))];
}

function isSamePlace(a: EdgeRow, b: EdgeRow, heightA: number, heightB: number): boolean {
  if (a.isTop !== b.isTop) return false;
  const [one, other] = a.isTop ? [a.baseline, b.baseline] : [heightA - a.baseline, heightB - b.baseline];
  return Math.abs(one - other) <= SAME_PLACE;
}

/** Whether a row stands farther from the text than its lines do from each other, or is set in another size. */
function isApart(row: EdgeRow, stretches: readonly PdfLine[]): boolean {
  const size = row.lines[0]!.size;
  const own = new Set(row.lines);
  const inner = stretches.filter(
    (one) => !own.has(one) && (row.isTop ? one.baseline > row.baseline : one.baseline < row.baseline),
  );
  if (inner.length === 0) return true;
  const next = row.isTop ? inner[0]! : inner.at(-1)!;
  return Math.abs(next.baseline - row.baseline) > next.size * 2 || Math.abs(next.size - size) > 0.4;
}

function wordsOf({ lines }: EdgeRow): string {
  return lines.map(charsOfLine).join(' ');
}

/** Without the folio that stands at an end of a head. */
function plainly(words: string): string {
  return words.replace(/^[\s·•|—–-]*\d{1,4}[\s·•|—–-]+|[\s·•|—–-]+\d{1,4}[\s·•|—–-]*$/g, '').replace(/\s+/g, '');
}
