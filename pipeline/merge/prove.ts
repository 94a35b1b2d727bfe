/** Writes edits into manuscripts, reads what that gives, and keeps those after which what was returned is printed. */
import { CORRECTIONS, type CorrectionEntry } from '../issue/corrections.ts';
import type { BaseArticle } from './base-text.ts';
import { correctedBytes } from './corrected-bytes.ts';
import { atEnd } from './entry-words.ts';
import { applied, type Hunk } from './hunks.ts';
import type { MergeRequest } from './merge-request.ts';
import { withoutUncalled } from './note-signs.ts';
import type { Pending } from './pending.ts';
import { type Printed, printedText } from './printed-text.ts';
import { reread } from './reread.ts';
import { BLOCK, hasNote } from './signs.ts';
import type { ManuscriptSource, SourceEdit } from './source.ts';
import { type WritingBench, writtenEdits } from './written.ts';

/** How often edits are taken back and the rest tried again. */
const MOST_TRIES = 8;
const MOST_ALONE = 12;

/** What edits are written with and compared to; `edits` has the edit of its manuscript for each. */
export interface ProofBench {
  readonly request: Pick<MergeRequest, 'folder' | 'edition'>;
  readonly printed: readonly Printed[];
  readonly edits: ReadonlyMap<Pending, SourceEdit>;
  readonly sources: ReadonlyMap<string, ManuscriptSource>;
  /** Printed words of an article as its manuscript has them. */
  readonly inManuscript: (article: number, words: string) => string;
  /** The other half of each that was moved: neither is written without the other. */
  readonly halves: ReadonlyMap<Pending, Pending>;
  readonly writing: Omit<WritingBench, 'edits' | 'source'>;
  /** What is read again, with the signs that today's articles have. */
  readonly signed: (articles: readonly BaseArticle[]) => readonly BaseArticle[];
}

/** The edits that are kept, the files written with them, and what is printed of those. */
export interface Proven {
  readonly kept: ReadonlySet<Pending>;
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly after: readonly BaseArticle[] | null;
  /** What must be said in corrections.yaml for an edit to be read as it was meant. */
  readonly entries: ReadonlyMap<Pending, readonly CorrectionEntry[]>;
}

/** Writes the edits, reads what that gives, and takes back those after which something else would be printed than was returned. */
export async function proven(bench: ProofBench): Promise<Proven> {
  const all = [...bench.edits.keys()];
  const none = new Map<Pending, readonly CorrectionEntry[]>();
  let proof = await provenTogether(new Set(all), none, bench);
  const undone = all.filter((one) => !proof.kept.has(one));
  // One that cannot be written takes others with it, which can.
  for (const one of undone.length === 1 ? [] : undone.slice(0, MOST_ALONE)) {
    const more = await provenTogether(new Set([...proof.kept, ...withHalf(one, bench)]), none, bench);
    if (more.kept.size > proof.kept.size) proof = more;
  }
  // What the reader would join or part again it is told not to.
  const open = all.filter((one) => !proof.kept.has(one));
  for (const one of open.slice(0, MOST_ALONE)) {
    const entries = endEntries(one, bench);
    if (entries.length === 0) continue;
    const more = await provenTogether(
      new Set([...proof.kept, ...withHalf(one, bench)]),
      new Map([...proof.entries, [one, entries]]),
      bench,
    );
    if (more.kept.size > proof.kept.size) proof = more;
  }
  return proof;
}

/** Whether an edit parts or joins blocks; then the kinds round it may become others. */
export function isOfEnds({ put }: Pick<Hunk, 'put'>): boolean {
  return put.includes(BLOCK);
}

/** Entries that part blocks where an edit puts an end, and join them where it takes one out. */
function endEntries({ article, hunk, change }: Pending, { printed, inManuscript }: ProofBench): CorrectionEntry[] {
  const { text } = printed[article]!;
  const { file } = change.at;
  const before = text.slice(text.lastIndexOf(BLOCK, hunk.from - 1) + 1, hunk.from);
  const told = (words: string, says: { readonly join: true } | { readonly apart: true }): CorrectionEntry[] => {
    const place = atEnd(inManuscript(article, words));
    return place === null ? [] : [{ file, ...place, ...says }];
  };
  const parts = hunk.put.split(BLOCK);
  const parted = parts.slice(0, -1).flatMap((part, at) => told(at === 0 ? before + part : part, { apart: true }));
  const isJoined = text.slice(hunk.from, hunk.to).includes(BLOCK) && parts.length === 1;
  return isJoined ? told(before + hunk.put, { join: true }) : parted;
}

function withHalf(one: Pending, { halves }: ProofBench): Pending[] {
  const other = halves.get(one);
  return other === undefined ? [one] : [one, other];
}

