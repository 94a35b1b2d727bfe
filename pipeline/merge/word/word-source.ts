/** A Word manuscript as characters by paragraphs, whose edits become tracked changes in the author's own file. */
import { diffArrays } from 'diff';
import type { Point } from '../../model/document.ts';
import { read } from '../../read/docx/read.ts';
import { openArchive } from '../../read/source/archive.ts';
import { Refusal } from '../../read/source/refusal.ts';
import { BLOCK } from '../signs.ts';
import type { AuthoredEdit, ManuscriptSource } from '../source.ts';
import { type RawParagraph, rawParagraphs } from './paragraphs.ts';
import { repacked } from './repack.ts';
import { type ParagraphRevision, revisedParagraph } from './revise.ts';
import { newIdsAbove } from './tracked.ts';

const MAIN = 'word/document.xml';

/** A line of the manuscript as its reader counts them, and the paragraph it lies in where that is known for certain. */
interface WordLine {
  readonly start: number;
  readonly text: string;
  readonly raw: RawParagraph | null;
}

/** Opens a Word manuscript; null where its main part is not one that can be edited in place. */
export function openWordSource(name: string, bytes: Uint8Array): ManuscriptSource | null {
  const xml = mainXml(bytes);
  const paragraphs = xml === null ? null : rawParagraphs(xml);
  const written = read(name, bytes).written;
  if (xml === null || paragraphs === null || written === null) return null;
  const lines = linesOf(written, paragraphs);
  const text = lines.map((line) => line.text).join(BLOCK);
  return {
    ...{ text, bytes, lineEnd: '\n', between: BLOCK, notes: 'calls' },
    offsetOf: ({ line, column }) => offsetAt(lines[line - 1], column) ?? text.length,
    offsetBehind: (offset) => offset + String.fromCodePoint(text.codePointAt(offset) ?? 0x20).length,
    indentAt: () => '',
    takes: (edit) => revisionsOf([{ ...edit, by: { author: null, date: null } }], lines) !== null,
    edited: (edits) => {
      const revisions = revisionsOf(edits, lines);
      if (revisions === null) return null;
      return repacked(bytes, MAIN, Buffer.from(revisedXml(xml, revisions), 'utf8'));
    },
  };
}

/** The main part, where it is the usual one in UTF-8. */
function mainXml(bytes: Uint8Array): string | null {
  try {
    const part = openArchive(bytes).part(MAIN);
    const xml = part === null ? null : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
    return xml === null || xml.startsWith('\ufeff') ? null : xml;
  } catch (error) {
    if (error instanceof Refusal || error instanceof TypeError) return null;
    throw error;
  }
}

const MOST_EDITS = 2_000;

/** The lines in order; each lies in the paragraph of its place among those that say the same. */
function linesOf(written: ReadonlyMap<number, string>, paragraphs: readonly RawParagraph[]): WordLine[] {
  const last = Math.max(0, ...written.keys());
  const texts = Array.from({ length: last }, (_, index) => written.get(index + 1) ?? '');
  const rawTexts = paragraphs.map(({ units }) => units.map(({ character }) => character).join(''));
  const partners = new Map<number, RawParagraph>();
  let [at, now] = [0, 0];
  for (const { added, removed, value } of diffArrays(texts, rawTexts, { maxEditLength: MOST_EDITS }) ?? []) {
    if (!added && !removed)
      for (let step = 0; step < value.length; step++) partners.set(at + step, paragraphs[now + step]!);
    if (!added) at += value.length;
    if (!removed) now += value.length;
  }
  let start = 0;
  return texts.map((text, index) => {
    const line = { start, text, raw: partners.get(index) ?? null };
    start += text.length + BLOCK.length;
    return line;
  });
}

function offsetAt(line: WordLine | undefined, column: Point['column']): number | null {
  if (line === undefined) return null;
  return (
    line.start +
    Array.from(line.text)
      .slice(0, column - 1)
      .join('').length
  );
}

/** What becomes of each edited paragraph; null where one of the edits cannot be made in place. */
function revisionsOf(
  edits: readonly AuthoredEdit[],
  lines: readonly WordLine[],
): Map<RawParagraph, ParagraphRevision> | null {
  const revisions = new Map<RawParagraph, ParagraphRevision>();
  const isMade = edits.every((edit) => addEdit(edit, lines, revisions));
  return isMade ? revisions : null;
}

function addEdit(
  { from, to, put, by }: AuthoredEdit,
  lines: readonly WordLine[],
  revisions: Map<RawParagraph, ParagraphRevision>,
): boolean {
  const first = lines.findLastIndex(({ start }) => start <= from);
  const last = lines.findLastIndex(({ start }) => start <= to);
  const touched = lines.slice(first, last + 1);
  if (first < 0 || touched.some(({ raw }) => raw === null)) return false;
  // A whole paragraph goes with its own end; the end before it keeps its properties.
  const isWhole = put === '' && last > first && from === endOf(lines[first]!) && to === endOf(lines[last]!);
  for (const [index, line] of touched.entries()) {
    const revision = revisionOf(line.raw!, revisions);
    const { units } = line.raw!;
    const [low, high] = [unitAt(line, Math.max(from, line.start)), unitAt(line, Math.min(to, endOf(line)))];
    for (let unit = low; unit < high; unit++) revision.taken.set(unit, by);
    if (isWhole ? index > 0 : index < touched.length - 1) revision.endTaken = by;
    if (index === 0 && put !== '') {
      const anchor = low - 1;
      const beside = units[Math.max(0, anchor)];
      if (beside === undefined || revision.put.has(anchor)) return false;
      if (put.includes(BLOCK) && !line.raw!.own.has(beside.run)) return false;
      revision.put.set(anchor, { text: put, by });
    }
  }
  return true;
}

function endOf({ start, text }: WordLine): number {
  return start + text.length;
}

/** The index of the unit at an offset. */
function unitAt({ start, text }: WordLine, offset: number): number {
  return Array.from(text.slice(0, offset - start)).length;
}

function revisionOf(paragraph: RawParagraph, revisions: Map<RawParagraph, ParagraphRevision>): ParagraphRevision {
  const known = revisions.get(paragraph);
  if (known !== undefined) return known;
  const begun: ParagraphRevision = { paragraph, taken: new Map(), put: new Map(), endTaken: null };
  revisions.set(paragraph, begun);
  return begun;
}

function revisedXml(xml: string, revisions: ReadonlyMap<RawParagraph, ParagraphRevision>): string {
  const newId = newIdsAbove(xml);
  const ordered = [...revisions.values()].sort((a, b) => a.paragraph.element.start - b.paragraph.element.start);
  let at = 0;
  let out = '';
  for (const revision of ordered) {
    const { start, end } = revision.paragraph.element;
    out += xml.slice(at, start) + revisedParagraph(revision, xml, newId);
    at = end;
  }
  return out + xml.slice(at);
}
