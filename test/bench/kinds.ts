/**
 * The part of pnpm bench:reading that goes by the kinds of test/bench/kinds: for each kind and format, blocks right, wrong beside a question,
 * wrong without a word, and questions nobody needed; the half kept aside apart from the open one.
 */
import { textTable } from '../../pipeline/terminal/table.ts';
import { type Case, casesOf, type Half } from './kinds/cases.ts';
import { NOTHING, type Score, type Scored, scored, sum } from './kinds/score.ts';

const HEAD = ['例', '块', '认对', '认错而问了', '悄悄错了', '该问的', '问了的', '多问'];
const HALVES: Readonly<Record<Half, string>> = { open: '公开的一半', kept: '留出的一半' };

/** The tables of both halves. */
export function kindsRight(): string {
  return (['open', 'kept'] as const).map(halfRight).join('\n\n');
}

function halfRight(half: Half): string {
  const all = casesOf(half).map((one) => ({ one, score: scored(one).score }));
  const row = (name: string, chosen: typeof all) => [
    name,
    String(chosen.length),
    ...cells(chosen.map(({ score }) => score).reduce(sum, NOTHING)),
  ];
  const by = (key: (one: Case) => string) =>
    [...new Set(all.map(({ one }) => key(one)))].map((name) =>
      row(
        name,
        all.filter(({ one }) => key(one) === name),
      ),
    );
  const rows = [...by(({ kind }) => kind), ...by(({ format }) => `.${format}`), row('合计', all)];
  return textTable([HALVES[half], ...HEAD], rows, HEAD);
}

function cells({ blocks, right, asked, wanted, put, needless }: Score): string[] {
  const percent = `${((right / Math.max(1, blocks)) * 100).toFixed(1)} %`;
  return [
    String(blocks),
    percent,
    String(asked),
    String(blocks - right - asked),
    String(wanted),
    String(put),
    String(needless),
  ];
}

/** What is wrong in the cases of a half whose kind or name begins with `wanted`, for whoever mends it. */
export function faultsIn(half: Half, wanted: string): string {
  return casesOf(half)
    .filter(({ kind, name }) => `${kind}/${name}`.startsWith(wanted))
    .map((one) => [`${one.kind}/${one.name}.${one.format}`, scored(one)] as const)
    .filter(([, { missed, instead, needless }]) => missed.length + instead.length + needless.length > 0)
    .map(([name, found]) => `${name}\n${faultLines(found)}`)
    .join('\n\n');
}

function faultLines({ missed, instead, needless }: Scored): string {
  const lines = (sign: string, all: readonly string[]) =>
    all.map((line) => `  ${sign} ${line.replaceAll('\n', '\\n')}`);
  return [...lines('-', missed), ...lines('+', instead), ...lines('?', needless)].join('\n');
}
