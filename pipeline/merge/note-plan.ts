/** What edits do to the notes of an article: which stand where in its manuscript, which go, which come. */
import { labelBefore, type ManuscriptLabel, noteLabelAt } from './note-labels.ts';
import type { SignedArticle } from './note-signs.ts';
import { printedText } from './printed-text.ts';
import { NOTE_SIGNS } from './signs.ts';
import type { ManuscriptSource, SourceEdit } from './source.ts';

/** A note in its manuscript; offsets are UTF-16 units. */
export interface StandingNote {
  readonly sign: string;
  /** Its first call; null of one that nothing calls. */
  readonly call: ManuscriptLabel | null;
  readonly label: ManuscriptLabel;
  /** Its words. */
  readonly from: number;
  readonly to: number;
}

/** An edit with what it takes out and puts in of printed characters. */
export interface NotesEdit {
  readonly edit: SourceEdit;
  readonly taken: string;
  readonly put: string;
}

export interface NotePlan {
  /** The notes as they stand, in their order. */
  readonly standing: readonly StandingNote[];
  /** Calls that edits take out and no edit puts in again. */
  readonly gone: ReadonlySet<string>;
  /** Calls that edits put in, in the order of the manuscript; `at` is where. */
  readonly come: readonly { readonly sign: string; readonly at: number }[];
}

/** Whether an edit is one of notes. */
export function isOfNotes({ taken, put }: Pick<NotesEdit, 'taken' | 'put'>): boolean {
  return signsIn(taken).length + signsIn(put).length > 0;
}

/** The plan of an article; null where a note's label is not found in the manuscript. */
export function notePlan(
  article: SignedArticle,
  source: ManuscriptSource,
  edits: readonly NotesEdit[],
): NotePlan | null {
  const { text, places } = printedText(article);
  const standing = article.notes.flatMap(({ sign, text: words, places: own }): StandingNote[] => {
    const [first, last] = [own.find((place) => place !== null), own.findLast((place) => place !== null)];
    if (words === '' || first === undefined || last === undefined) return [];
    const [from, to] = [source.offsetOf(first!), source.offsetBehind(source.offsetOf(last!), false)];
    const label = labelBefore(source.text, from);
    const place = places[text.indexOf(sign)] ?? null;
    const call = place === null ? null : noteLabelAt(source.text, source.offsetOf(place));
    // A call in a form that is not known could not be numbered anew.
    const isKnown = label !== null && (place === null || call !== null);
    return isKnown ? [{ sign, call, label, from, to }] : [];
  });
  if (standing.length < article.notes.length) return null;
  const put = new Set(edits.flatMap((edit) => signsIn(edit.put)));
  const gone = new Set(edits.flatMap(({ taken }) => signsIn(taken)).filter((sign) => !put.has(sign)));
  const come = edits
    .flatMap(({ edit, put: words }) => signsIn(words).map((sign) => ({ sign, at: edit.from })))
    .sort((a, b) => a.at - b.at);
  return { standing, gone, come };
}

function signsIn(words: string): readonly string[] {
  return words.match(NOTE_SIGNS) ?? [];
}

/** The beginning of the line on which an offset stands, and its end, without the characters that end it. */
export function lineRound(text: string, offset: number): { readonly from: number; readonly to: number } {
  const from = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const rest = /^[^\r\n]*/.exec(text.slice(offset))![0];
  return { from, to: offset + rest.length };
}

/** The line end at an offset: '' at the end of the text. */
export function lineEndAt(text: string, offset: number): string {
  return /^(?:\r\n|\r|\n)/.exec(text.slice(offset, offset + 2))?.[0] ?? '';
}

/** What takes a note's words out: the whole lines they stand on, or the stretch where other words stand beside them. */
export function withoutNote({ label, to }: StandingNote, text: string): SourceEdit {
  const [first, last] = [lineRound(text, label.from), lineRound(text, to)];
  const isWhole = text.slice(first.from, label.from).trim() === '' && text.slice(to, last.to).trim() === '';
  if (!isWhole) return { from: label.from, to, put: '' };
  const end = lineEndAt(text, last.to);
  if (end !== '' || first.from === 0) return { from: first.from, to: last.to + end.length, put: '' };
  // The last line goes with the end before it.
  const before = /(?:\r\n|\r|\n)$/.exec(text.slice(0, first.from))![0].length;
  return { from: first.from - before, to: last.to, put: '' };
}
