/** Lines and columns found again among a page's glyphs. Lengths in points. */
import type { ProofPage, ReadGlyph } from './glyphs.ts';

export interface ProofLine {
  readonly page: number;
  readonly glyphs: readonly ReadGlyph[];
  readonly text: string;
  readonly baseline: number;
  /** Edges of the ink's ems: an opening mark begins, and a closing mark ends, in the middle of its em. */
  readonly left: number;
  readonly right: number;
  /** Whether it is set as most of the document is; a page number alone is not. */
  readonly isBody: boolean;
}

export interface ProofColumn {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly lines: readonly ProofLine[];
}

/** A document's body size and font, and its columns in reading order. */
export interface ProofText {
  readonly em: number;
  /** Whether lines share a measure, as those of a book of verse do not. */
  readonly isJustified: boolean;
  readonly columns: readonly ProofColumn[];
}

const OPENING = /[（《「『【〔〈“‘]/u;
const CLOSING = /[，。、；：？！）》」』】〕〉”’]/u;
const WRITTEN = /\p{L}/u;
/** White wider than this, in em, parts two columns. */
const GUTTER = 1.5;
/** Part of a document's lines that are full at least, where any are. */
const SHARED = 0.25;
/** A column has a line of at least so many glyphs; page numbers of a contents page make none. */
const SHORTEST = 4;

/** Finds the columns of all pages again. */
export function findText(pages: readonly ProofPage[]): ProofText {
  const body = mostCommon(pages.flatMap(({ glyphs }) => glyphs.map(setting)));
  const em = Number(body.split(' ')[1] ?? 10);
  const lines = pages.map((page, i) => findLines(page, i + 1, body, em));
  const widths = lines
    .flat()
    .filter(({ isBody }) => isBody)
    .map(({ left, right }) => (right - left).toFixed(1));
  const width = Number(mostCommon(widths));
  const full = widths.filter((other) => Math.abs(Number(other) - width) < 0.2).length;
  const wider = widths.filter((other) => Number(other) > width + em / 2).length;
  const isJustified = full > widths.length * SHARED && wider < full;
  return { em, isJustified, columns: lines.flatMap((found, i) => findColumns(found, i + 1, width, em)) };
}

function setting({ font, size }: ReadGlyph): string {
  return `${font} ${Math.round(size * 100) / 100}`;
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Glyphs on one baseline, raised ones with them, parted at gutters; word spaces part nothing. */
function findLines(page: ProofPage, number: number, body: string, em: number): ProofLine[] {
  const baselines = new Map<number, ReadGlyph[]>();
  const level = ({ baseline }: ReadGlyph) => Math.round(baseline * 2);
  for (const glyph of page.glyphs.filter(({ size }) => size > em * 0.75)) push(baselines, level(glyph), glyph);
  for (const glyph of page.glyphs.filter(({ size }) => size <= em * 0.75)) {
    const below = [...baselines.keys()].find((key) => Math.abs(key / 2 - glyph.baseline) < em * 0.6);
    push(baselines, below ?? level(glyph), glyph);
  }
  return [...baselines]
    .sort(([a], [b]) => a - b)
    .flatMap(([, glyphs]) => partAtGutters(glyphs, em).map(withoutEdgeSpaces))
    .flatMap((glyphs) => (glyphs.length === 0 ? [] : [lineOf(glyphs, number, body)]));
}

function withoutEdgeSpaces(glyphs: readonly ReadGlyph[]): readonly ReadGlyph[] {
  const isWritten = ({ text }: ReadGlyph) => text.trim() !== '';
  return glyphs.slice(glyphs.findIndex(isWritten), glyphs.findLastIndex(isWritten) + 1);
}

function push(map: Map<number, ReadGlyph[]>, key: number, glyph: ReadGlyph): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [glyph]);
  else known.push(glyph);
}

function partAtGutters(glyphs: readonly ReadGlyph[], em: number): ReadGlyph[][] {
  const parts: ReadGlyph[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x)) {
    if (inkStart(glyph) - right > GUTTER * em) parts.push([]);
    parts.at(-1)!.push(glyph);
    right = inkEnd(glyph);
  }
  return parts;
}

function lineOf(glyphs: readonly ReadGlyph[], page: number, body: string): ProofLine {
  const first = glyphs[0]!;
  const last = glyphs.at(-1)!;
  const text = glyphs.map((glyph) => glyph.text).join('');
  return {
    page,
    glyphs,
    text,
    baseline: first.baseline,
    left: inkStart(first),
    right: inkEnd(last),
    isBody: WRITTEN.test(text) && glyphs.filter((glyph) => setting(glyph) === body).length * 2 > glyphs.length,
  };
}

function inkStart({ x, size, text }: ReadGlyph): number {
  return x + (OPENING.test(text) ? size / 2 : 0);
}

function inkEnd({ x, advance, size, text }: ReadGlyph): number {
  return x + advance - (CLOSING.test(text) ? size / 2 : 0);
}

/** Lines whose left edges lie within one measure belong to one column. */
function findColumns(lines: readonly ProofLine[], page: number, width: number, em: number): ProofColumn[] {
  const lefts = lines.filter((line) => line.isBody).map((line) => line.left);
  const columns: ProofColumn[] = [];
  let rest = [...lefts].sort((a, b) => a - b);
  while (rest.length > 0) {
    const left = rest[0]!;
    rest = rest.filter((other) => other > left + width / 2);
    const inside = (line: ProofLine) =>
      line.left > left - em && line.left < left + width - em && line.right < left + width + em;
    columns.push({ page, left, right: left + width, lines: lines.filter(inside) });
  }
  return columns.filter((column) => column.lines.some(({ isBody, glyphs }) => isBody && glyphs.length >= SHORTEST));
}
