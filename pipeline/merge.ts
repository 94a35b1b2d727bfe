/** pnpm merge — brings a DOCX revised in Word back into the manuscripts: every change with its fate, and written only on request. */
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findIssues, type IssueFolder, shownPath } from './intake/folders.ts';
import { CORRECTIONS } from './issue/corrections.ts';
import { type Base, baseIn } from './merge/base-text.ts';
import { type CommentThread, commentThreads } from './merge/comments.ts';
import { keptBase } from './merge/kept-base.ts';
import { countsOf, FATES, type LedgerChange } from './merge/ledger.ts';
import { merge } from './merge/merge.ts';
import { isOversized } from './merge/oversized.ts';
import { printedToday } from './merge/reread.ts';
import { type ReturnedFile, readReturned } from './merge/returned.ts';
import { FATE_NAMES, type SheetMatter, stampOf, writeSheet } from './merge/sheet.ts';
import { EDITIONS, type Edition } from './model/document.ts';
import { Refusal } from './read/source/refusal.ts';
import { type Command, UsageError } from './terminal/command.ts';
import { mustBeThere } from './terminal/order.ts';
import { paint } from './terminal/paint.ts';
import { replaceBytes } from './terminal/replace.ts';
import { run } from './terminal/run.ts';
import { visibleInLine } from './terminal/visible.ts';
import { complain, handOutJson, say } from './terminal/write.ts';
import { writeWhole } from './write/whole-file.ts';

const MERGE: Command = {
  name: 'pnpm merge',
  summary:
    '把在 Word 或 WPS 里改过的 DOCX 并回原稿：先列出每一处改动和它的去向，加 --write 才写进原稿，原件另存在旁边（.orig）。',
  paths: '改过的.docx',
  options: [
    { name: 'content', value: 'DIR', help: '各期所在的文件夹（默认 content）' },
    { name: 'base', value: 'FILE', help: '出稿时的那份 DOCX（文件里的底本丢了才要）' },
    { name: 'write', value: null, help: '写进原稿' },
    { name: 'ours', value: 'ID', help: '这一处冲突照原稿；可写多次' },
    { name: 'theirs', value: 'ID', help: '这一处冲突照改过的文件；可写多次' },
    { name: 'json', value: null, help: '用 JSON 输出，给程序读' },
  ],
};

/** A DOCX has pictures; what is larger is not one of ours. */
const LARGEST = 128 * 1024 * 1024;

/** Runs the command; the exit status is set, nothing is thrown. */
export const main = () =>
  run(MERGE, async (request) => {
    const [path, more] = request.paths;
    if (path === undefined || more !== undefined) throw new UsageError('请写一份改过的 DOCX 的路径，一次一份。');
    const content = request.values('content').at(-1) ?? 'content';
    mustBeThere(path, MERGE.name);
    mustBeThere(content, '--content');
    const file = readFile(path);
    if (file === null) return 1;
    const { folders } = findIssues(content);
    const base = baseFor(file, request.values('base').at(-1), folders);
    if (base === null) {
      complain(
        `${paint.red(`${visibleInLine(path)} 里没有底本，不知道它改自哪一份。`)}请加 --base 出稿时的那份 DOCX。\n`,
      );
      return 1;
    }
    if (isOversized(base, file)) {
      complain(unread(path));
      return 1;
    }
    const folder = folders.find(({ id }) => id === base.issue);
    if (folder === undefined) {
      complain(
        `${paint.red(`它出自 ${visibleInLine(base.issue)} 这一期，${visibleInLine(content)} 里没有这个文件夹。`)}\n`,
      );
      return 1;
    }
    const edition = EDITIONS.find((one) => one === base.edition);
    const today = edition === undefined ? null : await printedToday(folder, edition);
    if (edition === undefined || today === null) {
      complain(`${paint.red(`${visibleInLine(base.issue)} 现在读不出文章，先用 check 看看。`)}\n`);
      return 1;
    }
    const ids = (name: string) => new Set(request.values(name).flatMap((value) => value.split(/[,，\s]+/)));
    const { changes, written } = await merge({
      ...{ folder, edition, base, file, today },
      ours: ids('ours'),
      theirs: ids('theirs'),
    });
    const unknown = [...ids('ours'), ...ids('theirs')].find((id) => changes.every((change) => change.id !== id));
    if (unknown !== undefined) throw new UsageError(`没有“${unknown}”这一处冲突，它可能已经定了。`);
    const comments = commentThreads(base, file);
    const matter = { name: basename(path), stamp: stampOf(file, readFileSync(path)), changes, comments };
    const kept = request.has('write') ? [...writeAll(folder, written), ...sheetOf(folder, matter)] : [];
    if (request.has('json')) handOutJson({ changes, counts: countsOf(changes), comments });
    else
      say(
        told({ base, edition, changes, comments, kept, mayWrite: written.size > 0, isWritten: request.has('write') }),
      );
    return 0;
  });

