/** Headings that lost their second line, their marker or their shape to the column's end. */

import { isBalanced } from './ends.ts';
import { type Line, startOf } from './line.ts';
import { kindOf, type Setting } from './line-kind.ts';
import type { Family } from './marker.ts';
import type { Say } from './say.ts';
import { signsOf } from './signs.ts';
import { type Unit, unit } from './unit.ts';

/** The heading at a line, with the line that goes on with it. */
export function headingAt(lines: readonly Line[], at: number, layout: Setting, say: Say): Unit {
  const line = lines[at]!;
  const next = lines[at + 1];
  if (next === undefined || line.told?.kind === 'heading') return unit('heading', [line]);
  if (!mayContinueHeading(line, next, lines[at + 2], layout)) {
    if (mayBeBroken(line, next, lines[at + 2], layout)) {
      const hint = '若是同一标题，请在原稿中接成一行';
      say(
        'warning',
        'heading-break-doubtful',
        startOf(line),
        '标题后面的一行很短又没有标点，可能是标题断成了两行',
        hint,
      );
    }
    return unit('heading', [line]);
  }
  say('info', 'heading-joined', startOf(line), '标题跨行断开，已接合');
  return unit('heading', [line, next], layout);
}

// A heading cannot end in a preposition, a conjunction, an adverb, an attributive or a verb that is never a noun.
const WAITS =
  /(?:[的和与及或在对向从把将被为以于由使让给]|以及|广大|全体|各级|各类|各项|有关|相关|主要|重要|重大|基本|根本|全面|全方位|新型|优秀|先进|所有|任何|这些|一系列|大力|积极|切实|着力|不断|持续|深入|扎实|进一步|更好|更加|有效|充分|坚定|坚决|牢固|坚持|围绕|聚焦|立足|助力|服务于)$/;

/** A heading goes on when it ends open and a short unpunctuated line stands between it and the body. */
function mayContinueHeading(line: Line, next: Line, after: Line | undefined, layout: Setting): boolean {
  if (kindOf(next, layout) !== 'paragraph' || next.shows.marker !== null || next.shows.endsSentence) return false;
  if (next.shows.startsClosed) return true;
  if (next.chars.length > 30 || /[，,。；;]$/.test(next.chars)) return false;
  if (layout.isFull(next)) return false;
  const startsParagraph = layout.indentTells && next.indent >= layout.indent;
  const open = endsOpenHeading(line.chars) || (layout.isFull(line) && !startsParagraph);
  return open && after !== undefined && (after.chars.length > next.chars.length || after.shows.endsSentence);
}

/** A long heading, a short line without mark or indent of its own, and then prose. */
function mayBeBroken(line: Line, next: Line, after: Line | undefined, layout: Setting): boolean {
  const plain = kindOf(next, layout) === 'paragraph' && next.shows.marker === null && next.told === null;
  const short = next.chars.length <= line.chars.length && /\p{Script=Han}$/u.test(next.chars) && !layout.isFull(next);
  return plain && short && line.chars.length >= LONG_HEADING && (after?.chars.length ?? 0) > LONG_HEADING * 2;
}

function endsOpenHeading(chars: string): boolean {
  return /[，,、（(“《]$/.test(chars) || !isBalanced(chars) || (chars.length >= 10 && WAITS.test(chars));
}

const LONG_HEADING = 14;

/** A heading wrapped over lines ends with the first that is not full. */
export function isWholeHeading(lines: readonly Line[], layout: Setting): boolean {
  return !layout.isFull(lines.at(-1)!) && signsOf(lines.map((line) => line.chars).join('')).headingMarker !== null;
}

// 一、   （二）   3.: a marker that lost its heading to the next line.
const MARKER_ALONE = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])$/;

/** A wrapped unit with a marker is a heading if all of it is short and no sentence. */
export function settled(found: Unit, layout: Setting): Unit {
  const bareMarker = found.lines.length === 2 && MARKER_ALONE.test(found.lines[0]!.chars);
  const openHeading = found.lines.length === 2 && /[，、,]$/.test(found.lines[0]!.chars) && !found.shows.endsSentence;
  if (found.kind !== 'paragraph' || !(layout.wrapped || bareMarker || openHeading)) return found;
  return found.shows.headingMarker === null ? found : { ...found, kind: 'heading' };
}

/** （二）加大投入。: a heading with a stop after it, told by its like before or after it and the text below it. */
export function withStoppedHeadings(units: readonly Unit[]): Unit[] {
  const signs = units.map((found, at) => signOf(found, units[at + 1]));
  const last = new Map<Family, number>();
  return units.map((found, at) => {
    const sign = signs[at]!;
    if (sign === null) return found;
    const { family, number, look } = sign;
    const told = last.get(family) === number - 1 || (number === 1 && isCountedOn(signs, at));
    if (look === 'heading' || (look === 'stopped' && told)) last.set(family, number);
    else last.delete(family);
    return look === 'stopped' && told ? { ...found, kind: 'heading' } : found;
  });
}

interface Sign {
  readonly family: Family;
  readonly number: number;
  readonly look: 'heading' | 'stopped' | 'text';
}

/** The number a unit opens with, and whether it is a heading, may be one with a stop after it, or is text. */
function signOf(found: Unit, next: Unit | undefined): Sign | null {
  const marker = found.kind === 'heading' || found.kind === 'paragraph' ? found.shows.marker : null;
  if (marker === null || marker.bare) return null;
  const { family, number } = marker;
  if (found.kind === 'heading') return { family, number, look: 'heading' };
  const short = found.chars.length <= LONGEST_STOPPED && /^[^。！？；：]+。$/.test(found.chars);
  const below = next === undefined ? null : next.shows.marker;
  const opens =
    next !== undefined &&
    (next.kind === 'paragraph' || next.kind === 'heading') &&
    (below === null || (below.number === 1 && below.family !== family));
  return { family, number, look: short && opens ? 'stopped' : 'text' };
}

/** Whether the next number of the same family opens a heading too. */
function isCountedOn(signs: readonly (Sign | null)[], at: number): boolean {
  const { family } = signs[at]!;
  const next = signs.find((sign, index) => index > at && sign?.family === family);
  return next != null && next.number === 2 && next.look !== 'text';
}

const LONGEST_STOPPED = 32;
