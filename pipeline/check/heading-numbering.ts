import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Heading } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import type { Rule } from './rule.ts';

const NUMERALS = '一二三四五六七八九十';
const NUMBER =
  /^(?:第([一二三四五六七八九十]{1,3}|\d{1,2})[章节编篇]|([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})[.．、](?!\d)|[（(](\d{1,2})[）)])/;

/**
 * Headings of one level under one heading count 1, 2, 3; silent about headings without number and where the kind of number
 * changes.
 */
export const headingNumbering: Rule = (article) => {
  const found: Diagnostic[] = [];
  const last: ({ family: number; number: number } | null)[] = [null, null, null, null, null];
  for (const heading of article.body) {
    if (heading.kind !== 'heading') continue;
    const sign = signOf(heading);
    last.fill(null, heading.level + 1);
    if (sign === null) continue;
    const before = last[heading.level];
    const expected = before == null ? 1 : before.number + 1;
    const comparable = before == null || before.family === sign.family;
    if (comparable && sign.number !== expected) {
      const message =
        before == null
          ? `标题从第 ${sign.number} 开始编号`
          : `标题编号不连续：第 ${before.number} 之后是第 ${sign.number}`;
      found.push(
        diagnostic(
          'warning',
          'heading-numbering',
          article.at.file,
          heading.at.from,
          message,
          `此处应为第 ${expected}，请核对编号，或查是否漏了一节`,
        ),
      );
    }
    last[heading.level] = sign;
  }
  return found;
};

function signOf(heading: Heading): { family: number; number: number } | null {
  const match = NUMBER.exec(joined(heading.text));
  if (match === null) return null;
  const family = match.findIndex((group, index) => index > 0 && group !== undefined);
  return { family, number: numberOf(match[family]!) };
}

function numberOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const digit = (character: string) => NUMERALS.indexOf(character) + 1;
  if (!numeral.includes('十')) return digit(numeral);
  const [tens, units] = numeral.split('十') as [string, string];
  return (tens === '' ? 1 : digit(tens)) * 10 + (units === '' ? 0 : digit(units));
}
