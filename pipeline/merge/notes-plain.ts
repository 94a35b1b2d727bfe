/** Notes put into plain text and taken out of it: the others are numbered anew, in the form that the manuscript has. */
import { labelLike } from './note-labels.ts';
import { lineRound, type NotePlan, type NotesEdit, type StandingNote, withoutNote } from './note-plan.ts';
import { BLOCK, NOTE_SIGNS, type NoteWords } from './signs.ts';
import type { ManuscriptSource, SourceEdit } from './source.ts';

/** A note as it will stand: one that stands already, or one that comes, with its words. */
interface ListedNote {
  readonly sign: string;
  readonly was: StandingNote | null;
  readonly words: string;
  readonly at: number;
  readonly run: number;
}

const FIRST_LABEL = '①';
const HEAD = '注释：';
const HEAD_LINE = /^[\s［[【]*(?:注|注释|注釋|附注|附註|尾注|脚注)[\s\]］】：:]*$/;

/** The edits with labels for signs, those of the list of notes and of the other labels; null where it cannot be written so. `end` is where the article ends. */
export function notesInPlain(
  plan: NotePlan,
  edits: readonly NotesEdit[],
  source: ManuscriptSource,
  words: NoteWords,
  written: (put: string) => string,
  end: number,
): SourceEdit[] | null {
  const { text } = source;
  const moved = new Set(plan.come.map(({ sign }) => sign));
  const stays = plan.standing.filter(({ sign }) => !plan.gone.has(sign) && !moved.has(sign));
  const listed = listedWith(plan, stays, words, source, written);
  const numbers = numbersOf(listed, plan.standing);
  if (listed.some((note) => note.was === null && (note.words.trim() === '' || note.words.includes(BLOCK)))) return null;
  const model = plan.standing[0];
  const callForm = model?.call == null ? FIRST_LABEL : text.slice(model.call.from, model.call.to);
  const listForm = model === undefined ? FIRST_LABEL : text.slice(model.label.from, model.label.to);
  const calls = new Map<string, string>();
  const more: SourceEdit[] = [];
  for (const [index, note] of listed.entries()) {
    const [call, label] = [labelLike(callForm, numbers[index]!), labelLike(listForm, numbers[index]!)];
    if (call === null || label === null) return null;
    calls.set(note.sign, call);
    if (note.was === null) more.push(listEdit(listed, index, label + listGap(model, text), plan, source, end));
    else if (note.was.label.number !== numbers[index]) {
      more.push({ from: note.was.label.from, to: note.was.label.to, put: label });
      if (note.was.call !== null) more.push({ from: note.was.call.from, to: note.was.call.to, put: call });
    }
  }
  if (more.some(({ from, to }) => from < to) && hasOtherLabels(plan, text, end)) return null;
  const lost = plan.standing
    .filter(({ sign }) => plan.gone.has(sign) || moved.has(sign))
    .map((note) => withoutNote(note, text));
  const head = listed.length === 0 ? headLine(plan.standing[0], text) : [];
  return [
    ...edits.map(({ edit }) => ({ ...edit, put: edit.put.replace(NOTE_SIGNS, (sign) => calls.get(sign) ?? sign) })),
    ...more,
    ...lost,
    ...head,
  ];
}

/** The notes that stay, with those that come between them by where they are called. */
function listedWith(
  { standing, come }: NotePlan,
  stays: readonly StandingNote[],
  words: NoteWords,
  { text }: ManuscriptSource,
  written: (put: string) => string,
): ListedNote[] {
  const runs = runsOf(standing);
  const listed = stays.map(
    (was): ListedNote => ({ sign: was.sign, was, words: '', at: was.call?.from ?? -1, run: runs.get(was.sign)! }),
  );
  for (const { sign, at } of come) {
    const index =
      listed.findLastIndex((note) => note.at >= 0 && (note.was === null ? note.at <= at : note.at < at)) + 1;
    const run = (listed[index - 1] ?? listed[index])?.run ?? 0;
    const old = standing.find((note) => note.sign === sign);
    const said = old === undefined ? written(words.get(sign) ?? '') : text.slice(old.from, old.to);
    listed.splice(index, 0, { sign, was: null, words: said, at, run });
  }
  return listed;
}

