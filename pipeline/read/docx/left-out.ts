/** What of a document is left out, and is said to be: changes that count as accepted, elements nobody knows. */
import type { Point } from '../../model/document.ts';
import { childrenOf, type Element, textInside } from '../source/xml.ts';
import { noteId } from './note-call.ts';
import { type Matter, note, type Story } from './story.ts';

/** Remembers what is left out, and the notes that go with it. */
export function leaveOut(element: Element, matter: Matter, story: Story, point: Point): void {
  note(story, matter, point);
  forgetCalls(element, story);
}

function forgetCalls(element: Element, story: Story): void {
  const { name, attributes } = element;
  if (name === 'w:footnoteReference') story.forgotten.add(noteId('footnote', attributes['w:id'] ?? ''));
  if (name === 'w:endnoteReference') story.forgotten.add(noteId('endnote', attributes['w:id'] ?? ''));
  for (const child of childrenOf(element)) forgetCalls(child, story);
}

/** Remembers an element that we do not know, where it holds words. */
export function leaveUnknown(element: Element, story: Story, point: Point): void {
  if (holdsWords(element)) leaveOut(element, 'unknown', story, point);
}

function holdsWords(element: Element): boolean {
  if (element.name === 'w:t' || element.name === 'a:t' || element.name === 'm:t')
    return textInside(element).trim() !== '';
  return childrenOf(element).some(holdsWords);
}
