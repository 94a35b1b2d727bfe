/** 责任者 of an entry: names parted by commas, and the words that stand behind them. */
import { once } from '../lexis/once.ts';
import { charsOf, groupAt, partAt, type Region } from './cutting.ts';
import type { EntryMark, EntryNames, EntryPart } from './entry.ts';
import { entryWords } from './words.ts';

const BETWEEN = /\s*[,，、;；]\s*|\s+(?:and|und|et|AND)\s+(?!al\b)|\s*[&＆]\s*/g;
/** Smith J A and Brown B, but not Department of Economic and Social Affairs. */
const PERSON = /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}$/u;
const OTHERS = /^(?:等|et\s+al\.?|et\s+al|and\s+others|u\.\s?a\.)$/i;
const GLUED = /(?<name>.{1,40}?)\s*(?<others>等|et\s+al\.?)$/d;
const roleWords = once(() => new RegExp(`^(?:${entryWords('role')})$`, 'i'));
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}(?:Jr\.?|Sr\.?)?$/u;

/** The names of a region with the commas between them; null where it holds none. */
export function entryNamesIn(region: Region): { names: EntryNames; marks: EntryMark[] } | null {
  const { parts, marks } = itemsOf(region);
  let [others, role] = [null, null] as [EntryPart | null, EntryPart | null];
  if (parts.length > 1 && roleWords().test(parts.at(-1)!.text)) role = parts.pop()!;
  if (parts.length > 0 && OTHERS.test(parts.at(-1)!.text)) others = parts.pop()!;
  const last = parts.at(-1);
  if (others === null && last !== undefined && /等$|al\.?$/.test(last.text)) {
    const within = { chars: region.chars, from: last.from, to: last.to };
    const glued = GLUED.exec(charsOf(within));
    const name = glued === null ? null : groupAt(within, glued, 'name');
    if (glued !== null && name !== null) {
      others = groupAt(within, glued, 'others');
      parts[parts.length - 1] = name;
    }
  }
  const names = withInitials(parts, region.chars);
  return names.length === 0 ? null : { names: { names, others, role }, marks };
}

function itemsOf(region: Region): { parts: EntryPart[]; marks: EntryMark[] } {
  const chars = charsOf(region);
  const parts: EntryPart[] = [];
  const marks: EntryMark[] = [];
  let done = 0;
  const add = (to: number) => {
    const part = partAt(region.chars, region.from + done, region.from + to);
    if (part !== null) parts.push(part);
  };
  for (const { 0: text, index } of chars.matchAll(BETWEEN)) {
    const joins = /[a-z&＆]/i.test(text);
    const after = chars.slice(index + text.length).split(/[,，、;；]/)[0]!;
    if (joins && done < index && !(PERSON.test(chars.slice(done, index).trim()) && PERSON.test(after.trim()))) continue;
    add(index);
    const mark = partAt(region.chars, region.from + index, region.from + index + text.length);
    if (mark !== null) marks.push({ ...mark, wanted: 'comma' });
    done = index + text.length;
  }
  add(chars.length);
  return { parts, marks };
}

/** Smith, J. A. is one name. */
function withInitials(parts: readonly EntryPart[], chars: string): EntryPart[] {
  const names: EntryPart[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last !== undefined && INITIALS.test(part.text) && /^\p{Lu}[\p{L}'’-]+$/u.test(last.text))
      names[names.length - 1] = { text: chars.slice(last.from, part.to), from: last.from, to: part.to };
    else names.push(part);
  }
  return names;
}

/** Whether a part says what somebody did for a work: 译, 主编, trans. */
export function isRole(words: string): boolean {
  return roleWords().test(words);
}

/** Whether names may stand here at all: nothing that only a title has, no item too long for a name. */
export function mayBeNames(chars: string): boolean {
  if (chars.length > 1500 || /[？?！!《“”]|[:：]\s/.test(chars.replace(/^《[^》]{1,20}》/, ''))) return false;
  const items = chars.split(/[,，、;；&]/);
  return items.every((item) => {
    const words = item.trim();
    if (/\p{Script=Han}/u.test(words)) return words.length <= 40;
    return (
      /^(?:\p{Lu}|van\b|von\b|de[nrls]?\b|d['’]|la\b|le\b|et\s+al|eds?\b|\d{4}[a-z]?$)/u.test(words) &&
      words.split(/\s+/).length <= 14
    );
  });
}
