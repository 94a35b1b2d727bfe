/** The calls of footnotes and endnotes. */

import { Refusal } from '../source/refusal.ts';
import type { Element } from '../source/xml.ts';
import type { ParagraphReading } from './reading.ts';

/** A book of a million characters has some two thousand. */
const MOST_NOTES = 5_000;

/** Adds a call, and remembers the note it calls. */
export function call({ name, attributes }: Element, { story, runs }: ParagraphReading): void {
  if (story.fixed !== null) return;
  const id = noteId(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes['w:id'] ?? '');
  if (story.calls.size >= MOST_NOTES) throw new Refusal('tooLarge');
  if (!story.calls.has(id)) story.calls.set(id, runs.point);
  runs.call(id);
}

/** The id of a note within a reading. */
export function noteId(kind: 'footnote' | 'endnote', id: string): string {
  return `${kind} ${id}`;
}
