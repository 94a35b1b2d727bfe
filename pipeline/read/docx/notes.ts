/** Footnotes and endnotes, at the places that call them. */
import type { Point } from '../../model/document.ts';
import { lineOf } from '../lines.ts';
import type { SourceLine } from '../source.ts';
import type { ToldNotes } from '../txt/called.ts';
import { itemsOf } from './body.ts';
import { Fields } from './fields.ts';
import { labelledRows, noteId } from './paragraph.ts';
import type { Story } from './story.ts';
import { childrenOf, type Element } from './xml.ts';

/** The notes that the text calls, from the roots of `footnotes.xml` and `endnotes.xml`. */
export function notesOf(footnotes: Element | null, endnotes: Element | null, story: Story): ToldNotes {
  const notes = new Map<string, SourceLine[]>();
  for (const [kind, root] of [
    ['footnote', footnotes],
    ['endnote', endnotes],
  ] as const) {
    for (const element of childrenOf(root ?? undefined, `w:${kind}`)) {
      const id = noteId(kind, element.attributes['w:id'] ?? '');
      const point = story.calls.get(id);
      if (point !== undefined && !notes.has(id))
        notes.set(id, linesOf(element, { ...story, fields: new Fields(), fixed: point }));
    }
  }
  return new Map([...notes].filter(([, lines]) => lines.length > 0));
}

/** A note's lines all begin where it is called. */
function linesOf(element: Element, story: Story & { readonly fixed: Point }): SourceLine[] {
  return childrenOf(element)
    .flatMap((block) => itemsOf(block, story))
    .flatMap((item) => (item.kind === 'paragraph' ? labelledRows(item) : []))
    .flatMap((row) => lineOf(row, { kind: 'paragraph' }, 0) ?? [])
    .map((line) => ({ ...line, text: { ...line.text, anchors: [{ offset: 0, point: story.fixed }] } }));
}
