/** A returned DOCX as its program left it: blocks with their bookmarks, every character with who put it in or took it out, comments. */

import { baseDigestOf } from '../read/docx/base-digest.ts';
import { type Archive, openArchive } from '../read/source/archive.ts';
import { Refusal } from '../read/source/refusal.ts';
import { type Budget, childOf, childrenOf, type Element, parseXml, valOf, wholeBudget } from '../read/source/xml.ts';
import { lookOfRun } from './run-look.ts';
import { CELL, FORMULA, IN_CELL } from './signs.ts';

/** Who changed something, and when; null where the program did not say. */
export interface Revision {
  readonly author: string | null;
  readonly date: string | null;
}

/** Characters that stand, were put in or were taken out. A note's call is `note`, the number that the file has for it. */
export interface Stretch {
  readonly text: string;
  readonly state: 'kept' | 'put' | 'taken';
  readonly by: Revision;
  readonly note: string | null;
  /** The looks of its words (model/look-marks.ts), and who changed them where that was recorded. */
  readonly look: number;
  readonly dressed: Revision | null;
}

/** A paragraph or a row; `ending` says whether its end (the mark of the paragraph, the row) was put in or taken out. */
export interface ReturnedBlock {
  readonly kind: 'paragraph' | 'row';
  /** Bookmarks that begin in it, and that end in it. */
  readonly begun: readonly string[];
  readonly ended: readonly string[];
  /** The name of its style in small letters; '' where none is said. */
  readonly style: string;
  /** Who gave it another style, where that was recorded. */
  readonly restyled: Revision | null;
  readonly stretches: readonly Stretch[];
  readonly ending: Pick<Stretch, 'state' | 'by'>;
  /** Formatting that was changed with revisions on. */
  readonly looks: readonly Revision[];
  readonly comments: readonly string[];
}

/** What a comment says, in its thread. */
export interface ReturnedComment {
  readonly id: string;
  readonly author: string | null;
  readonly date: string | null;
  readonly text: string;
  readonly resolved: boolean;
  /** The id of the comment it answers, or null. */
  readonly answers: string | null;
}

export interface ReturnedFile {
  readonly blocks: readonly ReturnedBlock[];
  /** The blocks of each footnote and endnote, by the number the file has for it. */
  readonly notes: ReadonlyMap<string, readonly ReturnedBlock[]>;
  readonly comments: readonly ReturnedComment[];
  /** The digest of the base that the file was made with; null where it was lost. */
  readonly digest: string | null;
  /** The custom XML parts. */
  readonly custom: readonly Uint8Array[];
}

const NOBODY: Revision = { author: null, date: null };

/** An issue of a thousand pages has fewer paragraphs. */
const MOST_BLOCKS = 50_000;

/** Reads a returned file; throws a Refusal for one that is damaged, locked or too large. */
export function readReturned(bytes: Uint8Array): ReturnedFile {
  const archive = openArchive(bytes);
  const budget = wholeBudget();
  const names = styleNames(archive, budget);
  const blocks: ReturnedBlock[] = [];
  const carried = { open: new Map<string, string>() };
  const document = archive.part('word/document.xml');
  if (document !== null) {
    parseXml(document, budget, (block) => {
      for (const one of blocksOf(block, names, carried)) blocks.push(one);
      if (blocks.length > MOST_BLOCKS) throw new Refusal('tooLarge');
    });
  }
  return {
    blocks,
    notes: notesIn(archive, budget, names),
    comments: commentsIn(archive, budget),
    digest: baseDigestOf(archive, budget),
    custom: archive.names
      .filter((name) => /^customXml\/item\d+\.xml$/.test(name))
      .flatMap((name) => archive.part(name) ?? []),
  };
}

/** Names of styles by their ids, in small letters: programs rename ids and keep names. */
function styleNames(archive: Archive, budget: Budget): ReadonlyMap<string, string> {
  const part = archive.part('word/styles.xml');
  const styles = part === null ? [] : childrenOf(parseXml(part, budget), 'w:style');
  return new Map(
    styles.map((style) => [style.attributes['w:styleId'] ?? '', (valOf(style, 'w:name') ?? '').toLowerCase()]),
  );
}

