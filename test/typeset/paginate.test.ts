import { describe, expect, it } from 'vitest';
import type { Flow, LaidPage } from '../../pipeline/typeset/flow.ts';
import { paginate } from '../../pipeline/typeset/paginate.ts';
import { type Keep, keepAfterHeadings, type Row, stackedRows } from '../../pipeline/typeset/rows.ts';
import { LOOK } from './setting.ts';

const GRID = 10;
const AREA = { width: 100, height: 100, grid: GRID };

const FOOTNOTES = { above: 5, rule: { x: 0, y: -3, width: 20, height: 0.4 } };

/** A paragraph of so many lines, each named for its letter and number. */
function paragraph(name: string, count: number, keep: Keep = 'split', space = { above: 0, below: 0 }): Row[] {
  const lines = Array.from({ length: count }, (_, i) => ({
    runs: [{ text: `${name}${i + 1}`, look: LOOK, x: 0, spacing: 0, width: 1 }],
    stretch: 0,
    start: 0,
    isLast: i === count - 1,
    reach: { above: 0, below: 0 },
  }));
  return stackedRows(lines, { leading: GRID, baseline: 8, size: 8, onGrid: true, keep, ...space });
}

function flow(rows: readonly Row[], columns = 1, given: Partial<Flow> = {}): Flow {
  return {
    columns,
    gutter: 10,
    start: 'page',
    opening: [],
    rows,
    floats: [],
    spans: [],
    footnotes: FOOTNOTES,
    ...given,
  };
}

/** Columns of a page as the names of their rows. */
function columnsOf(page: LaidPage): string[] {
  const columns = new Map<number, string[]>();
  for (const { row, x } of page.rows) columns.set(x, [...(columns.get(x) ?? []), row.lines[0]!.runs[0]!.text]);
  return [...columns.values()].map((names) => names.join(' '));
}

const namesOf = (flows: Flow[]) =>
  paginate(flows, AREA).map(({ rows }) => rows.map(({ row }) => row.lines[0]!.runs[0]!.text).join(' '));
const pagesOf = (flows: Flow[]) => paginate(flows, AREA).map(columnsOf);

describe('articles start', () => {
  const three = (start: Flow['start']) => ['a', 'b', 'c'].map((name) => flow(paragraph(name, 3), 2, { start }));

  it('on a new page each', () => {
    expect(namesOf(three('page'))).toHaveLength(3);
  });

  it('in the next free column, at its head', () => {
    expect(pagesOf(three('column'))).toEqual([['a1 a2 a3', 'b1 b2 b3'], ['c1 c2 c3']]);
    const long = flow(paragraph('a', 14), 2, { start: 'column' });
    const short = flow(paragraph('b', 2), 2, { start: 'column' });
    expect(pagesOf([long, short]).map((columns) => columns.length)).toEqual([2, 1]);
  });

  it('below one another where there is room', () => {
    const run = three('run-on').map((one) => ({ ...one, columns: 1 }));
    expect(namesOf([run[0]!, { ...run[1]!, rows: paragraph('b', 2) }])).toEqual(['a1 a2 a3 b1 b2']);
  });

  it('on a right-hand page, after a blank one where need be', () => {
    expect(paginate(three('right-page'), AREA, 2).map(({ rows }) => rows.length)).toEqual([0, 3, 0, 3, 0, 3]);
    expect(paginate(three('right-page'), AREA, 3)[0]!.rows).toHaveLength(3);
  });
});

