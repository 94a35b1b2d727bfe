/** pnpm new — the folder of the next issue, out of the last one: what stays stays, numbers go on, what belonged to the last is emptied. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, isPresent } from './intake/bytes.ts';
import { findIssues, type IssueFolder, shownPath } from './intake/folders.ts';
import { choicesHint } from './issue/closest.ts';
import { readIssueFile } from './issue/issue.ts';
import { nextIssue } from './issue/next.ts';
import { namedBy, nextName } from './issue/next-name.ts';
import { decode } from './read/source/decode.ts';
import { type Command, UsageError } from './terminal/command.ts';
import { mustBeThere } from './terminal/order.ts';
import { diagnosticLine } from './terminal/report.ts';
import { run } from './terminal/run.ts';
import { complain, say } from './terminal/write.ts';

const NEW: Command = {
  name: 'pnpm new',
  summary: '新开一期：照上一期的 issue.yaml 建好文件夹，期号、总期号加一，日期、起始页码等留空。',
  paths: '[期号]（默认接着上一期）',
  options: [
    { name: 'from', value: 'ISSUE', help: '照哪一期（默认最后一期）' },
    { name: 'content', value: 'DIR', help: '各期所在的文件夹（默认 content）' },
  ],
};

/** What a folder may not be called: the names of devices on Windows, and what no name may hold there. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]|^\.|[. ]$|^\s|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** Bytes; the finished files' names are longer than the folder's. */
const LONGEST = 180;

/** Runs the command; the exit status is set, nothing is thrown. */
export const main = () =>
  run(NEW, async (request) => {
    const content = request.values('content').at(-1) ?? 'content';
    mustBeThere(content, '--content');
    const [asked, more] = request.paths;
    if (more !== undefined) throw new UsageError('一次只开一期，请只写一个期号。');
    const { folders } = findIssues(content);
    const from = pattern(request.values('from').at(-1), folders);
    const id = asked ?? (from === null ? null : nextName(from.id, readdirSync(content)));
    if (id === null) {
      const why = from === null ? '还没有一期可照' : `从“${from.id}”看不出下一期叫什么`;
      throw new UsageError(`${why}，请写出期号，如：npx --yes pnpm@12 new 2026-01`);
    }
    const place = vacant(content, id);
    const started = from === null ? { ...firstIssue(id), carried: new Map() } : goOn(from, id);
    if (started === null) return 1;
    const { source, emptied, carried } = started;
    open(content, place, new Map([['issue.yaml', source], ...carried]));
    say(`已建好 ${shownPath(place)}/${from === null ? '' : `，照的是 ${from.id}`}。\n`);
    for (const [name, bytes] of carried) {
      say(bytes === null ? `${from?.id} 里没有 ${name}，请补上。\n` : `带上了 ${name}。\n`);
    }
    if (emptied.length > 0) say(`留空待填：${emptied.join('、')}。\n`);
    say(`把原稿放进去，再运行：npx --yes pnpm@12 check ${shownPath(place)}\n`);
    return 0;
  });

function pattern(wanted: string | undefined, folders: readonly IssueFolder[]): IssueFolder | null {
  const ids = folders.map(({ id }) => id);
  if (wanted !== undefined) {
    const found = folders.find(({ id }) => id.normalize() === wanted.normalize());
    if (found === undefined) throw new UsageError(`没有“${wanted}”这一期。${choicesHint(wanted, ids)}`);
    return found;
  }
  return folders.at(-1) ?? null;
}

/** issue.yaml where there is no issue to go on from; a key with nothing after it says nothing. */
function firstIssue(id: string): { source: string; emptied: readonly string[] } {
  const { year, number } = namedBy(id) ?? { year: '', number: '' };
  const keys = { 刊名: '', 年: year, 期: number, 总期: '', 日期: '', 出版单位: '', 版式: '理论', 版本: '[简体, 繁体]' };
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`.trimEnd());
  const head = '# 本期的信息。每项都可以不写；写错了会告诉你在第几行。';
  const emptied = Object.entries(keys).flatMap(([key, value]) => (value === '' ? [key] : []));
  return { source: `${head}\n${lines.join('\n')}\n`, emptied };
}

/** Where the new issue is to lie; throws UsageError for a name that cannot be, or is taken. */
function vacant(content: string, id: string): string {
  if (REFUSED.test(id) || Buffer.byteLength(id) > LONGEST) {
    throw new UsageError(`文件夹不能叫“${id}”，请写 2026-01 这样的期号。`);
  }
  const place = join(content, id);
  const same = (name: string) => name.normalize().toLowerCase() === id.normalize().toLowerCase();
  if (!readdirSync(content).some(same)) return place;
  throw new UsageError(`已经有 ${shownPath(place)} 了，没有动它。要开另一期，请写另一个期号。`);
}

/** What the next issue has of the last one; null where that one's issue.yaml has mistakes, which are told. */
function goOn({ id: last, path }: IssueFolder, id: string) {
  if (!isPresent(path, 'issue.yaml')) return { ...firstIssue(id), carried: new Map<string, Uint8Array | null>() };
  const bytes = bytesOf(path, 'issue.yaml');
  const text = bytes instanceof Uint8Array ? decode(bytes).text : '';
  const read = readIssueFile(last, shownPath(join(path, 'issue.yaml')), text);
  const errors = [...('severity' in bytes ? [bytes] : []), ...read.diagnostics].filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0) {
    complain(`${errors.map(diagnosticLine).join('\n')}\n照不了 ${last}：先改好它的 issue.yaml。\n`);
    return null;
  }
  const carried = new Map<string, Uint8Array | null>();
  const profile = read.plan.wishes.press.profile?.path;
  if (profile !== undefined) {
    const found = isPresent(path, profile) ? bytesOf(path, profile) : null;
    carried.set(profile, found instanceof Uint8Array ? found : null);
  }
  return { ...nextIssue(text, { last: namedBy(last), next: namedBy(id) }), carried };
}

/** The folder appears with all that is in it, or not at all. */
function open(content: string, place: string, files: ReadonlyMap<string, string | Uint8Array | null>): void {
  const beside = mkdtempSync(join(content, '.kanyin-new-'));
  try {
    for (const [name, bytes] of files) {
      if (bytes === null) continue;
      mkdirSync(join(beside, name, '..'), { recursive: true });
      writeFileSync(join(beside, name), bytes, { flush: true });
    }
    if (existsSync(place)) throw new UsageError(`已经有 ${shownPath(place)} 了，没有动它。`);
    renameSync(beside, place);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
