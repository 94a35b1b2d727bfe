/** Sorts (铅字): for every character the face that prints it, with the exceptions a region or a face asks for. */

import type { FaceRole, Weight } from '../../house/style.ts';
import { type CharacterRange, inSet } from '../../model/ranges.ts';
import { EMPTY_SORT, isInvisible, isWhite } from '../../model/signs.ts';
import { CLASS, classOf, isWesternCharacter } from '../../typeset/classes.ts';
import type { Face, Fonts } from '../renderer.ts';

/** What is printed for a character; nothing, for marks that only steer other programs. */
export interface Sort {
  readonly face: Face;
  readonly text: string;
  /** Whether no face has the character, so that an empty sort stands for it. */
  readonly isMissing: boolean;
}

export type Sorts = (codePoint: number, role: FaceRole, weight: Weight) => Sort;

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
  if (isWesternCharacter(kind)) return 'song';
  return traditional && (kind === CLASS.pause || kind === CLASS.stop) ? 'song' : role;
}

/** The first face that has a letter and all the marks on it, so that they meet; null where none has. */
export function faceForAll(characters: string, fonts: Fonts, role: FaceRole, weight: Weight): Face | null {
  const codePoints = [...characters].map((character) => character.codePointAt(0)!).filter((one) => !isInvisible(one));
  return fonts.faces(role, weight).find((face) => codePoints.every((one) => face.has(one))) ?? null;
}

/** What surely prints, and takes one place in a string. */
const EVEN_RANGES: readonly CharacterRange[] = [
  [0x0009, 0x000d, 'tab and line ends'],
  [0x0020, 0x007e, 'ASCII'],
  [0x00a0, 0x00ac, 'Latin, up to the soft hyphen'],
  [0x00ae, 0x02ff, 'Latin, phonetic letters'],
  [0x0370, 0x060f, 'Greek to Hebrew'],
  [0x2010, 0x2029, 'dashes, quotation marks, separators'],
  [0x2030, 0x205f, 'marks'],
  [0x2070, 0x3163, 'signs, kana, Bopomofo'],
  [0x3165, 0xd7af, 'Han, Yi, Hangul syllables'],
  [0xe000, 0xfdff, 'private use, compatibility'],
  [0xfe10, 0xfefe, 'vertical and small forms'],
  [0xff00, 0xff9f, 'full-width forms'],
];
const EVEN = new RegExp(`^[${inSet(EVEN_RANGES)}]*$`, 'u');

/**
 * From the number of a character as printed to its offset in its text, which may hold some that print as nothing; `leftOut` are the
 * offsets of others for which nothing is printed.
 */
export function offsetsOf(text: string, leftOut: ReadonlySet<number> | null): (character: number) => number {
  if (leftOut === null && EVEN.test(text)) return (character) => character;
  const offsets: number[] = [];
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at)!;
    if (!isInvisible(codePoint) && leftOut?.has(at) !== true) offsets.push(at);
    at += codePoint > 0xffff ? 2 : 1;
  }
  return (character) => offsets[character] ?? text.length;
}
