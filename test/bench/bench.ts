/** pnpm bench — builds made-up issues of growing length in fresh processes and prints time, CPU, memory and growth. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../../pipeline/terminal/command.ts';
import { run } from '../../pipeline/terminal/run.ts';
import { textTable } from '../../pipeline/terminal/table.ts';
import { madeUpArticle } from './text.ts';

const BENCH: Command = {
  name: 'pnpm bench',
  summary: '用现编的稿子量一量：每档各做几遍完整的六个文件，报出中位数。x1 约五千字。',
  paths: null,
  options: [
    { name: 'sizes', value: '1,10,100', help: '量哪几档（默认 1,10）' },
    { name: 'runs', value: 'N', help: '每档做几遍（默认 5）' },
  ],
};

/** What one build took: seconds, megabytes, bytes written, milliseconds a stage. */
interface Figures {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  readonly bytes: number;
  readonly stages: ReadonlyMap<string, number>;
}

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bench = mkdtempSync(join(tmpdir(), 'kanyin-bench-'));

await run(BENCH, async (request) => {
  const sizes = (request.values('sizes')[0] ?? '1,10').split(',').map(Number);
  const runs = Number(request.values('runs')[0] ?? 5);
  const results = new Map(sizes.map((size) => [size, measure(size, runs)]));
  rmSync(bench, { recursive: true, force: true });
  process.stdout.write(`${totals(results)}\n\n${stages(results)}\n\n${growth(results)}\n`);
  return 0;
});

function measure(size: number, runs: number): Figures {
  const content = join(bench, `x${size}`);
  mkdirSync(content, { recursive: true });
  let characters = 0;
  for (let pair = 1; pair <= size; pair++) {
    const text = [2 * pair - 1, 2 * pair].map(madeUpArticle).join('\n\n\n');
    characters += text.length;
    writeFileSync(join(content, `${pair}.txt`), text);
  }
  process.stderr.write(`x${size}：${characters} 字，${runs} 遍……\n`);
  build(content);
  const all = Array.from({ length: runs }, () => build(content));
  return {
    wall: median(all.map(({ wall }) => wall)),
    cpu: median(all.map(({ cpu }) => cpu)),
    memory: median(all.map(({ memory }) => memory)),
    bytes: all[0]!.bytes,
    stages: new Map(
      [...all[0]!.stages.keys()].map((stage) => [stage, median(all.map((one) => one.stages.get(stage) ?? 0))]),
    ),
  };
}

/** What package.json has node do for a command. */
function packageScript(name: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return scripts[name]!.split(' ').slice(1);
}

function build(content: string): Figures {
  const out = join(bench, 'out');
  const usage = join(bench, 'usage.json');
  rmSync(out, { recursive: true, force: true });
  const start = performance.now();
  const build = packageScript('build:all').map((part) => (part.startsWith('pipeline/') ? join(ROOT, part) : part));
  const loaded = ['--import', join(ROOT, 'test/bench/usage.mjs'), ...build];
  const child = spawnSync(process.execPath, [...loaded, '--content', content, '--out', out], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, KANYIN_USAGE: usage, NO_COLOR: '1' },
    maxBuffer: 1 << 28,
  });
  const wall = (performance.now() - start) / 1000;
  if (child.status !== 0) throw new Error(child.stdout + child.stderr);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(out, name)));
  const bytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  const used = JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; memory: number };
  return { wall, ...used, bytes, stages: stageTimes(child.stdout) };
}

/** The lines that a build prints as it works: 制作 x1/x1.zh-Hans.pdf  6 页  240 ms */
function stageTimes(printed: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const [, stage, path, time] of printed.matchAll(/^(\S+) (\S+(?: \S+)?) {2}.*?(\d+) ms$/gm)) {
    const name =
      stage === '制作' ? path!.split('.').slice(1).join('.') : `${stage} ${path!.split(' ').slice(1).join(' ')}`.trim();
    times.set(name, Number(time) / 1000);
  }
  return times;
}

function totals(results: ReadonlyMap<number, Figures>): string {
  const rows = [...results].map(([size, { wall, cpu, memory, bytes }]) => [
    `x${size}`,
    `${wall.toFixed(2)} s`,
    `${cpu.toFixed(2)} s`,
    `${memory.toFixed(0)} MB`,
    `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  ]);
  const head = ['长度', '用时', 'CPU', '内存峰值', '成品'];
  return textTable(head, rows, head.slice(1));
}

function stages(results: ReadonlyMap<number, Figures>): string {
  const names = [...[...results.values()][0]!.stages.keys()];
  const rows = names.map((name) => [
    name,
    ...[...results.values()].map((one) => `${(one.stages.get(name) ?? 0).toFixed(2)} s`),
  ]);
  const head = ['各站用时', ...[...results.keys()].map((size) => `x${size}`)];
  return textTable(head, rows, head.slice(1));
}

/** The exponent e in time ~ length^e between neighbouring sizes. */
function growth(results: ReadonlyMap<number, Figures>): string {
  const all = [...results];
  const lines = all.slice(1).map(([size, figures], index) => {
    const [before, base] = all[index]!;
    const exponent = Math.log(figures.wall / base.wall) / Math.log(size / before);
    return `x${before} → x${size}：用时按长度的 ${exponent.toFixed(2)} 次方增长`;
  });
  return lines.join('\n');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
