/** Notes as Word footnotes: numbered by Word where the printed labels count as Word would, with their own marks elsewhere. */
import { NoteNumberRestart, NumberFormat } from 'docx';
import { isSlot, type NoteParagraph, type Part } from '../../galley/printed.ts';
import { bookmarkName } from '../../model/bookmarks.ts';
import type { Note, Text } from '../../model/document.ts';
import { fieldOver } from './field.ts';
import { bookmarked, paragraph, styledRun } from './paragraph.ts';
import { type NoteMark, plainRuns, type RunContext, runsOf } from './run.ts';
import { escapedXml, writable, type Xml, xmlElement } from './xml.ts';

/** A number with what stands round it: ① or [1] or 注1. */
export interface NoteLabel {
  readonly before: string;
  readonly number: number;
  readonly after: string;
  readonly circled: boolean;
}

/** A footnote; `label` is null where its mark stays as printed instead of being counted. */
export interface Footnote {
  readonly id: number;
  /** Within its article. */
  readonly address: string;
  readonly note: Note;
  /** Its text; the mark stands by itself. */
  readonly parts: readonly Part[];
  readonly label: NoteLabel | null;
  /** How often it is referred to. */
  readonly calls: number;
}

const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'];
/** Circled numbers that Word counts by itself: in its Chinese format up to ⑩, in the other up to ⑳; then it leaves the circle out. */
const CHINESE_MOST = 10;
const CIRCLED_MOST = 20;
const MARK = 'FootnoteReference';

/** The notes that `texts` refer to, in the order of their first calls, as footnotes numbered in the document from `firstId`. */
export function footnotesOf(notes: readonly NoteParagraph[], texts: readonly Text[], firstId: number): Footnote[] {
  const known = new Map(notes.map((paragraph) => [paragraph.note.id, paragraph]));
  const calls = callsIn(texts);
  const called = [...calls.keys()].flatMap((id) => known.get(id) ?? []);
  const labels = countedLabels(called.map(({ note }) => note));
  return called.map(({ note, address, parts }, index) => ({
    id: firstId + index,
    address,
    note,
    parts: parts.filter(isSlot),
    label: isWithinCount(labels?.[index]) ? labels![index]! : null,
    calls: calls.get(note.id)!,
  }));
}

/**
 * Calls the footnotes of an article by its number. Word lets a footnote be called only once: later references are fields that repeat the
 * number of the first (NOTEREF, ISO/IEC 29500-1, 17.16.5.42), which stands in a bookmark.
 */
export function noteMarkOf(footnotes: readonly Footnote[], article: number, nextId: () => number): NoteMark {
  const known = new Map(footnotes.map((footnote) => [footnote.note.id, footnote]));
  const called = new Set<string>();
  return (id, printed, write) => {
    const footnote = known.get(id);
    if (footnote === undefined) return null;
    const bookmark = callBookmark(article, footnote);
    if (called.has(id)) return { kind: 'field', runs: repeated(footnote, printed, bookmark, write) };
    called.add(id);
    const isRepeated = footnote.calls > 1;
    const runs = call(footnote, printed, (mark) => (isRepeated ? bookmarked(bookmark, nextId(), mark) : mark));
    return { kind: 'footnote', runs };
  };
}

/** As Word calls the bookmarks of its cross-references; that of the note's own text has the same name behind _Ref. */
function callBookmark(article: number, { address }: Footnote): string {
  return `_Ref${bookmarkName({ article, address })}`;
}

/** The field in the place of the number, and round it what stands round it in print. */
function repeated({ label }: Footnote, printed: string, bookmark: string, write: (words: string) => Xml): Xml {
  const [before, after] = [label?.before ?? '', label?.after ?? ''];
  const isAround = printed.startsWith(before) && printed.endsWith(after);
  const [from, to] = isAround ? [before.length, printed.length - after.length] : [0, printed.length];
  const around = (words: string) => (words === '' ? '' : write(words));
  const field = fieldOver(`NOTEREF ${bookmark} \\h`, write(printed.slice(from, to)));
  return around(printed.slice(0, from)) + field + around(printed.slice(to));
}

