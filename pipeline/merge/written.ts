/** The edits of a manuscript, those of its notes among them, as they are written. */

import { isOfNotes, lineRound, type NotesEdit, notePlan } from './note-plan.ts';
import type { SignedArticle } from './note-signs.ts';
import { notesInMarkdown } from './notes-markdown.ts';
import { notesInPlain } from './notes-plain.ts';
import type { Pending } from './pending.ts';
import { printedText } from './printed-text.ts';
import type { NoteWords } from './signs.ts';
import type { AuthoredEdit, ManuscriptSource, SourceEdit } from './source.ts';

/** What the edits of one manuscript are written with. */
export interface WritingBench {
  /** Today's articles, of all manuscripts. */
  readonly articles: readonly SignedArticle[];
  readonly edits: ReadonlyMap<Pending, SourceEdit>;
  readonly source: ManuscriptSource;
  readonly notes: (article: number) => NoteWords;
  /** Words as the format of the manuscript has them. */
  readonly written: (article: number) => (put: string) => string;
}

/** The edits of the source that make those of what is printed; null where the notes cannot be written so. */
export function writtenEdits(own: readonly Pending[], bench: WritingBench): AuthoredEdit[] | null {
  const { articles, edits, source } = bench;
  const isNotes = (edit: Pick<NotesEdit, 'taken' | 'put'>) => source.notes !== 'calls' && isOfNotes(edit);
  const labels = new Set<string>();
  const all: AuthoredEdit[] = [];
  for (const article of new Set(own.map((one) => one.article))) {
    const some = own.filter((one) => one.article === article);
    const { text } = printedText(articles[article]!);
    const notes = some.map(({ hunk }) => ({ taken: text.slice(hunk.from, hunk.to), put: hunk.put }));
    const plain = some.filter((_, index) => !isNotes(notes[index]!));
    for (const one of plain) all.push({ ...edits.get(one)!, by: one.hunk.by });
    const ofNotes = some.flatMap((one, index) =>
      isNotes(notes[index]!) ? [{ edit: edits.get(one)!, by: one.hunk.by, ...notes[index]! }] : [],
    );
    if (ofNotes.length === 0) continue;
    const more = noteEdits(article, ofNotes, bench, labels);
    if (more === null) return null;
    for (const edit of more) all.push({ ...edit, by: ofNotes[0]!.by });
  }
  return all;
}

function noteEdits(
  article: number,
  edits: readonly NotesEdit[],
  { articles, source, notes, written }: WritingBench,
  labels: Set<string>,
): SourceEdit[] | null {
  const one = articles[article]!;
  const plan = notePlan(one, source, edits);
  if (plan === null || source.notes === 'calls') return null;
  if (source.notes === 'markdown')
    return notesInMarkdown(plan, edits, source, notes(article), written(article), labels);
  return notesInPlain(plan, edits, source, notes(article), written(article), endOf(one, source));
}

/** The end of the last line of an article. */
function endOf({ blocks }: SignedArticle, source: ManuscriptSource): number {
  let last = 0;
  for (const place of blocks.flatMap(({ places }) => places))
    if (place !== null) last = Math.max(last, source.offsetOf(place));
  return lineRound(source.text, last).to;
}