/** Bookmarks by the ids under which they are open. */
interface Carried {
  readonly open: Map<string, string>;
}

type Names = ReadonlyMap<string, string>;

function blocksOf(element: Element, names: Names, carried: Carried): ReturnedBlock[] {
  switch (element.name) {
    case 'w:p':
      return [paragraphOf(element, names, carried)];
    case 'w:tbl':
      return childrenOf(element).flatMap((row) => rowsIn(row, names, carried));
    case 'w:sdt':
    case 'w:sdtContent':
    case 'w:customXml':
    case 'w:ins':
    case 'w:moveTo':
      return childrenOf(element).flatMap((inner) => blocksOf(inner, names, carried));
    default:
      return [];
  }
}

function rowsIn(row: Element, names: Names, carried: Carried): ReturnedBlock[] {
  if (row.name === 'w:sdt' || row.name === 'w:sdtContent' || row.name === 'w:customXml') {
    return childrenOf(row).flatMap((inner) => rowsIn(inner, names, carried));
  }
  if (row.name !== 'w:tr') return [];
  const properties = childOf(row, 'w:trPr');
  const cells = childrenOf(row, 'w:tc').filter((cell) => !goesOn(cell));
  const read = cells.map((cell) => childrenOf(cell).flatMap((inner) => blocksOf(inner, names, carried)));
  const parts = read.flatMap((blocks, index) => [
    ...(index === 0 ? [] : [sign(CELL)]),
    ...blocks.flatMap((block, at) => (at === 0 ? block.stretches : [sign(IN_CELL), ...block.stretches])),
  ]);
  const all = read.flat();
  return [
    {
      kind: 'row',
      begun: all.flatMap(({ begun }) => begun),
      ended: all.flatMap(({ ended }) => ended),
      style: '',
      restyled: null,
      stretches: parts,
      ending: endingIn(properties),
      looks: all.flatMap(({ looks }) => looks),
      comments: all.flatMap(({ comments }) => comments),
    },
  ];
}

function sign(text: string): Stretch {
  return { text, state: 'kept', by: NOBODY, note: null, look: 0, dressed: null };
}

function goesOn(cell: Element): boolean {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
  return merge !== undefined && (merge.attributes['w:val'] ?? 'continue') === 'continue';
}

function paragraphOf(element: Element, names: Names, carried: Carried): ReturnedBlock {
  const properties = childOf(element, 'w:pPr');
  const looks: Revision[] = [];
  const named = (of: Element | undefined) => {
    const style = valOf(of, 'w:pStyle');
    return style === undefined ? '' : (names.get(style) ?? style.toLowerCase());
  };
  const style = named(properties);
  const change = childOf(properties, 'w:pPrChange');
  const isRestyled = change !== undefined && named(childOf(change, 'w:pPr')) !== style;
  if (change !== undefined && !isRestyled) looks.push(revisionOf(change));
  const reading: Reading = { stretches: [], begun: [], ended: [], comments: [], looks, names, carried, depth: 0 };
  for (const child of childrenOf(element)) readInline(child, 'kept', NOBODY, reading);
  return {
    kind: 'paragraph',
    begun: reading.begun,
    ended: reading.ended,
    style,
    restyled: isRestyled ? revisionOf(change) : null,
    stretches: style === EQUATION ? withoutStops(reading.stretches) : reading.stretches,
    ending: endingIn(childOf(properties, 'w:rPr')),
    looks,
    comments: reading.comments,
  };
}

const EQUATION = '公式';

/** A displayed formula is set by tab stops: the first before it, another before its number, where the base has a space of the style. */
function withoutStops(stretches: readonly Stretch[]): Stretch[] {
  let isFirst = true;
  return stretches.flatMap((one) => {
    if (one.text !== '\t') return [one];
    const isBefore = isFirst;
    isFirst = false;
    return isBefore ? [] : [{ ...one, text: '\u3000' }];
  });
}

