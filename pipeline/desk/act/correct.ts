/** Entries that go into corrections.yaml: what a line is, what is joined or parted, what stays as it stands. */
import { join } from 'node:path';
import { bytesOf, isPresent } from '../../intake/bytes.ts';
import { shownPath } from '../../intake/folders.ts';
import { lineReader } from '../../intake/lines.ts';
import { addCorrection } from '../../issue/add-correction.ts';
import { CORRECTIONS, type CorrectionEntry, readCorrections } from '../../issue/corrections.ts';
import { entryPlace } from '../../issue/ways.ts';
import { CORRECTED_KINDS } from '../../model/correction.ts';
import { decode } from '../../read/source/decode.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';

/** Adds an entry. Throws Refused where it, or the file as it stands, has a mistake. */
export function addEntry(desk: Desk, session: Session, entry: CorrectionEntry, by: string | null): void {
  const { folder } = session;
  const before = isPresent(folder.path, CORRECTIONS) ? bytesOf(folder.path, CORRECTIONS) : new Uint8Array();
  if ('severity' in before) throw new Refused(422, 'corrections', before.message);
  const text = added(decode(before).text, entry);
  const names = entry.file === undefined ? [] : [entry.file];
  const mistake = readCorrections(CORRECTIONS, `- ${JSON.stringify(entry)}\n`, names).diagnostics[0];
  if (mistake !== undefined) throw new Refused(422, 'corrections', mistake.message);
  desk.write(session, 'correction', new Map([[CORRECTIONS, Buffer.from(text)]]), by);
}

function added(text: string, entry: CorrectionEntry): string {
  try {
    return addCorrection(text, entry);
  } catch (error) {
    throw new Refused(422, 'corrections', error instanceof Error ? error.message : null);
  }
}

/** What the editor says of a line: a kind, or that it goes on in the next one, or that it ends there. */
export interface Saying {
  readonly file: string;
  readonly line: number;
  readonly says: string;
}

/** Says of a line what it is, and names it by its words. Throws Refused for a line without words or an unknown kind. */
export async function sayKind(
  desk: Desk,
  session: Session,
  { file, line, says }: Saying,
  by: string | null,
): Promise<void> {
  const { written } = await session.workshop.takenIn(session.folder);
  const isJoint = says === 'join' || says === 'apart';
  const kind = CORRECTED_KINDS.find((one) => one === says);
  if (!isJoint && kind === undefined) throw new Refused(422, 'kind');
  const place = entryPlace(shownPath(join(session.folder.path, file)), line, isJoint, lineReader(written));
  if (place === null) throw new Refused(422, 'blank-line');
  const entry = isJoint ? { ...place, [says]: true as const } : { ...place, is: kind! };
  addEntry(desk, session, entry, by);
}
