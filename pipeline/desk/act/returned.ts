/** A Word file that came back: what was changed in it, and what becomes of each change. */
import { type Base, baseIn } from '../../merge/base-text.ts';
import { commentThreads } from '../../merge/comments.ts';
import { keptBase } from '../../merge/kept-base.ts';
import { merge } from '../../merge/merge.ts';
import { isOversized } from '../../merge/oversized.ts';
import { printedToday } from '../../merge/reread.ts';
import { type ReturnedFile, readReturned } from '../../merge/returned.ts';
import { EDITIONS } from '../../model/document.ts';
import { Refusal } from '../../read/source/refusal.ts';
import type { ReturnedView } from '../contract.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../refused.ts';

/** The conflicts that are decided, by their ids; `write` puts what is settled into the manuscripts. */
export interface ReturnedRequest {
  readonly bytes: Uint8Array;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly write: boolean;
  readonly by: string | null;
}

/** Merges a returned file. Throws Refused where it is no file of ours, or damaged. */
export async function takeReturned(
  desk: Desk,
  { bytes, ours, theirs, write, by }: ReturnedRequest,
): Promise<ReturnedView> {
  const file = opened(bytes);
  const base = carriedBase(file) ?? keptBase(desk.issues(), file.digest);
  if (base === null) throw new Refused(422, 'no-base');
  if (isOversized(base, file)) throw new Refused(422, 'word-damaged');
  const session = desk.session(base.issue);
  const { folder } = session;
  const edition = EDITIONS.find((one) => one === base.edition);
  const today = edition === undefined ? null : await printedToday(folder, edition);
  if (edition === undefined || today === null) throw new Refused(409, 'no-article');
  const chosen = { ours: new Set(ours), theirs: new Set(theirs) };
  const { changes, written } = await merge({ folder, edition, base, file, today, ...chosen });
  if (write && written.size > 0) desk.write(session, 'returned', written, by);
  return {
    issue: folder.id,
    edition,
    changes: changes.map(({ at, ...change }) => ({ ...change, ...at })),
    comments: commentThreads(base, file).map(({ author, text, at }) => ({ author, text, words: at.words })),
  };
}

/** Whether a Word file is one that Kanyin made and somebody revised; any other is a manuscript. */
export function isReturned(desk: Desk, bytes: Uint8Array): boolean {
  try {
    const file = readReturned(bytes);
    return (carriedBase(file) ?? keptBase(desk.issues(), file.digest)) !== null;
  } catch {
    return false;
  }
}

function opened(bytes: Uint8Array): ReturnedFile {
  try {
    return readReturned(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw new Refused(422, 'word-damaged');
    throw error;
  }
}

function carriedBase({ custom }: ReturnedFile): Base | null {
  for (const part of custom) {
    try {
      const base = baseIn(part);
      if (base !== null) return base;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return null;
}