function endingIn(properties: Element | undefined): ReturnedBlock['ending'] {
  for (const child of childrenOf(properties)) {
    if (child.name === 'w:ins' || child.name === 'w:moveTo') return { state: 'put', by: revisionOf(child) };
    if (child.name === 'w:del' || child.name === 'w:moveFrom') return { state: 'taken', by: revisionOf(child) };
  }
  return { state: 'kept', by: NOBODY };
}

function revisionOf({ attributes }: Element): Revision {
  // LibreOffice writes 0-00-00T00:00:00Z where it has no date.
  const date = attributes['w:date'] ?? '';
  return { author: attributes['w:author'] ?? null, date: /^[1-9]\d{3}-/.test(date) ? date : null };
}

interface Reading {
  readonly stretches: Stretch[];
  readonly begun: string[];
  readonly ended: string[];
  readonly comments: string[];
  readonly looks: Revision[];
  readonly names: Names;
  readonly carried: Carried;
  /** How many fields are open before their results. */
  depth: number;
}

/** Elements whose words are words of the paragraph. */
const THROUGH = new Set([
  ...['w:hyperlink', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:customXml', 'w:fldSimple', 'w:dir', 'w:bdo'],
  ...['m:oMathPara', 'mc:AlternateContent', 'mc:Fallback', 'w:ruby', 'w:rubyBase'],
]);

function readInline(element: Element, state: Stretch['state'], by: Revision, reading: Reading): void {
  const { name, attributes } = element;
  const inner = (next: Stretch['state'], who: Revision) => {
    for (const child of childrenOf(element)) readInline(child, next, who, reading);
  };
  if (THROUGH.has(name)) inner(state, by);
  else if (name === 'w:r') readRun(element, state, by, reading);
  else if (name === 'm:oMath') reading.stretches.push({ ...sign(FORMULA), state, by });
  else if (name === 'w:del' || name === 'w:moveFrom') inner('taken', revisionOf(element));
  else if (name === 'w:ins' || name === 'w:moveTo') {
    if (state === 'taken') inner(state, by);
    else inner('put', revisionOf(element));
  } else if (name === 'w:bookmarkStart') {
    reading.carried.open.set(attributes['w:id'] ?? '', attributes['w:name'] ?? '');
    reading.begun.push(attributes['w:name'] ?? '');
  } else if (name === 'w:bookmarkEnd') {
    const ended = reading.carried.open.get(attributes['w:id'] ?? '');
    if (ended !== undefined) reading.ended.push(ended);
  } else if (name === 'w:commentRangeStart' || name === 'w:commentReference') {
    reading.comments.push(attributes['w:id'] ?? '');
  }
}

/** What programs write where a note's mark stands. */
const LABEL = /^[\s\d①-⑳㉑-㉟［］〔〕[\]()*†‡]*$/;
const MARK = /^(?:footnote|endnote|annotation|comment) ?reference$|^footnote anchor$|^footnote characters$/;

function styleNamedBy(properties: Element | undefined, names: Names): string {
  const style = valOf(properties, 'w:rStyle');
  return style === undefined ? '' : (names.get(style) ?? style.toLowerCase());
}

function readRun(run: Element, state: Stretch['state'], by: Revision, reading: Reading): void {
  const properties = childOf(run, 'w:rPr');
  const change = childOf(properties, 'w:rPrChange');
  const named = styleNamedBy(properties, reading.names);
  const look = lookOfRun(properties, named);
  const before = childOf(change, 'w:rPr');
  const isDressed = change !== undefined && lookOfRun(before, styleNamedBy(before, reading.names)) !== look;
  // What was changed besides the looks of a manuscript.
  if (change !== undefined && !isDressed) reading.looks.push(revisionOf(change));
  const dressed = isDressed ? revisionOf(change) : null;
  const isMark = MARK.test(named);
  const add = (text: string, note: string | null = null) => {
    if (text !== '' && reading.depth === 0) reading.stretches.push({ text, state, by, note, look, dressed });
  };
  // Words that someone typed behind a mark have its style.
  const addWords = (text: string) => {
    if (!isMark || !LABEL.test(text)) add(text);
  };
  for (const child of childrenOf(run)) {
    switch (child.name) {
      case 'w:t':
      case 'w:delText':
        addWords(child.children.filter((part) => typeof part === 'string').join(''));
        break;
      case 'w:tab':
        add('\t');
        break;
      case 'w:br':
      case 'w:cr':
        if ((child.attributes['w:type'] ?? 'textWrapping') === 'textWrapping') add('\n');
        break;
      case 'w:noBreakHyphen':
        add('\u2011');
        break;
      case 'w:footnoteReference':
        add('\u0000', child.attributes['w:id'] ?? '');
        break;
      case 'w:endnoteReference':
        add('\u0000', endnoteNumber(child));
        break;
      case 'w:commentReference':
        reading.comments.push(child.attributes['w:id'] ?? '');
        break;
      case 'w:fldChar':
        readField(child, reading);
        break;
      case 'w:ruby':
        for (const part of childrenOf(childOf(child, 'w:rubyBase'))) readInline(part, state, by, reading);
        break;
      default:
        break;
    }
  }
}

/** The words between `begin` and `separate` are a field's instructions. */
function readField({ attributes }: Element, reading: Reading): void {
  const type = attributes['w:fldCharType'];
  if (type === 'begin') reading.depth++;
  else if (type === 'separate') reading.depth = Math.max(0, reading.depth - 1);
}

/** Endnotes are numbered apart from footnotes. */
function endnoteNumber({ attributes }: Element): string {
  return `end ${attributes['w:id'] ?? ''}`;
}

function notesIn(archive: Archive, budget: Budget, names: Names): ReadonlyMap<string, readonly ReturnedBlock[]> {
  const notes = new Map<string, readonly ReturnedBlock[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = archive.part(`word/${kind}s.xml`);
    const carried = { open: new Map<string, string>() };
    for (const note of part === null ? [] : childrenOf(parseXml(part, budget), `w:${kind}`)) {
      if (note.attributes['w:type'] !== undefined && note.attributes['w:type'] !== 'normal') continue;
      const blocks = childrenOf(note).flatMap((inner) => blocksOf(inner, names, carried));
      notes.set(kind === 'footnote' ? (note.attributes['w:id'] ?? '') : endnoteNumber(note), blocks);
    }
  }
  return notes;
}

/** Comments with their threads (Word 2012: commentsExtended). */
function commentsIn(archive: Archive, budget: Budget): ReturnedComment[] {
  const part = archive.part('word/comments.xml');
  if (part === null) return [];
  const extended = archive.part('word/commentsExtended.xml');
  const threads = new Map<string, Element>();
  for (const one of extended === null ? [] : childrenOf(parseXml(extended, budget))) {
    threads.set(one.attributes['w15:paraId'] ?? '', one);
  }
  const comments = childrenOf(parseXml(part, budget), 'w:comment').map((comment) => {
    const paragraphs = childrenOf(comment, 'w:p');
    const last = paragraphs.at(-1)?.attributes['w14:paraId'] ?? '';
    return { comment, paragraphs, last, thread: threads.get(last) };
  });
  // LibreOffice 7.4 gives the paragraphs of comments no ids: such a comment answers none.
  const told = comments.filter(({ last }) => last !== '');
  const ids = new Map(told.map(({ comment, last }) => [last, comment.attributes['w:id'] ?? '']));
  return comments.map(({ comment, paragraphs, thread }) => ({
    id: comment.attributes['w:id'] ?? '',
    ...revisionOf(comment),
    text: paragraphs.map((one) => plainText(paragraphOf(one, new Map(), { open: new Map() }))).join('\n'),
    resolved: ['1', 'true', 'on'].includes(thread?.attributes['w15:done'] ?? ''),
    answers: ids.get(thread?.attributes['w15:paraIdParent'] ?? '') ?? null,
  }));
}

/** The text of a block with all revisions accepted. */
export function plainText({ stretches }: Pick<ReturnedBlock, 'stretches'>): string {
  return stretches.map(({ text, state }) => (state === 'taken' ? '' : text)).join('');
}
