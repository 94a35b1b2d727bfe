/** The end of a paragraph, whatever the seam itself says: the first row that applies ends it before the rows of seams.ts are asked. */
import { kindOf } from './kinds.ts';
import type { Line } from './line.ts';
import type { Junction, RuleRow } from './rows.ts';
import type { Setting } from './setting.ts';
import { signsOf } from './signs.ts';

/** A paragraph that begins at line `at`, and the line at `end` that may go on with it. */
export interface ParagraphSeam {
  readonly lines: readonly Line[];
  readonly at: number;
  readonly end: number;
  readonly setting: Setting;
}

const MOST_HEADING_LINES = 3;

/** A heading wrapped over lines ends with the first that is not full. */
function isWholeHeading({ lines, at, end, setting }: ParagraphSeam): boolean {
  if (end - at < 2 || end - at > MOST_HEADING_LINES || setting.isFull(lines[end - 1]!)) return false;
  const chars = lines
    .slice(at, end)
    .map((line) => line.chars)
    .join('');
  return signsOf(chars).headingMarker !== null;
}

/** A sentence runs from a full line into one that only looks like a heading: 一对|一、面对面谈心. */
function runsInto({ lines, end, setting }: ParagraphSeam): boolean {
  const [last, next] = [lines[end - 1]!, lines[end]!];
  if (!setting.isFull(last) || last.shows.endsSentence) return false;
  // …见下文|（本文所用的讲稿…）: an editors' remark begins no line in mid-sentence.
  if (next.shows.label?.kind === 'remark') return true;
  if (kindOf(next, setting) !== 'heading') return false;
  const { marker } = next.shows;
  if (marker === null || last.shows.headingMarker !== null) return false;
  return setting.exact || marker.bare || (marker.number > 1 && !/^[（(]?[一二三四五六七八九十]/.test(next.chars));
}

/** In reading order. */
export const PARAGRAPH_SEAMS: readonly RuleRow<ParagraphSeam, Junction>[] = [
  {
    id: 'join-counted-inside',
    sample: '过河的走法从前有三种：一、摆渡，要等船来；|二、绕路走到上游去，从石桥上过来',
    among: 'wrapped',
    says: 'joined',
    why: 'The number before it stands inside the paragraph.',
    when: ({ lines, end, setting }) => setting.counted.has(lines[end]!),
  },
  {
    id: 'apart-whole-heading',
    sample: '一、修桥以后的十年里，村里的孩子们上学的⏎路近了|学校建在河边，一到夏天水就漫上来，孩子们',
    among: 'wrapped',
    says: 'apart',
    why: 'A heading wrapped over lines ends with the first that is not full.',
    when: isWholeHeading,
  },
  {
    id: 'apart-table-note',
    sample: '年份\t学生\t教师⏎2020年\t120\t8⏎资料来源：县志|学校建在河边，一到夏天水就漫上来。',
    says: 'apart',
    why: 'A note under a table ends with a line that is not full.',
    when: ({ lines, at, end, setting }) =>
      setting.tables.get(lines[at]!) === 'tableNote' &&
      (!setting.isFull(lines[end - 1]!) || lines[end]!.blanksBefore > 0),
  },
  {
    id: 'apart-verse',
    sample: '老人站在船头，轻轻地唱：|河水清清，⏎河水长长，⏎送我的船，⏎去到远方。',
    says: 'apart',
    why: 'Verse begins.',
    when: ({ setting, end }) => setting.verses.has(end),
  },
  {
    id: 'apart-other-kind',
    sample: '学校建在河边，一到夏天水就漫上来|图1 桥的全景',
    says: 'apart',
    why: 'The next line is a heading, a caption, a label or the like, and no sentence runs into it.',
    when: (seam) => kindOf(seam.lines[seam.end]!, seam.setting) !== 'paragraph' && !runsInto(seam),
  },
];
