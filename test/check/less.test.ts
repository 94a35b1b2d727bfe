/** What is asked about a text as it stands, and what comes and goes with a character less or a space more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import { goldenRows } from '../golden.ts';
import { askedAboutEach } from './examples.ts';
import { askedAboutEntries, RIGHT } from './lists.ts';

/** A text a line; those that begin with # say what the next ones are about. */
const linesOf = (name: string) =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

type Changed = readonly (readonly [how: string, text: string])[];

/** A text as it is, and −0 without its first character, and so on. */
function withLess(text: string): Changed {
  return [['', text], ...Array.from(text, (_, at) => [`−${at}`, text.slice(0, at) + text.slice(at + 1)] as const)];
}

/** A text with a space behind each of its characters. */
function withSpace(text: string): Changed {
  return Array.from(
    text.slice(1),
    (_, at) => [`_${at + 1}`, `${text.slice(0, at + 1)} ${text.slice(at + 1)}`] as const,
  );
}

/** What is asked about a text, and `no` for what goes, with the changes that make it come or go. */
function differences(hows: readonly string[], asked: readonly (readonly string[])[]): string[][] {
  const [before] = asked;
  const found = new Map<string, string[]>();
  for (const [index, now] of asked.entries()) {
    const gone = before!.filter((one) => !now.includes(one)).map((one) => `no ${one}`);
    const come = now.filter((one) => !before!.includes(one));
    for (const what of [...gone, ...come]) found.set(what, [...(found.get(what) ?? []), hows[index]!]);
  }
  return [
    [before!.join('; ')],
    ...[...found].map(([what, those]) => [`${what}: ${those.length === hows.length - 1 ? 'all' : those.join(' ')}`]),
  ];
}

const expectRows = goldenRows(join(import.meta.dirname, 'said-of-less.tsv'), 'text\tasked');

describe('a sentence', () => {
  it.each(linesOf('less-sentences.txt'))('%s', (sentence) => {
    const all = [...withLess(sentence), ...withSpace(sentence)];
    const found = askedAboutEach(all.map(([, text]) => text));
    const rows = differences(
      all.map(([how]) => how),
      found.map((ones) => numbered(ones.map(({ rule }) => rule).filter((rule) => rule !== 'paragraph-duplicated'))),
    );
    expectRows(sentence, [[found[0]!.map(({ rule, at }) => `${rule} ${at}`).join('; ')], ...rows.slice(1)]);
  });
});

/** A second finding of a rule is told from the first. */
function numbered(rules: readonly string[]): string[] {
  return rules.map((rule, at) => {
    const before = rules.slice(0, at).filter((one) => one === rule).length;
    return before === 0 ? rule : `${rule} ${before + 1}`;
  });
}

describe('an entry', () => {
  it.each(linesOf('less-entries.txt'))('%s', (entry) => {
    const all = withLess(entry);
    const list = [...RIGHT, ...all.map(([, text], index) => `[${index + 4}] ${text}`)];
    const [older, newer] = ([2015, 2025] as const).map((standard) => askedAboutEntries(list, standard));
    const asked = all.map((_, index) => {
      const [before, now] = [older!, newer!].map((found) =>
        found.filter(({ line, rule }) => line === index + 4 && rule !== 'reference-doubled').map(about),
      );
      return [
        ...new Set([
          ...before!.map((one) => (now!.includes(one) ? one : `2015 ${one}`)),
          ...now!.filter((one) => !before!.includes(one)).map((one) => `2025 ${one}`),
        ]),
      ];
    });
    const rows = differences(
      all.map(([how]) => how),
      asked,
    );
    expectRows(entry, rows);
  });
});

/** The rule without its common beginning, and what it says without the number of the entry and the words it quotes. */
function about({ rule, message }: Diagnostic): string {
  const said = message.replace(/^参考文献第 \d+ 条/, '').replace(/“[^”]*”/g, '“”');
  return `${rule.slice('reference-'.length)} ${said}`;
}
