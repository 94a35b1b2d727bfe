/** One paragraph of a Word binary file: its characters with their looks, and what its properties say. */
import type { Mark } from '../../model/document.ts';
import { type DraftBlock, type DraftPiece, draftParagraph, draftText } from '../styled/draft.ts';
import type { DraftMatter } from '../styled/matter.ts';
import {
  DOC_COMMENTS,
  DOC_CONTENTS,
  DOC_DRAWN,
  DOC_EQUATION,
  DOC_HIDDEN,
  DOC_PICTURE,
  DOC_REVISED,
  DOC_STRUCK,
  DOC_SYMBOL,
} from '../styled/word-matters.ts';
import type { DocFields } from './fields.ts';
import { type FormatRun, runAt } from './formatting.ts';
import { docPicture } from './pictures.ts';
import type { DocReading } from './reading.ts';
import { CHP, type Changes, changesOver, numberSet, PAP } from './sprms.ts';

/** A stretch of characters under one run, and what it is shown as. */
interface Showing {
  readonly changes: Changes;
  readonly marks: readonly Mark[];
  readonly look: { readonly size: number; readonly bold: boolean };
}

const DEFAULT_SIZE = 20;
const PLAIN: Changes = new Map();
const FULL_LEVEL = 9;
const TWIPS = 20;

/** What a paragraph's own properties and its style say. */
export function paragraphChanges(
  end: number,
  { text, paragraphs, styleOf }: DocReading,
): { readonly style: number; readonly changes: Changes } {
  const run = runAt(paragraphs, text.offsetOf(end));
  const changes = run?.changes ?? PLAIN;
  const style = numberSet(changes, PAP.style) ?? run?.style ?? 0;
  return { style, changes: changesOver(styleOf(style).paragraph, changes) };
}

/** The characters from `from` up to the mark at `end`, as a paragraph and what stands in it. */
export function docParagraph(from: number, end: number, fields: DocFields, reading: DocReading): DraftBlock[] {
  const { style, changes } = paragraphChanges(end, reading);
  const { name, characters } = reading.styleOf(style);
  const open = { pieces: [] as DraftPiece[], after: [] as DraftBlock[] };
  const wasContents = fields.isContents;
  readCharacters(from, end, characters, fields, open, reading);
  if (wasContents || fields.isContents || /^(?:toc \d|目录 ?\d)/.test(name))
    return [{ kind: 'remark', matter: DOC_CONTENTS }, ...open.after];
  const outline = numberSet(changes, PAP.outline);
  const list = numberSet(changes, PAP.list);
  const level = numberSet(changes, PAP.level) ?? 0;
  const hasText = open.pieces.some((piece) => piece.kind === 'text' && piece.chars.trim() !== '');
  const isListed = list !== null && list > 0 && list !== 2047 && hasText;
  const first = numberSet(changes, PAP.firstLine) ?? numberSet(changes, PAP.firstLine80) ?? 0;
  const align = numberSet(changes, PAP.align) ?? numberSet(changes, PAP.align80);
  const size = numberSet(characters, CHP.size) ?? DEFAULT_SIZE;
  const paragraph = draftParagraph(open.pieces, {
    style: name,
    setting: {
      ...(align === 1 && { centred: true }),
      ...(outline !== null && outline < FULL_LEVEL && { outline }),
      ...(isListed && { numberId: String(list), numberLevel: level }),
    },
    label: isListed ? reading.labels(list, level) : null,
    indent: isListed ? 0 : Math.max(0, Math.min(80, Math.round((first / TWIPS / (size / 2)) * 2))),
  });
  return [paragraph, ...open.after];
}

interface OpenPieces {
  readonly pieces: DraftPiece[];
  readonly after: DraftBlock[];
}

