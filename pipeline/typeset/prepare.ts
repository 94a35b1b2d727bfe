/** A paragraph as arrays: each character's body, the gaps between bodies, and the places where a line may break. */
import type { Look, Measure, Piece } from './characters.ts';
import { type CharacterClass, CLASS, classOf } from './classes.ts';
import { breakTable, isNeverLast, type KinsokuLevel } from './kinsoku.ts';
import { gapBetween, type MarkStyle, spaceOfMark } from './spacing.ts';

/** How a house wants its lines. */
export interface LineRules {
  readonly kinsoku: KinsokuLevel;
  readonly marks: MarkStyle;
  /** Where a Western word may be divided: offsets of the letters that may begin a line. */
  readonly hyphenate: (word: string) => readonly number[];
  /** Offsets inside the Chinese words of a text, where a title had better not be broken. */
  readonly insideWords: (text: string) => readonly number[];
}

/** Characters by index; `gap[i]` and what belongs to it stand between the characters i and i + 1. Lengths in points. */
export interface Characters {
  readonly count: number;
  readonly text: readonly string[];
  readonly looks: readonly Look[];
  readonly kinds: Uint8Array;
  /** Width of the ink's share of the em: the advance without a mark's own space. */
  readonly body: Float64Array;
  /** From the glyph's origin to its body. */
  readonly inset: Float64Array;
  readonly advance: Float64Array;
  readonly gap: Float64Array;
  readonly shrink: Float64Array;
  readonly tier: Uint8Array;
  readonly weight: Float64Array;
  /** Width of the hyphen that a line ending after the character needs. */
  readonly tail: Float64Array;
  /** What a line may do after the character: one of BREAK. */
  readonly breaks: Uint8Array;
}

const APOSTROPHE = 0x2019;
const HYPHEN = 0x2d;
/** In em. */
const WHITE_AT_APOSTROPHE = 0.04;

/** Whether a line may end after a character; at a price inside words and addresses. */
export const BREAK = { never: 0, free: 1, afterSlash: 2, inAddress: 3, hyphen: 4, inWord: 5 } as const;

/** Prepares a paragraph's characters for breaking; what is not justified keeps its Chinese words whole where it can. */
export function prepare(pieces: readonly Piece[], measure: Measure, rules: LineRules, justified: boolean): Characters {
  const { text, looks } = split(pieces);
  const count = text.length;
  const characters = allocate(count, text, looks);
  const after = new Float64Array(count);
  const before = new Float64Array(count);
  for (let i = 0; i < count; i++) measureBody(characters, i, measure, before, after);
  narrowApostrophes(characters, measure, before, after);
  joinDashes(characters, measure);
  const table = breakTable(rules.kinsoku);
  for (let i = 0; i + 1 < count; i++) {
    setGap(characters, i, after[i]!, before[i + 1]!, rules);
    const allowed = table[characters.kinds[i]! * 18 + characters.kinds[i + 1]!] === 1 && mayEndLine(characters, i);
    characters.breaks[i] = allowed && looks[i + 1]!.rise <= 0 ? BREAK.free : BREAK.never;
  }
  const joined = text.map((character) => character[0]).join('');
  if (!justified) keepWords(characters, rules.insideWords(joined));
  divideWords(characters, joined, measure, rules);
  markAddresses(characters, joined);
  return characters;
}

function split(pieces: readonly Piece[]): { text: string[]; looks: Look[] } {
  const text: string[] = [];
  const looks: Look[] = [];
  for (const piece of pieces) {
    for (const character of piece.text) {
      text.push(character);
      looks.push(piece.look);
    }
  }
  return { text, looks };
}

function allocate(count: number, text: readonly string[], looks: readonly Look[]): Characters {
  return {
    count,
    text,
    looks,
    kinds: new Uint8Array(count),
    body: new Float64Array(count),
    inset: new Float64Array(count),
    advance: new Float64Array(count),
    gap: new Float64Array(count),
    shrink: new Float64Array(count),
    tier: new Uint8Array(count),
    weight: new Float64Array(count),
    tail: new Float64Array(count),
    breaks: new Uint8Array(count),
  };
}

/** A mark's ink sits in half of its em: its body is that half, and the other half is space that may be squeezed. */
function measureBody(
  characters: Characters,
  i: number,
  measure: Measure,
  before: Float64Array,
  after: Float64Array,
): void {
  const look = characters.looks[i]!;
  const codePoint = characters.text[i]!.codePointAt(0)!;
  const kind = classOf(codePoint);
  const advance = measure.width(codePoint, look);
  characters.kinds[i] = kind;
  characters.advance[i] = advance * look.size;
  characters.body[i] = advance * look.size;
  if (kind < CLASS.opening || kind > CLASS.middleDot) return;
  const space = spaceOfMark(kind, isCentred(kind, codePoint, look, measure));
  if (advance > 0.75) {
    characters.inset[i] = space.before * look.size;
    characters.body[i] = (advance - space.before - space.after) * look.size;
    before[i] = space.before * look.size;
    after[i] = space.after * look.size;
  } else if (kind === CLASS.middleDot) {
    before[i] = ((1 - advance) / 2) * look.size;
    after[i] = before[i]!;
  }
}

