/** What is read, checked, converted and set grows with its length and not with the square of it, whatever it is. */
import { beforeAll, expect, it } from 'vitest';
import { check } from '../pipeline/check/check.ts';
import { toEdition } from '../pipeline/edition/edition.ts';
import { planByDefault } from '../pipeline/issue/issue.ts';
import type { Article, Issue } from '../pipeline/model/document.ts';
import { read as readMarkdown } from '../pipeline/read/md/read.ts';
import { read as readPlainText } from '../pipeline/read/txt/read.ts';
import { oneIn } from './at-length.ts';
import { cpuTime } from './cpu.ts';
import { p, readBody } from './read/docx/make.ts';
import { SHAPES } from './shapes.ts';
import { set } from './typeset/setting.ts';

/** Characters of the shorter of two texts; the other is twice as long. */
const LENGTH = 6_000;
/** Milliseconds under which a stage is quick, whatever it grows with. */
const QUICK = 60;
/** Twice the text may take so many times as long; what grows with the square takes four. */
const STEEPEST = 3;
const ATTEMPTS = 3;

function issueOf(articles: readonly Article[]): Issue {
  return { id: 'a', masthead: planByDefault('a').masthead, sections: [{ title: null, articles }] };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\f', '');

interface Stage {
  readonly name: string;
  /** What is made before the time is taken. */
  readonly before: (text: string) => unknown;
  readonly run: (made: never) => unknown;
}

function stage<Made>(name: string, before: (text: string) => Made, run: (made: Made) => unknown): Stage {
  return { name, before, run };
}

const issueIn = (text: string) => issueOf(readPlainText('a.txt', Buffer.from(text)).articles);
const STAGES: readonly Stage[] = [
  stage(
    'read .txt',
    (text) => Buffer.from(text),
    (bytes) => readPlainText('a.txt', bytes),
  ),
  stage(
    'read .md',
    (text) => Buffer.from(text),
    (bytes) => readMarkdown('a.md', bytes),
  ),
  stage(
    'read .docx',
    (text) =>
      escaped(text)
        .split('\n')
        .map((line) => p(line))
        .join(''),
    (body) => readBody(body),
  ),
  stage('check', issueIn, (issue) => check(issue, () => true)),
  stage('convert', issueIn, (issue) => toEdition(issue, 'zh-Hant-TW')),
  stage(
    'set',
    (text) => text,
    (text) => set(text, 30),
  ),
];

async function timeOf({ before, run }: Stage, text: string): Promise<number> {
  const made = before(text) as never;
  const start = cpuTime();
  await run(made);
  return cpuTime() - start;
}

/** How many times as long a stage takes with twice the text; 1 where it is quick anyway. The least of some attempts counts. */
async function steepness(one: Stage, shape: (length: number) => string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least >= STEEPEST; attempt++) {
    const long = await timeOf(one, shape(2 * LENGTH));
    least = Math.min(least, long < QUICK ? 1 : long / (await timeOf(one, shape(LENGTH))));
  }
  return least;
}

beforeAll(async () => {
  for (const one of STAGES) await timeOf(one, SHAPES.articles!(3000));
});

it.each(oneIn(3, Object.entries(SHAPES)))('twice as much takes no more than thrice as long: %s', async (_, shape) => {
  const steep = [];
  for (const one of STAGES) {
    const found = await steepness(one, shape);
    if (found >= STEEPEST) steep.push(`${one.name}: ${found.toFixed(1)}`);
  }
  expect(steep).toEqual([]);
});
