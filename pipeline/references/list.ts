/** The reference list of an article: its entries with their numbers and fields, and what they have in common. */
import type { Article, Reference } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import type { EntryFields, EntryMark } from './entry.ts';
import { fieldsIn } from './fields.ts';
import { numberOf } from './label.ts';

/** An entry with its number and its fields. */
export interface ListedEntry {
  readonly reference: Reference;
  readonly number: number | null;
  readonly fields: EntryFields;
}

/** The entries of an article in their order. */
export function entriesOf({ references }: Pick<Article, 'references'>): ListedEntry[] {
  return references.map((reference) => {
    const chars = joined(reference.text);
    return { reference, number: numberOf(chars), fields: fieldsIn(chars) };
  });
}

/** Whether a list is made by GB/T 7714: half of its entries and more bear a type mark; else another habit holds. */
export function isStandardList(entries: readonly ListedEntry[]): boolean {
  const marked = entries.filter(({ fields }) => fields.mark !== null).length;
  return marked > 0 && marked * 2 >= entries.length;
}

/** Whether all entries are numbered (顺序编码制). */
export function isNumberedList(entries: readonly ListedEntry[]): boolean {
  return entries.length > 0 && entries.every(({ number }) => number !== null);
}

/** Marks that come in two widths. */
export const WIDTHS = { comma: [',', '，'], colon: [':', '：'], stop: ['.', '．'], open: ['(', '（'] } as const;

/** What a list uses marks of two widths for: commas and colons go together. */
export type MarkGroup = 'between' | 'stop' | 'open' | 'square';

/** The widths of an entry's marks; null for a group it has none of, `mixed` where it has both. */
export type EntryWidths = Readonly<Record<MarkGroup, 'half' | 'full' | 'mixed' | null>>;

/** The widths in which an entry is written. */
export function widthsOf({ marks, mark }: EntryFields): EntryWidths {
  return {
    between: widthOf(marks, ({ wanted }) => wanted === 'comma' || wanted === 'colon'),
    stop: widthOf(marks, ({ wanted }) => wanted === 'stop'),
    open: widthOf(marks, ({ wanted }) => wanted === 'open'),
    square: mark === null ? null : mark.text.startsWith('[') ? 'half' : mark.text.startsWith('［') ? 'full' : null,
  };
}

function widthOf(marks: readonly EntryMark[], isOf: (mark: EntryMark) => boolean): 'half' | 'full' | 'mixed' | null {
  const widths = new Set(
    marks.filter(isOf).flatMap(({ text }) => {
      if (/^[,:.(]$/.test(text)) return ['half' as const];
      return /^[，：．（]$/.test(text) ? ['full' as const] : [];
    }),
  );
  if (widths.size === 2) return 'mixed';
  return [...widths][0] ?? null;
}

/** Whether the entry is of a Chinese work, by its title; lists may write Chinese and other entries in marks of different widths. */
export function isHanEntry({ title, chars }: EntryFields): boolean {
  return /\p{Script=Han}/u.test(title?.text ?? chars);
}

/** An article of a journal or newspaper, a whole serial, a part of a book, or a whole work. */
export type EntryForm = 'article' | 'serial' | 'part' | 'whole';

/** What an entry is of. */
export function formOf({ mark, host, source, year, rest }: EntryFields): EntryForm {
  const code = mark?.code.toUpperCase();
  if (host !== null) return 'part';
  if (code !== 'J' && code !== 'N') return 'whole';
  // 临床内科杂志[J]. 1984, 1(1)—. 武汉: 中华医学会湖北分会, 1984.
  return source === null && year !== null && rest.some(({ text }) => /[:：]/.test(text)) ? 'serial' : 'article';
}
