/** Walks what stands in a paragraph of an OpenDocument text: spans, links, notes, fields, frames. */
import type { Mark } from '../../model/document.ts';
import { childOf, childrenOf, type Element, textInside } from '../source/xml.ts';
import { type DraftBlock, type DraftPiece, draftText } from '../styled/draft.ts';
import type { DraftMatter } from '../styled/matter.ts';
import { frame, isFrame } from './frames.ts';
import { ODT_COMMENTS, ODT_HIDDEN, ODT_PLACEHOLDER, ODT_STRUCK, ODT_UNKNOWN } from './matters.ts';
import type { OdtReading } from './reading.ts';
import type { TextLook } from './styles.ts';

/** The paragraph that is being read. */
export interface OdtParagraph {
  readonly pieces: DraftPiece[];
  /** What stands in it besides text: before its first character, and after. */
  readonly before: DraftBlock[];
  readonly after: DraftBlock[];
  readonly base: TextLook;
  /** The last character, after which white space is none. */
  last: string;
}

interface Around {
  readonly look: TextLook;
  readonly href: string | null;
  readonly ruby: Mark | null;
}

/** Reads all that stands in an element into the paragraph. */
export function readOdtInline(element: Element, paragraph: OdtParagraph, reading: OdtReading): void {
  inside(element, { look: paragraph.base, href: null, ruby: null }, paragraph, reading);
}

function inside(element: Element, around: Around, paragraph: OdtParagraph, reading: OdtReading): void {
  for (const child of element.children) {
    if (typeof child === 'string') characters(child, around, paragraph);
    else inlineChild(child, around, paragraph, reading);
  }
}

/** Elements that mark a place and show nothing. */
const MARKS: ReadonlySet<string> = new Set([
  ...['bookmark', 'bookmark-start', 'bookmark-end', 'reference-mark', 'reference-mark-start', 'reference-mark-end'],
  ...['change', 'change-end', 'soft-page-break', 'toc-mark', 'toc-mark-start', 'toc-mark-end', 'note-citation'],
  ...['alphabetical-index-mark', 'alphabetical-index-mark-start', 'alphabetical-index-mark-end', 'user-index-mark'],
]);

function isMark(name: string): boolean {
  return name === 'office:annotation-end' || name.startsWith('loext:') || MARKS.has(name.replace(/^text:/, ''));
}

function inlineChild(element: Element, around: Around, paragraph: OdtParagraph, reading: OdtReading): void {
  const { name, attributes } = element;
  if (isMark(name)) return;
  if (isFrame(element)) {
    frame(element, paragraph, reading);
    return;
  }
  switch (name) {
    case 'text:s':
      add(' '.repeat(Math.min(200, Math.max(1, Number(attributes['text:c'] ?? 1) || 1))), around, paragraph);
      return;
    case 'text:tab':
      add('\t', around, paragraph);
      return;
    case 'text:line-break':
      paragraph.pieces.push({ kind: 'break' });
      paragraph.last = '';
      return;
    case 'text:a':
      inside(element, { ...around, href: attributes['xlink:href'] ?? null }, paragraph, reading);
      return;
    case 'text:note':
      note(element, paragraph, reading);
      return;
    case 'text:ruby':
      ruby(element, around, paragraph, reading);
      return;
    case 'text:change-start':
      reading.changes.inserted++;
      return;
    case 'office:annotation':
      remark(ODT_COMMENTS, paragraph);
      return;
    case 'text:placeholder':
      remark(ODT_PLACEHOLDER, paragraph);
      return;
    case 'text:hidden-text':
    case 'text:hidden-paragraph':
      remark(ODT_HIDDEN, paragraph);
      return;
    case 'text:span':
      span(element, around, paragraph, reading);
      return;
    default:
      if (name.startsWith('text:') || name === '?:meta') inside(element, around, paragraph, reading);
      else if (textInside(element).trim() !== '') remark(ODT_UNKNOWN, paragraph);
  }
}

