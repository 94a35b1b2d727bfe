/** Marked runs as JATS; what an element may hold is said by a manner, so that whatever stands in a text the file stays valid. */
import type { Formulas } from '../../math/formulas.ts';
import { webAddress } from '../../model/address.ts';
import {
  type CrossReferenceMark,
  type Mark,
  type Ruby,
  type Run,
  type Text,
  unreachable,
} from '../../model/document.ts';
import { latexOf, mathOf } from '../../model/math.ts';
import { rubyGroups } from '../../model/runs.ts';
import { element, type Markup, sequence, text } from '../xhtml/markup.ts';
import { formulaMarkup } from './formula.ts';

/** What an element may hold besides characters and their faces. */
export interface JatsManner {
  readonly xref: boolean;
  readonly link: boolean;
  readonly formula: boolean;
  readonly named: boolean;
  readonly ruby: boolean;
}

/** Paragraphs, titles, cells. */
export const RUNNING: JatsManner = { xref: true, link: true, formula: true, named: true, ruby: true };
/** Lines of verse. */
export const LINE: JatsManner = { ...RUNNING, link: false };
/** mixed-citation. */
export const CITED: JatsManner = { ...RUNNING, xref: false };
/** funding-statement, corresp, related-article. */
export const STATED: JatsManner = { ...CITED, formula: false };
/** kwd, role, subject, what is inside a link. */
export const WORDS: JatsManner = { xref: false, link: false, formula: false, named: true, ruby: true };
/** label. */
export const LABEL: JatsManner = { ...WORDS, named: false };
/** What stands under ruby: no more than faces. */
const BASE: JatsManner = { ...LABEL, ruby: false };

/** What the texts of one article share. */
export interface JatsTexts {
  readonly formulas: Pick<Formulas, 'mathml'>;
  /** The id of a note by the manuscript's own. */
  readonly notes: ReadonlyMap<string, string>;
  /** The ids that a cross-reference may lead to. */
  readonly ids: ReadonlySet<string>;
}

/** Turns the marked runs of one article into JATS. */
export type WriteJats = (content: Text, manner?: JatsManner) => Markup;

/** What writes the texts of an article. */
export function jatsWriter(texts: JatsTexts): WriteJats {
  return (content, manner = RUNNING) => led(content.runs, manner, texts);
}

type Lead = { readonly kind: 'link'; readonly href: string } | CrossReferenceMark;

/** Neighbouring runs that lead to one place are one link. */
function led(runs: readonly Run[], manner: JatsManner, texts: JatsTexts): Markup {
  const parts = grouped(runs, (run) => leadOf(run, manner, texts), isSameLead).map(({ value: lead, runs }) => {
    if (lead === null || runs.every(({ text }) => text.trim() === '')) return annotated(runs, manner, texts);
    const inside = annotated(runs, WORDS, texts);
    if (lead.kind === 'link') return element('ext-link', { 'ext-link-type': 'uri', 'xlink:href': lead.href }, inside);
    return element('xref', { 'ref-type': REF_TYPES[lead.of], rid: lead.to }, inside);
  });
  return sequence(parts);
}

const REF_TYPES = { reference: 'bibr', figure: 'fig', table: 'table', equation: 'disp-formula' } as const;

function leadOf({ marks }: Run, manner: JatsManner, { ids }: JatsTexts): Lead | null {
  if (marks.some(({ kind }) => kind === 'note' || kind === 'math')) return null;
  for (const mark of marks) {
    if (mark.kind === 'crossReference' && manner.xref && ids.has(mark.to)) return mark;
    const href = mark.kind === 'link' && manner.link ? webAddress(mark.href) : null;
    if (href !== null) return { kind: 'link', href };
  }
  return null;
}

function isSameLead(a: Lead | null, b: Lead | null): boolean {
  return a?.kind === 'link' && b?.kind === 'link' ? a.href === b.href : a === b;
}

function annotated(runs: readonly Run[], manner: JatsManner, texts: JatsTexts): Markup {
  const parts = rubyGroups(runs).map(({ ruby, runs }) => {
    if (!isShown(ruby, runs, manner)) return formulaGroups(runs, manner, texts);
    const base = element('rb', {}, formulaGroups(runs, BASE, texts));
    return element('ruby', {}, base, element('rt', {}, text(ruby.reading)));
  });
  return sequence(parts);
}

/** In an element that holds no ruby the reading is left out, as in a title repeated elsewhere. */
function isShown(ruby: Ruby | null, runs: readonly Run[], manner: JatsManner): ruby is Ruby {
  return ruby !== null && manner.ruby && ruby.reading.trim() !== '' && runs.some(({ text }) => text.trim() !== '');
}

function formulaGroups(runs: readonly Run[], manner: JatsManner, texts: JatsTexts): Markup {
  const same = (a: unknown, b: unknown) => a === b;
  const parts = grouped(runs, mathOf, same).map(({ value: mark, runs }) => {
    if (mark === null) return sequence(runs.map((run) => faced(run, manner, texts)));
    const written = runs.map(({ text }) => text).join('');
    if (!manner.formula) return text(mark.plain ?? latexOf(written));
    return element('inline-formula', {}, formulaMarkup(written, texts.formulas));
  });
  return sequence(parts);
}

function faced({ text: characters, marks }: Run, manner: JatsManner, texts: JatsTexts): Markup {
  const isCall = marks.some(({ kind }) => kind === 'note');
  return marks.reduceRight<Markup>((inside, mark) => wrapped(inside, mark, isCall, manner, texts), text(characters));
}

/** JATS has no element for emphasis: italic is what its readers take for it. */
function wrapped(inside: Markup, mark: Mark, isCall: boolean, manner: JatsManner, texts: JatsTexts): Markup {
  switch (mark.kind) {
    case 'emphasis':
      return element('italic', {}, inside);
    case 'strong':
      return element('bold', {}, inside);
    case 'properName':
      return named('proper-name', element('underline', {}, inside), manner);
    case 'bookTitle':
      return named('book-title', element('underline', { 'underline-style': 'wavy' }, inside), manner);
    case 'superscript':
      return isCall || manner === BASE ? inside : element('sup', {}, inside);
    case 'subscript':
      return manner === BASE ? inside : element('sub', {}, inside);
    case 'note':
      return noteCall(inside, texts.notes.get(mark.id), manner);
    case 'link':
    case 'crossReference':
    case 'objectLabel':
    case 'ruby':
    case 'math':
      return inside;
    default:
      return unreachable(mark);
  }
}

function named(type: string, inside: Markup, manner: JatsManner): Markup {
  return manner.named ? element('named-content', { 'content-type': type }, inside) : inside;
}

function noteCall(inside: Markup, id: string | undefined, manner: JatsManner): Markup {
  if (manner === BASE || inside === '') return inside;
  const raised = element('sup', {}, inside);
  return id === undefined || !manner.xref ? raised : element('xref', { 'ref-type': 'fn', rid: id }, raised);
}

/** Runs in stretches of one value. */
function grouped<Value>(
  runs: readonly Run[],
  of: (run: Run) => Value,
  isSame: (a: Value, b: Value) => boolean,
): { readonly value: Value; readonly runs: readonly Run[] }[] {
  const groups: { value: Value; runs: Run[] }[] = [];
  for (const run of runs) {
    const value = of(run);
    const last = groups.at(-1);
    if (last !== undefined && isSame(last.value, value)) last.runs.push(run);
    else groups.push({ value, runs: [run] });
  }
  return groups;
}
