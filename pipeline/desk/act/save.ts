/** A manuscript saved: in the encoding it came in, and never over a file that has become another meanwhile. */

import { bytesOf } from '../../intake/bytes.ts';
import { openSource } from '../../merge/source.ts';
import { isWrittenAsText } from '../../model/written-as-text.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../refused.ts';
import { digestOf, type Session } from '../session.ts';

/** What is saved; `base` is the digest of the bytes that the text was made from, `by` the page that saves. */
export interface SaveRequest {
  readonly name: string;
  readonly text: string;
  readonly base: string;
  readonly by: string | null;
}

/**
 * Saves and gives the new digest. Throws Refused: `conflict` with the text and digest on the disk where that is another than the base,
 * `characters` where the encoding of the file has no bytes for a character.
 */
export function save(desk: Desk, session: Session, { name, text, base, by }: SaveRequest): string {
  const bytes = bytesOf(session.folder.path, name);
  if ('severity' in bytes) throw new Refused(422, 'unread', bytes.message);
  const source = openSource(bytes);
  if (source === null || !isWrittenAsText(name)) throw new Refused(409, 'read-only');
  const digest = digestOf(bytes);
  if (digest !== base) throw new Refused(409, 'conflict', { text: source.text.replace(/\r\n?/g, '\n'), digest });
  const next = source.edited(editsTo(source.text, text, source.lineEnd));
  if (next === null) throw new Refused(409, 'characters');
  if (Buffer.compare(next, bytes) !== 0) desk.type(session, name, next, by);
  return digestOf(next);
}

/** The one stretch in which two texts differ, so that line ends elsewhere stay as they are. */
function editsTo(old: string, text: string, lineEnd: string): { from: number; to: number; put: string }[] {
  const plain = old.replace(/\r\n?/g, '\n');
  if (plain === text) return [];
  let start = 0;
  while (start < plain.length && start < text.length && plain[start] === text[start]) start++;
  let end = 0;
  const most = Math.min(plain.length, text.length) - start;
  while (end < most && plain[plain.length - 1 - end] === text[text.length - 1 - end]) end++;
  const put = text.slice(start, text.length - end).replaceAll('\n', lineEnd);
  return [{ from: offsetIn(old, start), to: offsetIn(old, plain.length - end), put }];
}

/** The offset in a text whose line ends may be two characters, of one in the same text with simple ones. */
function offsetIn(text: string, plain: number): number {
  if (!text.includes('\r\n')) return plain;
  let [at, seen] = [0, 0];
  for (; seen < plain; seen++) at += text.startsWith('\r\n', at) ? 2 : 1;
  return at;
}
