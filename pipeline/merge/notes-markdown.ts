/** Notes put into Markdown and taken out of it: [^1] and its definition (GitHub Flavored Markdown). */
import { lineEndAt, lineRound, type NotePlan, type NotesEdit, type StandingNote, withoutNote } from './note-plan.ts';
import { BLOCK, NOTE_SIGNS, type NoteWords } from './signs.ts';
import type { ManuscriptSource, SourceEdit } from './source.ts';

/** The edits with labels for signs, and those of the definitions; `taken` are labels that others have given away already. Null where a note has no words to write. */
export function notesInMarkdown(
  { standing, gone, come }: NotePlan,
  edits: readonly NotesEdit[],
  source: ManuscriptSource,
  words: NoteWords,
  written: (put: string) => string,
  labels: Set<string>,
): SourceEdit[] | null {
  const { text, lineEnd } = source;
  const known = new Map(standing.map((note) => [note.sign, note]));
  const calls = new Map<string, string>();
  const defined: SourceEdit[] = [];
  for (const { sign, at } of come) {
    const call = known.get(sign)?.call;
    if (call != null) {
      calls.set(sign, text.slice(call.from, call.to));
      continue;
    }
    const said = words.get(sign);
    if (said === undefined || said.trim() === '') return null;
    const label = freeLabel(text, labels);
    labels.add(label);
    calls.set(sign, `[^${label}]`);
    const definition = `[^${label}]: ${written(said).split(BLOCK).join(`${lineEnd}${lineEnd}    `)}`;
    defined.push(besideOthers(definition, standing, at, source));
  }
  const lost = standing.filter(({ sign, call }) => gone.has(sign) && isCalledOnce(text, call));
  return [
    ...edits.map(({ edit }) => ({ ...edit, put: edit.put.replace(NOTE_SIGNS, (sign) => calls.get(sign) ?? sign) })),
    ...defined,
    ...lost.map((note) => withoutNote(note, text)),
  ];
}

function freeLabel(text: string, labels: ReadonlySet<string>): string {
  let number = 1;
  while (text.includes(`[^${number}]`) || labels.has(String(number))) number++;
  return String(number);
}

/** Behind the definition of the note called before, else before that of the next one, else at the end of the file. */
function besideOthers(
  definition: string,
  standing: readonly StandingNote[],
  at: number,
  { text, lineEnd }: ManuscriptSource,
): SourceEdit {
  const before = standing.findLast(({ call }) => call !== null && call.from < at);
  if (before !== undefined) {
    const { to } = lineRound(text, before.to);
    return { from: to, to, put: lineEnd + definition };
  }
  const next = standing.find(({ call }) => call !== null);
  if (next !== undefined) {
    const { from } = lineRound(text, next.label.from);
    return { from, to: from, put: definition + lineEnd };
  }
  const isEnded = text === '' || lineEndAt(text, text.trimEnd().length) !== '';
  return { from: text.length, to: text.length, put: `${isEnded ? '' : lineEnd}${lineEnd}${definition}${lineEnd}` };
}

function isCalledOnce(text: string, call: StandingNote['call']): boolean {
  if (call === null) return false;
  const label = text.slice(call.from, call.to);
  const calls = text.split(label).slice(1);
  return calls.filter((rest) => !rest.startsWith(':')).length === 1;
}
