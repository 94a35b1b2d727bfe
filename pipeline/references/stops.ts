/** Where a full stop parts two parts of an entry, and not an initial or an abbreviation from what follows it. */

import { once } from '../lexis/once.ts';
import { charsOf, type Region } from './cutting.ts';
import type { EntryMark } from './entry.ts';
import { entryWords } from './words.ts';

const STOP = /[.．。]+/g;
const HAN = /[\p{Script=Han}》”）)\]」]/u;
/** Behind these a stop is a mark of abbreviation. */
const abbreviations = once(() => new RegExp(`(?:^|[\\s,(])(?:${entryWords('abbreviation')})$`));
const INITIAL = /(?:^|[^\p{L}])\p{Lu}$/u;

/** The stops of a region that part what stands on either side, each with the white behind it. */
export function stopsIn(region: Region): EntryMark[] {
  const chars = charsOf(region);
  const found: EntryMark[] = [];
  for (const { 0: text, index } of chars.matchAll(STOP)) {
    const behind = chars.slice(index + text.length, index + text.length + 24);
    if (behind.trim() === '' || !isParting(chars.slice(Math.max(0, index - 48), index), text, behind)) continue;
    found.push({ text, from: region.from + index, to: region.from + index + text.length, wanted: 'stop' });
  }
  return found;
}

function isParting(before: string, stop: string, behind: string): boolean {
  if (before.trim() === '') return false;
  const [last, next] = [before.at(-1)!, behind.trimStart()[0]!];
  const isApart = /^\s/.test(behind);
  if (stop !== '.') return true;
  // 4.0, 10.1038, v.1, www.gov.cn
  if (/[\d]/.test(last) && /^\d/.test(behind)) return false;
  const isByHan = HAN.test(last) || /[\p{Script=Han}《“（]/u.test(next);
  if (!isApart && !isByHan) return /[a-z\d\])]$|[^\p{L}]\p{Lu}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(behind);
  if (isByHan && !INITIAL.test(before)) return true;
  if (abbreviations().test(before)) return false;
  return !INITIAL.test(before) || !goesOnWithInitials(before, behind.trimStart());
}

/** J. A. Smith, Smith J. A., U. S. Department: a capital by itself whose name is not at its end. */
function goesOnWithInitials(before: string, behind: string): boolean {
  const name = before.split(/[,，、;；&:：]/).at(-1)!;
  if (/^\p{Lu}(?:\.|-\p{Lu}|[,，;；])/u.test(behind)) return true;
  return /^\s*(?:\p{Lu}(?!\p{L})\.?[\s-]*)+$/u.test(name);
}