/** Numbers may begin again on each page: the run each note belongs to. */
function runsOf(standing: readonly StandingNote[]): ReadonlyMap<string, number> {
  let run = 0;
  return new Map(
    standing.map(({ sign, label }, index) => {
      const before = standing[index - 1]?.label.number ?? null;
      if (index > 0 && label.number !== (before ?? 0) + 1) run++;
      return [sign, run];
    }),
  );
}

function numbersOf(listed: readonly ListedNote[], standing: readonly StandingNote[]): number[] {
  const runs = runsOf(standing);
  const firsts = new Map<number, number>();
  for (const { sign, label } of standing) {
    const run = runs.get(sign)!;
    if (!firsts.has(run)) firsts.set(run, label.number ?? 1);
  }
  const counts = new Map<number, number>();
  return listed.map(({ run }) => {
    const count = counts.get(run) ?? 0;
    counts.set(run, count + 1);
    return (firsts.get(run) ?? 1) + count;
  });
}

/** What stands between a label and the words. */
function listGap(model: StandingNote | undefined, text: string): string {
  return model === undefined ? '' : text.slice(model.label.to, model.from);
}

/** A note that comes into the list: behind the one before it, before the one after it, or in a list of its own at the article's end. */
function listEdit(
  listed: readonly ListedNote[],
  index: number,
  label: string,
  { standing }: NotePlan,
  { text, lineEnd }: ManuscriptSource,
  end: number,
): SourceEdit {
  const words = label + listed[index]!.words;
  const before = listed.slice(0, index).findLast(({ was }) => was !== null)?.was ?? null;
  const behind = listed.slice(index + 1).find(({ was }) => was !== null)?.was ?? null;
  const indent = indentOf(before ?? behind ?? standing[0], text);
  if (before !== null) {
    const { to } = lineRound(text, before.to);
    const isInline = text.slice(before.to, to).trim() !== '';
    const at = isInline ? before.to : to;
    return { from: at, to: at, put: isInline ? words : lineEnd.repeat(spacing(standing, text)) + indent + words };
  }
  if (behind !== null) {
    const { from } = lineRound(text, behind.label.from);
    return { from, to: from, put: indent + words + lineEnd.repeat(spacing(standing, text)) };
  }
  if (standing.length > 0) {
    // All that stood go: the list begins where it began.
    const { from } = lineRound(text, standing[0]!.label.from);
    return { from, to: from, put: indent + words + lineEnd };
  }
  const isFirst = listed.slice(0, index).every(({ was }) => was !== null);
  return { from: end, to: end, put: `${isFirst ? lineEnd.repeat(2) + HEAD : ''}${lineEnd}${words}` };
}

function indentOf(note: StandingNote | undefined, text: string): string {
  if (note === undefined) return '';
  const before = text.slice(lineRound(text, note.label.from).from, note.label.from);
  return before.trim() === '' ? before : '';
}

/** How many line ends stand between two notes. */
function spacing(standing: readonly StandingNote[], text: string): number {
  const [one, other] = standing;
  if (one === undefined || other === undefined) return 1;
  return /(?:\r\n|\r|\n)[ \t\u3000]*(?:\r\n|\r|\n)/.test(text.slice(one.to, other.label.from)) ? 2 : 1;
}

/** Whether the article has signs like labels that call no note: numbered anew, they would say something else. */
function hasOtherLabels({ standing }: NotePlan, text: string, end: number): boolean {
  const known = new Set(standing.flatMap(({ call, label }) => [label.from, ...(call === null ? [] : [call.from])]));
  const first = Math.min(...known);
  const last = Math.max(end, ...standing.map(({ to }) => to));
  return [...text.slice(first, last).matchAll(/[①-⑳㉑-㉟]/g)].some(({ index }) => !known.has(first + index));
}

function headLine(first: StandingNote | undefined, text: string): SourceEdit[] {
  if (first === undefined) return [];
  const above = text.slice(0, lineRound(text, first.label.from).from);
  const line = /([^\r\n]*)(?:\r\n|\r|\n)\s*$/.exec(above);
  return line === null || !HEAD_LINE.test(line[1]!) ? [] : [{ from: line.index, to: above.length, put: '' }];
}
