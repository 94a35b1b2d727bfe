/** pnpm bench:house — how the project is written, in figures: lengths, cycles, long patterns, who asks a line what it is, where words stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textTable } from '../../pipeline/terminal/table.ts';
import { literalsOf } from '../literals.ts';
import { cycle, longPatterns, ROOT, type Source, sources } from '../sources.ts';

const street = [...sources('pipeline'), ...sources('templates')];

/** Lines of each function that has a body on lines of its own: Biome's format ends it where it began. */
function functionLengths({ text }: Source): number[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const head = /^(\s*)(?:export )?(?:async )?(?:function\b|const \w+ = .*=> \{$|\w+\(.*\).* \{$)/.exec(line);
    if (head === null || /^\s*(?:if|for|while|switch|return|catch)\b/.test(line)) return [];
    const end = lines.findIndex((one, below) => below >= at && new RegExp(`^${head[1]}}`).test(one));
    return end < 0 ? [] : [end - at + 1];
  });
}

function spread(values: readonly number[]): [median: string, ninth: string] {
  const sorted = [...values].sort((a, b) => a - b);
  return [String(sorted[Math.floor(sorted.length / 2)]), String(sorted[Math.floor(sorted.length * 0.9)])];
}

/** Files that call what finds a sign in the characters of a line, besides the one that declares it and the list of signs. */
function askingFor(name: string): string {
  const asking = street.filter(({ text }) => new RegExp(`(?<!function )\\b${name}\\(`).test(text));
  const found = asking.filter(({ text }) => new RegExp(`import [^;]*\\b${name}\\b`).test(text)).map(({ path }) => path);
  return found.length === 0 ? '0' : `${found.length}  ${found.map((path) => path.replace('pipeline/', '')).join(' ')}`;
}

/** A word of the language in code: a string that is nothing but Han, or a run of Han in a pattern. */
function wordsInCode(): number {
  const found = street.flatMap(({ path, text }) =>
    /^pipeline\/(?:read|check|edition|lexis|references)\//.test(path) ? literalsOf(text) : [],
  );
  const strings = found.filter(({ kind, text }) => kind === 'string' && /^'\p{Script=Han}{1,8}'$/u.test(text));
  const runs = found
    .filter(({ kind }) => kind === 'pattern')
    .flatMap(({ text }) => text.match(/\p{Script=Han}{2,}/gu) ?? []);
  return strings.length + runs.length;
}

function wordsInTables(): number {
  const tables = readdirSync(join(ROOT, 'pipeline'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsv'),
  );
  const rows = tables.flatMap((name) =>
    readFileSync(join(ROOT, 'pipeline', name), 'utf8')
      .split('\n')
      .slice(1),
  );
  return rows.filter((row) => row !== '' && !row.startsWith('#')).length;
}

const fileLengths = street.map(({ text }) => text.split('\n').length - 1);
const functions = street.flatMap(functionLengths);
const figures: [what: string, ...number: string[]][] = [
  ['文件', String(street.length)],
  ['每个文件的行数，中位和第九十百分位', spread(fileLengths).join(' / ')],
  ['函数', String(functions.length)],
  ['每个函数的行数，中位和第九十百分位', spread(functions).join(' / ')],
  ['循环引用', String(cycle(street) === null ? 0 : cycle(street))],
  ['表以外超过 120 字的正则', String(street.flatMap(longPatterns).length)],
  ['问一行的标签（labelOf）的文件', askingFor('labelOf')],
  ['问一行的署名（bylineOf）的文件', askingFor('bylineOf')],
  ['问一行的结尾（endsSentence）的文件', askingFor('endsSentence')],
  ['代码里的词', String(wordsInCode())],
  ['表里的词', String(wordsInTables())],
];
process.stdout.write(`${textTable(['', ''], figures, [])}\n`);
