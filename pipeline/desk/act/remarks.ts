/** An author's remarks, saved from the folder that was sent to her and dropped back: kept with the proofs, and found in the text of today. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { articlesOf, type Issue } from '../../model/document.ts';
import { plainly } from '../../model/math.ts';
import { pointAt } from '../../model/runs.ts';
import { slotsOf } from '../../model/slots.ts';
import { statsAt } from '../../stats.ts';
import type { RemarkView } from '../contract.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';

const FOLDER = 'proofs';
const LARGEST = 4 * 1024 * 1024;
const remark = z.object({ at: z.string().max(200), words: z.string().max(100_000), remark: z.string().max(10_000) });
const file = z.object({ issue: z.string(), remarks: z.array(remark).max(2000) });

/** Keeps a file of remarks. Throws Refused for a file of another kind, or of another issue. */
export function keepRemarks(desk: Desk, session: Session, bytes: Uint8Array, by: string | null): void {
  const read = remarksIn(bytes);
  if (read === null) throw new Refused(415, 'file-kind');
  if (read.issue !== session.folder.id) throw new Refused(422, 'other-issue', read.issue);
  const number = numbersIn(session).length + 1;
  const text = Buffer.from(`${JSON.stringify(read, null, 1)}\n`);
  desk.write(session, 'remarks', new Map([[`${FOLDER}/remarks-${number}.json`, text]]), by);
}

function remarksIn(bytes: Uint8Array): z.output<typeof file> | null {
  try {
    return file.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

function numbersIn({ folder }: Session): number[] {
  const home = join(folder.path, FOLDER);
  if (statsAt(home)?.isDirectory() !== true) return [];
  const numbers = readdirSync(home).flatMap((name) => /^remarks-([1-9]\d{0,3})\.json$/.exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => a - b);
}

/** All remarks on the issue, each with its place today; null where the words are gone. */
export async function remarksOf(session: Session): Promise<RemarkView[]> {
  const { issue } = await session.workshop.takenIn(session.folder);
  return numbersIn(session).flatMap((number) => {
    const path = join(session.folder.path, FOLDER, `remarks-${number}.json`);
    const stats = statsAt(path);
    const read = stats?.isFile() === true && stats.size <= LARGEST ? remarksIn(readFileSync(path)) : null;
    return (read?.remarks ?? []).map((one) => ({
      words: one.words,
      remark: one.remark,
      place: issue === null ? null : placeOfRemark(issue, one),
    }));
  });
}

/** By its address, which its words make; else by the words in the article of its number. */
function placeOfRemark(issue: Issue, { at, words }: z.output<typeof remark>): RemarkView['place'] {
  const [number, address] = at.split(':');
  const article = articlesOf(issue)[Number(number)];
  if (article === undefined) return null;
  const slots = slotsOf(article);
  const found = slots.find((slot) => slot.address === address) ?? slots.find(({ text }) => plainly(text) === words);
  return found === undefined ? null : { file: basename(article.at.file), ...pointAt(found.text, 0) };
}
