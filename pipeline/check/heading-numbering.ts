import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Article, Heading } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import type { Rule } from './rule.ts';

const NUMERALS = '一二三四五六七八九十';
const HAN = `[${NUMERALS}]{1,3}`;
const DIGITS = '\\d{1,2}';
const FAMILIES = [
  `第(${HAN}|${DIGITS})[章节编篇]`,
  `(${HAN})、`,
  `[（(](${HAN})[）)]`,
  `(${DIGITS})[.．、](?!\\d)`,
  `[（(](${DIGITS})[）)]`,
  `(${DIGITS})[ \\u3000](?=\\p{Script=Han})`,
];
const NUMBER = new RegExp(`^(?:${FAMILIES.join('|')})`, 'u');
// A bare number may belong to the words, as in 10 年之后: it is compared, but may begin anywhere.
const BARE = 6;
const DECIMAL = /^(\d{1,2}(?:[.．]\d{1,2}){1,3})(?![\d%％.．])/;
const DEEPEST = 4;
// 二、一、谁来做饭: one number by the program and one by hand; 三、一、二年级 has one.
const DOUBLED = new RegExp(
  `^(?:${HAN}、\\s*${HAN}、(?![${NUMERALS}])|${DIGITS}[.．、]\\s*${DIGITS}[.．、](?!\\d)|[（(]${HAN}[）)]\\s*[（(]${HAN}[）)])`,
);

interface HeadingNumber {
  readonly family: number;
  readonly number: number;
}

/**
 * Headings of one level under one heading count 1, 2, 3, and 1.1 stands under 1; each has one number; silent about headings without number, about 0 引言, about a first
 * 3.1 whose 3 was not taken for a heading, and
 * where the kind of number changes.
 */
export const headingNumbering: Rule = (article) => {
  const found: Diagnostic[] = [];
  const last: (readonly HeadingNumber[])[] = Array.from({ length: DEEPEST + 1 }, () => []);
  let path: readonly number[] = [];
  for (const heading of article.body) {
    if (heading.kind !== 'heading') continue;
    const twice = DOUBLED.exec(joined(heading.text));
    if (twice !== null) found.push(askedTwice(article, heading, twice[0]));
    const decimal = decimalOf(heading);
    if (decimal !== null) {
      found.push(...wrongDecimal(article, heading, path, decimal));
      path = decimal;
      continue;
    }
    const sign = signOf(heading);
    last.fill([], heading.level + 1);
    if (sign === null) continue;
    const before = last[heading.level]!;
    // The deepest level holds what is deeper too: 2. counts on from 1. past the （1） and （2） between them.
    const same = heading.level < DEEPEST ? -1 : before.findLastIndex(({ family }) => family === sign.family);
    found.push(...wrongNumber(article, heading, before.at(same) ?? null, sign));
    last[heading.level] =
      heading.level < DEEPEST ? [sign] : [...before.slice(0, same < 0 ? before.length : same), sign];
    path = [sign.number];
  }
  return found;
};

function wrongNumber(
  article: Article,
  heading: Heading,
  before: HeadingNumber | null,
  sign: HeadingNumber,
): Diagnostic[] {
  const { family, number } = sign;
  if (number === 0) return [];
  if (before === null) {
    const isStart = number <= 1 || family === BARE;
    return isStart ? [] : [asked(article, heading, `标题从第 ${number} 开始编号`, '第 1')];
  }
  if (before.family !== family || number === before.number + 1) return [];
  return [asked(article, heading, `标题编号不连续：第 ${before.number} 之后是第 ${number}`, `第 ${before.number + 1}`)];
}

/** After 1.2 may come 1.3, 1.2.1 and 2.1; after the heading 2 only 2.1. */
function wrongDecimal(
  article: Article,
  heading: Heading,
  before: readonly number[],
  path: readonly number[],
): Diagnostic[] {
  if (before.length === 0) return [];
  const [due, ...others] = nextOf(before, path.length);
  if ([due!, ...others].some((next) => next.join('.') === path.join('.'))) return [];
  const message = `标题编号不连续：${before.join('.')} 之后是 ${path.join('.')}`;
  return [asked(article, heading, message, ` ${due!.join('.')}`)];
}

/** The numbers of a depth that may follow, the likeliest first. */
function nextOf(before: readonly number[], depth: number): readonly (readonly number[])[] {
  if (before.length < depth) return [[...before, 1]];
  const sibling = [...before.slice(0, depth - 1), before[depth - 1]! + 1];
  return [sibling, [before[0]! + 1, ...Array.from({ length: depth - 1 }, () => 1)]];
}

function asked(article: Article, heading: Heading, message: string, expected: string): Diagnostic {
  const hint = `此处应为${expected}，请核对编号，或查是否漏了一节`;
  return diagnostic('warning', 'heading-numbering', article.at.file, heading.at, message, hint);
}

function askedTwice(article: Article, heading: Heading, numbers: string): Diagnostic {
  const message = `标题有两个编号“${numbers}”`;
  const hint = '多半是自动编号和手打的编号重了，删去一个';
  return diagnostic('warning', 'heading-numbering', article.at.file, heading.at, message, hint);
}

function decimalOf(heading: Heading): readonly number[] | null {
  const match = DECIMAL.exec(joined(heading.text));
  return match === null ? null : match[1]!.split(/[.．]/).map(Number);
}

function signOf(heading: Heading): HeadingNumber | null {
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