function span(element: Element, around: Around, paragraph: OdtParagraph, reading: OdtReading): void {
  const own = reading.styles.span(element.attributes['text:style-name']);
  if (own.hidden === true) {
    if (textInside(element).trim() !== '') remark(ODT_HIDDEN, paragraph);
    return;
  }
  if (own.struck === true) remark(ODT_STRUCK, paragraph);
  inside(element, { ...around, look: { ...around.look, ...own } }, paragraph, reading);
}

function remark(matter: DraftMatter, { pieces }: OdtParagraph): void {
  pieces.push({ kind: 'remark', matter });
}

/** Runs of white space are one space, and none at the start and after another (6.1.2). */
function characters(raw: string, around: Around, paragraph: OdtParagraph): void {
  const plain = raw.replace(/[ \t\r\n]+/g, ' ');
  const shown = (paragraph.last === '' || paragraph.last === ' ') && plain.startsWith(' ') ? plain.slice(1) : plain;
  add(shown, around, paragraph);
}

function add(chars: string, { look, href, ruby }: Around, paragraph: OdtParagraph): void {
  if (chars === '') return;
  const at = /\p{Script=Han}/u.test(chars) ? 1 : 0;
  const marks = marksOf(look, paragraph.base, at);
  const size = look.sizes?.[at];
  const bold = look.bold?.[at] === true;
  const isLink = href !== null && !href.startsWith('#');
  paragraph.pieces.push(
    draftText(chars, {
      marks: ruby === null ? marks : [...marks, ruby],
      look: { bold, ...(size === undefined ? {} : { size }) },
      href: isLink ? href : null,
    }),
  );
  paragraph.last = chars.at(-1)!;
}

/** The marks of characters; boldness is one where the paragraph's own style is not bold. */
function marksOf(own: TextLook, base: TextLook, at: 0 | 1): Mark[] {
  const marks: Mark[] = [];
  if (own.bold?.[at] === true && base.bold?.[at] !== true) marks.push({ kind: 'strong' });
  if ((own.italic === true && base.italic !== true) || own.dotted === true) marks.push({ kind: 'emphasis' });
  if (own.under !== undefined && own.under !== 'none' && own.under !== base.under) marks.push({ kind: own.under });
  if (own.vertical === 'superscript' || own.vertical === 'subscript') marks.push({ kind: own.vertical });
  return marks;
}

/** 注音: text:ruby-text stands over text:ruby-base. */
function ruby(element: Element, around: Around, paragraph: OdtParagraph, reading: OdtReading): void {
  const above = childOf(element, 'text:ruby-text');
  const words = above === undefined ? '' : textInside(above).trim();
  const base = childOf(element, 'text:ruby-base');
  if (base === undefined) return;
  inside(base, { ...around, ruby: words === '' ? around.ruby : { kind: 'ruby', reading: words } }, paragraph, reading);
}

/** A footnote or an endnote, which stands where it is called. */
function note(element: Element, paragraph: OdtParagraph, reading: OdtReading): void {
  const body = childOf(element, 'text:note-body');
  const id = element.attributes['text:id'] ?? `note ${reading.notes.size + 1}`;
  const own = reading.notes.has(id) ? `${id} ${reading.notes.size + 1}` : id;
  reading.notes.set(own, []);
  reading.notes.set(own, body === undefined ? [] : reading.blocksIn(body, reading));
  paragraph.pieces.push({ kind: 'call', id: own });
  paragraph.last = '①';
}

/** Whether nothing of a paragraph is shown yet. */
export function isBlankSoFar({ pieces }: OdtParagraph): boolean {
  return pieces.every((piece) => piece.kind === 'remark' || (piece.kind === 'text' && piece.chars.trim() === ''));
}

/** The elements of a name anywhere in an element. */
export function elementsNamed(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : elementsNamed(child, name)));
}