/** The footnote: its mark in the form of its label, and its text in a bookmark of its own. */
export function footnoteText(footnote: Footnote, article: number, bookmark: number, context: RunContext): Xml {
  const name = bookmarkName({ article, address: footnote.address });
  const text = bookmarked(name, bookmark, runsOf(footnote.note.text, context));
  const content = paragraph('FootnoteText', markOf(footnote) + plainRuns(' ') + text);
  return xmlElement('w:footnote', { 'w:id': footnote.id }, content);
}

function markOf({ label, note }: Footnote): Xml {
  return label === null ? plainRuns(note.label, '', MARK) : around(label, '<w:footnoteRef/>');
}

/** The parts of a printed label, or null where it holds no number. */
export function noteLabelOf(printed: string): NoteLabel | null {
  const circle = CIRCLED.indexOf(printed);
  if (printed.length === 1 && circle >= 0) return { before: '', number: circle + 1, after: '', circled: true };
  // Word raises the numbers of notes itself: ¹ is 1.
  const plain = /^[⁰¹²³⁴-⁹]{1,4}$/.test(printed) ? printed.normalize('NFKC') : printed;
  const match = /^(\D{0,3})(\d{1,4})(\D{0,3})$/.exec(plain);
  if (match === null) return null;
  // 1. is how a list of notes is counted, not how one is called.
  const after = match[1] === '' && /^[.．、]$/.test(match[3]!) ? '' : match[3]!;
  return { before: match[1]!, number: Number(match[2]), after, circled: false };
}

/** How Word is to count the footnotes of an article: anew with each section, or on each page where the manuscript does. */
export function numberingOf(footnotes: readonly Footnote[]) {
  const numbers = footnotes.flatMap(({ label }) => label?.number ?? []);
  const circled = footnotes[0]?.label?.circled ?? false;
  const beyond = Math.max(...numbers) > CHINESE_MOST;
  const circles = beyond ? NumberFormat.DECIMAL_ENCLOSED_CIRCLE : NumberFormat.DECIMAL_ENCLOSED_CIRCLE_CHINESE;
  const isAnew = numbers.filter((number) => number === 1).length > 1;
  const restart = isAnew ? NoteNumberRestart.EACH_PAGE : NoteNumberRestart.EACH_SECTION;
  return { numberFormat: { type: circled ? circles : NumberFormat.DECIMAL }, restart };
}

/** Whether Word counts the footnotes of an article from one to the last. */
export function isWordCounted(footnotes: readonly Footnote[]): boolean {
  return footnotes[0]?.label != null && numberingOf(footnotes).restart === NoteNumberRestart.EACH_SECTION;
}

function isWithinCount(label: NoteLabel | undefined): boolean {
  return label !== undefined && !(label.circled && label.number > CIRCLED_MOST);
}

/** How often each note is referred to, by its id, in the order of first calls. */
function callsIn(texts: readonly Text[]): Map<string, number> {
  const calls = new Map<string, number>();
  for (const mark of texts.flatMap(({ runs }) => runs.flatMap(({ marks }) => marks)))
    if (mark.kind === 'note') calls.set(mark.id, (calls.get(mark.id) ?? 0) + 1);
  return calls;
}

/**
 * Labels that count 1, 2, 3 …, perhaps anew on each page, so that Word may number them, all in the form of the first; null where they
 * do not count.
 */
function countedLabels(notes: readonly Note[]): NoteLabel[] | null {
  const labels = notes.flatMap((note) => noteLabelOf(note.label) ?? []);
  const first = labels[0];
  if (first === undefined || labels.length !== notes.length) return null;
  const isNext = ({ number }: NoteLabel, index: number) =>
    number === 1 || number === (labels[index - 1]?.number ?? 0) + 1;
  return labels.every(isNext) ? labels.map(({ number }) => ({ ...first, number })) : null;
}

function call({ id, label }: Footnote, printed: string, round: (mark: Xml) => Xml): Xml {
  if (label !== null) return around(label, xmlElement('w:footnoteReference', { 'w:id': id }), round);
  const reference = xmlElement('w:footnoteReference', { 'w:customMarkFollows': 1, 'w:id': id });
  return round(styledRun(MARK, `${reference}<w:t>${escapedXml(writable(printed))}</w:t>`));
}

function around({ before, after }: NoteLabel, mark: Xml, round = (one: Xml) => one): Xml {
  return plainRuns(before, '', MARK) + round(styledRun(MARK, mark)) + plainRuns(after, '', MARK);
}