describe('columns and pages', () => {
  it('fill one after another', () => {
    expect(pagesOf([flow(paragraph('a', 24))]).map((columns) => columns[0]!.split(' ').length)).toEqual([10, 10, 4]);
  });

  it('are balanced on the last page', () => {
    expect(pagesOf([flow(paragraph('a', 30), 2)])[1]!.map((column) => column.split(' ').length)).toEqual([5, 5]);
    expect(pagesOf([flow(paragraph('a', 9), 3)])[0]!.map((column) => column.split(' ').length)).toEqual([3, 3, 3]);
  });

  it('begin below an opening that spans them', () => {
    const page = paginate([flow(paragraph('a', 20), 2, { opening: paragraph('t', 2, 'next') })], AREA)[0]!;
    expect(page.rows.filter(({ y }) => y === 20).map(({ row }) => row.lines[0]!.runs[0]!.text)).toEqual(['a1', 'a9']);
  });

  it('let an article run on below the one before, where there is room', () => {
    const first = flow(paragraph('a', 4), 2);
    const second = flow(paragraph('b', 4), 2, { start: 'run-on', opening: paragraph('t', 1, 'next') });
    expect(paginate([first, second], AREA)).toHaveLength(1);
    expect(paginate([flow(paragraph('a', 14), 2), second], AREA)).toHaveLength(2);
  });

  it('tell which flows begin on a page and which run through it', () => {
    const pages = paginate([flow(paragraph('a', 15)), flow(paragraph('b', 3))], AREA);
    expect(pages.map(({ begins, flows }) => [begins, flows])).toEqual([
      [[0], [0]],
      [[], [0]],
      [[1], [1]],
    ]);
  });
});

describe('keeps', () => {
  it('leave two lines of a paragraph on either side', () => {
    expect(pagesOf([flow([...paragraph('a', 9), ...paragraph('b', 5)])])).toEqual([
      ['a1 a2 a3 a4 a5 a6 a7 a8 a9'],
      ['b1 b2 b3 b4 b5'],
    ]);
    expect(pagesOf([flow([...paragraph('a', 6), ...paragraph('b', 5)])])[1]).toEqual(['b4 b5']);
  });

  it('do not cut paragraphs of two or three lines', () => {
    expect(pagesOf([flow([...paragraph('a', 8), ...paragraph('b', 3)])])[1]).toEqual(['b1 b2 b3']);
  });

  it('keep a heading with two lines after it, also of two paragraphs', () => {
    const heading = paragraph('h', 1, 'next');
    const rows = [...paragraph('a', 8), ...heading, ...paragraph('b', 1), ...paragraph('c', 1), ...paragraph('d', 2)];
    expect(pagesOf([flow(keepAfterHeadings(rows, [8]))])[1]).toEqual(['h1 b1 c1 d1 d2']);
  });

  it('give way where a column cannot hold what belongs together', () => {
    const pages = pagesOf([flow(paragraph('a', 25, 'whole'))]);
    expect(pages.flat().join(' ').split(' ')).toHaveLength(25);
  });
});

describe('grid', () => {
  it('drops the space above at a column head and below at its foot', () => {
    const rows = [...paragraph('a', 9), ...paragraph('h', 1, 'next', { above: 10, below: 10 }), ...paragraph('b', 4)];
    const pages = paginate([flow(keepAfterHeadings(rows, [9]))], AREA);
    expect(pages[1]!.rows.map(({ y }) => y)).toEqual([0, 20, 30, 40, 50]);
  });

  it('brings text back on the grid after what does not stand on it', () => {
    const small = stackedRows([{ runs: [], stretch: 0, start: 0, isLast: true, reach: { above: 0, below: 0 } }], {
      leading: 7,
      size: 5,
      baseline: 5,
      above: 0,
      below: 0,
      onGrid: false,
      keep: 'split',
    });
    const pages = paginate([flow([...paragraph('a', 2), ...small, ...paragraph('b', 2)])], AREA);
    expect(pages[0]!.rows.map(({ y }) => y)).toEqual([0, 10, 20, 30, 40]);
  });
});

describe('footnotes', () => {
  const rows = paragraph('a', 12).map((row, i) => (i === 7 ? { ...row, notes: paragraph('n', 2) } : row));

  it('stand at the foot of the column that refers to them, under a rule', () => {
    const [first, second] = paginate([flow(rows)], AREA);
    expect(columnsOf(first!)).toEqual(['a1 a2 a3 a4 a5 a6 a7']);
    expect(columnsOf(second!)).toEqual(['a8 a9 a10 a11 a12 n1 n2']);
    expect(second!.rows.slice(-2).map(({ y }) => y)).toEqual([80, 90]);
    expect(second!.rows.at(-2)!.row.rules).toEqual([FOOTNOTES.rule]);
  });
});

