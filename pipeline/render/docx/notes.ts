/** Notes as Word footnotes: numbered by Word where the printed labels count as Word would, with their own marks elsewhere. */
import { NoteNumberRestart, NumberFormat } from 'docx';
import { isSlot, type NoteParagraph, type Part } from '../../galley/printed.ts';
import { bookmarkName } from '../../model/bookmarks.ts';
import type { Note, Text } from '../../model/document.ts';
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
}

const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'];
/** Circled numbers that Word counts by itself: in its Chinese format up to ⑩, in the other up to ⑳; then it leaves the circle out. */
const CHINESE_MOST = 10;
const CIRCLED_MOST = 20;
const MARK = 'FootnoteReference';

/** The notes that `texts` refer to, in the order of their first calls, as footnotes numbered in the document from `firstId`. */
export function footnotesOf(notes: readonly NoteParagraph[], texts: readonly Text[], firstId: number): Footnote[] {
  const known = new Map(notes.map((paragraph) => [paragraph.note.id, paragraph]));
  const called = calledIn(texts).flatMap((id) => known.get(id) ?? []);
  const labels = countedLabels(called.map(({ note }) => note));
  return called.map(({ note, address, parts }, index) => ({
    id: firstId + index,
    address,
    note,
    parts: parts.filter(isSlot),
    label: isWithinCount(labels?.[index]) ? labels![index]! : null,
  }));
}

/** Calls a footnote where it is first referred to; Word lets it be called only once, so later references stay as printed. */
export function noteMarkOf(footnotes: readonly Footnote[]): NoteMark {
  const waiting = new Map(footnotes.map((footnote) => [footnote.note.id, footnote]));
  return (id, printed) => {
    const footnote = waiting.get(id);
    waiting.delete(id);
    return footnote === undefined ? null : call(footnote, printed);
  };
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
  const match = /^(\D{0,3})(\d{1,4})(\D{0,3})$/.exec(printed);
  return match === null ? null : { before: match[1]!, number: Number(match[2]), after: match[3]!, circled: false };
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

function calledIn(texts: readonly Text[]): string[] {
  const marks = texts.flatMap((text) => text.runs.flatMap((run) => run.marks));
  return [...new Set(marks.flatMap((mark) => (mark.kind === 'note' ? [mark.id] : [])))];
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

function call({ id, label }: Footnote, printed: string): Xml {
  if (label !== null) return around(label, xmlElement('w:footnoteReference', { 'w:id': id }));
  const reference = xmlElement('w:footnoteReference', { 'w:customMarkFollows': 1, 'w:id': id });
  return styledRun(MARK, `${reference}<w:t>${escapedXml(writable(printed))}</w:t>`);
}

function around({ before, after }: NoteLabel, mark: Xml): Xml {
  return plainRuns(before, '', MARK) + styledRun(MARK, mark) + plainRuns(after, '', MARK);
}
