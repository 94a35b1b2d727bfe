/** What holds at a place of RTF: of characters, of paragraphs, of the group. */
import type { Mark } from '../../model/document.ts';

/** The properties of characters. */
export interface RtfCharacters {
  readonly font: number | null;
  /** In half-points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly dotted: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly revised: boolean;
  readonly under: 'properName' | 'bookTitle' | null;
  readonly vertical: 'superscript' | 'subscript' | null;
}

/** The properties of paragraphs. */
export interface RtfParagraph {
  readonly style: number | null;
  readonly centred: boolean;
  readonly outline: number | null;
  /** Set-in of the first line, in twentieths of a point. */
  readonly first: number;
  readonly list: number | null;
  readonly level: number;
  readonly inTable: boolean;
}

export const PLAIN_CHARACTERS: RtfCharacters = {
  font: null,
  size: 24,
  bold: false,
  italic: false,
  dotted: false,
  struck: false,
  hidden: false,
  deleted: false,
  revised: false,
  under: null,
  vertical: null,
};

export const PLAIN_PARAGRAPH: RtfParagraph = {
  style: null,
  centred: false,
  outline: null,
  first: 0,
  list: null,
  level: 0,
  inTable: false,
};

/** What each control word of characters sets; `on` is false for \b0. */
const CHARACTER_WORDS: Readonly<Record<string, (on: boolean, number: number | null) => Partial<RtfCharacters>>> = {
  b: (bold) => ({ bold }),
  i: (italic) => ({ italic }),
  accdot: (dotted) => ({ dotted }),
  acccomma: (dotted) => ({ dotted }),
  strike: (struck) => ({ struck }),
  striked: (struck) => ({ struck }),
  v: (hidden) => ({ hidden }),
  deleted: (deleted) => ({ deleted }),
  revised: (revised) => ({ revised }),
  ul: (on) => ({ under: on ? 'properName' : null }),
  ulwave: (on) => ({ under: on ? 'bookTitle' : null }),
  ulnone: () => ({ under: null }),
  super: (on) => ({ vertical: on ? 'superscript' : null }),
  sub: (on) => ({ vertical: on ? 'subscript' : null }),
  nosupersub: () => ({ vertical: null }),
  f: (_, font) => ({ font }),
  fs: (_, size) => ({ size: size ?? PLAIN_CHARACTERS.size }),
};

const PARAGRAPH_WORDS: Readonly<Record<string, (number: number | null) => Partial<RtfParagraph>>> = {
  s: (style) => ({ style }),
  qc: () => ({ centred: true }),
  ql: () => ({ centred: false }),
  qr: () => ({ centred: false }),
  qj: () => ({ centred: false }),
  outlinelevel: (outline) => ({ outline }),
  fi: (number) => ({ first: number ?? 0 }),
  ls: (list) => ({ list }),
  ilvl: (number) => ({ level: number ?? 0 }),
  intbl: () => ({ inTable: true }),
};

/** The properties after a control word; the same where it is none of theirs. */
export function charactersAfter(name: string, number: number | null, before: RtfCharacters): RtfCharacters {
  if (name === 'plain') return PLAIN_CHARACTERS;
  const set = Object.hasOwn(CHARACTER_WORDS, name) ? CHARACTER_WORDS[name] : undefined;
  return set === undefined ? before : { ...before, ...set(number !== 0, number) };
}

/** The same of paragraphs. */
export function paragraphAfter(name: string, number: number | null, before: RtfParagraph): RtfParagraph {
  if (name === 'pard') return PLAIN_PARAGRAPH;
  const set = Object.hasOwn(PARAGRAPH_WORDS, name) ? PARAGRAPH_WORDS[name] : undefined;
  return set === undefined ? before : { ...before, ...set(number) };
}

/** The marks of characters; boldness is one where the paragraph's style is not bold. */
export function rtfMarks(own: RtfCharacters, base: Partial<RtfCharacters>): Mark[] {
  const marks: Mark[] = [];
  if (own.bold && base.bold !== true) marks.push({ kind: 'strong' });
  if ((own.italic && base.italic !== true) || own.dotted) marks.push({ kind: 'emphasis' });
  if (own.under !== null) marks.push({ kind: own.under });
  if (own.vertical !== null) marks.push({ kind: own.vertical });
  return marks;
}
