/** Tables as they are laid on pages: rules, alignment, what goes on, what is turned. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simpleCell } from '../../../pipeline/model/cells.ts';
import type { Block, Cell, Table } from '../../../pipeline/model/document.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { blockTexts } from '../../../pipeline/model/slots.ts';
import { layout } from '../../../pipeline/render/pdf/layout.ts';
import { continuedWords } from '../../../pipeline/render/pdf/table/captioned.ts';
import { figureOf } from '../../../pipeline/render/pdf/table/figures.ts';
import type { Page, PlacedRun } from '../../../pipeline/typeset/pages.ts';
import { anyTable } from '../../model/any-table.ts';
import { plainTable } from '../../model/tables.ts';
import { AT, article, issue, paragraph, text } from '../issue.ts';
import { job } from '../job.ts';

/** The pages of one article with these blocks, without those of the contents. */
function pagesOf(...body: Block[]): Page[] {
  const made = { ...issue, sections: [{ title: null, articles: [article('表', { body })] }] };
  const { pages } = layout(job(made));
  return pages.filter(({ runs }) => !runs.some((run) => run.text.includes('目录')));
}

function tableOf(rows: readonly (readonly string[])[], more: Partial<Table> = {}): Table {
  return plainTable(
    AT,
    rows.map((row) => row.map((cell) => text(cell))),
    more,
  );
}

const span = (words: string, columns: number, rows = 1): Cell => ({ ...simpleCell(text(words)), columns, rows });
const cell = (words: string) => simpleCell(text(words));

/** 一二零: a number that stands in one run. */
const han = (number: number) => String(number).replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)]!);

const runsOf = (pages: readonly Page[]) => pages.flatMap(({ runs, turned }) => [...runs, ...turned]);
const found = (pages: readonly Page[], words: string) => runsOf(pages).find((run) => run.text === words)!;

describe('the rules of a table', () => {
  const heads = [
    [span('地区', 1, 2), span('去年', 2), span('今年', 2)],
    [cell('户'), cell('人'), cell('户'), cell('人')],
  ];
  const body = [['东', '1', '2', '3', '4'].map(cell), ['西', '1', '2', '3', '4'].map(cell)];
  const [page] = pagesOf(paragraph('前'), tableOf([], { headRows: 2, rows: [...heads, ...body] }));
  const rules = page!.rules.filter(({ height }) => height <= 1).sort((a, b) => a.y - b.y || a.x - b.x);

  it('are thick over and under it, thin under its heads', () => {
    const whole = rules.filter(({ width }) => width === Math.max(...rules.map((rule) => rule.width)));
    expect(whole.map(({ height }) => height)).toEqual([1, 0.4, 1]);
  });

  it('stand under heads over several columns, parted from each other', () => {
    const most = Math.max(...rules.map((rule) => rule.width));
    const partial = rules.filter(({ width }) => width < most);
    expect(partial).toHaveLength(2);
    const [first, second] = partial as [(typeof rules)[0], (typeof rules)[0]];
    expect(first.y).toBeCloseTo(second.y);
    expect(second.x - (first.x + first.width)).toBeGreaterThan(2);
  });
});

describe('figures', () => {
  it('of a column have their decimal points under each other', () => {
    const figures = ['1204.5', '873', '92.75', '-4.05', '0.5***'];
    const pages = pagesOf(tableOf([['项', '数'], ...figures.map((figure) => ['甲', figure])]));
    const points = figures.map((figure) => {
      const run = found(pages, figure);
      const whole = /^-?\d+/.exec(figure)![0].length;
      return run.x + whole * run.look.size;
    });
    for (const point of points) expect(point).toBeCloseTo(points[0]!, 1);
  });

  it.each([
    ['12.5', 'point', 2],
    ['-0.58', 'point', 2],
    ['(0.051)', 'point', 2],
    ['1,204.5***', 'point', 5],
    ['12 304', 'point', 6],
    ['98%', 'point', 2],
    ['8.12±0.31', 'plus-minus', 4],
    ['5～9.5', 'range', 1],
  ])('are known: %s', (words, kind, before) => {
    expect(figureOf(words)).toEqual({ kind, before });
  });

  it.each(['第3名', '甲1', '2024年', '—', '3月', ''])('are not: %s', (words) => {
    expect(figureOf(words)).toBeNull();
  });
});

it('short cells are never broken', () => {
  const short = ['农村居民可支配收', '非常不同意', '最低生活保障金', '东部'];
  const long = '每村至少设一所卫生室，业务用房面积不低于六十平方米，做到诊断室、治疗室、药房分开。';
  const pages = pagesOf(
    tableOf([
      ['甲', '乙', '丙', '丁', '戊'],
      [...short, long],
      [...short, long],
    ]),
  );
  for (const words of short) expect(runsOf(pages).filter((run) => run.text === words)).toHaveLength(2);
});

