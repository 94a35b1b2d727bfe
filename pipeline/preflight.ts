/** pnpm preflight — examines finished print PDFs as a printing house does, and writes nothing. */
import { readFileSync } from 'node:fs';
import { preflight } from './preflight/preflight.ts';
import { isPassed, LIMITS, type PreflightLimits, type PreflightReport } from './preflight/report.ts';
import { statsAt } from './stats.ts';
import { type Command, type Request, UsageError } from './terminal/command.ts';
import { mustBeThere } from './terminal/order.ts';
import { run } from './terminal/run.ts';
import { verdictTable } from './terminal/verdicts.ts';
import { handOutJson, say } from './terminal/write.ts';

const PREFLIGHT: Command = {
  name: 'pnpm preflight',
  summary: '印前检查：像印刷厂那样查 PDF，逐项给出结论；有一项不合格，退出码就是 1。',
  paths: '印刷用的.pdf…',
  options: [
    { name: 'resolution', value: 'PPI', help: `图片最低分辨率（默认 ${LIMITS.resolution}，黑白线条图要它的四倍）` },
    { name: 'ink-limit', value: 'PERCENT', help: `总墨量上限（默认 ${LIMITS.inkLimit}）` },
    { name: 'bleed', value: 'MM', help: `出血至少多少毫米（默认 ${LIMITS.bleed}）` },
    { name: 'signature', value: 'PAGES', help: `页数要是几的倍数（默认 ${LIMITS.signature}；封面写 1）` },
    { name: 'json', value: null, help: '用 JSON 输出，给程序读' },
  ],
};

/** Bytes. */
const LARGEST = 1024 * 1024 * 1024;

/** Runs the command; the exit status is set, nothing is thrown. */
export const main = () =>
  run(PREFLIGHT, async (request) => {
    if (request.paths.length === 0) throw new UsageError('请写要检查的 PDF 的路径。');
    const limits = limitsOf(request);
    for (const path of request.paths) mustBeFile(path);
    const reports: ({ file: string } & PreflightReport)[] = [];
    for (const path of request.paths) {
      const report = { file: path, ...(await preflight(readFileSync(path), limits)) };
      if (request.has('json')) reports.push(report);
      else say(`${verdictTable(path, report)}\n`);
      if (!isPassed(report)) process.exitCode = 1;
    }
    if (request.has('json')) handOutJson(reports);
    return process.exitCode === 1 ? 1 : 0;
  });

function limitsOf(request: Request): PreflightLimits {
  const resolution = numberOf(request, 'resolution', LIMITS.resolution, [1, 4800]);
  return {
    resolution,
    lineArt: resolution * (LIMITS.lineArt / LIMITS.resolution),
    inkLimit: numberOf(request, 'ink-limit', LIMITS.inkLimit, [100, 400]),
    bleed: numberOf(request, 'bleed', LIMITS.bleed, [0, 50]),
    signature: wholeOf(request, 'signature', LIMITS.signature, [1, 64]),
  };
}

type NumberRange = readonly [least: number, most: number];

function numberOf(request: Request, name: string, otherwise: number, [least, most]: NumberRange): number {
  const written = request.values(name).at(-1);
  if (written === undefined) return otherwise;
  const number = /^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${name} 要写 ${least} 到 ${most} 的数，现在是“${written}”。`);
}

function wholeOf(request: Request, name: string, otherwise: number, range: NumberRange): number {
  const number = numberOf(request, name, otherwise, range);
  if (Number.isInteger(number)) return number;
  throw new UsageError(`--${name} 要写整数，现在是“${number}”。`);
}

function mustBeFile(path: string): void {
  mustBeThere(path, PREFLIGHT.name);
  const found = statsAt(path)!;
  if (found.size > LARGEST) throw new UsageError(`${path} 超过 1 GB，不查。`);
  if (found.isFile()) return;
  throw new UsageError(`${path} ${found.isDirectory() ? '是文件夹' : '不是普通文件'}，请写 PDF 的路径。`);
}