describe('spans', () => {
  const table = paragraph('t', 3, 'whole');

  it('stand across the columns at the foot of the page they belong to, where the text reads on above them', () => {
    const pages = paginate([flow(paragraph('a', 8), 2, { spans: [{ at: 4, rows: table }] })], AREA);
    expect(pages).toHaveLength(1);
    expect(columnsOf(pages[0]!)).toEqual(['a1 a2 a3 a4 t1 t2 t3', 'a5 a6 a7 a8']);
    expect(pages[0]!.rows.slice(-3).map(({ y }) => y)).toEqual([45, 55, 65]);
    const long = paginate([flow(paragraph('a', 30), 2, { spans: [{ at: 4, rows: table }] })], AREA);
    expect(columnsOf(long[0]!)).toEqual(['a1 a2 a3 a4 a5 a6 t1 t2 t3', 'a7 a8 a9 a10 a11 a12']);
  });

  it('move to the head of the next page where they would push off the text they belong to', () => {
    const spans = [{ at: 18, rows: table }];
    expect(namesOf([flow(paragraph('a', 30), 2, { spans })])).toMatchObject([
      expect.stringMatching(/^a1 .* a20$/),
      expect.stringMatching(/^t1 t2 t3 a21/),
    ]);
  });

  it('stand where they are at the head of an article, below its opening', () => {
    const opening = paragraph('o', 2, 'next');
    const spans = [{ at: 0, rows: table }];
    expect(namesOf([flow(paragraph('a', 4), 2, { spans, opening })])).toEqual(['o1 o2 t1 t2 t3 a1 a2 a3 a4']);
  });

  it('stand over the footnotes of no column', () => {
    const noted = paragraph('a', 20).map((row, i) => (i === 2 ? { ...row, notes: paragraph('n', 2) } : row));
    const [page] = paginate([flow(noted, 2, { spans: [{ at: 3, rows: table }] })], AREA);
    const tops = new Map(page!.rows.map(({ row, y }) => [row.lines[0]!.runs[0]!.text, y]));
    expect(tops.get('n2')! + GRID).toBeLessThanOrEqual(tops.get('t1')!);
  });

  it('end the article where they come last, and are cut only when taller than a page', () => {
    expect(namesOf([flow(paragraph('a', 4), 2, { spans: [{ at: 4, rows: table }] })])[0]).toMatch(/t1 t2 t3$/);
    const pages = namesOf([flow(paragraph('a', 4), 2, { spans: [{ at: 2, rows: paragraph('t', 24) }] })]);
    expect(pages.join(' ').split(' ')).toHaveLength(28);
  });
});

