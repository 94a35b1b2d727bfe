/** A returned file merged into the manuscripts of today: what becomes of each change, and the bytes the manuscripts would have. */
import { extname } from 'node:path';
import { bytesOf } from '../intake/bytes.ts';
import type { IssueFolder } from '../intake/folders.ts';
import type { Edition } from '../model/document.ts';
import { type ArticleOps, articleOps } from './article-ops.ts';
import type { Base, BaseArticle } from './base-text.ts';
import { applied, endsFirst, type Hunk, hunksBetween, hunksOf } from './hunks.ts';
import { changeId, conflictId, type Fate, type LedgerChange, withOwnIds } from './ledger.ts';
import { otherChanges } from './leftover.ts';
import { manuscriptScript } from './manuscript-script.ts';
import { type Obstacle, type Printed, placed, printedText } from './placing.ts';
import { reread } from './reread.ts';
import type { ReturnedFile } from './returned.ts';
import { legibleText } from './signs.ts';
import { type ManuscriptSource, openSource, type SourceEdit } from './source.ts';
import { type Meeting, meetings, offsetSince } from './three-way.ts';
import { todayOf } from './today.ts';

/** What is merged; `ours` and `theirs` are ids of conflicts that the editor decided. */
export interface MergeRequest {
  readonly folder: IssueFolder;
  readonly edition: Edition;
  readonly base: Base;
  readonly file: ReturnedFile;
  /** The articles as they are printed today. */
  readonly today: readonly BaseArticle[];
  readonly ours: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
}

