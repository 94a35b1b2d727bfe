/** Marked runs as inline XHTML. */
import { webAddress } from '../../model/address.ts';
import {
  type CrossReferenceMark,
  type Mark,
  type Ruby,
  type Run,
  type Text,
  unreachable,
} from '../../model/document.ts';
import { hasMath, mathOf } from '../../model/math.ts';
import { joined, rubyGroups, textAt } from '../../model/runs.ts';
import { type Cut, cutsOf, type Stop } from './cuts.ts';
import { wholeLanguage, withAddresses, withLanguages } from './foreign.ts';
import { element, type Markup, sequence, text } from './markup.ts';

/** Turns the marked runs of one article into XHTML. */
export type WriteInline = (content: Text) => Markup;

/** What a format makes of the calls of an article's notes. */
export interface NoteCalls {
  /** A call of a note, `label` as printed; told in reading order. */
  call(id: string, label: Markup): Markup;
}

/** What the texts of one article share. */
export interface InlineContext {
  readonly notes: NoteCalls;
  /** A link to another place of the article. */
  crossReference(mark: CrossReferenceMark, inside: Markup): Markup;
  /** A formula by its characters, dollar signs and all; null where they are shown as they are. */
  formula(written: string): Markup | null;
  readonly isVertical: boolean;
  /** Where pages of the print edition begin in a text, in ascending order. */
  stops(content: Text): readonly Stop[];
  /** The mark of a page that begins inside a line. */
  pageBreak(folio: number): Markup;
}

/** The text as XHTML; neighbouring runs of one link become one link. A text all in one foreign language says so once. */
export function inlineMarkup(content: Text, context: InlineContext): Markup {
  const lang = hasMath(content) ? null : wholeLanguage(joined(content));
  const inside = written(content, lang === null ? withLanguages : withAddresses, context);
  return lang === null ? inside : element('span', { lang, 'xml:lang': lang }, inside);
}

/** How characters become XHTML. */
type Write = (characters: string) => Markup;

function written(content: Text, write: Write, context: InlineContext): Markup {
  const cuts = wholeFormulas(cutsOf(content, context.stops(content), context.isVertical));
  const parts: Markup[] = [];
  for (let at = 0; at < cuts.length; ) {
    const lead = leadOf(cuts[at]!);
    let next = at + 1;
    while (next < cuts.length && isSameLead(leadOf(cuts[next]!), lead)) next++;
    const linked = cuts.slice(at, next);
    const inside = sequence(rubyGroups(linked).map(({ ruby, runs }) => annotated(ruby, runs, write, context)));
    parts.push(lead === null || linked.every(isBlank) ? inside : leading(lead, inside, context));
    at = next;
  }
  return sequence(parts);
}

/** Each formula one stretch, wherever pages begin in it. */
function wholeFormulas(cuts: readonly Cut[]): Cut[] {
  const whole: Cut[] = [];
  for (const cut of cuts) {
    const last = whole.at(-1);
    const mark = mathOf(cut);
    if (last === undefined || mark === null || mathOf(last) !== mark) whole.push(cut);
    else whole[whole.length - 1] = { ...last, text: last.text + cut.text, folios: [...last.folios, ...cut.folios] };
  }
  return whole;
}

/** Words that no manuscript wrote and no page begins with, such as the entries of the contents. */
export function plainInline(words: string, isVertical: boolean): Markup {
  const content = textAt(words, { line: 1, column: 1 });
  return sequence(cutsOf(content, [], isVertical).map((cut) => upright(cut, withLanguages(cut.text))));
}

/** Where a run leads: to an address, or to another place of the article. */
type RunLead = { readonly kind: 'link'; readonly href: string } | CrossReferenceMark;

/** A note's label is itself a link, and links cannot nest. */
function leadOf({ marks }: Run): RunLead | null {
  if (marks.some((mark) => mark.kind === 'note')) return null;
  for (const mark of marks) {
    if (mark.kind === 'crossReference') return mark;
    const href = mark.kind === 'link' ? webAddress(mark.href) : null;
    if (href !== null) return { kind: 'link', href };
  }
  return null;
}

function isSameLead(a: RunLead | null, b: RunLead | null): boolean {
  if (a?.kind === 'link' && b?.kind === 'link') return a.href === b.href;
  return a === b;
}

function leading(lead: RunLead, inside: Markup, context: InlineContext): Markup {
  return lead.kind === 'link' ? element('a', { href: lead.href }, inside) : context.crossReference(lead, inside);
}

function isBlank(run: Run): boolean {
  return run.text.trim() === '';
}

/** Runs under their reading, which readers that know no ruby show in brackets. */
function annotated(ruby: Ruby | null, runs: readonly Cut[], write: Write, context: InlineContext): Markup {
  const base = sequence(
    runs.map((run) => sequence([...run.folios.map((folio) => context.pageBreak(folio)), marked(run, write, context)])),
  );
  if (ruby === null || ruby.reading.trim() === '' || runs.every(isBlank)) return base;
  const bracket = (mark: string) => element('rp', {}, text(mark));
  return element('ruby', {}, base, bracket('（'), element('rt', {}, text(ruby.reading)), bracket('）'));
}

function marked(cut: Cut, write: Write, { notes, formula }: InlineContext): Markup {
  if (isBlank(cut)) return text(cut.text);
  const math = mathOf(cut) === null ? null : formula(cut.text);
  if (math !== null) return math;
  const called = cut.marks.some((mark) => mark.kind === 'note');
  const characters = upright(cut, write(cut.text));
  return cut.marks.reduceRight<Markup>((inside, mark) => wrap(inside, mark, notes, called), characters);
}

function upright(cut: Cut, inside: Markup): Markup {
  return cut.upright ? element('span', { class: 'upright' }, inside) : inside;
}

function wrap(inside: Markup, mark: Mark, notes: NoteCalls, called: boolean): Markup {
  switch (mark.kind) {
    case 'emphasis':
      return element('em', {}, inside);
    case 'strong':
      return element('strong', {}, inside);
    case 'properName':
      return element('u', { class: 'proper-name' }, inside);
    case 'bookTitle':
      return element('u', { class: 'book-title' }, inside);
    case 'superscript':
      return called ? inside : element('sup', {}, inside);
    case 'subscript':
      return element('sub', {}, inside);
    case 'link':
    case 'crossReference':
    case 'objectLabel':
    case 'ruby':
    case 'math':
      return inside;
    case 'note':
      return notes.call(mark.id, inside);
    default:
      return unreachable(mark);
  }
}
