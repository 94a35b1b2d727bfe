/** Marked text as runs of WordprocessingML: emphasis, raised and lowered text, links, note marks, East Asian punctuation. */
import type { CrossReferenceMark, Mark, Run, Text } from '../../model/document.ts';
import { isDisplayed, mathOf } from '../../model/math.ts';
import { type RubyGroup, rubyGroups } from '../../model/runs.ts';
import { linkTo } from './link.ts';
import type { Margin } from './margin.ts';
import type { Relations } from './relations.ts';
import { type RubyBase, readingSize, rubyRun } from './ruby.ts';
import { escapedXml, valued, writable, type Xml, xmlElement } from './xml.ts';

/** How a note is called: by the footnote itself, or by a field that names it. */
export interface NoteCall {
  readonly kind: 'footnote' | 'field';
  readonly runs: Xml;
}

/** Gives the call of a note, or null where the text is to stand as printed; `write` gives the mark's run with other words. */
export type NoteMark = (id: string, printed: string, write: (words: string) => Xml) => NoteCall | null;

/** What runs take from the paragraph and the part they stand in. */
export interface RunContext extends RubyBase {
  readonly noteMark: NoteMark;
  readonly relations: Relations;
  readonly margin: Margin;
  readonly objects: ObjectRuns;
  /** The OMML of a formula by the characters that stand for it, alone on its line or not; null where its LaTeX cannot be read. */
  readonly math: (written: string, isAlone: boolean) => Xml | null;
  /** The character style of what no mark gives another; null for that of the paragraph. */
  readonly usual: string | null;
}

/** How what leads to another place of an article is written, and the numbers it leads to. */
export interface ObjectRuns {
  /** A run of the label of an object (图1): its word, or its number. */
  label(run: Run, target: string, part: 'word' | 'number', written: Xml): Xml;
  /** What leads to a target; `write` gives the run with other words. */
  reference(run: Run, mark: CrossReferenceMark, write: (words: string) => Xml): Xml;
}

/** Punctuation Word sets half-width in the Latin face unless told that it is East Asian. */
const AMBIGUOUS = /[“”‘’—…·×÷°±①-⑳Ⅰ-Ⅻ→←↑↓]/u;
/** The same between Latin letters, where half-width is right: don’t, “Rules” in an English title. */
const LATIN_NEIGHBOUR = /^[\u0020-\u02FF]$/u;

/** The runs of a text. */
export function runsOf(text: Text, context: RunContext): Xml {
  const [only, more] = text.runs;
  if (only !== undefined && more === undefined && only.marks.length === 0)
    return plainRuns(only.text, '', context.usual);
  return rubyGroups(text.runs)
    .map((group) => groupOf(group, context))
    .join('');
}

/** A run of plain characters with run properties, split where East Asian and Latin punctuation meet; a named style comes first. */
export function plainRuns(characters: string, properties: Xml = '', style: string | null = null): Xml {
  const named = style === null ? '' : valued('w:rStyle', style);
  let runs = '';
  for (const { text, eastAsian } of stretches(writable(characters))) {
    if (text === '') continue;
    const all = named + (eastAsian ? '<w:rFonts w:hint="eastAsia"/>' : '') + properties;
    runs += `<w:r>${all === '' ? '' : `<w:rPr>${all}</w:rPr>`}${pieces(text)}</w:r>`;
  }
  return runs;
}

/** A guide holds plain runs only: a reading over the mark of a note is left out, a link goes round the whole. */
function groupOf({ ruby, runs }: RubyGroup, context: RunContext): Xml {
  const reading = ruby === null || has(runs, 'note') ? '' : plainRuns(ruby.reading, sizes(readingSize(context.size)));
  if (reading === '') return runs.map((run) => runOf(run, context)).join('');
  const base = runs.map((run) => markedRuns(run, context.usual)).join('');
  const guide = base === '' ? '' : rubyRun(base, reading, context);
  const link = linkOf(runs[0]!);
  return link === undefined ? guide : linkTo(link.href, guide, context.relations);
}

function sizes(halfPoints: number): Xml {
  return valued('w:sz', halfPoints) + valued('w:szCs', halfPoints);
}

function runOf(run: Run, { noteMark, relations, margin, objects, math, usual }: RunContext): Xml {
  const formula = mathOf(run) === null ? null : math(run.text, isDisplayed(run.text));
  if (formula !== null) return formula;
  const write = (text: string) => markedRuns({ ...run, text }, usual);
  const called = run.marks.flatMap((mark) => (mark.kind === 'note' ? (noteMark(mark.id, run.text, write) ?? []) : []));
  const calls = called.map(({ kind, runs }) => (kind === 'footnote' ? margin.note(runs) : runs)).join('');
  if (calls !== '') return calls;
  const link = linkOf(run);
  const runs = markedRuns(run, usual);
  for (const mark of run.marks) {
    if (mark.kind === 'crossReference') return objects.reference(run, mark, write);
    if (mark.kind === 'objectLabel') return objects.label(run, mark.target, mark.part, runs);
  }
  return link === undefined ? runs : linkTo(link.href, runs, relations);
}

function linkOf({ marks }: Run) {
  return marks.find((mark) => mark.kind === 'link');
}

function has(runs: readonly Run[], kind: Mark['kind']): boolean {
  return runs.some(({ marks }) => marks.some((mark) => mark.kind === kind));
}

/** Run properties in the order of the schema: style, bold, underline, raised, emphasis mark. */
function markedRuns({ text, marks }: Run, usual: string | null): Xml {
  if (marks.length === 0) return plainRuns(text, '', usual);
  const has = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind);
  const style = has('link') ? 'Hyperlink' : has('emphasis') ? 'Emphasis' : has('strong') ? 'Strong' : usual;
  const raised = has('superscript') || has('note');
  const look = [
    has('strong') && style !== 'Strong' ? xmlElement('w:b') : '',
    has('properName') ? valued('w:u', 'single') : has('bookTitle') ? valued('w:u', 'wave') : '',
    raised ? valued('w:vertAlign', 'superscript') : has('subscript') ? valued('w:vertAlign', 'subscript') : '',
    has('emphasis') && style !== 'Emphasis' ? valued('w:em', 'underDot') : '',
  ];
  return plainRuns(text, look.join(''), style);
}

interface RunPiece {
  readonly text: string;
  readonly eastAsian: boolean;
}

function stretches(text: string): RunPiece[] {
  if (!AMBIGUOUS.test(text)) return [{ text, eastAsian: false }];
  const found: RunPiece[] = [];
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
function pieces(text: string): Xml {
  if (!/[\t\n\r]/.test(text)) return words(text);
  return text
    .split(/(\t|\r\n|\n|\r)/)
    .map(piece)
    .join('');
}

function piece(part: string): Xml {
  if (part === '') return '';
  if (part === '\t') return '<w:tab/>';
  return /^[\r\n]/.test(part) ? '<w:br/>' : words(part);
}

function words(text: string): Xml {
  return `<w:t xml:space="preserve">${escapedXml(text)}</w:t>`;
}
