/** The codes for kinds of publications and for what carries them. */
import { once } from '../lexis/once.ts';
import { wordTable } from '../lexis/table.ts';
import type { ReferenceStandard } from '../model/wishes.ts';

/** How an entry is laid out behind its type mark. */
export type EntryFamily = 'book' | 'journal' | 'newspaper' | 'patent';

const CODES = wordTable('references/type-codes.tsv', ['code', 'name', 'family', 'since', 'source']);
const CARRIERS = wordTable('references/carriers.tsv', ['code', 'name', 'since', 'source']);

const families = once(() => new Map(CODES().map(({ code, family }) => [code, family as EntryFamily])));
const names = once(() => new Map(CODES().map(({ code, name }) => [code, name])));
const years = once(() => new Map([...CODES(), ...CARRIERS()].map(({ code, since }) => [code, Number(since)])));
const carriers = once(() => new Set(CARRIERS().map(({ code }) => code)));

/** How entries of a type are laid out; null for a code that no edition has. */
export function familyOf(code: string): EntryFamily | null {
  return families().get(code.toUpperCase()) ?? null;
}

/** The Chinese name of a type; the code itself where it has none. */
export function typeName(code: string): string {
  return names().get(code) ?? code;
}

/** Whether an edition of the standard has a code of a type (GB/T 7714—2015 B.1, 2025 A.1). */
export function hasType(code: string, standard: ReferenceStandard): boolean {
  return families().has(code) && years().get(code)! <= standard;
}

/** Whether an edition of the standard has a code of a carrier (GB/T 7714—2015 B.2, 2025 A.2). */
export function hasCarrier(code: string, standard: ReferenceStandard): boolean {
  return carriers().has(code) && years().get(code)! <= standard;
}
