/** A returned file merged into the manuscripts of today: what becomes of each change, and the bytes the manuscripts would have. */

import { extname } from 'node:path';
import { bytesOf } from '../intake/bytes.ts';
import type { IssueFolder } from '../intake/folders.ts';
import { printCorrection } from '../issue/add-correction.ts';
import { CORRECTIONS, type CorrectionEntry } from '../issue/corrections.ts';
import { isWrittenAsText } from '../model/written-as-text.ts';
import { type ArticleOps, articleOps } from './article-ops.ts';
import type { Base, BaseArticle } from './base-text.ts';
import { endsFirst, type Hunk, hunksBetween, hunksOf, withRowsApart } from './hunks.ts';
import { changeId, conflictId, type LedgerChange, withOwnIds } from './ledger.ts';
import { otherChanges } from './leftover.ts';
import { dressedWords } from './looks.ts';
import { manuscriptScript } from './manuscript-script.ts';
import type { MergeRequest } from './merge-request.ts';
import { movedOver, movedWithin } from './moved-over.ts';
import { type SignedArticle, signedAs, signedBase } from './note-signs.ts';
import type { Pending } from './pending.ts';
import { placed } from './placing.ts';
import { type Obstacle, type Printed, printedText } from './printed-text.ts';
import { isOfEnds, type Proven, proven } from './prove.ts';
import { settledKinds } from './settle-kinds.ts';
import { hasNote, legibleText } from './signs.ts';
import { type ManuscriptSource, openSource, type SourceEdit } from './source.ts';
import { type Meeting, meetings, offsetSince } from './three-way.ts';
import { todayOf } from './today.ts';
import { openWordSource } from './word/word-source.ts';

