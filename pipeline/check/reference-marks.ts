import type { EntryFields, EntryMark, EntryPart, Separator } from '../references/entry.ts';
import {
  type EntryWidths,
  formOf,
  isHanEntry,
  type ListedEntry,
  type MarkGroup,
  widthsOf,
} from '../references/list.ts';
import { type EntryFault, entryFaults } from './entry-warning.ts';
import { isOutOfOrder } from './reference-order.ts';
import type { Rule } from './rule.ts';

/**
 * The marks between parts are those of GB/T 7714 (2015: 7.2, 2025: 6.2), numbers and dates stand bare. Neither edition says how wide marks
 * are: silent about either width, but not where a list has both.
 */
export const referenceMarks: Rule = (copy) => {
  const usual = usualWidths(copy.isStandard ? copy.entries : []);
  const dashed = withLongDash(copy.entries);
  return entryFaults(copy, 'reference-marks', (entry) => {
    const { fields } = entry;
    if (fields.mark === null || isOutOfOrder(fields)) return [];
    return [
      ...fields.marks.flatMap((mark) => markFault(mark, fields)),
      ...typeMarkFaults(fields),
      ...numberFaults(fields),
      ...(dashed.has(entry) ? [longDash(fields)] : []),
      ...dateFaults(fields),
      ...titleFaults(fields),
      ...widthFaults(entry, usual),
    ];
  });
};

const RIGHT: Readonly<Record<Separator, RegExp>> = {
  stop: /^[.．]$/,
  comma: /^[,，]$/,
  colon: /^[:：]$/,
  slashes: /^\/\/$/,
  open: /^[(（]$/,
  close: /^[)）]$/,
  none: /^$/,
};
const NAMES: Readonly<Record<Separator, string>> = {
  stop: '“.”',
  comma: '“,”',
  colon: '“:”',
  slashes: '“//”',
  open: '“(”',
  close: '“)”',
  none: '不用标点',
};

function markFault({ text, wanted, from, to }: EntryMark, { chars }: EntryFields): EntryFault[] {
  if (RIGHT[wanted].test(text)) return [];
  const before = chars.slice(Math.max(0, from - 4), from).trim();
  const hint = wanted === 'none' ? `年和期之间${NAMES.none}：2010(6)` : `改成${NAMES[wanted]}`;
  return [{ at: { from, to }, says: `“${before}”后是“${text}”`, hint }];
}

function typeMarkFaults({ mark, marks, chars, host, title, updated, accessed }: EntryFields): EntryFault[] {
  if (mark === null || title === null) return [];
  const faults: EntryFault[] = [];
  if (!/^[[［].*[\]］]$/.test(mark.text))
    faults.push({ at: mark, says: `的文献类型标识写成了“${mark.text}”`, hint: '用方括号，如 [J]' });
  const rest = chars.slice(mark.to);
  const isParted = marks.some(
    ({ from, text }) => from >= mark.to && chars.slice(mark.to, from).trim() === '' && text !== '',
  );
  if (!isParted && host === null && /[\p{L}\p{N}]/u.test(rest)) {
    const at = { from: mark.to, to: mark.to + 1 };
    if (updated !== null || accessed !== null || !/^\s*[,，;；:：、]/.test(rest))
      faults.push({ at, says: `的 ${mark.text} 后没有标点`, hint: '文献类型标识后用“.”，析出文献用“//”' });
  }
  return faults;
}

const RANGE = /\d\s*[～~∼〜−至]+\s*\d/;
const LONG_DASH = /\d\s*—+\s*\d/;
const WORDED = /^(?:第\s*[\d\s,，、—～~-]+页|[pP]{1,2}\.?\s*\d.*|[\d\s,，、—～~-]+页)$/;

/** 第15—28页, 2020年, 第3期, Vol. 5: bare numbers are wanted (GB/T 7714—2015 6.2, 8.5, 8.8). */
function numberFaults(fields: EntryFields): EntryFault[] {
  const { pages, year, volume, issue, edition, rest } = fields;
  const faults: EntryFault[] = [];
  const fault = (part: EntryPart | null, pattern: RegExp, says: string, hint: string) => {
    if (part !== null && pattern.test(part.text)) faults.push({ at: part, says: `${says}“${part.text}”`, hint });
  };
  fault(pages, WORDED, '的页码写成了', '只写数字，如 15-28');
  if (pages !== null && !WORDED.test(pages.text)) fault(pages, RANGE, '的起讫页码写成了', '用短横线“-”');
  fault(volume, /Vol|卷/i, '的卷号写成了', '只写数字，如 2020, 35(2)');
  fault(issue, /^(?:第.*期|No\.?\s*\d+|\d+期)$/i, '的期号写成了', '只写数字，如 2020, 35(2)');
  fault(edition, /^第\s*[\d一二三四五六七八九十]+\s*版$/, '的版本写成了', '写成“2版”的样子；第 1 版不写');
  fault(year, /^[c©]?\d{4}年/, '的年份写成了', '只写数字');
  if (formOf(fields) === 'article')
    fault(
      rest[0] ?? null,
      /^年|第\s*\d+\s*[卷期页]|\bNo\.|\bVol\./i,
      '的年、卷、期写成了',
      '写成“2020, 35(2): 15-28”的样子',
    );
  return faults;
}

