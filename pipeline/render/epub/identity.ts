/** What tells one issue's edition from every other: title, identifier, date; the same on any day. */
import { createHash } from 'node:crypto';
import type { StyleWords } from '../../house/style.ts';
import type { Edition, Issue, Masthead } from '../../model/document.ts';
import { issueNumber } from '../issue-number.ts';

/** Kanyin's own namespace for UUIDs; changing it would make every book a new one to its readers' libraries. */
const NAMESPACE = '6f0d2c1e-0b7a-5d39-9a55-3c4b8e2f7d10';

/** `urn:uuid:` with a version 5 UUID (RFC 9562 §5.5) of journal, year, number and edition. */
export function identifierOf({ id, masthead }: Issue, edition: Edition): string {
  const { journal, year, number } = masthead;
  const folder = year === null || number === null ? id : '';
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(JSON.stringify([journal, year, number, edition, folder]))
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** 刊名 2025年第1期, with as much as is known; `untitled` where nothing is. */
export function titleOfBook({ id, masthead }: Issue, words: StyleWords, untitled: string): string {
  const name = masthead.journal.trim() || id.trim();
  return [name, issueNumber(masthead, words)].filter((part) => part !== '').join(' ') || untitled;
}

/** The issue's date as YYYY-MM-DD, only its year, or null where neither is known. */
export function dateOf({ date, year }: Masthead): string | null {
  if (date !== null && isDate(date)) return date;
  return year !== null && Number.isInteger(year) && year > 0 && year < 10_000 ? String(year).padStart(4, '0') : null;
}

/** dcterms:modified: midnight of the day on which the issue was corrected, else of its date, or of a fixed day; never the clock. */
export function modifiedOf(masthead: Masthead): string {
  const date = masthead.revised ?? dateOf(masthead) ?? '2000';
  return `${date.length === 4 ? `${date}-01-01` : date}T00:00:00Z`;
}

function isDate(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date;
}