describe('a table that goes on', () => {
  const rows = Array.from({ length: 130 }, (_, row) => [`第${han(row)}村`, `${row}`]);
  const pages = pagesOf(
    paragraph('前'.repeat(2000)),
    tableOf([['村名', '户数'], ...rows], { caption: text('表2-1　各村户数'), unit: text('单位：户') }),
    paragraph('后'),
  );
  /** The runs of each part, in reading order, from its head on. */
  const parts: PlacedRun[][] = [];
  for (const run of runsOf(pages)) {
    if (run.text === '村名') parts.push([]);
    if (parts.length > 0) parts.at(-1)!.push(run);
  }

  it('says so with its number and its unit, and has its head again', () => {
    const labels = runsOf(pages).filter(({ text }) => text.startsWith('续表'));
    expect(parts.length).toBeGreaterThan(1);
    expect(labels).toHaveLength(parts.length - 1);
    const behind = labels.map((label) => runsOf(pages)[runsOf(pages).indexOf(label) + 1]!);
    for (const run of behind) expect(run.text).toMatch(/^2-1/);
  });

  it('never has one row alone', () => {
    for (const part of parts) expect(part.filter(({ text }) => /^第.+村$/.test(text)).length).toBeGreaterThan(1);
  });

  it.each([
    ['表3　样本', '续表3'],
    ['附表A1 降水', '续附表A1'],
    ['表2-1 户数', '续表2-1'],
    ['Table 4 Means', 'Table 4 (continued)'],
    ['各村', '续表'],
  ])('%s: %s', (caption, words) => {
    expect(continuedWords(caption, '续表')).toBe(words);
  });

  it('says again beside which cell of several rows its rows stand', () => {
    const long = '问到修路的事，都说路修好以后出门方便多了。'.repeat(4);
    const group = Array.from({ length: 24 }, (_, row) => [...(row === 0 ? [span('村民组', 1, 24)] : []), cell(long)]);
    const made = pagesOf(tableOf([], { rows: [[cell('组别'), cell('摘编')], ...group], headRows: 1 }));
    const heads = runsOf(made).filter((run) => run.text === '组别').length;
    expect(heads).toBeGreaterThan(1);
    expect(runsOf(made).filter((run) => run.text === '村民组')).toHaveLength(heads);
  });
});

describe('a wide table', () => {
  const wide = (columns: number, words: string) => {
    const cells = (row: number) => Array.from({ length: columns }, (_, column) => words + han(row) + han(column % 10));
    return tableOf([cells(0), cells(1), cells(2)], { caption: text('表1 宽') });
  };
  const sizes = (pages: readonly Page[], words: string) =>
    new Set(runsOf(pages).flatMap((run) => (run.text.startsWith(words) ? [run.look.size] : [])));

  it('is turned on a page of its own, whose text goes on upright elsewhere', () => {
    const pages = pagesOf(paragraph('前'.repeat(300)), wide(22, '宽'), paragraph('后'));
    const turned = pages.filter((page) => page.turned.length > 0);
    expect(turned).toHaveLength(1);
    expect(turned[0]!.turned.filter(({ text }) => text.startsWith('宽'))).toHaveLength(66);
    expect(Math.min(...sizes(pages, '宽'))).toBeGreaterThanOrEqual(7);
    // Up the page, row beside row.
    const [first, second] = turned[0]!.turned.filter(({ text }) => text.startsWith('宽'));
    expect(second!.x).toBeCloseTo(first!.x);
    expect(second!.baseline).toBeLessThan(first!.baseline);
  });

  it('that no page holds stands in parts, each with the first column', () => {
    const pages = pagesOf(wide(40, '很宽'));
    expect(runsOf(pages).filter(({ text }) => text === '很宽一零').length).toBeGreaterThan(4);
    expect(runsOf(pages).filter(({ text }) => text.startsWith('续表')).length).toBeGreaterThan(0);
    expect(Math.min(...sizes(pages, '很宽'))).toBeGreaterThanOrEqual(7);
  });
});

it('no table loses a character of its cells', () => {
  const words = fc.string({ unit: fc.constantFrom(...'甲乙丙丁、。x1.2'), maxLength: 30 }).map((chars) => text(chars));
  fc.assert(
    fc.property(anyTable(AT, words), (table) => {
      const bare = (chars: string) => [...chars.replace(/\s/g, '')].sort().join('');
      const printed = runsOf(pagesOf(table));
      const all = printed.map((run) => run.text).join('');
      for (const one of blockTexts(table)) for (const character of bare(joined(one))) expect(all).toContain(character);
      const wanted = bare(blockTexts(table).map(joined).join(''));
      expect(bare(all).length).toBeGreaterThanOrEqual(wanted.length);
    }),
    { numRuns: 40 },
  );
});