export interface Merged {
  readonly changes: readonly LedgerChange[];
  /** New bytes of manuscripts by their names; those that stay as they are are not among them. */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

const WHY: Readonly<
  Record<Obstacle | 'docx' | 'bytes' | 'other' | 'half' | 'gone' | 'undone' | 'both' | 'moved', string>
> = {
  added: '这些字是版式加的，不在原稿里；改版式（templates/）或 issue.yaml',
  thing: '动了公式，请在原稿里改',
  notes: '动了注释，这份原稿里写不进去，请在原稿里改',
  cells: '动了表格的格子，请在原稿里改',
  apart: '这两处在原稿里不挨着，请在原稿里改',
  nowhere: '在原稿里找不到这一处，请在原稿里改',
  docx: '这一处不能写进 Word 原稿，请照这张单子在原稿里改',
  bytes: '原稿的编码里没有这个字，或文件有坏的字节，请在原稿里改',
  other: '这种原稿（网页、PDF 等）不能直接改，请照这张单子在原来的软件里改',
  gone: '原稿里没有这篇文章了',
  undone: '写进原稿再读，读出来的不是这样，请在原稿里改',
  half: '这一段移了位置，移去的地方写不进去，请在原稿里移',
  moved: '段落移到了别的文章里，请编辑定，在原稿里移',
  both: '原稿里同一句也改过',
};

/** Merges; nothing is written to the disk but a folder of manuscripts that is read again and thrown away. */
export async function merge(request: MergeRequest): Promise<Merged> {
  const { base, file, folder } = request;
  const settled: LedgerChange[] = [];
  const pending: Pending[] = [];
  const homes = todayOf(base, request.today);
  const articles = articleOps(base, file);
  const signed = (some: readonly BaseArticle[]) => signedLike(base, articles, homes, some);
  const today = signed(request.today);
  const printed = today.map(printedText);
  const notesOf = (article: number) => articles[homes.indexOf(article)]?.notes ?? new Map<string, string>();
  for (const [index, one] of articles.entries()) {
    meet(one, homes[index] ?? null, printed, today, request, { settled, pending });
  }
  const sources = sourcesOf(folder, today);
  const scripts = await manuscriptScript(request.edition);
  const scriptOf = (article: number) => scripts(printed[article]!, sources.get(today[article]!.file) ?? null);
  const writtenOf = (article: number) => writerFor(today[article]!.file, scriptOf(article));
  const edits = new Map<Pending, SourceEdit>();
  const moved = movedOver(pending, printed);
  for (const one of pending) {
    if (moved.has(one)) {
      settled.push({ ...one.change, fate: 'decision', why: WHY.moved });
      continue;
    }
    const name = today[one.article]!.file;
    const source = sources.get(name) ?? null;
    const found =
      source === null || (isWord(name) && isInNote(today[one.article]!, one.hunk.from))
        ? sourceless(name)
        : placed(one.hunk, printed[one.article]!, source, writtenOf(one.article));
    if (typeof found !== 'string' && source!.takes(found)) edits.set(one, found);
    else if (typeof found !== 'string') settled.push({ ...one.change, fate: 'decision', why: WHY.docx });
    else settled.push({ ...one.change, fate: found === 'added' ? 'elsewhere' : 'decision', why: WHY[found] });
  }
  const halves = movedWithin(pending, printed);
  for (const [one, other] of halves) {
    if (edits.has(other) || !edits.delete(one)) continue;
    settled.push({ ...one.change, fate: 'decision', why: WHY.half });
  }
  const inManuscript = (article: number, words: string) => scriptOf(article)(words);
  const writing = { articles: today, notes: notesOf, written: writtenOf };
  const proof = await proven({ request, printed, edits, sources, inManuscript, halves, writing, signed });
  const dressed = await dressedWords({
    ...{ request, articles, homes, signed, written: proof.written, after: proof.after ?? today },
    bytesOf: (name) => sources.get(name)?.bytes ?? null,
  });
  const kinds = await settledKinds(
    request,
    articles,
    homes,
    { written: dressed.written, before: today, after: dressed.after, signed },
    inManuscript,
  );
  for (const one of edits.keys()) settled.push(judged(one, proof, kinds.owed));
  const order = (change: LedgerChange) => today.findIndex(({ file: name }) => name === change.at.file);
  const sorted = [...settled, ...dressed.changes, ...kinds.changes].sort(
    (a, b) => order(a) - order(b) || a.at.line - b.at.line || a.at.column - b.at.column,
  );
  return { changes: withOwnIds([...sorted, ...otherChanges(base, file)]), written: kinds.written };
}

/** Articles as today's are, with the signs of those of the base that they are. */
function signedLike(
  { articles }: Base,
  ops: readonly ArticleOps[],
  homes: readonly (number | null)[],
  today: readonly BaseArticle[],
): readonly SignedArticle[] {
  return today.map((article, at) => {
    const home = homes.indexOf(at);
    return home < 0 ? signedBase(article) : signedAs(articles[home]!, article, ops[home]!.revised);
  });
}

/** An edit that was proven, with what its words need in corrections.yaml; or one that was taken back. */
function judged(one: Pending, { kept, entries }: Proven, owed: readonly CorrectionEntry[]): LedgerChange {
  if (!kept.has(one)) return { ...one.change, fate: 'decision', why: WHY.undone };
  const beside = isOfEnds(one.hunk) ? owed.filter(({ file }) => file === one.change.at.file) : [];
  const told = [...(entries.get(one) ?? []), ...beside].map(printCorrection);
  return { ...one.change, fate: 'applied', why: told.length === 0 ? '' : `并记入 ${CORRECTIONS}：${told.join('；')}` };
}

function sourceless(name: string): 'docx' | 'bytes' | 'other' {
  return isWord(name) ? 'docx' : isWrittenAsText(name) ? 'bytes' : 'other';
}

function isMarkdown(name: string): boolean {
  return extname(name).toLowerCase() === '.md';
}

function isWord(name: string): boolean {
  return extname(name).toLowerCase() === '.docx';
}

/** Whether an offset of what is printed stands in a note, which a Word file has in another part. */
function isInNote({ blocks }: BaseArticle, offset: number): boolean {
  let end = 0;
  const block = blocks.find(({ text }) => {
    end += text.length + 1;
    return offset < end;
  });
  return block?.note !== null;
}

/** Sorts the edits of one article: what the manuscript says already, what stands free, what both edited. */
function meet(
  { article, text, ops, notes }: ArticleOps,
  at: number | null,
  printed: readonly Printed[],
  today: readonly BaseArticle[],
  { ours, theirs }: MergeRequest,
  { settled, pending }: { readonly settled: LedgerChange[]; readonly pending: Pending[] },
): void {
  const edits = withRowsApart(endsFirst(hunksOf(ops), text), text);
  if (edits.length === 0) return;
  const legible = (words: string) => legibleText(words, notes);
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
        of: 'words',
        at: place,
        base: legible(text.slice(hunk.from, hunk.to)),
        returned: legible(hunk.put),
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
          of: 'words' as const,
          at: placeOf(hunk.from),
          base: legible(text.slice(hunk.from, hunk.to)),
          returned: legible(hunk.put),
          manuscript: legible(text.slice(hunk.from, hunk.to)),
        };
        const notesTaken = hasNote(text.slice(hunk.from, hunk.to));
        pending.push({ article: at, hunk: { ...hunk, from, to: from + hunk.to - hunk.from }, change, notesTaken });
      }
      continue;
    }
    const id = conflictId(title, text, meeting);
    const authors = [...new Set(meeting.edits.flatMap(({ by }) => by.author ?? []))].join('、');
    const change = {
      id,
      author: authors === '' ? null : authors,
      date: meeting.edits[0]!.by.date,
      of: 'words' as const,
      at: placeOf(meeting.from),
      base: legible(meeting.base),
      returned: legible(meeting.returned),
      manuscript: legible(meeting.manuscript),
    };
    if (theirs.has(id)) {
      const hunk = exchange(meeting, offsetSince(meeting.from, since, false));
      const notesTaken = hasNote(printed[at]!.text.slice(hunk.from, hunk.to));
      pending.push({ article: at, hunk: { ...hunk, by: change }, change, notesTaken });
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
    const bytes = bytesOf(folder.path, name);
    if (!(bytes instanceof Uint8Array)) continue;
    const source = isWord(name)
      ? openWordSource(name, bytes)
      : isWrittenAsText(name)
        ? openSource(bytes, isMarkdown(name) ? 'markdown' : 'plain')
        : null;
    if (source !== null) sources.set(name, source);
  }
  return sources;
}

/** Characters that are marks in Markdown are escaped there. */
function writerFor(name: string, script: (put: string) => string): (put: string) => string {
  if (!isMarkdown(name)) return script;
  return (put) => script(put).replace(/[\\`*_[\]<~|$]/g, '\\$&');
}
