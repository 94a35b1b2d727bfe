/** Warnings about entries of 参考文献, at the place in the entry. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ListedEntry } from '../references/list.ts';
import { type ReadingCopy, warn } from './rule.ts';

/** What is wrong with an entry: where, what, and what to do. */
export interface EntryFault {
  /** Offsets in the entry, end exclusive; the whole entry where nothing in particular is meant. */
  readonly at: { readonly from: number; readonly to: number } | null;
  readonly says: string;
  readonly hint: string;
}

/** What a rule has against each entry of a list by GB/T 7714; silent about lists of another habit. */
export function entryFaults(
  copy: ReadingCopy,
  rule: string,
  faultsOf: (entry: ListedEntry) => readonly EntryFault[],
): Diagnostic[] {
  if (!copy.isStandard) return [];
  return copy.entries.flatMap((entry) => faultsOf(entry).map((fault) => entryWarning(copy, rule, entry, fault)));
}

/** A warning about an entry. */
export function entryWarning(copy: ReadingCopy, rule: string, entry: ListedEntry, fault: EntryFault): Diagnostic {
  const { reference, fields } = entry;
  const passage = { text: reference.text, chars: fields.chars, prose: false };
  const { from, to } = fault.at ?? { from: 0, to: fields.chars.length };
  return warn(copy, rule, { passage, from, to }, `参考文献${entryName(entry)}${fault.says}`, fault.hint);
}

/** 第 3 条, or “张三. 三层……”一条 where it has no number. */
export function entryName({ number, fields }: ListedEntry): string {
  if (number !== null) return `第 ${number} 条`;
  const begun = [...fields.chars].slice(0, 10).join('');
  return `“${begun}……”一条`;
}
