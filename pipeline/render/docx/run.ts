/** Marked text as runs of WordprocessingML: emphasis, raised and lowered text, links, note marks, East Asian punctuation. */
import type { XmlComponent } from 'docx';
import type { Mark, Run, Text } from '../../model/document.ts';
import { type RubyGroup, rubyGroups } from '../../model/runs.ts';
import { type Element, element, valued } from './element.ts';
import { linkTo } from './link.ts';
import { type Annotated, readingSize, rubyRun } from './ruby.ts';

/** Gives the runs of a note mark, or null where the text is to stand as printed. */
export type NoteMark = (id: string, printed: string) => Element[] | null;

/** What runs take from the paragraph they stand in. */
export interface Setting extends Annotated {
  readonly noteMark: NoteMark;
}

/** Punctuation Word sets half-width in the Latin face unless told that it is East Asian. */
const AMBIGUOUS = /[“”‘’—…·×÷°±①-⑳Ⅰ-Ⅻ→←↑↓]/u;
/** The same between Latin letters, where half-width is right: don’t, “Rules” in an English title. */
const LATIN_NEIGHBOUR = /^[\u0020-\u024F]$/u;
/** What XML cannot hold: control characters, halves of characters, non-characters (XML 1.0, 2.2). */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** The runs of a text. */
export function runsOf(text: Text, setting: Setting): XmlComponent[] {
  return rubyGroups(text.runs).flatMap((group) => groupOf(group, setting));
}

/** A run of plain characters with run properties, split where East Asian and Latin punctuation meet. */
export function plainRuns(characters: string, properties: readonly Element[] = []): Element[] {
  return stretches(writable(characters))
    .filter(({ text }) => text !== '')
    .map(({ text, eastAsian }) => {
      const [style, rest] =
        properties[0]?.name === 'w:rStyle' ? [[properties[0]], properties.slice(1)] : [[], properties];
      const hint = eastAsian ? [element('w:rFonts', { 'w:hint': 'eastAsia' })] : [];
      const all = [...style, ...hint, ...rest];
      return element('w:r', null, ...(all.length === 0 ? [] : [element('w:rPr', null, ...all)]), ...pieces(text));
    });
}

/** The text without what XML cannot hold. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

/** A guide holds plain runs only: a reading over the mark of a note is left out, a link goes round the whole. */
function groupOf({ ruby, runs }: RubyGroup, setting: Setting): XmlComponent[] {
  const reading = ruby === null || has(runs, 'note') ? [] : plainRuns(ruby.reading, sizes(readingSize(setting.size)));
  if (reading.length === 0) return runs.flatMap((run) => runOf(run, setting.noteMark));
  const base = runs.flatMap((run) => plainRuns(run.text, properties(run.marks)));
  const guide = base.length === 0 ? [] : [rubyRun(base, reading, setting)];
  const link = linkOf(runs[0]!);
  return link === undefined ? guide : linkTo(link.href, guide);
}

function sizes(halfPoints: number): Element[] {
  return [valued('w:sz', halfPoints), valued('w:szCs', halfPoints)];
}

function runOf(run: Run, noteMark: NoteMark): XmlComponent[] {
  const calls = run.marks.flatMap((mark) => (mark.kind === 'note' ? (noteMark(mark.id, run.text) ?? []) : []));
  if (calls.length > 0) return calls;
  const link = linkOf(run);
  const runs = plainRuns(run.text, properties(run.marks));
  return link === undefined ? runs : linkTo(link.href, runs);
}

function linkOf({ marks }: Run) {
  return marks.find((mark) => mark.kind === 'link');
}

function has(runs: readonly Run[], kind: Mark['kind']): boolean {
  return runs.some(({ marks }) => marks.some((mark) => mark.kind === kind));
}

/** Run properties in the order of the schema: style, bold, underline, raised, emphasis mark. */
function properties(marks: readonly Mark[]): Element[] {
  const has = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind);
  const style = has('link') ? 'Hyperlink' : has('emphasis') ? 'Emphasis' : has('strong') ? 'Strong' : null;
  const raised = has('superscript') || has('note');
  return [
    ...(style === null ? [] : [valued('w:rStyle', style)]),
    ...(has('strong') && style !== 'Strong' ? [element('w:b')] : []),
    ...underline(has('properName'), has('bookTitle')),
    ...(raised ? [valued('w:vertAlign', 'superscript')] : []),
    ...(has('subscript') && !raised ? [valued('w:vertAlign', 'subscript')] : []),
    ...(has('emphasis') && style !== 'Emphasis' ? [valued('w:em', 'underDot')] : []),
  ];
}

function underline(properName: boolean, bookTitle: boolean): Element[] {
  return properName ? [valued('w:u', 'single')] : bookTitle ? [valued('w:u', 'wave')] : [];
}

interface Stretch {
  readonly text: string;
  readonly eastAsian: boolean;
}

function stretches(text: string): Stretch[] {
  if (!AMBIGUOUS.test(text)) return [{ text, eastAsian: false }];
  const found: Stretch[] = [];
  let start = 0;
  let current: boolean | null = null;
  for (let at = 0; at < text.length; at += 1) {
    if (!AMBIGUOUS.test(text[at]!)) continue;
    const eastAsian = !isAmongLatin(text, at);
    if (current !== null && eastAsian !== current) {
      found.push({ text: text.slice(start, at), eastAsian: current });
      start = at;
    }
    current = eastAsian;
  }
  found.push({ text: text.slice(start), eastAsian: current ?? false });
  return found;
}

/** Whether the nearest characters that are sure of their script are Latin, as far as the run has any. */
function isAmongLatin(text: string, at: number): boolean {
  const sure = [nearest(text, at, -1), nearest(text, at, 1)].filter((character) => character !== undefined);
  return sure.length > 0 && sure.every((character) => LATIN_NEIGHBOUR.test(character));
}

function nearest(text: string, at: number, step: 1 | -1): string | undefined {
  let next = at + step;
  while (text[next] !== undefined && AMBIGUOUS.test(text[next]!)) next += step;
  return text[next];
}

/** Characters as `w:t`, with tabs and line breaks as the elements they are. */
function pieces(text: string): Element[] {
  const parts = /[\t\n\r]/.test(text) ? text.split(/(\t|\r\n|\n|\r)/) : [text];
  return parts.filter((part) => part !== '').map(piece);
}

function piece(part: string): Element {
  if (part === '\t') return element('w:tab');
  if (/^[\r\n]/.test(part)) return element('w:br');
  return element('w:t', { 'xml:space': 'preserve' }, part);
}
