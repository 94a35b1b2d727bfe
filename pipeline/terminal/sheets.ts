/** The 核对单 in a terminal: a line a kind where all is well, and what differs where it is not. */
import stringWidth from 'string-width';
import {
  type ConsistencyLine,
  type ConsistencySheet,
  type ConsistencyVerdict,
  isConsistent,
} from '../consistency/line.ts';
import { paint } from './paint.ts';
import { visibleInLine } from './visible.ts';

const NAMES: Record<ConsistencyVerdict, string> = { same: '一致', differs: '不一致', untold: '—' };
const COLOURS: Record<ConsistencyVerdict, (text: string) => string> = {
  same: paint.green,
  differs: paint.red,
  untold: paint.dim,
};
const GAP = 2;
const STATE = 6 + GAP;
const LABEL = 6 + GAP;
/** Differences of one kind above this number are counted only. */
const MOST = 10;

/** The sheets of a command; of several issues those in which all is well take a line each. Empty where nothing was compared. */
export function sheetText(sheets: readonly ConsistencySheet[]): string {
  const told = sheets.filter(({ lines }) => lines.some(({ verdict }) => verdict !== 'untold'));
  if (told.length === 0) return '';
  const shown = told.map((sheet) => (told.length > 1 && isConsistent(sheet) ? shortly(sheet) : inFull(sheet)));
  return [paint.bold('核对单'), ...shown].join('\n');
}

function shortly({ issue, lines }: ConsistencySheet): string {
  const labels = [...new Set(lines.filter(({ verdict }) => verdict === 'same').map(({ label }) => label))];
  return `${' '.repeat(GAP)}${paint.green(NAMES.same)}  ${visibleInLine(issue)}：${labels.join('、')}`;
}

function inFull({ issue, lines }: ConsistencySheet): string {
  const kinds = [...new Set(lines.map(({ label }) => label))];
  const rows = kinds.flatMap((label) =>
    kindRows(lines.filter((line) => line.label === label && line.verdict !== 'untold')),
  );
  return [`${' '.repeat(GAP)}${visibleInLine(issue)}`, ...rows].join('\n');
}

/** A kind in all editions: what was compared, and what differs in each. */
function kindRows(lines: readonly ConsistencyLine[]): string[] {
  const [first] = lines;
  if (first === undefined) return [];
  const verdict = lines.some((line) => line.verdict === 'differs') ? 'differs' : 'same';
  const head = COLOURS[verdict](NAMES[verdict]) + ' '.repeat(STATE - stringWidth(NAMES[verdict]));
  const label = first.label + ' '.repeat(LABEL - stringWidth(first.label));
  const extent = [...new Set(lines.map((line) => line.extent).filter((words) => words !== ''))][0];
  const places = byFormat([...new Set(lines.flatMap((line) => line.places))]);
  const row = `${' '.repeat(2 * GAP)}${head}${label}${visibleInLine([extent, places].filter(Boolean).join('：'))}`;
  const indent = ' '.repeat(2 * GAP + STATE + LABEL);
  const found = lines.flatMap((line) => line.differences.map((one) => ({ line, one })));
  const asked = found.filter(({ one }) => IN_MANUSCRIPT.test(one.place)).map(({ one }) => one.place);
  const told = found.filter(({ one }) => !IN_MANUSCRIPT.test(one.place));
  const differences = [...askedRow(asked), ...told.map(({ line, one }) => differenceRow(line, one))];
  const more = differences.length > MOST ? [paint.dim(`${indent}还有 ${differences.length - MOST} 处`)] : [];
  return [row, ...differences.slice(0, MOST).map((words) => indent + words), ...more];
}

/** A place in a manuscript, of which proofreading has said what there is to say. */
const IN_MANUSCRIPT = /:\d+:\d+$/;
const FIRST_PLACES = 3;

function askedRow(places: readonly string[]): string[] {
  if (places.length === 0) return [];
  const first = places.slice(0, FIRST_PLACES).join('、');
  return [
    visibleInLine(`原稿里有 ${places.length} 处要看，见 check：${first}${places.length > FIRST_PLACES ? '……' : ''}`),
  ];
}

function differenceRow(
  { edition }: ConsistencyLine,
  { place, expected, found }: ConsistencyLine['differences'][number],
): string {
  const where = edition === null ? place : `${edition} ${place}`;
  return visibleInLine(found === null ? `${where}：没有“${expected}”` : `${where}：${found}，应为 ${expected}`);
}

/** PDF 目次、书签，EPUB 目录: a format is named once. */
function byFormat(places: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const place of places) {
    const [format = '', ...rest] = place.split(' ');
    groups.set(format, [...(groups.get(format) ?? []), rest.join(' ')]);
  }
  return [...groups]
    .map(([format, rest]) =>
      [format, rest.filter((words) => words !== '').join('、')].filter((words) => words !== '').join(' '),
    )
    .join('，');
}
