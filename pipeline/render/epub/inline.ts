/** Marked runs as inline XHTML. */
import { webAddress } from '../../model/address.ts';
import { type Mark, type Ruby, type Run, type Text, unreachable } from '../../model/document.ts';
import { joined, rubyGroups } from '../../model/runs.ts';
import { pageBreak } from './breaks.ts';
import { element, type Markup, sequence, text } from './markup.ts';
import type { NoteLinks } from './notes.ts';
import { addresses, passages, wholeLanguage } from './passages.ts';
import { type Piece, piecesOf, type Stop } from './pieces.ts';

/** Turns the marked runs of one article into XHTML. */
export type Inline = (content: Text) => Markup;

/** What the texts of one article share. */
export interface Lines {
  readonly notes: NoteLinks;
  readonly isVertical: boolean;
  /** Where pages of the print edition begin in a text, in ascending order. */
  stops(content: Text): readonly Stop[];
}

/** The text as XHTML; neighbouring runs of one link become one link. A text all in one foreign language says so once. */
export function inline(content: Text, lines: Lines): Markup {
  const lang = wholeLanguage(joined(content));
  const inside = written(content, lang === null ? passages : addresses, lines);
  return lang === null ? inside : element('span', { lang, 'xml:lang': lang }, inside);
}

/** How characters become XHTML. */
type Write = (characters: string) => Markup;

function written(content: Text, write: Write, lines: Lines): Markup {
  const pieces = piecesOf(content, lines.stops(content), lines.isVertical);
  const parts: Markup[] = [];
  for (let at = 0; at < pieces.length; ) {
    const href = linkOf(pieces[at]!);
    let next = at + 1;
    while (next < pieces.length && linkOf(pieces[next]!) === href) next++;
    const linked = pieces.slice(at, next);
    const inside = sequence(rubyGroups(linked).map(({ ruby, runs }) => annotated(ruby, runs, write, lines.notes)));
    parts.push(href === null || linked.every(isBlank) ? inside : element('a', { href }, inside));
    at = next;
  }
  return sequence(parts);
}

/** Words that no manuscript wrote and no page begins with, such as the entries of the contents. */
export function plainInline(words: string, isVertical: boolean): Markup {
  const content: Text = { runs: [{ text: words, marks: [] }], anchors: [{ offset: 0, point: { line: 1, column: 1 } }] };
  return sequence(piecesOf(content, [], isVertical).map((piece) => upright(piece, passages(piece.text))));
}

/** The address of a run's link, or null; a note's label is itself a link and links cannot nest. */
function linkOf(run: Run): string | null {
  if (run.marks.some((mark) => mark.kind === 'note')) return null;
  for (const mark of run.marks) if (mark.kind === 'link') return webAddress(mark.href);
  return null;
}

function isBlank(run: Run): boolean {
  return run.text.trim() === '';
}

/** Runs under their reading, which readers that know no ruby show in brackets. */
function annotated(ruby: Ruby | null, runs: readonly Piece[], write: Write, notes: NoteLinks): Markup {
  const base = sequence(runs.map((run) => sequence([...run.folios.map(pageBreak), marked(run, write, notes)])));
  if (ruby === null || ruby.reading.trim() === '' || runs.every(isBlank)) return base;
  const bracket = (mark: string) => element('rp', {}, text(mark));
  return element('ruby', {}, base, bracket('（'), element('rt', {}, text(ruby.reading)), bracket('）'));
}

function marked(piece: Piece, write: Write, notes: NoteLinks): Markup {
  if (isBlank(piece)) return text(piece.text);
  const called = piece.marks.some((mark) => mark.kind === 'note');
  const characters = upright(piece, write(piece.text));
  return piece.marks.reduceRight<Markup>((inside, mark) => wrap(inside, mark, notes, called), characters);
}

function upright(piece: Piece, inside: Markup): Markup {
  return piece.upright ? element('span', { class: 'upright' }, inside) : inside;
}

function wrap(inside: Markup, mark: Mark, notes: NoteLinks, called: boolean): Markup {
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
    case 'ruby':
      return inside;
    case 'note':
      return notes.call(mark.id, inside);
    default:
      return unreachable(mark);
  }
}

/** A paragraph that begins with a label of the house style: 摘要：… */
export function labelled(name: string, label: string, content: Markup): Markup {
  return element('p', { class: name }, element('span', { class: 'label' }, text(label)), content);
}