export interface Merged {
  readonly changes: readonly LedgerChange[];
  /** New bytes of manuscripts by their names; those that stay as they are are not among them. */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

const WHY: Readonly<Record<Obstacle | 'docx' | 'bytes' | 'gone' | 'undone' | 'both', string>> = {
  added: '这些字是版式加的，不在原稿里；改版式（templates/）或 issue.yaml',
  thing: '动了注释或公式，请在原稿里改',
  cells: '动了表格的格子，请在原稿里改',
  apart: '这两处在原稿里不挨着，请在原稿里改',
  nowhere: '在原稿里找不到这一处，请在原稿里改',
  docx: '原稿是 Word 文件，请照这张单子在原稿里改',
  bytes: '原稿的编码里没有这个字，或文件有坏的字节，请在原稿里改',
  gone: '原稿里没有这篇文章了',
  undone: '写进原稿再读，读出来的不是这样，请在原稿里改',
  both: '原稿里同一句也改过',
};

/** An edit of what is printed today, with the change it makes. */
interface Pending {
  readonly article: number;
  readonly hunk: Hunk;
  readonly change: Omit<LedgerChange, 'fate' | 'why'>;
}

/** Merges; nothing is written to the disk but a folder of manuscripts that is read again and thrown away. */
export async function merge(request: MergeRequest): Promise<Merged> {
  const { base, file, today, folder } = request;
  const settled: LedgerChange[] = [];
  const pending: Pending[] = [];
  const printed = today.map(printedText);
  const chosen = todayOf(base, today);
  for (const [index, one] of articleOps(base, file).entries()) {
    meet(one, chosen[index] ?? null, printed, today, request, { settled, pending });
  }
  const sources = sourcesOf(folder, today);
  const scripts = await manuscriptScript(request.edition);
  const edits = new Map<Pending, SourceEdit>();
  for (const one of pending) {
    const name = today[one.article]!.file;
    const source = sources.get(name) ?? null;
    const found =
      source === null
        ? sourceless(name)
        : placed(one.hunk, printed[one.article]!, source, writerFor(name, scripts(printed[one.article]!, source)));
    if (typeof found !== 'string') edits.set(one, found);
    else settled.push({ ...one.change, fate: found === 'added' ? 'elsewhere' : 'decision', why: WHY[found] });
  }
  const { kept, written } = await proven(request, printed, edits, sources);
  for (const one of edits.keys()) {
    const fate: Fate = kept.has(one) ? 'applied' : 'decision';
    settled.push({ ...one.change, fate, why: kept.has(one) ? '' : WHY.undone });
  }
  const order = (change: LedgerChange) => today.findIndex(({ file: name }) => name === change.at.file);
  const sorted = settled.sort((a, b) => order(a) - order(b) || a.at.line - b.at.line || a.at.column - b.at.column);
  return { changes: withOwnIds([...sorted, ...otherChanges(base, file)]), written };
}

function sourceless(name: string): 'docx' | 'bytes' {
  return extname(name).toLowerCase() === '.docx' ? 'docx' : 'bytes';
}

/** Sorts the edits of one article: what the manuscript says already, what stands free, what both edited. */
function meet(
  { article, text, ops }: ArticleOps,
  at: number | null,
  printed: readonly Printed[],
  today: readonly BaseArticle[],
  { ours, theirs }: MergeRequest,
  { settled, pending }: { readonly settled: LedgerChange[]; readonly pending: Pending[] },
): void {
  const edits = endsFirst(hunksOf(ops), text);
  if (edits.length === 0) return;
  const title = article.blocks[0]?.text ?? '';
  const found = at === null ? null : hunksBetween(text, printed[at]!.text);
  const since = found === null ? null : endsFirst(found, text);
  if (at === null || since === null) {
    for (const hunk of edits) {
      const place = {
        file: article.file,
        article: legibleText(title),
        line: 1,
        column: 1,
        words: wordsRound(text, hunk.from),
      };
      settled.push({
        id: changeId(title, text, hunk),
        ...hunk.by,
        at: place,
        base: legibleText(text.slice(hunk.from, hunk.to)),
        returned: legibleText(hunk.put),
        manuscript: '',
        fate: 'decision',
        why: WHY.gone,
      });
    }
    return;
  }
  const placeOf = (offset: number) => placeIn(printed[at]!, offsetSince(offset, since, false), today[at]!, title);
  for (const meeting of meetings(text, edits, since)) {
    if (meeting.kind === 'same') continue;
    if (meeting.kind === 'free') {
      for (const hunk of meeting.edits) {
        const from = offsetSince(hunk.from, since, false);
        const change = {
          id: changeId(title, text, hunk),
          ...hunk.by,
          at: placeOf(hunk.from),
          base: legibleText(text.slice(hunk.from, hunk.to)),
          returned: legibleText(hunk.put),
          manuscript: legibleText(text.slice(hunk.from, hunk.to)),
        };
        pending.push({ article: at, hunk: { ...hunk, from, to: from + hunk.to - hunk.from }, change });
      }
      continue;
    }
    const id = conflictId(title, text, meeting);
    const authors = [...new Set(meeting.edits.flatMap(({ by }) => by.author ?? []))].join('、');
    const change = {
      id,
      author: authors === '' ? null : authors,
      date: meeting.edits[0]!.by.date,
      at: placeOf(meeting.from),
      base: legibleText(meeting.base),
      returned: legibleText(meeting.returned),
      manuscript: legibleText(meeting.manuscript),
    };
    if (theirs.has(id)) {
      const hunk = exchange(meeting, offsetSince(meeting.from, since, false));
      pending.push({ article: at, hunk: { ...hunk, by: change }, change });
    } else settled.push({ ...change, fate: 'conflict', why: ours.has(id) ? '已定：照原稿' : WHY.both });
  }
}

/** What differs between the two sides of a conflict, where the manuscript's begins at an offset. */
function exchange({ manuscript, returned }: Meeting, at: number): Pick<Hunk, 'from' | 'to' | 'put'> {
  let start = 0;
  while (start < manuscript.length && manuscript[start] === returned[start]) start++;
  let end = 0;
  const most = Math.min(manuscript.length, returned.length) - start;
  while (end < most && manuscript.at(-1 - end) === returned.at(-1 - end)) end++;
  const put = returned.slice(start, returned.length - end);
  return { from: at + start, to: at + manuscript.length - end, put };
}

const AROUND = 12;

function wordsRound(text: string, at: number): string {
  return legibleText(text.slice(Math.max(0, at - AROUND), at + AROUND));
}

/** The nearest character before or behind an offset that stands in the manuscript. */
function placeIn({ text, places }: Printed, offset: number, { file }: BaseArticle, title: string): LedgerChange['at'] {
  let at = Math.min(offset, places.length - 1);
  while (at > 0 && places[at] === null) at--;
  while (at < places.length - 1 && places[at] === null) at++;
  const { line, column } = places[at] ?? { line: 1, column: 1 };
  return { file, article: legibleText(title), line, column, words: wordsRound(text, offset) };
}

function sourcesOf(folder: IssueFolder, today: readonly BaseArticle[]): ReadonlyMap<string, ManuscriptSource> {
  const sources = new Map<string, ManuscriptSource>();
  for (const name of new Set(today.map(({ file }) => file))) {
    if (!/\.(?:txt|md)$/i.test(name)) continue;
    const bytes = bytesOf(folder.path, name);
    const source = bytes instanceof Uint8Array ? openSource(bytes) : null;
    if (source !== null) sources.set(name, source);
  }
  return sources;
}

/** Characters that are marks in Markdown are escaped there. */
function writerFor(name: string, script: (put: string) => string): (put: string) => string {
  if (extname(name).toLowerCase() !== '.md') return script;
  return (put) => script(put).replace(/[\\`*_[\]<~|$]/g, '\\$&');
}

/** How often edits are taken back and the rest tried again. */
const MOST_TRIES = 8;
const MOST_ALONE = 12;

/** Writes the edits, reads what that gives, and takes back those after which something else would be printed than was returned. */
async function proven(
  request: MergeRequest,
  printed: readonly Printed[],
  edits: ReadonlyMap<Pending, SourceEdit>,
  sources: ReadonlyMap<string, ManuscriptSource>,
): Promise<Proof> {
  let proof = await provenTogether(new Set(edits.keys()), request, printed, edits, sources);
  const undone = [...edits.keys()].filter((one) => !proof.kept.has(one));
  // One that cannot be written takes others with it, which can.
  for (const one of undone.length === 1 ? [] : undone.slice(0, MOST_ALONE)) {
    const more = await provenTogether(new Set([...proof.kept, one]), request, printed, edits, sources);
    if (more.kept.size > proof.kept.size) proof = more;
  }
  return proof;
}

/** The edits that are kept, and the manuscripts written with them. */
interface Proof {
  readonly kept: ReadonlySet<Pending>;
  readonly written: ReadonlyMap<string, Uint8Array>;
}

async function provenTogether(
  kept: Set<Pending>,
  { folder, edition }: MergeRequest,
  printed: readonly Printed[],
  edits: ReadonlyMap<Pending, SourceEdit>,
  sources: ReadonlyMap<string, ManuscriptSource>,
): Promise<Proof> {
  const names = (article: number) => nameOf.get(article)!;
  const nameOf = new Map<number, string>();
  for (const one of kept) nameOf.set(one.article, one.change.at.file);
  for (let tries = 0; kept.size > 0 && tries < MOST_TRIES; tries++) {
    const written = new Map<string, Uint8Array>();
    for (const name of new Set([...kept].map(({ article }) => names(article)))) {
      const own = [...kept].filter(({ article }) => names(article) === name);
      const bytes = sources.get(name)!.edited(own.map((one) => edits.get(one)!));
      if (bytes === null)
        for (const one of own.filter(({ hunk }) => /[^\u0020-\u007e]/.test(hunk.put))) kept.delete(one);
      else written.set(name, bytes);
    }
    const after = await reread(folder, edition, written);
    const wrong = wrongAmong(kept, printed, after);
    if (wrong.size === 0 && written.size === new Set([...kept].map(({ article }) => names(article))).size)
      return { kept, written };
    for (const one of wrong) kept.delete(one);
  }
  return { kept: new Set(), written: new Map() };
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
    const expected = applied(
      text,
      own.map(({ hunk }) => hunk),
    );
    const actual = printedText(after[index]!).text;
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
