/** pnpm bench:reading — how well and how fast manuscripts are read: the figures of the README. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read } from '../../pipeline/read/txt/read.ts';
import { table } from '../../pipeline/terminal/table.ts';
import { punctuationCases, repaired } from '../read/punctuation.ts';
import { blocksOf } from './blocks.ts';
import { distortionsOf } from './distortions.ts';
import { encode } from './encode.ts';
import { madeUpArticle } from './text.ts';
import { TRADITIONAL } from './traditional.ts';

const RUNS = 5;
const SIZES = [50_000, 500_000];

const fileAt = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

process.stdout.write(`${[blocksRight(), marksRight(), speed()].join('\n\n')}\n`);

/** Blocks right under every distortion, against the answers that a person has checked. */
function blocksRight(): string {
  const answers: string[] = JSON.parse(fileAt('test/cases/manuscript-2025-01.json'));
  const rows = distortionsOf(fileAt('content/2025-01/党建与统战.txt')).map(([name, distorted]) =>
    scored(name, answers, blocksOf(distorted)),
  );
  rows.push(scored('Big5（另一篇繁体稿）', blocksOf(TRADITIONAL), blocksOf(encode(TRADITIONAL, 'big5'))));
  return table(['样稿走样', '认对的块', '多出的块'], rows, ['认对的块', '多出的块']);
}

function scored(name: string, answers: readonly string[], found: readonly string[]): string[] {
  const left = [...found];
  const right = answers.filter((answer) => {
    const at = left.indexOf(answer);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return [name, `${right.length}/${answers.length}`, String(left.length)];
}

function marksRight(): string {
  const cases = punctuationCases();
  const right = cases.filter(([before, after]) => repaired(before) === after);
  return `标点：${cases.length} 例，改对 ${right.length} 例（test/cases/punctuation.tsv）`;
}

/** Characters a second, the median of five readings at each size, and the exponent e in time ~ length^e. */
function speed(): string {
  const times = SIZES.map((size) => {
    const bytes = new TextEncoder().encode(madeUpText(size));
    read('a.txt', bytes);
    return median(Array.from({ length: RUNS }, () => timeOf(bytes)));
  });
  const rows = SIZES.map((size, index) => [
    `${size / 10_000} 万字`,
    `${times[index]!.toFixed(0)} ms`,
    `${Math.round(size / times[index]! / 10)} 万字`,
  ]);
  const growth = Math.log(times[1]! / times[0]!) / Math.log(SIZES[1]! / SIZES[0]!);
  const head = ['长度', '用时', '每秒'];
  return `${table(head, rows, head.slice(1))}\n用时按长度的 ${growth.toFixed(2)} 次方增长`;
}

function madeUpText(size: number): string {
  const articles: string[] = [];
  for (let length = 0; length < size; length += articles.at(-1)!.length)
    articles.push(madeUpArticle(articles.length + 1));
  return articles.join('\n\n\n').slice(0, size);
}

function timeOf(bytes: Uint8Array): number {
  const start = performance.now();
  read('a.txt', bytes);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
