/** Numbers of lists and headings, as an OpenDocument text prints them (ISO/IEC 26300-1, 16.31 and 19.880). */
import { childrenOf, type Element } from '../source/xml.ts';
import { numeral } from '../styled/numerals.ts';

const LEVELS = 10;
const LONGEST_LABEL = 255;

/** Counts the levels of one list, or of the headings. */
export class ListCount {
  private readonly levels: ReadonlyMap<number, Element>;
  private counts: number[];

  constructor(definition: Element | null, counts: readonly number[] = []) {
    this.levels = new Map(
      childrenOf(definition ?? undefined).map((level) => [Number(level.attributes['text:level'] ?? 1), level]),
    );
    this.counts = [...counts];
  }

  /** The numbers so far, for a list that goes on with them. */
  get numbers(): readonly number[] {
    return this.counts;
  }

  /** The label of the next item at a level, from 1; null where it prints none. `start` begins anew. */
  next(level: number, start: number | null = null): string | null {
    const definition = this.levels.get(level);
    if (definition === undefined || level > LEVELS) return null;
    this.counts.length = Math.min(this.counts.length, level);
    for (let at = 0; at < level; at++)
      this.counts[at] ??= at === level - 1 ? this.startOf(level) - 1 : this.startOf(at + 1);
    this.counts[level - 1] = start ?? this.counts[level - 1]! + 1;
    return this.label(level, definition);
  }

  private startOf(level: number): number {
    return Number(this.levels.get(level)?.attributes['text:start-value'] ?? 1) || 1;
  }

  private label(level: number, definition: Element): string | null {
    if (definition.name === 'text:list-level-style-bullet') return `${bulletOf(definition)} `;
    const { attributes } = definition;
    const number = (at: number) => {
      const format = this.levels.get(at)?.attributes['style:num-format'] ?? '';
      return format === '' ? '' : numeral(FORMATS[format] ?? 'decimal', this.counts[at - 1] ?? 1);
    };
    const pattern = attributes['loext:num-list-format'];
    const shown = Math.min(level, Math.max(1, Number(attributes['text:display-levels'] ?? 1) || 1));
    const plain = () =>
      Array.from({ length: shown }, (_, at) => number(level - shown + 1 + at)).filter((one) => one !== '');
    const words =
      pattern === undefined
        ? (attributes['style:num-prefix'] ?? '') + plain().join('.') + (attributes['style:num-suffix'] ?? '')
        : pattern.replace(/%(\d{1,2})%/g, (_, at: string) => number(Number(at)));
    if (number(level) === '' || words.length > LONGEST_LABEL) return null;
    const label = words.trim();
    // 一、 and （一） stand close to the text, 1. and 1 do not.
    return label === '' ? null : /[\w.)]$/.test(label) ? `${label} ` : label;
  }
}

/** What number formats of ODF are called in Word (19.500). */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '壹, 貳, 參, ...': 'chineseLegalSimplified',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '子, 丑, 寅, ...': 'ideographZodiac',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '１, ２, ３, ...': 'decimalFullWidth',
};

const PRIVATE = /[\ue000-\uf8ff\p{L}\p{N}]/u;

function bulletOf({ attributes }: Element): string {
  const sign = attributes['text:bullet-char'] ?? '';
  return sign === '' || PRIVATE.test(sign) ? '•' : sign;
}
