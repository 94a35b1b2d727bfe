/** The end of a build: what was found in the manuscripts, the finished files, and the exit status. */
import type { ConsistencySheet } from '../consistency/line.ts';
import { type Diagnostic, isStopped, sortDiagnostics } from '../model/diagnostic.ts';
import { articlesOf, type Issue } from '../model/document.ts';
import type { PreflightReport } from '../preflight/report.ts';
import { staleIn } from '../write/stale.ts';
import type { Failure, Ledger } from './ledger.ts';
import type { Order } from './order.ts';
import { paint } from './paint.ts';
import { diagnosticLines, severityCounts } from './report.ts';
import type { Status } from './run.ts';
import { sheetText } from './sheets.ts';
import { textTable } from './table.ts';
import { visibleInLine } from './visible.ts';
import { say } from './write.ts';

/** A finished file; `path` inside the output folder, `time` in milliseconds. */
export interface Finished {
  readonly issue: string;
  readonly path: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly time: number;
  /** The preflight of a file for the printing house; null of any other. */
  readonly report: PreflightReport | null;
}

/** How much came in: 2 篇 */
export function extent(issue: Issue | null): string {
  return issue === null ? '没有文章' : `${articlesOf(issue).length} 篇`;
}

/** Prints the queries, the table of finished files and the verdict; gives the exit status. */
export function conclude(
  ledger: Ledger,
  finished: readonly Finished[],
  sheets: readonly ConsistencySheet[],
  order: Order,
): Status {
  const { found, failures, held } = ledger;
  const queries = foundOnce(found.filter(({ severity }) => severity !== 'info'));
  const isWrong = held.size > 0 || isStopped(found, order.strict);
  const parts = [
    diagnosticLines(queries).join('\n'),
    failures.map((failure) => paint.red(broken(failure))).join('\n'),
    finished.length > 0 ? listed(finished, order.out) : '',
    pronounced(finished, order.out),
    sheetText(sheets),
    leftFrom(finished, order.out),
    `${severityCounts([...queries, ...found.filter(({ severity }) => severity === 'info')])}。${paint.dim('逐条查看：npx --yes pnpm@12 check --all')}`,
    finished.length > 0 || !isWrong ? paint.green(`完成：${finished.length} 个文件在 ${order.out}/`) : '',
    isWrong ? paint.red(verdict(ledger, finished.length > 0, order.strict)) : '',
  ];
  say(`\n${parts.filter((part) => part !== '').join('\n\n')}\n`);
  if (failures.length > 0) return 2;
  return isWrong ? 1 : 0;
}

/** One sentence on a fault of ours, with what the maintainer needs. */
function broken({ at, error }: Failure): string {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [place = ''] = /^\s+at .*$/m.exec(stack) ?? [];
  const said = [`${name}: ${message}`, place.trim()].filter((part) => part !== '').join(' ');
  return `${at} 没有做成，是刊印自己出了错，请把这句话和原稿发给维护者：${said}`;
}

/** Whether each file for the printing house may be printed; 付印: sent to press. */
function pronounced(finished: readonly Finished[], out: string): string {
  const examined = finished.filter(({ report }) => report !== null);
  const lines = examined.map(({ path, report }) => {
    const labels = report!.verdicts.filter(({ state }) => state === 'breach').map(({ label }) => label);
    const verdict = labels.length === 0 ? paint.green('可以付印') : paint.red(`不能付印（${labels.join('、')}）`);
    return `${verdict}  ${visibleInLine(`${out}/${path}`)}`;
  });
  if (lines.length === 0) return '';
  const example = visibleInLine(`${out}/${examined[0]!.path}`);
  return [...lines, paint.dim(`逐项查看：npx --yes pnpm@12 preflight ${example}`)].join('\n');
}

/** Files of the issues that were not made this time, by their whole names. */
function leftFrom(finished: readonly Finished[], out: string): string {
  const made = finished.map(({ path }) => path);
  const stale = [...new Set(finished.map(({ issue }) => issue))].flatMap((issue) => staleIn(out, issue, made));
  if (stale.length === 0) return '';
  return [
    '这些成品不是这次做的，内容可能是旧的（没有动它们）：',
    ...stale.map((path) => `  ${visibleInLine(`${out}/${path}`)}`),
  ].join('\n');
}

function verdict({ held, failures }: Ledger, isSomeMade: boolean, strict: boolean): string {
  const first = failures.length > 0 ? '' : `先改好上面的错误${strict ? '和警告（--strict）' : ''}。`;
  if (!isSomeMade) return `没有出成品：${first}原有的成品没有动。`;
  const issues = [...held].join('、');
  return issues === '' ? `有错误：${first}` : `没有出成品的：${issues}。${first}它们原有的成品没有动。`;
}

function listed(finished: readonly Finished[], out: string): string {
  const rows = finished.map(({ path, bytes, pages, time }) => [
    visibleInLine(`${out}/${path}`),
    `${(bytes / 1024).toFixed(0)} KB`,
    pages === null ? '—' : String(pages),
    `${(time / 1000).toFixed(2)} s`,
  ]);
  return textTable(['成品', '大小', '页数', '用时'], rows, ['大小', '页数', '用时']);
}

/** What was found, sorted, and the same thing found in two editions, or in a manuscript named twice, said once. */
export function foundOnce(found: readonly Diagnostic[]): Diagnostic[] {
  const kept: Diagnostic[] = [];
  let here = 0;
  for (const one of sortDiagnostics(found)) {
    if (!isAtSamePlace(kept.at(-1), one)) here = kept.length;
    let index = here;
    while (index < kept.length && !(kept[index]!.rule === one.rule && kept[index]!.message === one.message)) index++;
    if (index === kept.length) kept.push(one);
  }
  return kept;
}

function isAtSamePlace(last: Diagnostic | undefined, next: Diagnostic): boolean {
  return last !== undefined && last.line === next.line && last.column === next.column && last.file === next.file;
}
