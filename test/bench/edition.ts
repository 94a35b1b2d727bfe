/** pnpm bench:edition [FILE]… — how well texts are converted: the figures of the README; of plain texts and OpenCC's cases given, theirs. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { convert, convertedText } from '../../pipeline/edition/convert.ts';
import { toEdition } from '../../pipeline/edition/edition.ts';
import { longestIn } from '../../pipeline/edition/lattice.ts';
import { type Chain, chainInto } from '../../pipeline/edition/opencc.ts';
import { overrides, simplifiedWords } from '../../pipeline/edition/overrides.ts';
import { continuings } from '../../pipeline/edition/zhuo.ts';
import type { Edition } from '../../pipeline/model/document.ts';
import { textTable } from '../../pipeline/terminal/table.ts';
import { issueOf } from '../edition/made.ts';
import { type Meeting, meetingsAcross, meetingsBeside, regionalPhrases, trickyPhrases } from './meetings.ts';
import { madeUpArticle } from './text.ts';

/** OpenCC's names of what it converts, here in its standard dictionaries. */
const CONFIGS: Readonly<Record<string, readonly [Edition, boolean]>> = {
  s2tw: ['zh-Hant-TW', false],
  s2hk: ['zh-Hant-HK', false],
  s2twp: ['zh-Hant-TW', true],
  s2hkp: ['zh-Hant-HK', true],
  tw2s: ['zh-Hans', false],
  hk2s: ['zh-Hans', false],
};
const SIZE = 500_000;
const RUNS = 3;

const files = process.argv.slice(2);
const cases = files.filter((file) => file.endsWith('.json'));
const texts = files.filter((file) => !file.endsWith('.json'));
const parts = [
  await wordsThatMeet(),
  ...(await Promise.all(cases.map(casesRight))),
  await questions(texts),
  await speed(),
];
process.stdout.write(`${parts.filter((part) => part !== '').join('\n\n')}\n`);

/** Where words meet: how many stretches are written as the words are by themselves. */
async function wordsThatMeet(): Promise<string> {
  const plain = await chainInto('zh-Hant-TW', false, overrides());
  const regional = await chainInto('zh-Hant-TW', true, overrides());
  const rows = [
    ...halves('两词相接，像有 OpenCC 的词', plain, meetingsAcross(trickyPhrases(plain))),
    ...halves('两词相接，像有地区用词', regional, meetingsAcross(regionalPhrases(regional))),
    ...halves('OpenCC 的词旁边有一个常用字', plain, meetingsBeside(trickyPhrases(plain))),
  ];
  const columns = ['例数', '取最长的词', '取最可能的断法', '只有最长的对'];
  return textTable(['词与词相接', ...columns], rows, columns);
}

function halves(name: string, chain: Chain, meetings: readonly Meeting[]): string[][] {
  const of = (isHeldBack: boolean) => meetings.filter((one) => one.isHeldBack === isHeldBack);
  return [
    scored(`${name}（定数字时用的一半）`, chain, of(false)),
    scored(`${name}（留着没用的一半）`, chain, of(true)),
  ];
}

function scored(name: string, chain: Chain, meetings: readonly Meeting[]): string[] {
  const longest = { ...chain, read: longestIn(chain.first) };
  const right = { longest: 0, read: 0, worse: 0 };
  for (const meeting of meetings) {
    const expected = written(meeting.left, longest) + written(meeting.right, longest);
    const byLongest = written(meeting.left + meeting.right, longest) === expected;
    const byReading = written(meeting.left + meeting.right, chain) === expected;
    if (byLongest) right.longest++;
    if (byReading) right.read++;
    if (byLongest && !byReading) right.worse++;
  }
  const share = (count: number) => `${((100 * count) / meetings.length).toFixed(2)} %`;
  return [name, String(meetings.length), share(right.longest), share(right.read), share(right.worse)];
}

function written(text: string, chain: Chain): string {
  return convertedText(convert(text, chain));
}

/** OpenCC's own cases: a table of those right, then those that are not. */
async function casesRight(file: string): Promise<string> {
  const json = readFileSync(file, 'utf8').replace(/,(\s*[}\]])/g, '$1');
  const all = (JSON.parse(json) as { cases: { input: string; expected: Record<string, string> }[] }).cases;
  const counts = new Map<string, { right: number; all: number }>();
  const wrong: string[] = [];
  for (const { input, expected } of all) {
    for (const [name, form] of Object.entries(expected)) {
      const config = CONFIGS[name.replace('_jieba', '')];
      if (config === undefined || (name in CONFIGS && `${name}_jieba` in expected)) continue;
      const chain = await chainInto(...config, config[0] === 'zh-Hans' ? simplifiedWords() : overrides());
      const count = counts.get(name) ?? { right: 0, all: 0 };
      const found = name === 'tw2s' ? continued(written(input, chain)) : written(input, chain);
      counts.set(name, { right: count.right + (found === form ? 1 : 0), all: count.all + 1 });
      if (found !== form) wrong.push(`${name}: ${found} | ${form}`);
    }
  }
  const rows = [...counts].map(([name, { right, all: every }]) => [name, `${right}/${every}`]);
  return [textTable([basename(file), '对'], rows, ['对']), ...wrong].join('\n');
}

function continued(text: string): string {
  return continuings(text).reduce((now, { from, to, text: form }) => now.slice(0, from) + form + now.slice(to), text);
}

/** Questions in 10,000 characters of Han. */
async function questions(paths: readonly string[]): Promise<string> {
  if (paths.length === 0) return '';
  const rows: string[][] = [];
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    const { queries } = await toEdition(issueOf(text), 'zh-Hant-TW');
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const asked = queries.map(({ phrase, candidates }) => `${phrase}：${candidates.join('、')}`);
    rows.push([basename(path), String(han), ((1e4 * queries.length) / han).toFixed(1), asked.join('；')]);
  }
  return textTable(['文稿', '字数', '每万字提问', '问了什么'], rows, ['字数', '每万字提问']);
}

/** Processor time of converting a long issue, questions and all; the first run reads the dictionaries. */
async function speed(): Promise<string> {
  let text = '';
  for (let number = 1; text.length < SIZE; number++) text += `${madeUpArticle(number)}\n\n`;
  const issue = issueOf(text);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = process.cpuUsage();
    await toEdition(issue, 'zh-Hant-TW');
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  const rows = [[`${SIZE / 1e4} 万字`, ...times.map((time) => `${time.toFixed(0)} ms`)]];
  const columns = ['第一遍', '第二遍', '第三遍'];
  return textTable(['转换，连提问（CPU）', ...columns], rows, columns);
}
