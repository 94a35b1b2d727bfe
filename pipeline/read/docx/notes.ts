/** Footnotes and endnotes, at the places that call them. */
import { cellTexts } from '../../model/cells.ts';
import type { Point, Text } from '../../model/document.ts';
import { type ToldNotes, withoutCalls } from '../grammar/called.ts';
import { lineFrom, startOf } from '../grammar/line.ts';
import { lineOf } from '../source/lines.ts';
import type { SourceLine } from '../source/source.ts';
import { childrenOf, type Element } from '../source/xml.ts';
import { labelledRows } from '../styled/paragraph.ts';
import { itemsOf } from './body.ts';
import type { BodyItem } from './body-item.ts';
import { Fields } from './fields.ts';
import { noteId } from './note-call.ts';
import { note, type Story } from './story.ts';

/** The notes that the text calls, and the lines of those nothing calls, which stay at the end. */
export interface StoryNotes {
  readonly called: ToldNotes;
  readonly rest: readonly SourceLine[];
}

/** Reads the notes from the roots of `footnotes.xml` and `endnotes.xml`; of two with one id the text calls the first. */
export function storyNotes(footnotes: Element | null, endnotes: Element | null, story: Story): StoryNotes {
  const notes = new Map<string, SourceLine[]>();
  const rest: SourceLine[] = [];
  for (const [kind, root] of [
    ['footnote', footnotes],
    ['endnote', endnotes],
  ] as const) {
    for (const element of childrenOf(root ?? undefined, `w:${kind}`)) {
      const id = noteId(kind, element.attributes['w:id'] ?? '');
      const point = story.calls.get(id);
      if (point !== undefined && !notes.has(id)) notes.set(id, calledLines(element, { ...story, fixed: point }));
      else if (!isRule(element) && !story.forgotten.has(id)) {
        const found = linesOf(element, { ...story, calls: new Map() }).map((line) => withoutCalls(lineFrom(line)));
        if (found.length > 0) note(story, 'noteUncalled', startOf(found[0]!));
        rest.push(...found);
      }
    }
  }
  for (const [id, point] of story.calls) if ((notes.get(id) ?? []).length === 0) note(story, 'noteEmpty', point);
  return { called: new Map([...notes].filter(([, lines]) => lines.length > 0)), rest };
}

/** Where nothing says where something stands. */
const TOP = { line: 1, column: 1 };

/** The line that parts notes from the text. */
function isRule({ attributes }: Element): boolean {
  return (attributes['w:type'] ?? 'normal') !== 'normal';
}

/** A note's lines all begin where it is called. */
function calledLines(element: Element, story: Story & { readonly fixed: Point }): SourceLine[] {
  return linesOf(element, story).map((line) => {
    return { ...line, text: { ...line.text, anchors: [{ offset: 0, point: story.fixed }] } };
  });
}

function linesOf(element: Element, story: Story): SourceLine[] {
  const own = { ...story, fields: new Fields() };
  return childrenOf(element)
    .flatMap((block) => itemsOf(block, own))
    .flatMap((item) => rowsIn(item, own))
    .flatMap((row) => lineOf(row, { kind: 'paragraph' }, 0) ?? []);
}

/** A table in a note keeps its text, a cell a row; its rules and pictures are lost. */
function rowsIn(item: BodyItem, story: Story): Text[] {
  if (item.kind === 'paragraph') return labelledRows(item);
  note(story, 'noteObject', story.fixed ?? TOP);
  return item.kind === 'table' ? cellTexts(item) : [];
}
