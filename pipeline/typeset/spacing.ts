/** Space between neighbouring characters: squeezed marks, the Han–Latin gap, and how far each gives (clreq 6). Lengths in em. */
import { type CharacterClass, CLASS, isMark, isWesternCharacter } from './classes.ts';

/** 全角: every mark full; 开明: full stops full, other marks half; 半角: all marks half (clreq "Adjustment of Punctuation Width"). */
export type MarkStyle = 'full' | 'kaiming' | 'half';

/** What a gap is, in the order in which gaps give way when a line is too full (clreq: reduction before expansion). */
export const TIER = { none: 0, word: 1, bracket: 2, pause: 3, mixed: 4, stop: 5 } as const;
export type Tier = (typeof TIER)[keyof typeof TIER];

/** The space two neighbours leave between their bodies: as set, how much of it may go, when, and its share in stretching. */
export interface Gap {
  readonly natural: number;
  readonly shrink: number;
  readonly tier: Tier;
  readonly weight: number;
}

/** A gap beside which nothing moves. */
export const FIXED: Gap = { natural: 0, shrink: 0, tier: TIER.none, weight: 0 };
const EVEN: Gap = { natural: 0, shrink: 0, tier: TIER.none, weight: 1 };
/** A quarter em between Han and Western text, an eighth at least (clreq 6.3). */
const MIXED: Gap = { natural: 0.25, shrink: 0.125, tier: TIER.mixed, weight: 2 };
/** A word space, which comes with its own width. */
const WORD: Gap = { natural: 0, shrink: 0.04, tier: TIER.word, weight: 2 };

/**
 * Space inside a mark's em before and after its ink. Traditional fonts centre 。 and ， in the em; there half of the
 * half em stands on either side.
 */
export function spaceOfMark(kind: CharacterClass, centred: boolean): { before: number; after: number } {
  switch (kind) {
    case CLASS.opening:
      return { before: 0.5, after: 0 };
    case CLASS.closing:
      return { before: 0, after: 0.5 };
    case CLASS.pause:
    case CLASS.stop:
      return centred ? { before: 0.25, after: 0.25 } : { before: 0, after: 0.5 };
    case CLASS.middleDot:
      return { before: 0.25, after: 0.25 };
    default:
      return { before: 0, after: 0 };
  }
}

/** The gap between two characters; `before` and `after` are the spaces that meet there. */
export function gapBetween(
  left: CharacterClass,
  right: CharacterClass,
  after: number,
  before: number,
  style: MarkStyle,
): Gap {
  if (right === CLASS.attached) return FIXED;
  if (isMark(left) || isMark(right)) return gapAtMark(left, right, after, before, style);
  if (left === CLASS.space) return right === CLASS.space ? FIXED : WORD;
  if (right === CLASS.space) return FIXED;
  if (isWesternCharacter(left) && isWesternCharacter(right)) return FIXED;
  if (isWhole(left, right)) return FIXED;
  if (isMixed(left, right)) return MIXED;
  return EVEN;
}

/** Han beside a letter or digit, or after the Western mark that closes a word; a Western mark after Han stands close. */
function isMixed(left: CharacterClass, right: CharacterClass): boolean {
  if (left === CLASS.han) return right === CLASS.letter || right === CLASS.digit;
  return right === CLASS.han && (left === CLASS.letter || left === CLASS.digit || left === CLASS.westernClosing);
}

/** Marks that meet share one space (clreq "Compression of Adjacent Marks"; GB/T 15834 5.1.10). */
function gapAtMark(left: CharacterClass, right: CharacterClass, after: number, before: number, style: MarkStyle): Gap {
  if (right === CLASS.space) return FIXED;
  if (isMark(left) && isMark(right)) {
    const natural = naturalBetween(left, right, after, before);
    const open = left === CLASS.opening ? after : natural;
    return { natural: open, shrink: Math.max(0, open - 0.25), tier: TIER.bracket, weight: 1 };
  }
  const natural = after + before;
  const kept = keeps(isMark(left) ? left : right, style) ? natural : 0;
  return { natural: kept, shrink: kept * give(left, right), tier: tierOf(left, right), weight: 1 };
}

/** 。「 share the space of the first mark, which is half as wide where marks stand in the middle of their em. */
function naturalBetween(left: CharacterClass, right: CharacterClass, after: number, before: number): number {
  if (right === CLASS.opening && (left === CLASS.pause || left === CLASS.stop)) return after;
  return right === CLASS.opening || right === CLASS.middleDot ? Math.max(after, before) : before;
}

function keeps(mark: CharacterClass, style: MarkStyle): boolean {
  return style === 'full' || (style === 'kaiming' && mark === CLASS.stop);
}

/** A stop keeps half of its space, every other mark may lose all of it. */
function give(left: CharacterClass, right: CharacterClass): number {
  return left === CLASS.stop || right === CLASS.stop ? 0.5 : 1;
}

function tierOf(left: CharacterClass, right: CharacterClass): Tier {
  if (left === CLASS.stop || right === CLASS.stop) return TIER.stop;
  return left === CLASS.pause || right === CLASS.pause ? TIER.pause : TIER.bracket;
}

/** Pairs nothing may be put between: ——, ……, a number and its sign or unit. */
function isWhole(left: CharacterClass, right: CharacterClass): boolean {
  if (left === right && (left === CLASS.dash || left === CLASS.ellipsis)) return true;
  if (right === CLASS.postfix) return isWesternCharacter(left);
  return left === CLASS.prefix && isWesternCharacter(right);
}
