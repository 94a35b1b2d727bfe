/** Headings that only the whole unit shows: those that lost their shape to the column's end, and those with a stop after them. */
import type { Family } from './marker.ts';
import type { RuleRow } from './rows.ts';
import type { Setting } from './setting.ts';
import type { Unit } from './unit.ts';

// 一、   （二）   3.: a marker that lost its heading to the next line.
const MARKER_ALONE = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])$/;

/** A paragraph with a heading's number, short and no sentence, and where it stands. */
interface GatheredUnit {
  readonly unit: Unit;
  readonly setting: Setting;
}

/** What makes such a paragraph a heading; none where no row applies. */
export const GATHERED_KINDS: readonly RuleRow<GatheredUnit, 'heading'>[] = [
  {
    id: 'heading-number-alone',
    sample: '（一）⏎桥的来历和渡口的来历，从头说起',
    says: 'heading',
    why: 'The number lost its heading to the next line.',
    when: ({ unit: { lines } }) => lines.length === 2 && MARKER_ALONE.test(lines[0]!.chars),
  },
  {
    id: 'heading-broken-at-mark',
    sample: '（一）桥的来历、⏎渡口的来历',
    says: 'heading',
    why: 'A heading that a comma ends goes on with a line that ends no sentence.',
    when: ({ unit: { lines, shows } }) => lines.length === 2 && /[，、,]$/.test(lines[0]!.chars) && !shows.endsSentence,
  },
  {
    id: 'heading-wrapped',
    sample: '一、修桥以后的十年里，村里的孩子们上学的⏎路近了',
    among: 'wrapped',
    says: 'heading',
    why: 'Lines were wrapped at a width, a heading too.',
    when: ({ setting }) => setting.wrapped,
  },
];

/** The unit, a heading if it is one after all. */
export function settled(unit: Unit, setting: Setting): Unit {
  if (unit.kind !== 'paragraph' || unit.row === 'question' || unit.shows.headingMarker === null) return unit;
  const row = GATHERED_KINDS.find(({ when }) => when({ unit, setting }));
  return row === undefined ? unit : { ...unit, kind: row.says, row: row.id };
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
    return look === 'stopped' && told ? { ...found, kind: 'heading', row: 'heading-stopped' } : found;
  });
}

interface SettledSign {
  readonly family: Family;
  readonly number: number;
  readonly look: 'heading' | 'stopped' | 'text';
}

/** The number a unit opens with, and whether it is a heading, may be one with a stop after it, or is text. */
function signOf(found: Unit, next: Unit | undefined): SettledSign | null {
  const marker = found.kind === 'heading' || found.kind === 'paragraph' ? found.shows.marker : null;
  if (marker === null || marker.bare || found.row === 'question') return null;
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
function isCountedOn(signs: readonly (SettledSign | null)[], at: number): boolean {
  const { family } = signs[at]!;
  const next = signs.find((sign, index) => index > at && sign?.family === family);
  return next != null && next.number === 2 && next.look !== 'text';
}

const LONGEST_STOPPED = 32;
