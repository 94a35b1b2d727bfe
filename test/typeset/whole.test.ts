/** Whole paragraphs and whole flows, every place of them: lines.txt and pages.txt, which UPDATE=1 rewrites and a person reads. */
import { join } from 'node:path';
import { it } from 'vitest';
import { type FormulaPart, type Look, PART, type Piece } from '../../pipeline/typeset/characters.ts';
import type { ParagraphShape } from '../../pipeline/typeset/compose.ts';
import type { Flow } from '../../pipeline/typeset/flow.ts';
import { paginate } from '../../pipeline/typeset/paginate.ts';
import type { LineRules } from '../../pipeline/typeset/prepared.ts';
import { keepAfterHeadings, type Row, stackedRows } from '../../pipeline/typeset/rows.ts';
import { expectGolden } from '../golden.ts';
import { CENTRED, LOOK, RULES, set, UNIT } from './setting.ts';

const inked = { ...UNIT, ink: () => ({ left: 0.1, right: 0.7 }) };
const small: Look = { ...LOOK, size: 0.6, rise: 0.35 };
const low: Look = { ...small, rise: -0.15 };
const large: Look = { ...LOOK, size: 1.5 };
const ruby: Look = { ...LOOK, ruby: [{ text: 'hé', look: small }] };

function part(width: number, after: number, breaks: FormulaPart['breaks'], isLast = false): Piece {
  const one = { width, height: 1 + width / 10, depth: width / 5, after, breaks, isLast, runs: [], rules: [] };
  return { text: PART, look: { ...LOOK, part: one } };
}
const plain = (text: string): Piece => ({ text, look: LOOK });

const FORMULA = [
  part(2, 0.28, 'relation'),
  part(1.5, 0.22, 'operator'),
  part(3, 0, null),
  part(1, 0.17, 'inside'),
  part(2.5, 0, null, true),
];

/** Paragraphs that hold what is set in a way of its own. */
const PARAGRAPHS: Record<string, readonly Piece[]> = {
  marks: [
    plain('他说：“渡口（西岸）的‘老船’，《渡口志》里有；”还有——不，不对……他·她、它。”（见前。）“好！”‘走？’——完'),
  ],
  Latin: [
    plain(
      '在TypeScript里写typesetting的人don’t说“it’s done”，用了12.5％和－40℃的水，约10 kg、3 m/s，见No. 5与pp. 12，计2 909 001元。',
    ),
  ],
  addresses: [
    plain(
      '见https://example.org/archive/index.html?a=1&b=2，或写信到river.boat@example.org，变量long_name_of_a_variable和文献[3,5-7]、[2023-10-12]，abcdefghijklmnopqrstuvw。',
    ),
  ],
  looks: [
    plain('春夏'),
    { text: '①', look: small },
    plain('，秋冬H'),
    { text: '2', look: low },
    plain('O东南'),
    { text: '大字Ab。', look: large },
    plain('西北'),
    { text: '河流', look: ruby },
    plain('上下左右，前后天地'),
    { text: '②', look: small },
    plain('。玄黄宇宙。'),
  ],
  formulas: [plain('设水位为'), ...FORMULA, plain('，则流量'), ...FORMULA, plain('与之相等。')],
  spaces: [plain('one two   three，four five 春夏　秋冬  东南 six seven eight nine ten eleven twelve')],
};

const WORDED: LineRules = {
  ...RULES,
  hyphenate: (word) => (word.length > 6 ? [3, 6] : []),
  insideWords: (text) => [...text.matchAll(/渡口|老船|水位|天地/g)].map(({ index }) => index + 1),
};

const SETTINGS: readonly (readonly [string, number, Partial<ParagraphShape>, LineRules, typeof UNIT])[] = [
  ['justified', 12.3, { firstLine: 2 }, WORDED, UNIT],
  ['justified, hanging, centred marks', 9.6, {}, { ...WORDED, hanging: true }, CENTRED],
  [
    'hanging, indented, half-width marks, loose',
    10.2,
    { indent: 1 },
    { ...WORDED, hanging: true, marks: 'half', kinsoku: 'loose' },
    inked,
  ],
  [
    'centred, stops only full, strict',
    11,
    { align: 'center' },
    { ...WORDED, marks: 'kaiming', kinsoku: 'strict' },
    UNIT,
  ],
  ['right', 8.5, { align: 'right', firstLine: -1, indent: 1.5 }, RULES, inked],
];

const number = (value: number) => String(Math.round(value * 1000) / 1000 + 0);

it('sets lines with every run in its place', () => {
  const found = Object.entries(PARAGRAPHS).flatMap(([name, pieces]) =>
    SETTINGS.flatMap(([setting, width, shape, rules, measure]) => {
      const { lines, forced } = set(pieces, width, shape, rules, measure);
      const head = `# ${name}, ${setting}, ${width} wide${forced ? ', forced' : ''}`;
      return [head, ...lines.map(lineAsText)];
    }),
  );
  expectGolden(join(import.meta.dirname, 'lines.txt'), `${found.join('\n')}\n`);
});

function lineAsText({ start, runs, stretch, isLast, reach }: ReturnType<typeof set>['lines'][number]): string {
  const shown = runs.map(({ text, x, spacing, width }) => {
    const words = text.replaceAll(PART, '□');
    return `${words}@${number(x)}${spacing === 0 ? '' : `+${number(spacing)}`} ${number(width)}`;
  });
  const room = reach.above + reach.below === 0 ? '' : ` reach ${number(reach.above)} ${number(reach.below)}`;
  return `${start}${isLast ? '.' : ''} stretch ${number(stretch)}${room} | ${shown.join(' | ')}`;
}

