/** A paragraph as arrays: each character's body, the gaps between bodies, and the places where a line may break. */
import type { Look, Measure, Piece } from './characters.ts';
import { type CharacterClass, CLASS, classOf } from './classes.ts';
import { markDivisions } from './divide.ts';
import { isNeverLast, mayBreak } from './kinsoku.ts';
import { BREAK, type LineRules, type PreparedText } from './prepared.ts';
import { gapBetween, spaceOfMark, TIER } from './spacing.ts';

const APOSTROPHE = 0x2019;
/** In em. */
const WHITE_AT_APOSTROPHE = 0.04;

/** Prepares a paragraph's characters for breaking; what is not justified keeps its Chinese words whole where it can. */
export function prepareText(
  pieces: readonly Piece[],
  measure: Measure,
  rules: LineRules,
  justified: boolean,
): PreparedText {
  const { text, looks } = split(pieces);
  const count = text.length;
  const characters = allocate(count, text, looks);
  const after = new Float64Array(count);
  const before = new Float64Array(count);
  for (let i = 0; i < count; i++) measureBody(characters, i, measure, before, after);
  if (rules.hanging && justified) letHang(characters, after);
  narrowApostrophes(characters, measure, before, after);
  joinDashes(characters, measure);
  // The last character that is no space, which ends a line where what follows it is dropped.
  let last = 0;
  for (let i = 0; i + 1 < count; i++) {
    if (characters.kinds[i] !== CLASS.space) last = i;
    setGap(characters, i, after[i]!, before[i + 1]!, rules);
    characters.breaks[i] = isBreak(characters, i, last, rules) ? BREAK.free : BREAK.never;
  }
  markDivisions(characters, measure, rules, justified);
  partFormulas(characters);
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

function allocate(count: number, text: readonly string[], looks: readonly Look[]): PreparedText {
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
    hang: new Float64Array(count),
    breaks: new Uint8Array(count),
  };
}

/** A mark's ink sits in half of its em: its body is that half, and the other half is space that may be squeezed. */
function measureBody(
  characters: PreparedText,
  i: number,
  measure: Measure,
  before: Float64Array,
  after: Float64Array,
): void {
  const look = characters.looks[i]!;
  if (look.part !== null) {
    characters.kinds[i] = CLASS.letter;
    characters.advance[i] = look.part.width;
    characters.body[i] = look.part.width;
    return;
  }
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

const HANGING = /[，、。．]/;

/** Marks that stand in the corner of their em may hang with all of their body; centred ones would tear off. */
function letHang({ text, body, hang, looks }: PreparedText, after: Float64Array): void {
  text.forEach((character, i) => {
    if (HANGING.test(character) && after[i]! > looks[i]!.size / 4) hang[i] = body[i]!;
  });
}

/** ’ between letters is an apostrophe: its body is its ink and a little white, whatever width the font gives it. */
function narrowApostrophes(
  characters: PreparedText,
  measure: Measure,
  before: Float64Array,
  after: Float64Array,
): void {
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
function joinDashes(characters: PreparedText, measure: Measure): void {
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

function setGap(characters: PreparedText, i: number, after: number, before: number, rules: LineRules): void {
  const left = characters.looks[i]!;
  const right = characters.looks[i + 1]!;
  const em = Math.max(left.size, right.size);
  const kinds = characters.kinds;
  const gap = gapBetween(
    kinds[i] as CharacterClass,
    isNarrowSign(characters, i + 1) ? CLASS.letter : (kinds[i + 1] as CharacterClass),
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

/** ± and $ are as wide as Western characters and stand as far from Han, ￥ fills its em. */
function isNarrowSign({ kinds, advance, looks }: PreparedText, i: number): boolean {
  return kinds[i] === CLASS.prefix && advance[i]! < looks[i]!.size * 0.75;
}

/** How much of the white in a formula may go, and its share in stretching. */
const FORMULA_SHRINK = 0.3;
const FORMULA_WEIGHT = 0.5;

/** Between the parts of a formula stands the white that it has there, and a line ends where it lets it. */
function partFormulas({ looks, gap, shrink, weight, tier, breaks, count }: PreparedText): void {
  for (let i = 0; i + 1 < count; i++) {
    const part = looks[i]!.part;
    if (part === null || part.isLast) continue;
    gap[i] = part.after;
    shrink[i] = part.after * FORMULA_SHRINK;
    weight[i] = part.after > 0 ? FORMULA_WEIGHT : 0;
    tier[i] = TIER.mixed;
    breaks[i] = part.breaks === null ? BREAK.never : BREAK[part.breaks];
  }
}

/**
 * Whether a line may end after a character, the last before it that is no space being at `last`; a raised note mark stays with the text
 * before it, a ruby whole, and a row of spaces, so that none begins a line.
 */
function isBreak(characters: PreparedText, i: number, last: number, { kinsoku }: LineRules): boolean {
  const { kinds, looks } = characters;
  if (kinds[i] === CLASS.space && kinds[i + 1] === CLASS.space) return false;
  if (looks[i]!.ruby !== null && looks[i]!.ruby === looks[i + 1]!.ruby) return false;
  if (isInQuantity(characters, i + 1, last)) return false;
  const allowed = mayBreak(kinds[i] as CharacterClass, kinds[i + 1] as CharacterClass, kinsoku);
  return allowed && looks[i + 1]!.rise <= 0 && !isNeverLast(kinds[last] as CharacterClass);
}

const RELATION = /[≤≥≈≠×÷<>=]/;

/** Whether a character goes on with a quantity whose last one, but for a space, is at `last`: P < 0.05, 30～50%, 3 × 5. */
function isInQuantity({ kinds, text }: PreparedText, next: number, last: number): boolean {
  const isNumber = kinds[next] === CLASS.digit;
  if (RELATION.test(text[next]!)) return kinds[last] === CLASS.digit || kinds[last] === CLASS.letter;
  if (isNumber && RELATION.test(text[last]!)) return true;
  return isNumber && kinds[last] === CLASS.connector && last > 0 && kinds[last - 1] === CLASS.digit;
}
