import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inContext } from '../../pipeline/lexis/context.ts';
import { wordRows, wordTable } from '../../pipeline/lexis/table.ts';

const COLUMNS = ['word', 'meant', 'silent?'] as const;
const read = (...lines: string[]) => wordRows(['word\tmeant\tsilent', ...lines, ''].join('\n'), 'a.tsv', COLUMNS);

describe('a table', () => {
  it('gives its rows by column, with the place of each', () => {
    expect(read('# a remark', '甲\t乙\t丙', '丁\t戊')).toEqual([
      { at: 'a.tsv:3', word: '甲', meant: '乙', silent: '丙' },
      { at: 'a.tsv:4', word: '丁', meant: '戊', silent: '' },
    ]);
  });

  it('is read the same from a checkout with CRLF', () => {
    expect(wordRows('word\tmeant\tsilent\r\n甲\t乙\t丙\r\n', 'a.tsv', COLUMNS)).toEqual(read('甲\t乙\t丙'));
  });

  it.each([
    ['a field too many', '甲\t乙\t丙\t丁', 'a.tsv:2 有 4 栏，应有 3 栏'],
    ['an empty field', '甲\t', 'a.tsv:2 缺“meant”一栏'],
  ])('refuses a row with %s, by file and line', (_, line, message) => {
    expect(() => read(line)).toThrow(message);
  });

  it('refuses columns in another order', () => {
    expect(() => wordRows('meant\tword\tsilent\n', 'a.tsv', COLUMNS)).toThrow('a.tsv:1 栏目应为：word、meant、silent');
  });

  it('is read only when its rows are asked for', () => {
    const rows = wordTable('lexis/none.tsv', COLUMNS);
    expect(() => rows()).toThrow('none.tsv');
  });
});

describe('all tables', () => {
  // What the desk says in two languages is our own wording, and comes from nowhere.
  const isWording = (path: string) => path.startsWith('desk/client/');
  const paths = readdirSync('pipeline', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.tsv') && !isWording(path),
  );

  it.each(paths)('%s says where each of its rows comes from', (path) => {
    const [head] = readFileSync(`pipeline/${path}`, 'utf8').split(/\r?\n/);
    const rows = wordTable(
      path,
      head!.split('\t').map((name) => (name === 'source' ? name : `${name}?`)),
    );
    expect(head!.split('\t')).toContain('source');
    expect(rows().length).toBeGreaterThan(0);
  });
});

describe('a word in context', () => {
  it.each([
    ['甲', { left: '乙|丙' }, ['乙甲', '丙甲'], ['甲', '丁甲']],
    ['甲', { 'not-left': '乙' }, ['甲', '丙甲'], ['乙甲']],
    ['甲', { right: '乙|$' }, ['甲乙', '甲'], ['甲丙']],
    ['甲', { 'not-right': '乙' }, ['甲丙', '甲'], ['甲乙']],
  ])('%s with %o', (word, context, found, passed) => {
    const pattern = new RegExp(inContext({ word, ...context }));
    expect([...found, ...passed].filter((text) => pattern.test(text))).toEqual(found);
  });
});
