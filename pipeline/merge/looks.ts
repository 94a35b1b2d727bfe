/** Words that were given other looks: written into Markdown, and told of where a manuscript has no such marks. */
import { extname } from 'node:path';
import { type LookMark, looksOfBits } from '../model/look-marks.ts';
import type { ArticleOps } from './article-ops.ts';
import { type BaseArticle, type BaseBlock, OF_STYLE } from './base-text.ts';
import { changeId, type LedgerChange } from './ledger.ts';
import type { MergeRequest } from './merge-request.ts';
import { reread } from './reread.ts';
import type { Revision } from './returned.ts';
import { hasThing, legibleText } from './signs.ts';
import { openSource, type PlainSource, type SourceEdit } from './source.ts';

/** What is merged already, and how it reads. */
export interface DressingBench {
  readonly request: Pick<MergeRequest, 'folder' | 'edition'>;
  readonly articles: readonly ArticleOps[];
  /** Today's article of each of the base. */
  readonly homes: readonly (number | null)[];
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly after: readonly BaseArticle[];
  readonly bytesOf: (name: string) => Uint8Array | null;
  readonly signed: (articles: readonly BaseArticle[]) => readonly BaseArticle[];
}

export interface Dressed {
  readonly changes: readonly LedgerChange[];
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly after: readonly BaseArticle[];
}

/** A stretch of a block of today that is to have another look. */
interface Stretch {
  readonly file: string;
  readonly title: string;
  readonly block: BaseBlock | null;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly is: number;
  readonly was: number;
  readonly by: Revision;
}