const GRID = 10;
const AREA = { width: 100, height: 120, grid: GRID };

/** The same numbers every time, below `most`. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * most);
  };
}

function block(name: string, count: number, given: Partial<Parameters<typeof stackedRows>[1]> = {}): Row[] {
  const lines = Array.from({ length: count }, (_, i) => ({
    runs: [{ text: `${name}${i + 1}`, look: LOOK, x: 0, spacing: 0, width: 1 }],
    stretch: 0,
    start: 0,
    isLast: i === count - 1,
    reach: { above: 0, below: 0 },
  }));
  const shape = { leading: GRID, baseline: 8, size: 8, above: 0, below: 0, onGrid: true, keep: 'split' as const };
  return stackedRows(lines, { ...shape, ...given });
}

const STARTS: readonly Flow['start'][] = ['page', 'run-on', 'right-page'];

/** A flow of headings, paragraphs, notes, floats, spans and tables as the numbers fall. */
function flowFrom(below: (most: number) => number, name: string, columns: number, inColumns: boolean): Flow {
  const rows: Row[] = [];
  const [headings, floats, spans]: [number[], Flow['floats'][number][], Flow['spans'][number][]] = [[], [], []];
  const parts = 3 + below(9);
  for (let part = 0; part < parts; part++) {
    const kind = below(10);
    const called = `${name}${part}`;
    if (kind === 0) {
      rows.push(...block(`${called}h`, 1 + below(2), { keep: 'next', above: 5 * below(4), below: 5 * below(2) }));
      headings.push(rows.length - 1);
    } else if (kind === 1)
      floats.push({
        at: rows.length,
        rows: block(`${called}f`, 1 + below(6), {
          keep: 'whole',
          above: 5,
          below: 5 * below(3),
          leading: 8 + below(4),
        }),
      });
    else if (kind === 2)
      spans.push({ at: rows.length, rows: block(`${called}s`, 1 + below(6), { keep: 'whole', below: below(2) * 4 }) });
    else if (kind === 3) {
      const head = block(`${called}k`, 1, { keep: 'next' }).map((row) => ({
        ...row,
        rules: [{ x: 0, y: 9, width: 40, height: 0.4 }],
      }));
      const cells = block(`${called}t`, 2 + below(9), { leading: 9, onGrid: false });
      rows.push(...head, ...cells.map((row, i) => ({ ...row, mayEnd: true, continues: i === 0 ? null : head })));
    } else {
      const set = block(`${called}p`, 1 + below(8), { above: kind === 4 ? 5 : 0, onGrid: kind !== 5 });
      const noted = kind > 7 ? below(set.length) : -1;
      rows.push(
        ...set.map((row, i) =>
          i === noted ? { ...row, notes: block(`${called}n`, 1 + below(3), { leading: 7 }) } : row,
        ),
      );
    }
  }
  return {
    columns,
    gutter: 10,
    start: inColumns ? 'column' : STARTS[below(3)]!,
    opening: !inColumns && below(3) === 0 ? block(`${name}o`, 1 + below(3), { keep: 'next', below: 5 }) : [],
    rows: keepAfterHeadings(rows, headings),
    floats,
    spans,
    footnotes: { above: 5, rule: { x: 0, y: -3, width: 20, height: 0.4 } },
  };
}

it('lays flows on pages with every row in its place', () => {
  const found: string[] = [];
  for (let seed = 1; seed <= 40; seed++) {
    const below = numbers(seed * 7919);
    const columns = 1 + (seed % 3);
    const flows = ['a', 'b', 'c'].map((name) => flowFrom(below, name, columns, seed % 5 === 0));
    found.push(`# ${seed}: ${columns} columns, ${flows.map(({ start }) => start).join(', ')}`);
    for (const { rows, begins, flows: through } of paginate(flows, AREA, seed % 2)) {
      found.push(`begins ${begins.join(' ')}; through ${through.join(' ')}`, ...columnsAsText(rows));
    }
  }
  expectGolden(join(import.meta.dirname, 'pages.txt'), `${found.join('\n')}\n`);
});

/** A line for rows that stand in one strip: `a1p1@0`, and `..a1p4` where the lines between follow on the grid. */
function columnsAsText(rows: ReturnType<typeof paginate>[number]['rows']): string[] {
  const strips: string[] = [];
  let last = { name: '', x: -1, y: 0, rules: 0 };
  for (const { row, x, y } of rows) {
    const name = row.lines[0]!.runs[0]!.text;
    const [, block, line] = /^(.*\D)(\d+)$/.exec(name)!;
    const follows = x === last.x && Math.abs(y - last.y - GRID) < 1e-9 && last.name === `${block}${Number(line) - 1}`;
    if (x !== last.x || y <= last.y) strips.push(`  ${number(x)}:`);
    const rule = row.rules.length === 0 ? '' : `_${row.rules.map((one) => number(one.y)).join('_')}`;
    const strip = strips.length - 1;
    if (follows && rule === '' && strips[strip]!.includes('@'))
      strips[strip] = strips[strip]!.replace(/(?:\.\.\S+)?$/, `..${line}`);
    else strips[strip] += ` ${name}@${number(y)}${rule}`;
    last = { name, x, y, rules: row.rules.length };
  }
  return strips;
}