/** The ink of 。 and ， begins near the left edge in Simplified faces and beyond a quarter em in Traditional ones. */
function isCentred(kind: CharacterClass, codePoint: number, look: Look, measure: Measure): boolean {
  return (kind === CLASS.pause || kind === CLASS.stop) && measure.ink(codePoint, look).left > 0.22;
}

/** ’ between letters is an apostrophe: its body is its ink and a little white, whatever width the font gives it. */
function narrowApostrophes(characters: Characters, measure: Measure, before: Float64Array, after: Float64Array): void {
  const { kinds, text, looks } = characters;
  for (let i = 1; i + 1 < characters.count; i++) {
    if (text[i] !== '’' || kinds[i - 1] !== CLASS.letter || kinds[i + 1] !== CLASS.letter) continue;
    const { left, right } = measure.ink(APOSTROPHE, looks[i]!);
    kinds[i] = CLASS.letter;
    before[i] = 0;
    after[i] = 0;
    characters.inset[i] = (left - WHITE_AT_APOSTROPHE) * looks[i]!.size;
    characters.body[i] = (right - left + 2 * WHITE_AT_APOSTROPHE) * looks[i]!.size;
  }
}

/** Draws —— as one stroke in two em: each dash fills its em and moves to the middle (GB/T 15834—2011 4.13.2.1). */
function joinDashes(characters: Characters, measure: Measure): void {
  for (let i = 0; i + 1 < characters.count; i++) {
    if (characters.kinds[i] !== CLASS.dash || characters.kinds[i + 1] !== CLASS.dash) continue;
    const look = characters.looks[i]!;
    const { left, right } = measure.ink(characters.text[i]!.codePointAt(0)!, look);
    characters.body[i] = look.size;
    characters.body[i + 1] = look.size;
    characters.inset[i] = (right - 1) * look.size;
    characters.inset[i + 1] = left * look.size;
    i++;
  }
}

function setGap(characters: Characters, i: number, after: number, before: number, rules: LineRules): void {
  const left = characters.looks[i]!;
  const right = characters.looks[i + 1]!;
  const em = Math.max(left.size, right.size);
  const kinds = characters.kinds;
  const gap = gapBetween(
    kinds[i] as CharacterClass,
    kinds[i + 1] as CharacterClass,
    after / em,
    before / em,
    rules.marks,
  );
  const raised = left.rise !== right.rise;
  characters.gap[i] = raised ? 0 : gap.natural * em;
  characters.shrink[i] = raised ? 0 : gap.shrink * em;
  characters.tier[i] = gap.tier;
  characters.weight[i] = right.rise > 0 ? 0 : gap.weight;
}

/** Whether a line may end with a character, or with what stands before it where it is a space that is dropped there. */
function mayEndLine(characters: Characters, i: number): boolean {
  let last = i;
  while (last > 0 && characters.kinds[last] === CLASS.space) last--;
  return !isNeverLast(characters.kinds[last] as CharacterClass);
}

function keepWords({ breaks }: Characters, inside: readonly number[]): void {
  for (const offset of inside) if (breaks[offset - 1] === BREAK.free) breaks[offset - 1] = BREAK.inWord;
}

/** Words long enough to be worth dividing; names in capitals are not. */
const WORD = /[A-Za-z]?[a-z]{5,}/g;

function divideWords(characters: Characters, joined: string, measure: Measure, rules: LineRules): void {
  for (const { index, 0: word } of joined.matchAll(WORD)) {
    const look = characters.looks[index]!;
    for (const offset of rules.hyphenate(word)) {
      characters.breaks[index + offset - 1] = BREAK.hyphen;
      characters.tail[index + offset - 1] = measure.width(HYPHEN, look) * look.size;
    }
  }
}

const CITATION = /\[[0-9][0-9,，\-–—]*\]/g;
const ADDRESS = /(?:https?:\/\/|www\.|10\.[0-9]{4,}\/|[\w.]+@)[\x21-\x7e]+/g;
const SLASH = /[/.?&=_\-:]/;

/** Share of an address's letters in stretching, since it has no spaces to give. */
const ADDRESS_WEIGHT = 0.3;

/** [1] stays with the text it belongs to; an address may be broken, best after its own marks. */
function markAddresses(characters: Characters, joined: string): void {
  if (!/[[@]|\/\/|www|10\./.test(joined)) return;
  for (const match of joined.matchAll(CITATION)) {
    for (let i = Math.max(0, match.index - 1); i < match.index + match[0].length - 1; i++) {
      characters.breaks[i] = BREAK.never;
    }
  }
  for (const match of joined.matchAll(ADDRESS)) {
    for (let i = match.index; i < match.index + match[0].length - 1; i++) {
      characters.weight[i] = ADDRESS_WEIGHT;
      characters.tail[i] = 0;
      characters.breaks[i] = SLASH.test(joined[i]!) && !SLASH.test(joined[i + 1]!) ? BREAK.afterSlash : BREAK.inAddress;
    }
  }
}
