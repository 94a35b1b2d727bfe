/** Sorts (铅字): for every character the face that prints it, with the exceptions a region or a face asks for. */
import type { FaceRole, Weight } from '../../style.ts';
import { CLASS, classOf, isWestern } from '../../typeset/classes.ts';
import type { Face, Fonts } from '../renderer.ts';

/** What is printed for a character; nothing, for marks that only steer other programs. */
export interface Sort {
  readonly face: Face;
  readonly text: string;
  /** Whether no face has the character, so that an empty sort stands for it. */
  readonly isMissing: boolean;
}

export type Sorts = (codePoint: number, role: FaceRole, weight: Weight) => Sort;

/** Stands where a character has no glyph (the empty sort of the case), on pages that are never written. */
const EMPTY_SORT = 0x3013;
const SPACE = 0x20;
const QUOTES = new Set([...'“”‘’'].map((mark) => mark.codePointAt(0)!));

/** Opens the case of an edition; every sort is looked for once. */
export function openSorts(fonts: Fonts, traditional: boolean): Sorts {
  const known = new Map<string, Map<number, Sort>>();
  const find = (codePoint: number, role: FaceRole, weight: Weight): Sort => {
    const printed = isWhite(codePoint) ? SPACE : codePoint;
    const faces = fonts.faces(roleFor(printed, role, traditional), weight);
    if (isInvisible(printed)) return { face: faces[0]!, text: '', isMissing: false };
    const face = faces.find((candidate) => candidate.has(printed));
    if (face !== undefined) return { face, text: String.fromCodePoint(printed), isMissing: false };
    const empty = faces.find((candidate) => candidate.has(EMPTY_SORT)) ?? faces[0]!;
    return { face: empty, text: String.fromCodePoint(EMPTY_SORT), isMissing: true };
  };
  return (codePoint, role, weight) => {
    let sorts = known.get(role + weight);
    if (sorts === undefined) {
      sorts = new Map();
      known.set(role + weight, sorts);
    }
    let sort = sorts.get(codePoint);
    if (sort === undefined) {
      sort = find(codePoint, role, weight);
      sorts.set(codePoint, sort);
    }
    return sort;
  };
}

/**
 * 楷 takes its quotation marks from 宋, since its own are Western ones; so it does letters and digits, since its own are those of a
 * writing hand, much wider than its characters are heavy; and in Traditional Chinese also the pausing marks and stops, which its
 * font sets in the corner of the em instead of its middle.
 */
function roleFor(codePoint: number, role: FaceRole, traditional: boolean): FaceRole {
  if (role !== 'kai') return role;
  if (QUOTES.has(codePoint)) return 'song';
  const kind = classOf(codePoint);
  if (isWestern(kind)) return 'song';
  return traditional && (kind === CLASS.pause || kind === CLASS.stop) ? 'song' : role;
}

function isWhite(codePoint: number): boolean {
  return codePoint >= 0x09 && codePoint <= 0x0d;
}

/** Control characters, zero-width spaces and joiners, direction marks, variation selectors. */
function isInvisible(codePoint: number): boolean {
  if (codePoint < 0x200b) return codePoint === 0xad || codePoint < SPACE;
  return (
    codePoint <= 0x200f ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2064) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  );
}

/** All that may print as nothing, and what takes two places in a string. */
const UNEVEN = /[\u0000-\u001f\u00ad\u200b-\u206f\ud800-\udfff\ufeff]|[\ufe00-\ufe0f]/;

/** From the number of a character as printed to its offset in its text, which may hold some that print as nothing. */
export function offsetsOf(text: string): (character: number) => number {
  if (!UNEVEN.test(text)) return (character) => character;
  const offsets: number[] = [];
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at)!;
    if (isWhite(codePoint) || !isInvisible(codePoint)) offsets.push(at);
    at += codePoint > 0xffff ? 2 : 1;
  }
  return (character) => offsets[character] ?? text.length;
}
