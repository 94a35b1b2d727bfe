/** The sheet of a merge for the editor's file: what is left to do by hand, then every change with its fate. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write/whole-file.ts';
import type { CommentThread } from './comments.ts';
import { countsOf, FATES, type Fate, type LedgerChange } from './ledger.ts';
import type { ReturnedFile } from './returned.ts';

/** What each fate is called. */
export const FATE_NAMES: Readonly<Record<Fate, string>> = {
  applied: '写进原稿',
  conflict: '冲突，请定',
  decision: '请编辑定',
  elsewhere: '不在原稿里改',
  looks: '只改了样子',
};

/** What a sheet is made of; `name` is the returned file's, `stamp` what tells its sheets from others'. */
export interface SheetMatter {
  readonly name: string;
  readonly stamp: string;
  readonly changes: readonly LedgerChange[];
  readonly comments: readonly CommentThread[];
}

/** The day of the newest revision or comment of a returned file (no clock is asked), or the beginning of its digest where it has none. */
export function stampOf(file: ReturnedFile, bytes: Uint8Array): string {
  const blocks = [...file.blocks, ...[...file.notes.values()].flat()];
  const revisions = blocks.flatMap(({ stretches, ending, looks, restyled }) => [
    ...stretches.map(({ by }) => by),
    ...[ending.by, restyled, ...looks].flatMap((by) => by ?? []),
  ]);
  const days = [...revisions, ...file.comments].flatMap(({ date }) => /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? []);
  const newest = days.sort().at(-1) ?? '';
  return newest === '' ? createHash('sha256').update(bytes).digest('hex').slice(0, 10) : newest;
}

/** Writes the sheet into `.kanyin/` of the issue's folder, beside those that say something else; gives its path. */
export function writeSheet(folder: string, matter: SheetMatter): string {
  const text = mergeSheetText(matter);
  const place = join(folder, '.kanyin');
  mkdirSync(place, { recursive: true });
  const named = (number: number) => join(place, `merge-${matter.stamp}${number === 1 ? '' : `.${number}`}.md`);
  let number = 1;
  while (existsSync(named(number)) && readFileSync(named(number), 'utf8') !== text) number++;
  writeWhole(named(number), Buffer.from(text));
  return named(number);
}

/** The sheet as Markdown. */
function mergeSheetText({ name, changes, comments }: SheetMatter): string {
  const counts = countsOf(changes);
  const open = changes.filter(({ fate }) => fate === 'conflict' || fate === 'decision' || fate === 'elsewhere');
  const articles = [...new Set(changes.map(({ at }) => at.article))];
  const parts = [
    `# 并回 ${oneLine(name)}`,
    `${changes.length} 处改动：${FATES.map((fate) => `${FATE_NAMES[fate]} ${counts[fate]}`).join('，')}。`,
    '## 还要动手的',
    open.length === 0 ? '没有。' : open.map(lineOfChange).join('\n'),
    '## 全部改动',
    ...articles.flatMap((article) => [
      `### ${article === '' ? '（不在文章里）' : oneLine(article)}`,
      changes
        .filter(({ at }) => at.article === article)
        .map(lineOfChange)
        .join('\n'),
    ]),
    ...byAuthors(changes),
    ...(comments.length === 0 ? [] : ['## 批注', comments.map(lineOfComment).join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function lineOfChange({ id, fate, at, author, date, base, returned, manuscript, why }: LedgerChange): string {
  const place = at.file === '' ? '' : `${at.file}:${at.line}:${at.column} `;
  const was = base === '' ? '' : `删“${base}”`;
  const is = returned === '' ? '' : `加“${returned}”`;
  const now = fate === 'conflict' ? `，原稿现在是“${manuscript}”` : '';
  const who = [author ?? '未署名', date?.slice(0, 10)].filter((part) => part != null).join(' ');
  const what = [was, is].filter((part) => part !== '').join('，');
  const reason = why === '' ? '' : `：${why}`;
  return `- ${oneLine(`${place}${FATE_NAMES[fate]}${reason}。在“${at.words}”${what === '' ? '' : `，${what}`}${now}（${who}，${id}）`)}`;
}

/** How many characters each author put in and took out. */
function byAuthors(changes: readonly LedgerChange[]): string[] {
  const sums = new Map<string, { put: number; taken: number }>();
  for (const { author, base, returned, of } of changes) {
    if (of !== 'words') continue;
    const sum = sums.get(author ?? '未署名') ?? { put: 0, taken: 0 };
    sum.put += Array.from(returned).length;
    sum.taken += Array.from(base).length;
    sums.set(author ?? '未署名', sum);
  }
  if (sums.size === 0) return [];
  const lines = [...sums].map(([author, { put, taken }]) => `- ${oneLine(author)}：加 ${put} 字，删 ${taken} 字`);
  return ['## 各人', lines.join('\n')];
}

function lineOfComment({ at, author, text, replies, resolved }: CommentThread): string {
  const thread = [text, ...replies.map((reply) => `${reply.author ?? '某人'}：${reply.text}`)].join(' / ');
  return `- ${oneLine(`${at.file} 在“${at.words}”，${author ?? '某人'}${resolved ? '（已解决）' : ''}：${thread}`)}`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/[\u0000-\u001f\u007f]/g, '');
}
