/** Automatic numbering: the label of each paragraph as Word prints it. */

import { Refusal } from '../source/refusal.ts';
import { childOf, childrenOf, type Element, valOf } from '../source/xml.ts';
import { numeral } from '../styled/numerals.ts';
import { lookOf, type ParagraphSetting } from './styles.ts';
import { symbol } from './symbols.ts';

interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly font: string;
  /** The level above whose next number starts this one anew; 0 for never, null for every one above. */
  readonly restart: number | null;
}

interface NumberedList {
  readonly abstract: string;
  readonly levels: readonly NumberingLevel[];
  readonly starts: ReadonlyMap<number, number>;
}

/** The label of the next paragraph with these settings, or null where it has none; to be asked once a paragraph, in order. */
export type Labels = (setting: ParagraphSetting) => string | null;

const LEVELS = 9;
/** Word takes no longer text for a label. */
const LONGEST_LABEL = 255;
const PLAIN_BULLET = '•';

/** The numbering of `numbering.xml`. */
export function labelsOf(root: Element | null): Labels {
  const numbers = numbersOf(root);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ numberId, numberLevel }) => {
    const numbered = numbers.get(numberId ?? '0');
    const level = Math.min(LEVELS - 1, Math.max(0, numberLevel ?? 0));
    if (numbered?.levels[level] === undefined) return null;
    const counts = counters.get(numbered.abstract) ?? [];
    counters.set(numbered.abstract, counts);
    if (!begun.has(numberId!)) for (const at of numbered.starts.keys()) counts.length = Math.min(counts.length, at);
    begun.add(numberId!);
    count(counts, level, numbered);
    return numberLabel(numbered, level, counts);
  };
}

function count(counts: number[], level: number, { levels, starts }: NumberedList): void {
  const startOf = (at: number) => starts.get(at) ?? levels[at]?.start ?? 1;
  for (let at = 0; at < level; at++) counts[at] ??= startOf(at);
  counts[level] = counts[level] === undefined ? startOf(level) : counts[level] + 1;
  for (let at = level + 1; at < LEVELS; at++) {
    const restart = levels[at]?.restart ?? null;
    if (restart === null || (restart > 0 && level < restart)) delete counts[at];
  }
}

function numberLabel({ levels }: NumberedList, level: number, counts: readonly number[]): string | null {
  const { format, text, font } = levels[level]!;
  if (text.length > LONGEST_LABEL) throw new Refusal('tooLarge');
  if (format === 'bullet') return `${bullet(text, font)} `;
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return numeral(levels[at]?.format ?? 'decimal', counts[at] ?? levels[at]?.start ?? 1);
  });
  if (label.trim() === '') return null;
  // 一、 and （一） stand close to the text, 1. and 1 do not.
  return /[\w.)]$/.test(label.trimEnd()) ? `${label.trim()} ` : label.trim();
}

function bullet(text: string, font: string): string {
  const code = text.codePointAt(0) ?? 0;
  const sign = symbol(font, code) ?? symbol('Wingdings', code) ?? PLAIN_BULLET;
  return /^[\p{L}\p{N}]$/u.test(sign) ? PLAIN_BULLET : sign;
}

function numbersOf(root: Element | null): Map<string, NumberedList> {
  const abstracts = new Map<string, Abstract>();
  const styled = new Map<string, Abstract>();
  for (const element of childrenOf(root ?? undefined, 'w:abstractNum')) {
    const abstract = abstractOf(element);
    abstracts.set(abstract.id, abstract);
    const link = valOf(element, 'w:styleLink');
    if (link !== undefined) styled.set(link, abstract);
  }
  const numbers = new Map<string, NumberedList>();
  for (const number of childrenOf(root ?? undefined, 'w:num')) {
    const id = valOf(number, 'w:abstractNumId') ?? '';
    const own = abstracts.get(id);
    const abstract = styled.get(own?.link ?? '') ?? own;
    const overrides = childrenOf(number, 'w:lvlOverride');
    const levels = overrides.flatMap((one) => childrenOf(one, 'w:lvl'));
    numbers.set(number.attributes['w:numId'] ?? '', {
      abstract: abstract?.id ?? id,
      levels: levelsOver(abstract?.levels ?? [], levels),
      starts: startsOf(overrides),
    });
  }
  numbers.delete('0');
  return numbers;
}

/** A definition that many lists may share; its levels may be those of a style instead. */
interface Abstract {
  readonly id: string;
  readonly link: string;
  readonly levels: readonly NumberingLevel[];
}

function abstractOf(element: Element): Abstract {
  return {
    id: element.attributes['w:abstractNumId'] ?? '',
    link: valOf(element, 'w:numStyleLink') ?? '',
    levels: levelsOver([], childrenOf(element, 'w:lvl')),
  };
}

/** Levels by their depth, over others. */
function levelsOver(below: readonly NumberingLevel[], elements: readonly Element[]): readonly NumberingLevel[] {
  if (elements.length === 0) return below;
  const levels = [...below];
  for (const level of elements) {
    const at = Number(level.attributes['w:ilvl']);
    if (at >= 0 && at < LEVELS) levels[at] = levelOf(level);
  }
  return levels;
}

function levelOf(level: Element): NumberingLevel {
  const restart = valOf(level, 'w:lvlRestart');
  return {
    start: Number(valOf(level, 'w:start') ?? 1),
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    text: valOf(level, 'w:lvlText') ?? '',
    font: lookOf(childOf(level, 'w:rPr')).font ?? '',
    restart: restart === undefined ? null : Number(restart),
  };
}

function startsOf(overrides: readonly Element[]): Map<number, number> {
  return new Map(
    overrides.flatMap((override): [number, number][] => {
      const start = valOf(override, 'w:startOverride');
      return start === undefined ? [] : [[Number(override.attributes['w:ilvl']), Number(start)]];
    }),
  );
}
