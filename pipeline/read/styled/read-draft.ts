/** From a document as its format has it to its articles: places, notes, what each paragraph is, then the text rules. */
import { cellTexts } from '../../model/cells.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Point, Text } from '../../model/document.ts';
import { withoutCalls } from '../grammar/called.ts';
import type { Guidance } from '../grammar/corrections/guidance.ts';
import { lineFrom, startOf } from '../grammar/line.ts';
import { sayInto } from '../grammar/say.ts';
import { structured } from '../grammar/structure.ts';
import type { Watch } from '../grammar/watch.ts';
import type { Reading } from '../reader.ts';
import { lineOf } from '../source/lines.ts';
import { emptyManuscript, type SourceLine } from '../source/source.ts';
import { type Assembly, itemsOfBlocks, openAssembly } from './assembly.ts';
import type { DraftBlock, DraftDocument } from './draft.ts';
import { itemLines } from './lines.ts';
import { countMatter, NOTE_EMPTY, NOTE_OBJECT, NOTE_UNCALLED, sayCounted } from './matter.ts';
import { type DocumentItem, labelledRows } from './paragraph.ts';

/** The articles of a document; throws a Refusal where it is larger than any manuscript. `found` are the findings so far. */
export function readDraft(
  file: string,
  { blocks, notes, pictures }: DraftDocument,
  found: readonly Diagnostic[],
  watch?: Watch,
  guidance?: Guidance,
): Reading {
  const diagnostics = [...found];
  const say = sayInto(file, diagnostics);
  const assembly = openAssembly(file, diagnostics);
  const body = itemLines(file, itemsOfBlocks(blocks, assembly));
  const { called, rest } = notesOf(notes, assembly);
  sayCounted(assembly.matters, say);
  const { written, pages } = assembly;
  const lines = [...body, ...rest];
  if (lines.length === 0)
    return { articles: [], pictures: [], diagnostics: [...diagnostics, emptyManuscript(file)], written };
  const articles = structured(file, lines, called, say, watch, guidance);
  return { articles, pictures, diagnostics, written, ...(pages.size > 0 && { pages }) };
}

/** The notes that the text calls by their ids, and the lines of the others, which stay at the end. */
function notesOf(
  notes: DraftDocument['notes'],
  assembly: Assembly,
): { readonly called: ReadonlyMap<string, readonly SourceLine[]>; readonly rest: readonly SourceLine[] } {
  const called = new Map<string, readonly SourceLine[]>();
  const rest: SourceLine[] = [];
  for (const [id, blocks] of notes) {
    const point = assembly.calls.get(id);
    const lines = noteLines(blocks, point === undefined ? assembly : { ...assembly, fixed: point });
    if (lines.length === 0) continue;
    if (point !== undefined)
      called.set(
        id,
        lines.map((line) => standingAt(line, point)),
      );
    else {
      countMatter(assembly.matters, NOTE_UNCALLED, startOf(lines[0]!));
      rest.push(...lines.map((line) => withoutCalls(lineFrom(line))));
    }
  }
  for (const [id, point] of assembly.calls) if (!called.has(id)) countMatter(assembly.matters, NOTE_EMPTY, point);
  return { called, rest };
}

/** A note's lines all begin where it is called. */
function standingAt(line: SourceLine, point: Point): SourceLine {
  return { ...line, text: { ...line.text, anchors: [{ offset: 0, point }] } };
}

function noteLines(blocks: readonly DraftBlock[], assembly: Assembly): SourceLine[] {
  return itemsOfBlocks(blocks, assembly)
    .flatMap((item) => rowsIn(item, assembly))
    .flatMap((row) => lineOf(row, { kind: 'paragraph' }, 0) ?? []);
}

/** A table in a note keeps its text, a cell a row; a picture its caption. */
function rowsIn(item: DocumentItem, { matters }: Assembly): readonly Text[] {
  if (item.kind === 'paragraph') return labelledRows(item);
  countMatter(matters, NOTE_OBJECT, item.at.from);
  if (item.kind === 'table') return cellTexts(item);
  return item.caption === null ? [] : [item.caption];
}