/** The entries to be told of the dash in their pages: all, or the first where it is the habit of the list. */
function withLongDash(entries: readonly ListedEntry[]): ReadonlySet<ListedEntry> {
  const ranged = entries.filter(({ fields }) => /\d\s*[-–－—]+\s*\d/.test(fields.pages?.text ?? ''));
  const long = ranged.filter(({ fields }) => LONG_DASH.test(fields.pages!.text));
  const isHabit = long.length >= ENOUGH && long.length >= ranged.length * MOST_OF;
  return new Set(isHabit ? long.slice(0, 1) : long);
}

function longDash({ pages }: EntryFields): EntryFault {
  return { at: pages, says: `的起讫页码写成了“${pages!.text}”`, hint: '用短横线“-”' };
}

const ISO = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Dates are written 2013-04-16 (GB/T 7714—2015 8.4.3.2, 8.4.4, 2025 7.5.4, 7.6). */
function dateFaults({ mark, year, updated, accessed }: EntryFields): EntryFault[] {
  const isDay = /^[NP]$/i.test(mark?.code ?? '');
  const dates = [updated, accessed, isDay ? year : null].filter((part) => part !== null);
  return dates
    .filter(({ text }) => !ISO.test(text))
    .map((part) => ({ at: part, says: `的日期写成了“${part.text}”`, hint: '写成 2013-04-16 的样子' }));
}

/** 《河史》[M] and [J]. 《江城学刊》: titles and names of journals stand bare. */
function titleFaults({ mark, title, source }: EntryFields): EntryFault[] {
  const parts = [/^[MC]$/i.test(mark?.code ?? '') ? title : null, source].filter((part) => part !== null);
  return parts
    .filter(({ text }) => /^《[^《》]*》$/.test(text))
    .map((part) => ({ at: part, says: `的“${part.text}”用了书名号`, hint: '题名、刊名不用书名号' }));
}

type UsualWidths = Readonly<Record<'han' | 'other', Readonly<Partial<Record<MarkGroup, 'half' | 'full'>>>>>;

/** Of so many entries with a mark so large a part must have the same width. */
const ENOUGH = 3;
const MOST_OF = 0.75;

function usualWidths(entries: readonly ListedEntry[]): UsualWidths {
  const of = (isHan: boolean) => entries.filter(({ fields }) => fields.mark !== null && isHanEntry(fields) === isHan);
  return { han: usualOf(of(true)), other: usualOf(of(false)) };
}

function usualOf(entries: readonly ListedEntry[]): Partial<Record<MarkGroup, 'half' | 'full'>> {
  const widths = entries.map(({ fields }) => widthsOf(fields));
  const usual: Partial<Record<MarkGroup, 'half' | 'full'>> = {};
  for (const group of GROUPS) {
    const known = widths.map((width) => width[group]).filter((width) => width !== null);
    for (const width of ['half', 'full'] as const) {
      const share = known.filter((one) => one === width).length / known.length;
      if (known.length >= ENOUGH && share >= MOST_OF) usual[group] = width;
    }
  }
  return usual;
}

const GROUPS: readonly MarkGroup[] = ['between', 'stop', 'open', 'square'];
const SAYS: Readonly<Record<MarkGroup, string>> = {
  between: '逗号、冒号',
  stop: '句点',
  open: '圆括号',
  square: '方括号',
};
const WIDTH_NAMES = { half: '半角', full: '全角' } as const;

function widthFaults({ fields }: ListedEntry, usual: UsualWidths): EntryFault[] {
  const own: EntryWidths = widthsOf(fields);
  return GROUPS.flatMap((group): EntryFault[] => {
    const width = own[group];
    const other = usual[isHanEntry(fields) ? 'han' : 'other'][group];
    if (width === 'mixed')
      return [
        {
          at: null,
          says: `的${SAYS[group]}有全角也有半角`,
          hint: `统一成${other === undefined ? '一种' : WIDTH_NAMES[other]}`,
        },
      ];
    if (width === null || other === undefined || width === other) return [];
    return [
      {
        at: null,
        says: `的${SAYS[group]}是${WIDTH_NAMES[width]}，别的条多是${WIDTH_NAMES[other]}`,
        hint: `统一成${WIDTH_NAMES[other]}`,
      },
    ];
  });
}
