/** Automatic numbers of a Word binary file ([MS-DOC] 2.9.131, 2.9.147, 2.9.150). */
import { numeral } from '../styled/numerals.ts';
import type { Fib } from './fib.ts';

/** The label of the next paragraph of a list (from 1) at a level (from 0), or null; to be asked once a paragraph, in order. */
export type WordLabels = (list: number, level: number) => string | null;

interface ListLevel {
  readonly start: number;
  readonly format: number;
  /** Characters below 9 stand for the numbers of levels. */
  readonly text: string;
}

const LISTS = 73;
const OVERRIDES = 74;
const LEVELS = 9;
const MOST_LISTS = 4_000;
const BULLET = 23;
const NO_NUMBER = 255;

/** What number formats ([MS-OSHARED] 2.2.1.3) are called in newer files. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  28: 'decimalEnclosedCircleChinese',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
};

/** The numbering of a file; none where its tables cannot be read. */
export function wordLabels(fib: Fib): WordLabels {
  const levels = listLevels(fib);
  const lists = overridesOf(fib.part(OVERRIDES));
  const counters = new Map<number, number[]>();
  return (list, level) => {
    const id = lists[list - 1];
    const own = id === undefined ? undefined : levels.get(id);
    const definition = own?.[Math.min(level, (own.length || 1) - 1)];
    if (id === undefined || own === undefined || definition === undefined) return null;
    const counts = counters.get(id) ?? [];
    counters.set(id, counts);
    for (let at = 0; at < level; at++) counts[at] ??= own[at]?.start ?? 1;
    counts[level] = counts[level] === undefined ? definition.start : counts[level] + 1;
    counts.length = level + 1;
    return printed(definition, own, counts);
  };
}

function printed({ format, text }: ListLevel, levels: readonly ListLevel[], counts: readonly number[]): string | null {
  if (format === BULLET) return '• ';
  if (format === NO_NUMBER && !/[\0-\x08]/.test(text)) return null;
  const label = text
    .replace(/[\0-\x08]/g, (level) => {
      const at = level.charCodeAt(0);
      return numeral(FORMATS[levels[at]?.format ?? 0] ?? 'decimal', counts[at] ?? levels[at]?.start ?? 1);
    })
    .trim();
  // 一、 and （一） stand close to the text, 1. and 1 do not.
  return label === '' ? null : /[\w.)]$/.test(label) ? `${label} ` : label;
}

/** The list of each override. */
function overridesOf(part: Buffer): number[] {
  if (part.length < 4) return [];
  const count = Math.min(MOST_LISTS, part.readUInt32LE(0), Math.floor((part.length - 4) / 16));
  return Array.from({ length: count }, (_, at) => part.readInt32LE(4 + at * 16));
}

/** The levels of each list: they stand behind the table of lists. */
function listLevels({ table, placeOf }: Fib): Map<number, ListLevel[]> {
  const found = new Map<number, ListLevel[]>();
  const { from, length } = placeOf(LISTS);
  if (length < 2 || from + 2 > table.length) return found;
  const count = Math.min(MOST_LISTS, table.readUInt16LE(from));
  let at = from + 2 + count * 28;
  try {
    for (let index = 0; index < count; index++) {
      const head = from + 2 + index * 28;
      const isSimple = (table[head + 26]! & 1) !== 0;
      const levels: ListLevel[] = [];
      for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
        const [one, next] = levelAt(table, at);
        levels.push(one);
        at = next;
      }
      found.set(table.readInt32LE(head), levels);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

function levelAt(table: Buffer, at: number): [ListLevel, number] {
  const [characters, paragraph] = [table.readUInt8(at + 24), table.readUInt8(at + 25)];
  const textAt = at + 28 + paragraph + characters;
  const letters = table.readUInt16LE(textAt);
  const text = table.toString('utf16le', textAt + 2, textAt + 2 + letters * 2);
  return [{ start: table.readInt32LE(at), format: table.readUInt8(at + 4), text }, textAt + 2 + letters * 2];
}
