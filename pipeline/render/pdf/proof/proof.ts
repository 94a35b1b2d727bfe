/** The proof: what a typesetter would mark on a finished PDF, found by measuring its glyphs. Gaps in em of the body text. */
import { type ReadGlyph, readGlyphs } from './glyphs.ts';
import { findText, type ProofColumn, type ProofLine, type ProofText } from './lines.ts';

/** One page's faults, each by the line's text; `loosest` and `tightest` are the widest and narrowest Han gap of full lines. */
export interface PageProof {
  readonly page: number;
  readonly lines: number;
  readonly breaches: readonly string[];
  readonly misfits: readonly string[];
  readonly loosest: number;
  readonly tightest: number;
  readonly uncompressed: readonly string[];
  readonly indents: readonly string[];
  readonly offGrid: readonly string[];
  readonly loneCharacters: readonly string[];
  readonly widows: readonly string[];
  readonly orphans: readonly string[];
  readonly strandedHeadings: readonly string[];
}

const NEVER_FIRST = /^[，。、；：？！）》」』】〕〉”’…—·～／％‰℃]/u;
const NEVER_LAST = /[（《「『【〔〈“‘￥]$/u;
const CLOSES = /[，。、；：？！）》」』】〕〉”’]/u;
const OPENS = /[（《「『【〔〈“‘]/u;
const HAN = /\p{Script=Han}/u;
const INDENT = 2;

/** Proofreads a PDF page by page. */
export async function proofread(bytes: Uint8Array): Promise<PageProof[]> {
  const pages = await readGlyphs(bytes);
  const text = findText(pages);
  const lines = placesOf(text);
  const grid = gridOf(lines);
  return pages.map((_, i) =>
    proofOf(
      i + 1,
      lines.filter(({ line }) => line.page === i + 1),
      text.em,
      grid,
    ),
  );
}

/** A line and where it stands in its paragraph and column. */
interface GlyphPlace {
  readonly line: ProofLine;
  readonly column: ProofColumn;
  readonly indent: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly opensColumn: boolean;
  readonly endsColumn: boolean;
}

function placesOf({ columns, em, isJustified }: ProofText): GlyphPlace[] {
  const isShort = ({ line, column }: Pick<GlyphPlace, 'line' | 'column'>) =>
    !isJustified || line.right < column.right - 1.5 * em;
  const all = columns.flatMap((column) => column.lines.map((line) => ({ line, column })));
  return all.map(({ line, column }, i) => {
    const indent = (line.left - column.left) / em;
    const next = all[i + 1];
    const nextIndent = next === undefined ? INDENT : (next.line.left - next.column.left) / em;
    const isLast = next === undefined || !next.line.isBody || nextIndent > 1 || isShort({ line, column });
    const previous = all[i - 1];
    return {
      line,
      column,
      indent,
      isFirst: indent > 1 || previous?.line.isBody !== true || isShort(previous),
      isLast,
      opensColumn: line === column.lines[0],
      endsColumn: line === column.lines.at(-1),
    };
  });
}

/** Distance of baselines and the offset of the first, by the most common steps between body lines. */
function gridOf(places: readonly GlyphPlace[]): { step: number; offset: number } {
  const body = places.filter(({ line }) => line.isBody);
  const steps = body.flatMap(({ line, opensColumn }, i) =>
    opensColumn || i === 0 ? [] : [Math.round((line.baseline - body[i - 1]!.line.baseline) * 10) / 10],
  );
  const step = mode(steps.filter((distance) => distance > 0));
  const offset = step === 0 ? 0 : mode(body.map(({ line }) => Math.round((line.baseline % step) * 10) / 10));
  return { step, offset };
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function proofOf(
  page: number,
  places: readonly GlyphPlace[],
  em: number,
  grid: { step: number; offset: number },
): PageProof {
  const body = places.filter(({ line }) => line.isBody);
  const full = body.filter(({ isLast }) => !isLast);
  const gaps = full.flatMap(({ line }) => hanGaps(line.glyphs, em));
  const texts = (found: readonly GlyphPlace[]) => found.map(({ line }) => line.text);
  return {
    page,
    lines: body.length,
    breaches: texts(body.filter((place) => isBreach(place))),
    misfits: texts(full.filter(({ line, column }) => Math.abs(line.right - column.right) > 0.3 * em)),
    loosest: rounded(Math.max(0, ...gaps)),
    tightest: rounded(Math.min(0, ...gaps)),
    uncompressed: body.flatMap(({ line }) => uncompressed(line.glyphs, em)),
    indents: texts(body.filter(({ indent, isFirst }) => isFirst && indent > 0.1 && Math.abs(indent - INDENT) > 0.1)),
    offGrid: texts(body.filter(({ line }) => isOff(line.baseline, grid))),
    loneCharacters: texts(body.filter(({ line, isFirst, isLast }) => isLast && !isFirst && written(line) === 1)),
    widows: texts(body.filter(({ opensColumn, isLast, isFirst }) => opensColumn && isLast && !isFirst)),
    orphans: texts(body.filter(({ endsColumn, isFirst, isLast }) => endsColumn && isFirst && !isLast)),
    strandedHeadings: texts(places.filter(({ line, endsColumn, column }) => endsColumn && isHeading(line, column, em))),
  };
}

function isBreach({ line, isFirst, isLast }: GlyphPlace): boolean {
  return (!isFirst && NEVER_FIRST.test(line.text)) || (!isLast && NEVER_LAST.test(line.text));
}

function hanGaps(glyphs: readonly ReadGlyph[], em: number): number[] {
  return glyphs.slice(1).flatMap((glyph, i) => {
    const before = glyphs[i]!;
    if (!HAN.test(glyph.text) || !HAN.test(before.text)) return [];
    return [(glyph.x - before.x - before.advance) / em];
  });
}

/** Neighbouring marks that keep both their halves: their origins lie a whole em apart. */
function uncompressed(glyphs: readonly ReadGlyph[], em: number): string[] {
  return glyphs.slice(1).flatMap((glyph, i) => {
    const before = glyphs[i]!;
    const isPair =
      (CLOSES.test(before.text) && (CLOSES.test(glyph.text) || OPENS.test(glyph.text))) ||
      (OPENS.test(before.text) && OPENS.test(glyph.text));
    return isPair && glyph.x - before.x > 0.95 * em ? [before.text + glyph.text] : [];
  });
}

function isOff(baseline: number, { step, offset }: { step: number; offset: number }): boolean {
  if (step === 0) return false;
  const apart = Math.abs((baseline % step) - offset);
  return Math.min(apart, step - apart) > 0.3;
}

/** Characters of the line itself; the mark of a note is smaller. */
function written({ glyphs }: ProofLine): number {
  const largest = Math.max(...glyphs.map(({ size }) => size));
  return glyphs.filter(({ text, size }) => size > largest * 0.75 && /[\p{L}\p{N}]/u.test(text)).length;
}

/** A short line of another look with nothing after it in its column, where the text goes on elsewhere. */
function isHeading(line: ProofLine, column: ProofColumn, em: number): boolean {
  const size = line.glyphs[0]!.size;
  const starts = line.left - column.left;
  return (
    !line.isBody &&
    size >= em - 0.1 &&
    starts < 2.1 * em &&
    HAN.test(line.text) &&
    /^[一二三四五六七八九十（0-9]/u.test(line.text) &&
    !/[）。]$/u.test(line.text)
  );
}

function rounded(gap: number): number {
  return Math.round(gap * 1000) / 1000 + 0;
}