const NAMES: Readonly<Record<LookMark, string>> = {
  emphasis: '着重',
  strong: '加粗',
  properName: '专名号',
  bookTitle: '浪线书名号',
  superscript: '上标',
  subscript: '下标',
};
const MARKS: Readonly<Partial<Record<LookMark, readonly [string, string]>>> = {
  strong: ['**', '**'],
  emphasis: ['*', '*'],
  properName: ['<u>', '</u>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
};
const WHY = {
  none: '只改了样子，这份原稿记不下，要改请在原稿或版式里改',
  undone: '只改了样子，写进原稿再读不是这样，请在原稿里改',
};

/** Writes what can be written, each shown to do that and nothing else. */
export async function dressedWords(bench: DressingBench): Promise<Dressed> {
  const found = bench.articles.flatMap((one, index) => stretchesOf(one, bench, bench.homes[index] ?? null));
  const asked = found.filter(({ file, block }) => block !== null && extname(file).toLowerCase() === '.md');
  const nothing = { written: bench.written, after: bench.after };
  const kept = asked.length === 0 ? null : await entered(asked, bench);
  const changes = found.map((one): LedgerChange => {
    if (kept !== null && asked.includes(one)) return { ...changeOf(one), fate: 'applied', why: '' };
    return { ...changeOf(one), fate: 'looks', why: asked.includes(one) ? WHY.undone : WHY.none };
  });
  return { changes, ...(kept ?? nothing) };
}

/** The stretches of an article whose look the file has changed, and today's manuscript has not. */
function stretchesOf({ article, dressed }: ArticleOps, { after }: DressingBench, home: number | null): Stretch[] {
  const today = home === null ? [] : after[home]!.blocks;
  const title = article.blocks[0]?.text ?? '';
  return dressed.flatMap(({ text, looks }): Stretch[] => {
    const block = today.find((one) => one.text === text && one.looks !== null) ?? null;
    const stretches: Stretch[] = [];
    for (const [at, { is, was, by }] of looks.entries()) {
      const now = block?.looks?.[at] ?? was ?? is;
      const isSaid = was === OF_STYLE || now === OF_STYLE || is === was;
      if (isSaid || is === now || hasThing(text.slice(Math.max(0, at - 1), at + 1))) continue;
      const last = stretches.at(-1);
      if (last?.to === at && last.is === is && last.was === now && last.by.author === by.author)
        stretches[stretches.length - 1] = { ...last, to: at + 1 };
      else stretches.push({ file: article.file, title, block, words: text, from: at, to: at + 1, is, was: now, by });
    }
    return stretches;
  });
}

function changeOf({ file, title, block, words, from, to, is, was, by }: Stretch): Omit<LedgerChange, 'fate' | 'why'> {
  const stretch = words.slice(from, to);
  const named = (bits: number) => {
    const looks = looksOfBits(bits).map((look) => NAMES[look]);
    return `${legibleText(stretch)}〔${looks.length === 0 ? '不带记号' : looks.join('、')}〕`;
  };
  const { line, column } = block?.places[from] ?? { line: 1, column: 1 };
  return {
    id: changeId(title, words, { from, to, put: `look ${is}` }),
    ...by,
    of: 'look',
    at: {
      file,
      article: legibleText(title),
      line,
      column,
      words: legibleText(words.slice(Math.max(0, from - 12), to + 12)),
    },
    ...{ base: named(was), returned: named(is), manuscript: named(was) },
  };
}

/** All of them written; null where that gives anything but the looks asked for. */
async function entered(asked: readonly Stretch[], bench: DressingBench): Promise<Omit<Dressed, 'changes'> | null> {
  const { request, written, after, signed } = bench;
  const more = new Map(written);
  for (const name of new Set(asked.map(({ file }) => file))) {
    const bytes = written.get(name) ?? bench.bytesOf(name);
    const source = bytes === null ? null : openSource(bytes, 'markdown');
    if (source === null) return null;
    const edits = asked.filter(({ file }) => file === name).map((one) => markEdits(one, source));
    if (edits.includes(null)) return null;
    const changed = source.edited(edits.flatMap((some) => some ?? []));
    if (changed === null) return null;
    more.set(name, changed);
  }
  const read = await reread(request.folder, request.edition, more);
  const now = read === null ? null : signed(read);
  return now !== null && isAsAsked(asked, after, now) ? { written: more, after: now } : null;
}

/** The marks put round a stretch, or taken away from round it; null where that cannot be done. */
function markEdits({ block, from, to, is, was }: Stretch, source: PlainSource): SourceEdit[] | null {
  const [first, last] = [block?.places[from], block?.places[to - 1]];
  if (first == null || last == null) return null;
  const [start, end] = [source.offsetOf(first), source.offsetBehind(source.offsetOf(last), false)];
  const edits: SourceEdit[] = [];
  let [open, close] = ['', ''];
  for (const look of looksOfBits(is ^ was)) {
    const marks = MARKS[look];
    if (marks === undefined) return null;
    const [before, behind] = marks;
    if (looksOfBits(is).includes(look)) [open, close] = [open + before, behind + close];
    else if (source.text.endsWith(before, start) && source.text.startsWith(behind, end)) {
      const [low, high] = [start - before.length, end + behind.length];
      if (source.text.slice(low, start) !== before) return null;
      edits.push({ from: low, to: start, put: '' }, { from: end, to: high, put: '' });
    } else return null;
  }
  if (open !== '') edits.push({ from: start, to: start, put: open }, { from: end, to: end, put: close });
  return edits;
}

/** Whether all words stand as they stood, and have the looks they had but for those asked for. */
function isAsAsked(asked: readonly Stretch[], before: readonly BaseArticle[], after: readonly BaseArticle[]): boolean {
  const blocks = (articles: readonly BaseArticle[]) => articles.flatMap((article) => article.blocks);
  const [were, are] = [blocks(before), blocks(after)];
  if (were.length !== are.length) return false;
  return were.every((block, index) => {
    const now = are[index]!;
    const own = asked.filter((one) => one.block === block);
    const wanted = block.looks?.map((look, at) => own.find(({ from, to }) => at >= from && at < to)?.is ?? look);
    return now.text === block.text && now.looks?.every((look, at) => look === wanted?.[at]) === true;
  });
}
