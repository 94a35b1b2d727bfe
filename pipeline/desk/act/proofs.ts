/** 校次: what an edition was when a proof was handed in, kept in the issue's folder as its text and its PDF. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { articlesOf, type Edition, type Issue } from '../../model/document.ts';
import { plainly } from '../../model/math.ts';
import { slotsOf } from '../../model/slots.ts';
import { statsAt } from '../../stats.ts';
import type { ProofView } from '../contract.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';
import { questionsOf } from '../view/questions.ts';

const FOLDER = 'proofs';
const LARGEST = 64 * 1024 * 1024;

const block = z.object({ role: z.string(), text: z.string() });
const article = z.object({ title: z.string(), blocks: z.array(block) });
const proof = z.object({
  number: z.int(),
  date: z.string(),
  by: z.string(),
  edition: z.string(),
  open: z.int(),
  pages: z.int(),
  /** Tells one page from another by what is on it. */
  keys: z.array(z.string()),
  articles: z.array(article),
});

/** The text of an article as it was compared: a block each text. */
export type ProofArticle = z.output<typeof article>;
export type HandedProof = z.output<typeof proof>;

/** The texts of an issue, article by article. */
export function proofArticles(issue: Issue): ProofArticle[] {
  return articlesOf(issue).map((one) => ({
    title: plainly(one.title).replace(/\s+/g, ' '),
    blocks: slotsOf(one).map(({ role, text }) => ({ role, text: plainly(text) })),
  }));
}

/** Keeps the edition as it is now; `by` signs it, `keys` are those of its pages. Throws Refused where the issue has no article. */
export async function handIn(
  desk: Desk,
  session: Session,
  edition: Edition,
  { by, keys, page }: { readonly by: string; readonly keys: readonly string[]; readonly page: string | null },
): Promise<void> {
  const { folder, workshop } = session;
  const edited = await workshop.edited(folder, edition);
  if (edited === null) throw new Refused(409, 'no-article');
  const number = (proofsOf(session).at(-1)?.number ?? 0) + 1;
  const job = await workshop.job(folder, edition, { impose: null, isPrinted: true });
  const { bytes } = await job.printed(() => {});
  const open = (await questionsOf(session)).findings.filter(({ severity }) => severity !== 'info').length;
  const kept: HandedProof = {
    number,
    date: new Date().toISOString().slice(0, 10),
    by,
    edition,
    open,
    pages: keys.length,
    keys: [...keys],
    articles: proofArticles(edited.issue),
  };
  const files = new Map<string, Uint8Array>([
    [`${FOLDER}/${number}.json`, Buffer.from(`${JSON.stringify(kept, null, 1)}\n`)],
    [`${FOLDER}/${number}.pdf`, bytes],
  ]);
  desk.write(session, 'proof', files, page);
}

/** The proofs that were handed in, in order; a file that is none of ours is passed over. */
export function proofsOf({ folder }: Session): ProofView[] {
  const home = join(folder.path, FOLDER);
  if (statsAt(home)?.isDirectory() !== true) return [];
  const numbers = readdirSync(home).flatMap((name) => /^([1-9]\d{0,3})\.json$/.exec(name)?.[1] ?? []);
  return numbers
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const kept = readProof(home, number);
      if (kept === null) return [];
      const { date, by, edition, open, pages } = kept;
      return [{ number, date, by, edition, open, pages }];
    });
}

/** A proof by its number. Throws Refused where there is none. */
export function proofNumbered({ folder }: Session, number: number): HandedProof {
  const kept = readProof(join(folder.path, FOLDER), number);
  if (kept === null) throw new Refused(404, 'proof');
  return kept;
}

/** The PDF of a proof. Throws Refused where there is none. */
export function proofPdf(session: Session, number: number): Uint8Array {
  proofNumbered(session, number);
  const path = join(session.folder.path, FOLDER, `${number}.pdf`);
  const stats = statsAt(path);
  if (stats?.isFile() !== true || stats.size > LARGEST) throw new Refused(404, 'proof');
  return readFileSync(path);
}

function readProof(home: string, number: number): HandedProof | null {
  const path = join(home, `${number}.json`);
  const stats = statsAt(path);
  if (stats?.isFile() !== true || stats.size > LARGEST) return null;
  try {
    return proof.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
