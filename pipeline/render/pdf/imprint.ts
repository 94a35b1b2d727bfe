/** The 版权页 as set pages: journal and number, entries with labels of equal width, the bar code at the foot. */
import type { Masthead } from '../../model/document.ts';
import type { ImprintEntry } from '../../model/imprint.ts';
import type { Piece } from '../../typeset/characters.ts';
import { compose, type GlyphRun, type TypesetLine } from '../../typeset/compose.ts';
import type { LaidPage, PlacedRow } from '../../typeset/flow.ts';
import { paginate } from '../../typeset/paginate.ts';
import { type Row, stackedRows } from '../../typeset/rows.ts';
import { type Barcode, barcodeOf } from '../barcode.ts';
import { imprintOf } from '../imprint.ts';
import { issueSerial } from '../issue-number.ts';
import { rowShape } from './sheet.ts';
import { keptTogether, noteFoot, pieceRows, type Stick } from './stick.ts';

/** Characters up to which a label is set out to the width of the longest, and em between labels and what they say. */
const LABEL_MOST = 6;
const GAP = 1.5;
/** Points. */
const RULE = 0.5;

/** Sets the page; none where there is no imprint. It takes another only where an imprint is longer than a page. */
export function imprintPages(masthead: Masthead, stick: Stick): LaidPage[] {
  const entries = imprintOf(masthead, stick.sheet.style.words);
  if (entries.length === 0) return [];
  const rows = [ruleRow(stick), ...entries.flatMap((entry) => entryRows(entry, labelWidth(entries, stick), stick))];
  const opening = headRows(masthead, stick);
  const pages = paginate([{ ...FLOW, opening, rows, footnotes: noteFoot(stick) }], stick.sheet.area);
  const barcode = barcodeOf(masthead);
  return barcode === null ? pages : withFoot(pages, barcodeRow(barcode, stick), stick);
}

const FLOW = { columns: 1, gutter: 0, start: 'page', floats: [], spans: [] } as const;

/** 刊名, then year, number and 总第几期. */
function headRows(masthead: Masthead, stick: Stick): Row[] {
  const { words, text } = stick.sheet.style;
  const lines = issueSerial(masthead, words);
  return [
    ...pieceRows(stick.type.words(masthead.journal, text.imprintTitle), 'imprintTitle', 'next', stick, null),
    ...(lines === '' ? [] : pieceRows(stick.type.words(lines, text.imprintIssue), 'imprintIssue', 'next', stick, null)),
  ];
}

function ruleRow(stick: Stick): Row {
  const { grid } = stick.sheet.area;
  return bareRow(grid, [], [{ x: 0, y: grid / 4, width: stick.width, height: RULE }]);
}

function labelWidth(entries: readonly ImprintEntry[], stick: Stick): number {
  const widths = entries.map(({ label }) => [...label].length).filter((length) => length <= LABEL_MOST);
  return Math.max(0, ...widths) * stick.sheet.style.text.imprintLabel.size;
}

/** A label, and beside it what it says, line below line. */
function entryRows({ label, lines }: ImprintEntry, width: number, stick: Stick): Row[] {
  const { imprintLabel, imprintEntry } = stick.sheet.style.text;
  const named = setOut(oneLine(stick.type.words(label, imprintLabel), stick), label, width);
  const left = Math.max(width, ...named.map((run) => run.x + run.width)) + GAP * imprintLabel.size;
  const shape = { width: stick.width - left, indent: 0, firstLine: 0, align: 'left' } as const;
  const set = lines.flatMap((words) => {
    return compose(stick.type.words(words, imprintEntry), stick.type.measure, shape, stick.sheet.rules).lines;
  });
  const placed = set.map((line, i): TypesetLine => {
    const runs = line.runs.map((run) => ({ ...run, x: run.x + left }));
    return { ...line, runs: i === 0 ? [...named, ...runs] : runs };
  });
  return keptTogether(stackedRows(placed, rowShape(stick.sheet, 'imprintEntry', 'whole')));
}

/** 主　编 as wide as 主管单位: a short label of Chinese characters is set out to the width. */
function setOut(runs: readonly GlyphRun[], label: string, width: number): readonly GlyphRun[] {
  const [only, more] = runs;
  const count = [...label].length;
  const isShort = /^\p{Script=Han}+$/u.test(label) && count > 1 && count <= LABEL_MOST;
  if (only === undefined || more !== undefined || !isShort) return runs;
  const spacing = only.spacing + Math.max(0, width - only.width) / (count - 1);
  return [{ ...only, spacing, width: Math.max(width, only.width) }];
}

/** The bars as rules, the digits under them in 黑. */
function barcodeRow({ height, bars, labels }: Barcode, stick: Stick): Row {
  const { imprintLabel } = stick.sheet.style.text;
  const lines = labels.map(({ text, x, baseline, size }) => {
    const runs = oneLine(stick.type.words(text, { ...imprintLabel, face: 'hei', weight: 400, size }), stick);
    const end = runs.at(-1);
    const width = end === undefined ? 0 : end.x + end.width;
    return { baseline, runs: runs.map((run) => ({ ...run, x: run.x + x - width / 2 })) };
  });
  return bareRow(height, lines, bars);
}

function bareRow(height: number, lines: Row['lines'], rules: Row['rules']): Row {
  return { ...ROW, height, lines, rules };
}

const ROW: Omit<Row, 'height' | 'lines' | 'rules'> = {
  above: 0,
  below: 0,
  onGrid: false,
  mayEnd: true,
  images: [],
  mark: null,
  place: null,
  leadsTo: null,
  target: null,
  turned: false,
  continues: null,
  notes: [],
};

/** The row at the foot of the last page, or of one more where that is full. */
function withFoot(pages: readonly LaidPage[], row: Row, stick: Stick): LaidPage[] {
  const { height, grid } = stick.sheet.area;
  const foot: PlacedRow = { row, x: 0, y: height - row.height };
  const last = pages.at(-1)!;
  const end = Math.max(0, ...last.rows.map((placed) => placed.y + placed.row.height));
  if (end + grid > foot.y) return [...pages, { rows: [foot], begins: [], flows: [0] }];
  return [...pages.slice(0, -1), { ...last, rows: [...last.rows, foot] }];
}

function oneLine(pieces: readonly Piece[], stick: Stick): readonly GlyphRun[] {
  const shape = { width: Number.MAX_SAFE_INTEGER, indent: 0, firstLine: 0, align: 'left' } as const;
  return compose(pieces, stick.type.measure, shape, stick.sheet.rules).lines[0]?.runs ?? [];
}