function readFile(path: string): ReturnedFile | null {
  const stats = statSync(path);
  if (!stats.isFile()) throw new UsageError(`${path} 不是文件。`);
  try {
    if (stats.size > LARGEST) throw new Refusal('tooLarge');
    return readReturned(readFileSync(path));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    complain(unread(path));
    return null;
  }
}

function unread(path: string): string {
  return `${paint.red(`${visibleInLine(path)} 读不了：不是完好的 DOCX，或者太大、加了密。`)}请在 Word 里另存一份再来，.doc、.odt 先另存为 .docx。\n`;
}

/** The base that the file carries, else that of the file given, else one that a build kept. */
function baseFor(file: ReturnedFile, given: string | undefined, folders: readonly IssueFolder[]): Base | null {
  if (given !== undefined) {
    mustBeThere(given, '--base');
    const bytes = readFileSync(given);
    if (bytes[0] !== 0x50) return attempt(() => baseIn(bytes));
    const other = readFile(given);
    return other === null ? null : (carried(other) ?? keptBase(folders, other.digest));
  }
  return carried(file) ?? keptBase(folders, file.digest);
}

function carried({ custom }: ReturnedFile): Base | null {
  for (const part of custom) {
    const base = attempt(() => baseIn(part));
    if (base !== null) return base;
  }
  return null;
}

function attempt(read: () => Base | null): Base | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function writeAll(folder: IssueFolder, written: ReadonlyMap<string, Uint8Array>): string[] {
  return [...written].map(([name, bytes]) => {
    const path = join(folder.path, name);
    if (name === CORRECTIONS) {
      writeWhole(path, bytes);
      return `已记入 ${shownPath(path)}`;
    }
    return `已写回 ${shownPath(path)}，原件在 ${shownPath(replaceBytes(path, readFileSync(path), bytes))}`;
  });
}

/** The sheet, where there is anything to say; a folder that nothing can be written into costs only that. */
function sheetOf(folder: IssueFolder, matter: SheetMatter): string[] {
  if (matter.changes.length === 0 && matter.comments.length === 0) return [];
  try {
    return [`清单在 ${shownPath(writeSheet(folder.path, matter))}`];
  } catch {
    return ['清单没能写进 .kanyin（不能写）'];
  }
}

interface Told {
  readonly base: Base;
  readonly edition: Edition;
  readonly changes: readonly LedgerChange[];
  readonly comments: readonly CommentThread[];
  readonly kept: readonly string[];
  /** Whether --write would write anything. */
  readonly mayWrite: boolean;
  readonly isWritten: boolean;
}

/** The ledger for a terminal, article by article. */
function told({ base, edition, changes, comments, kept, mayWrite, isWritten }: Told): string {
  const counts = countsOf(changes);
  const articles = [...new Set(changes.map(({ at }) => at.article))];
  const lines = articles.flatMap((article) => [
    ...(article === '' ? [] : [paint.bold(visibleInLine(article))]),
    ...changes.filter(({ at }) => at.article === article).map(changeLine),
    '',
  ]);
  const asked = comments.map(({ at, author, text, replies, resolved, stet }) => {
    const thread = [text, ...replies.map((reply) => `${reply.author ?? '某人'}：${reply.text}`)].join(' / ');
    const entry =
      stet === null
        ? ''
        : `\n    可记入 corrections.yaml：- { file: ${stet.file}, at: ${stet.at}, stet: ${stet.stet} }`;
    return visibleInLine(`批注${resolved ? '（已解决）' : ''} ${author ?? '某人'}：${thread}　在“${at.words}”`) + entry;
  });
  const sum = FATES.map((fate) => `${FATE_NAMES[fate]} ${counts[fate]}`).join('，');
  const rest = isWritten || !mayWrite ? '' : '\n加 --write 写进原稿（和 corrections.yaml）。';
  return `${[`${base.issue} ${edition}：${changes.length} 处改动`, ...lines, ...asked, ...kept, `${sum}。${rest}`].join('\n')}\n`;
}

function changeLine({ id, fate, at, author, date, base, returned, manuscript, why }: LedgerChange): string {
  const who = [author, date?.slice(0, 10)].filter((part) => part != null).join(' ');
  const taken = base === '' ? '' : paint.red(`[-${base}-]`);
  const put = returned === '' ? '' : paint.green(`{+${returned}+}`);
  const now = fate === 'conflict' ? `　原稿现在是“${manuscript}”　${id}` : '';
  const place = at.file === '' ? '' : `${visibleInLine(at.file)}:${at.line}:${at.column} `;
  const reason = why === '' ? '' : `（${why}）`;
  const words = base === '' || fate === 'looks' ? `…${at.words}… ` : '';
  return `  ${place}${FATE_NAMES[fate]}${reason} ${visibleInLine(words)}${taken}${put}${now}${who === '' ? '' : `　${visibleInLine(who)}`}`;
}
