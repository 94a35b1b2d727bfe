/** Cutting an entry: parts without the spaces round them, and patterns tried on a stretch of it. */
import type { EntryPart } from './entry.ts';

/** A stretch of an entry that is still to be cut up; offsets are those of the entry. */
export interface Region {
  readonly chars: string;
  readonly from: number;
  readonly to: number;
}

/** The part `from`..`to` without spaces at its ends; null where nothing is left. */
export function partAt(chars: string, from: number, to: number): EntryPart | null {
  let [start, end] = [from, to];
  while (start < end && isSpace(chars[start]!)) start++;
  while (end > start && isSpace(chars[end - 1]!)) end--;
  return start === end ? null : { text: chars.slice(start, end), from: start, to: end };
}

/** The characters of a region. */
export function charsOf({ chars, from, to }: Region): string {
  return chars.slice(from, to);
}

/** The region from an offset on. */
export function regionFrom(region: Region, from: number): Region {
  return { ...region, from: Math.min(from, region.to) };
}

/** The region up to an offset. */
export function regionTo(region: Region, to: number): Region {
  return { ...region, to: Math.max(region.from, to) };
}

/** What a group of a match covers; the pattern needs the flag d. Null where the group is not in it. */
export function groupAt(region: Region, match: RegExpExecArray, name: string): EntryPart | null {
  const place = match.indices?.groups?.[name];
  return place === undefined ? null : partAt(region.chars, region.from + place[0], region.from + place[1]);
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\u3000' || character === '\u00a0' || character === '\t';
}