function readCharacters(
  from: number,
  end: number,
  base: Changes,
  fields: DocFields,
  open: OpenPieces,
  reading: DocReading,
): void {
  let run: FormatRun | null = null;
  let showing = shown(PLAIN, base, reading);
  let words = '';
  const flush = () => {
    if (words !== '') open.pieces.push(draftText(words, { ...showing, href: fields.href }));
    words = '';
  };
  for (let at = from; at < end; at++) {
    const offset = reading.text.offsetOf(at);
    if (run === null || offset < run.from || offset >= run.to) {
      const next = runAt(reading.characters, offset);
      if (next !== run || next === null) {
        flush();
        run = next;
        showing = shown(run?.changes ?? PLAIN, base, reading);
        remarkOn(showing.changes, open);
      }
    }
    const character = reading.text.chars[at]!;
    const { kind, ended } = fields.take(character);
    if (kind === 'mark') flush();
    if (ended !== null && /^\s*EQ\b/i.test(ended)) remark(DOC_EQUATION, open);
    if (kind !== 'text' || isOn(showing.changes, CHP.hidden) || isOn(showing.changes, CHP.deleted)) continue;
    if (character >= ' ' && !isSpecial(character, showing.changes)) words += character;
    else {
      flush();
      words = special(character, at, showing.changes, open, reading);
    }
  }
  flush();
}

function isSpecial(character: string, changes: Changes): boolean {
  return (character === '(' && changes.has(CHP.symbol)) || character === '\u00ad';
}

function remark(matter: DraftMatter, { pieces }: OpenPieces): void {
  pieces.push({ kind: 'remark', matter });
}

function remarkOn(changes: Changes, open: OpenPieces): void {
  if (isOn(changes, CHP.hidden)) remark(DOC_HIDDEN, open);
  if (isOn(changes, CHP.deleted) || isOn(changes, CHP.inserted)) remark(DOC_REVISED, open);
  if (isOn(changes, CHP.struck)) remark(DOC_STRUCK, open);
}

function isOn(changes: Changes, code: number): boolean {
  const value = numberSet(changes, code);
  return value === 1 || value === 0x81;
}

/** What a character below the blank stands for ([MS-DOC] 2.4.1); its letters, or ''. */
function special(character: string, at: number, changes: Changes, open: OpenPieces, reading: DocReading): string {
  switch (character) {
    case '\t':
      return '\t';
    case '\u000b':
      open.pieces.push({ kind: 'break' });
      return '';
    case '\u001e':
      return '\u2011';
    case '\u0002': {
      const id = reading.calls.get(at);
      if (id !== undefined) open.pieces.push({ kind: 'call', id });
      return '';
    }
    case '\u0001':
      picture(changes, open, reading);
      return '';
    case '\u0005':
      remark(DOC_COMMENTS, open);
      return '';
    case '\u0008':
      remark(DOC_DRAWN, open);
      return '';
    case '(':
      remark(DOC_SYMBOL, open);
      return '〓';
    default:
      return '';
  }
}

function picture(changes: Changes, open: OpenPieces, reading: DocReading): void {
  const place = numberSet(changes, CHP.picture);
  const image = place === null ? null : docPicture(place, reading);
  if (image === null) remark(DOC_PICTURE, open);
  else open.after.push({ kind: 'picture', image, shows: '', caption: null });
}

/** How characters are shown; boldness is a mark where the paragraph's style is not bold. */
function shown(own: Changes, base: Changes, reading: DocReading): Showing {
  const style = numberSet(own, CHP.style);
  const changes = changesOver(style === null ? base : changesOver(base, reading.styleOf(style).characters), own);
  const toggled = (code: number) => {
    const [value, below] = [numberSet(own, code), isOn(base, code)];
    if (value === null) return isOn(changes, code);
    return value === 0x80 ? below : value === 0x81 ? !below : value === 1;
  };
  const [bold, italic] = [toggled(CHP.bold), toggled(CHP.italic)];
  const line = numberSet(own, CHP.underline);
  const vertical = numberSet(own, CHP.vertical);
  const marks: Mark[] = [];
  if (bold && !isOn(base, CHP.bold)) marks.push({ kind: 'strong' });
  if ((italic && !isOn(base, CHP.italic)) || (numberSet(own, CHP.dotted) ?? 0) > 0) marks.push({ kind: 'emphasis' });
  if (line === 1) marks.push({ kind: 'properName' });
  if (line === 11) marks.push({ kind: 'bookTitle' });
  if (vertical === 1 || vertical === 2) marks.push({ kind: vertical === 1 ? 'superscript' : 'subscript' });
  return { changes, marks, look: { size: numberSet(changes, CHP.size) ?? DEFAULT_SIZE, bold } };
}