async function provenTogether(kept: Set<Pending>, told: Proven['entries'], bench: ProofBench): Promise<Proven> {
  const { printed, request } = bench;
  for (let tries = 0; kept.size > 0 && tries < MOST_TRIES; tries++) {
    const manuscripts = writtenWith(kept, bench);
    for (const one of kept) if (withHalf(one, bench).some((half) => !kept.has(half))) kept.delete(one);
    const entries = new Map([...told].filter(([one]) => kept.has(one)));
    const written = withEntries(manuscripts, entries, request.folder.path);
    const read = await reread(request.folder, request.edition, written);
    const after = read === null ? null : bench.signed(read);
    const wrong = wrongAmong(kept, printed, after);
    const names = new Set([...kept].map(({ change }) => change.at.file));
    if (wrong.size === 0 && manuscripts.size === names.size) return { kept, written, after, entries };
    for (const one of wrong) for (const half of withHalf(one, bench)) kept.delete(half);
  }
  return { kept: new Set(), written: new Map(), after: null, entries: new Map() };
}

/** Manuscripts with their edits; edits that the encoding of one has no bytes for, or of notes that cannot be written, are taken out of `kept`. */
function writtenWith(kept: Set<Pending>, { edits, sources, writing }: ProofBench): Map<string, Uint8Array> {
  const written = new Map<string, Uint8Array>();
  for (const name of new Set([...kept].map(({ change }) => change.at.file))) {
    const own = [...kept].filter(({ change }) => change.at.file === name);
    const source = sources.get(name)!;
    const all = writtenEdits(own, { ...writing, edits, source });
    const bytes = all === null ? null : source.edited(all);
    if (bytes !== null) written.set(name, bytes);
    else if (all === null) for (const one of own.filter((one) => touchesNotes(one))) kept.delete(one);
    else for (const one of own.filter(({ hunk }) => /[^\u0020-\u007e]/.test(hunk.put))) kept.delete(one);
  }
  return written;
}

/** Whether a change puts in or takes out a note. */
function touchesNotes({ hunk, notesTaken }: Pending): boolean {
  return notesTaken || hasNote(hunk.put);
}

function withEntries(
  written: ReadonlyMap<string, Uint8Array>,
  entries: Proven['entries'],
  folder: string,
): ReadonlyMap<string, Uint8Array> {
  if (entries.size === 0) return written;
  const bytes = correctedBytes(folder, [...entries.values()].flat(), undefined);
  return bytes === null ? written : new Map([...written, [CORRECTIONS, bytes]]);
}

/** The edits near which something else is printed; all where the articles are no longer the same ones. */
function wrongAmong(
  kept: ReadonlySet<Pending>,
  printed: readonly Printed[],
  after: readonly BaseArticle[] | null,
): ReadonlySet<Pending> {
  if (after === null || after.length !== printed.length) {
    const parting = [...kept].filter(({ hunk }) => /\u2029/.test(hunk.put) || hunk.to - hunk.from > 0);
    return new Set(parting.length > 0 && parting.length < kept.size ? parting : kept);
  }
  const wrong = new Set<Pending>();
  for (const [index, { text }] of printed.entries()) {
    const own = [...kept].filter(({ article }) => article === index).sort((a, b) => a.hunk.from - b.hunk.from);
    const said = applied(
      text,
      own.map(({ hunk }) => hunk),
    );
    const expected = withoutUncalled(said, BLOCK);
    const actual = withoutUncalled(printedText(after[index]!).text, BLOCK);
    if (expected === actual) continue;
    for (const one of near(own, expected, actual)) wrong.add(one);
    // Something else is printed in an article that nobody edited: its neighbours in the file did that.
    if (own.length === 0) for (const one of kept) wrong.add(one);
  }
  return wrong;
}

/** The edits within the blocks in which two texts differ; the nearest one where none is. */
function near(own: readonly Pending[], expected: string, actual: string): readonly Pending[] {
  let start = 0;
  while (start < expected.length && expected[start] === actual[start]) start++;
  let end = expected.length;
  let other = actual.length;
  while (end > start && other > start && expected[end - 1] === actual[other - 1]) [end, other] = [end - 1, other - 1];
  let shift = 0;
  const at = own.map((one) => {
    const from = one.hunk.from + shift;
    shift += one.hunk.put.length - (one.hunk.to - one.hunk.from);
    return { one, from, to: from + one.hunk.put.length };
  });
  const touched = at.filter(({ from, to }) => from <= end && to >= start);
  if (touched.length > 0) return touched.map(({ one }) => one);
  const distance = ({ from, to }: { from: number; to: number }) => Math.min(Math.abs(from - end), Math.abs(to - start));
  const nearest = at.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest === undefined ? [] : [nearest.one];
}
