/**
 * pnpm bench:reading — how well and how fast manuscripts are read: the figures of the README. `--kinds` prints the kinds alone, `--faults
 * [KIND]` what is wrong in their open half.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read } from '../../pipeline/read/txt/read.ts';
import { textTable } from '../../pipeline/terminal/table.ts';
import { punctuationCases, repaired } from '../read/punctuation.ts';
import { distorted, madeUpArticles, type Setting } from './articles.ts';
import { blocksOf } from './blocks.ts';
import { distortionsOf, LAYOUTS, WIDTHS, wrappingsOf } from './distortions.ts';
import { encode } from './encode.ts';
import { added, type Joins, joinsIn, NO_JOINS } from './joins.ts';
import { faultsIn, kindsRight } from './kinds.ts';
import { madeUpArticle } from './text.ts';
import { TRADITIONAL } from './traditional.ts';

const RUNS = 5;
const SIZES = [50_000, 500_000];

const fileAt = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

const asked = process.argv.slice(2);
if (asked[0] === '--faults') process.stdout.write(`${faultsIn('open', asked[1] ?? '')}\n`);
else if (asked[0] === '--kinds') process.stdout.write(`${kindsRight()}\n`);
else
  process.stdout.write(
    `${[blocksRight(), wrappedRight(), joinsRight(), marksRight(), kindsRight(), speed()].join('\n\n')}\n`,
  );

/** Blocks right under every distortion, against the answers that a person has checked. */
function blocksRight(): string {
  const answers: string[] = JSON.parse(fileAt('test/cases/manuscript-2025-01.json'));
  const rows = distortionsOf(fileAt('content/2025-01/党建与统战.txt')).map(([name, distorted]) =>
    scored(name, answers, blocksOf(distorted)),
  );
  rows.push(scored('Big5（另一篇繁体稿）', blocksOf(TRADITIONAL), blocksOf(encode(TRADITIONAL, 'big5'))));
  return textTable(['样稿走样', '认对的块', '多出的块'], rows, ['认对的块', '多出的块']);
}

function scored(name: string, answers: readonly string[], found: readonly string[]): string[] {
  const { right, left } = compared(answers, found);
  return [name, `${right}/${answers.length}`, String(left)];
}

function compared(answers: readonly string[], found: readonly string[]): { right: number; left: number } {
  const left = [...found];
  for (const answer of answers) {
    const at = left.indexOf(answer);
    if (at >= 0) left.splice(at, 1);
  }
  return { right: found.length - left.length, left: left.length };
}

/** Blocks right of the manuscript when its lines were wrapped: a row a width, a column a layout. */
function wrappedRight(): string {
  const answers: string[] = JSON.parse(fileAt('test/cases/manuscript-2025-01.json'));
  const text = fileAt('content/2025-01/党建与统战.txt');
  const rows = WIDTHS.map((width) => [
    `每 ${width} 字断行`,
    ...wrappingsOf(text, width).map((wrapped) => {
      const { right, left } = compared(answers, blocksOf(wrapped));
      return `${right}/${answers.length}${left > 0 ? `，多 ${left}` : ''}`;
    }),
  ]);
  return textTable(['样稿断行后认对的块', ...LAYOUTS], rows, LAYOUTS);
}

/** Precision and recall of the joins in articles of every kind, and their blocks right, in each layout. */
function joinsRight(): string {
  const articles = madeUpArticles();
  const answers = articles.map((article) => blocksOf(article.join('\n')));
  const rows = LAYOUTS.flatMap((layout, at) =>
    [false, true].map((byProgram) => {
      const setting = { byProgram, blank: at % 2 === 0, indented: at > 1, pages: false };
      const settings = WIDTHS.map((width): Setting => ({ ...setting, width }));
      return [`${layout}，${byProgram ? '按宽度排' : '按字数断'}`, ...joinScores(articles, answers, settings)];
    }),
  );
  const pages = { byProgram: false, blank: false, pages: true };
  rows.push(['没有空行，每页夹一个页码', ...joinScores(articles, answers, [{ ...pages, width: 30, indented: false }])]);
  rows.push([
    '不断行，段落在页末断开，夹页码',
    ...joinScores(
      articles,
      answers,
      [true, false].map((indented) => ({ ...pages, width: null, indented })),
    ),
  ]);
  const head = ['接合对的比例', '该接的接了', '认对的块'];
  return textTable([`${articles.length} 篇各体文章，宽 ${WIDTHS.join('、')}`, ...head], rows, head);
}

function joinScores(articles: string[][], answers: string[][], settings: readonly Setting[]): string[] {
  let joins: Joins = NO_JOINS;
  let right = 0;
  let all = 0;
  for (const setting of settings) {
    for (const [at, article] of articles.entries()) {
      const one = distorted(article, setting, at + 1);
      joins = added(joins, joinsIn(one));
      right += compared(answers[at]!, blocksOf(one.text)).right;
      all += answers[at]!.length;
    }
  }
  const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;
  return [
    percent(joins.right, joins.right + joins.false),
    percent(joins.right, joins.right + joins.missed),
    percent(right, all),
  ];
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
  return `${textTable(head, rows, head.slice(1))}\n用时按长度的 ${growth.toFixed(2)} 次方增长`;
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
