/** What a manuscript does again and again, told by all its lines at once: the signs before its bylines. */
import { SIGNED } from './bullet.ts';
import { isOpen, type Line } from './line.ts';
import { isName } from './names.ts';
import { opensText } from './opens-text.ts';

const LONGEST_BYLINE = 40;
/** Titles above a sign are long at times: 八十字. */
const LONGEST_TITLE = 100;

/**
 * The signs that this manuscript sets before its bylines: every line that begins with one holds nothing but names, has a title above it and
 * a text below it. One such line alone must name somebody whose surname is known.
 */
export function signaturesIn(lines: readonly Line[]): ReadonlySet<string> {
  const places = new Map<string, number[]>();
  for (const [at, { chars }] of lines.entries()) {
    if (SIGNED.test(chars)) places.set(chars[0]!, [...(places.get(chars[0]!) ?? []), at]);
  }
  const signs = [...places].filter(([, all]) => {
    if (!all.every((at) => isSignature(lines, at))) return false;
    return all.length > 1 || firstNameIsKnown(lines[all[0]!]!);
  });
  return new Set(signs.map(([sign]) => sign));
}

function isSignature(lines: readonly Line[], at: number): boolean {
  const { chars, shows } = lines[at]!;
  if (chars.length > LONGEST_BYLINE) return false;
  const isOfNames = shows.bareBullet || shows.byline?.rest === chars.length;
  return isOfNames && at > 0 && mayStandOver(lines, at - 1) && opensText(lines[at + 1]);
}

/** Whether a line may be the title over a byline with a sign, whatever its length or its numbers: 井, 第二篇日记. */
export function mayStandOver(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  const { chars, shows } = line;
  if (!isOpen(line) || chars.length > LONGEST_TITLE || shows.label !== null || shows.caption !== null) return false;
  if (SIGNED.test(chars) || /[。；;，,、：:…]$|。/.test(chars) || !/\p{L}/u.test(chars)) return false;
  const before = lines[at - 1];
  return before === undefined || line.blanksBefore > 0 || before.shows.endsSentence || before.shows.label !== null;
}

function firstNameIsKnown({ chars }: Line): boolean {
  const name = /^.\s*(\p{Script=Han}(?:\p{Script=Han}{1,3}|\s+\p{Script=Han})(?!\p{Script=Han}))/u.exec(chars)?.[1];
  return name !== undefined && isName(name.replace(/\s/g, ''));
}