describe('floats', () => {
  const figure = paragraph('f', 3, 'whole', { above: 5, below: 5 });
  const columns = (at: number, count = 20) =>
    pagesOf([flow(paragraph('a', count), 2, { floats: [{ at, rows: figure }] })]);

  it('stand in their place where text can follow them in the column', () => {
    expect(columns(2)[0]![0]).toBe('a1 a2 f1 f2 f3 a3 a4 a5');
  });

  it('stand at the foot of the column where it would leave only a line or two below them', () => {
    const [page] = paginate([flow(paragraph('a', 20), 2, { floats: [{ at: 5, rows: figure }] })], AREA);
    expect(columnsOf(page!)[0]).toBe('a1 a2 a3 a4 a5 a6 f1 f2 f3');
    const placed = page!.rows.filter(({ row }) => row.lines[0]!.runs[0]!.text.startsWith('f'));
    expect(placed.map(({ y }) => y)).toEqual([70, 80, 90]);
  });

  it('move to the head of the next column where they do not fit, and the text fills the one before', () => {
    expect(columns(9)[0]).toEqual(['a1 a2 a3 a4 a5 a6 a7 a8 a9 a10', 'f1 f2 f3 a11 a12 a13 a14 a15 a16']);
  });

  it('keep their order, and stay within their article', () => {
    const floats = [4, 8, 9, 12].map((at, i) => ({ at, rows: paragraph(`f${i}-`, 4, 'whole') }));
    const pages = pagesOf([flow(paragraph('a', 14), 2, { floats }), flow(paragraph('b', 4), 2)]);
    const names = pages.flat().join(' ').split(' ');
    expect(names.filter((name) => name.startsWith('f'))).toEqual(
      floats.flatMap(({ rows }) => rows.map((row) => row.lines[0]!.runs[0]!.text)),
    );
    expect(names.indexOf('b1')).toBeGreaterThan(names.indexOf('f3-4'));
  });

  it('never stand before an earlier one as wide as the page, nor such a one before them', () => {
    const sizes = [
      [3, 3],
      [5, 4],
      [2, 7],
    ] as const;
    const cases = sizes.flatMap(([tall, wide]) =>
      Array.from({ length: 27 * 27 }, (_, i) => [tall, wide, i % 27, Math.floor(i / 27)] as const),
    );
    for (const [tall, wide, f, s] of cases) {
      const floats = [{ at: f, rows: paragraph('f', tall, 'whole', { above: 5, below: 5 }) }];
      const spans = [{ at: s, rows: paragraph('s', wide, 'whole') }];
      const pages = paginate([flow(paragraph('a', 26), 2, { floats, spans })], AREA);
      const placed = pages.flatMap(({ rows }, page) =>
        rows.map(({ row, y }) => ({ name: row.lines[0]!.runs[0]!.text, down: page * AREA.height + y })),
      );
      const [float, span] = ['f1', 's1'].map((name) => placed.find((one) => one.name === name)!.down);
      if (f !== s) expect([tall, wide, f, s, span! > float!]).toEqual([tall, wide, f, s, s > f]);
      expect(placed).toHaveLength(26 + tall + wide);
    }
  });

  it('stand alone in a column they fill, and are cut nowhere', () => {
    const floats = [{ at: 1, rows: paragraph('f', 10, 'whole') }];
    const pages = pagesOf([flow(paragraph('a', 6), 1, { floats })]);
    expect(pages).toEqual([
      ['a1 a2 a3 a4 a5 a6'],
      [
        paragraph('f', 10)
          .map((_, i) => `f${i + 1}`)
          .join(' '),
      ],
    ]);
  });
});

describe('a table that goes on in another column', () => {
  const rule = { x: 0, y: 9, width: 50, height: 0.4 };
  const head = paragraph('h', 1, 'next').map((row) => ({ ...row, rules: [rule] }));
  const rows = paragraph('r', 14, 'whole').map((row, i) => ({ ...row, mayEnd: true, continues: i > 0 ? head : null }));

  it('has its head over the rest, and a rule at the cut', () => {
    const pages = paginate([flow([...paragraph('a', 4), ...head, ...rows])], AREA);
    expect(pages.map(columnsOf)).toEqual([['a1 a2 a3 a4 h1 r1 r2 r3 r4 r5'], ['h1 r6 r7 r8 r9 r10 r11 r12 r13 r14']]);
    expect(pages[0]!.rows.at(-1)!.row.rules).toEqual([{ ...rule, y: 9.8 }]);
    expect(pages[1]!.rows.map(({ y }) => y)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
  });

  it('lets no float between its rows', () => {
    const figure = paragraph('f', 9, 'whole');
    const floats = [{ at: 4, rows: figure }];
    const pages = pagesOf([flow([...paragraph('a', 4), ...head, ...rows, ...paragraph('b', 3)], 1, { floats })]);
    expect(pages[0]).toEqual(['a1 a2 a3 a4 h1 r1 r2 r3 r4 r5']);
    expect(pages[1]).toEqual(['h1 r6 r7 r8 r9 r10 r11 r12 r13 r14']);
    expect(pages.flat().join(' ')).toContain('f1 f2 f3 f4 f5 f6 f7 f8 f9');
  });
});
