/** Lists told from headings: short numbered or bulleted units that follow each other without text between them. */
import { isOpen } from './line.ts';
import type { Marker } from './marker.ts';
import type { Unit } from './unit.ts';

const LONGEST_ITEM = 80;
/** Once two items have shown a list, one may be longer and hold several sentences. */
const LONGEST_LATER = 120;
const SEVERAL_SENTENCES = /[。！？].*[。！？]/;

// 1.1 对象 2021年3月至6月…: a section whose text runs on from its heading.
const RUN_IN = /^\d{1,2}(?:[.．]\d{1,2}){1,3}[.．]?\s*\p{Script=Han}{2,12}[\s\u3000]+[^\s]{8,}.*。$/u;

/** The lists among the units: where each begins, and how many items it has. */
export function listsOf(units: readonly Unit[]): ReadonlyMap<number, number> {
  const lists = new Map<number, number>();
  let at = 0;
  while (at < units.length) {
    const length = listLength(units, at);
    if (length > 0) lists.set(at, length);
    at += Math.max(1, length);
  }
  return lists;
}

/** How many units from `at` on are items of one list: short, numbered on without body text between them; 0 if none. */
function listLength(units: readonly Unit[], at: number): number {
  if (units[at]!.kind === 'item') return toldLength(units, at);
  const first = itemMarker(units[at]!);
  if (first === null) return 0;
  const bullet = typeof first === 'string';
  if (!bullet && first.number !== 1) return 0;
  let end = at + 1;
  while (end < units.length && isNextItem(units[end]!, first, end - at)) end++;
  const items = units.slice(at, end);
  if (items.length < 2) return 0;
  const introduced = /[：:]$/.test(units[at - 1]?.chars ?? '');
  const stopped = items.filter((item) => /[；;。]$/.test(item.chars)).length >= items.length - 1;
  return introduced || stopped || bullet || items.length >= 3 ? items.length : 0;
}

function toldLength(units: readonly Unit[], at: number): number {
  let end = at + 1;
  while (units[end]?.kind === 'item' && units[end]!.lines[0]!.blanksBefore === 0) end++;
  return end - at;
}

/** A number that opens an item: of a heading's family, or a letter. */
type ItemNumber = { readonly family: Marker['family'] | 'letter'; readonly number: number };

function isNextItem(unit: Unit, first: ItemNumber | string, offset: number): boolean {
  const marker = itemMarker(unit, offset >= 2 ? LONGEST_LATER : LONGEST_ITEM);
  if (marker === null || typeof marker === 'string' || typeof first === 'string') return marker === first;
  return marker.family === first.family && marker.number === 1 + offset;
}

/** The marker of a unit that can be a list item: a number, or a bullet (returned as its sign). */
function itemMarker(unit: Unit, longest = LONGEST_ITEM): ItemNumber | string | null {
  if ((unit.kind !== 'paragraph' && unit.kind !== 'heading') || unit.chars.length > longest) return null;
  if (longest === LONGEST_ITEM && SEVERAL_SENTENCES.test(unit.chars)) return null;
  if (!isOpen(unit.lines[0]!) || RUN_IN.test(unit.chars)) return null;
  const bullet = /^([●■◆□○◇▲△▼▶►·•▪*※-])\s*\S/.exec(unit.chars);
  if (bullet !== null) return bullet[1]!;
  // a) 防护栏杆   （b）安全网
  const letter = /^[（(]?([a-l])[)）.．、]\s*(?=\p{Script=Han})/u.exec(unit.chars)?.[1];
  if (letter !== undefined) return { family: 'letter', number: letter.charCodeAt(0) - 96 };
  const marker = unit.shows.marker;
  return marker === null || marker.bare || ['part', 'chapter', 'section', 'formal', 'han'].includes(marker.family)
    ? null
    : marker;
}
