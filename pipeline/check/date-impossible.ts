import { matched, type Passage, type ReadingCopy, type Rule, warn } from './rule.ts';

const WRITTEN = /(?:(\d{4})年)?(?<![\d.\-–—~～至])(\d{1,2})月(?:(\d{1,2})[日号])?/g;
const DIGITAL = /(?<![\d.\-/A-Za-z_])(1[5-9]\d\d|20\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d.\-/A-Za-z_]\w)/g;
// 二〇二三年二月三十日: a year of four digits is no year of an era, so the months are of the common calendar.
const IN_HAN =
  /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?/g;
const HAN_DIGITS = '〇一二三四五六七八九';
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A date exists in the calendar; silent about lunar dates and years of an era in Chinese numerals, months of age, numbers of months
 * and ranges.
 */
export const dateImpossible: Rule = (article) =>
  dated(article).flatMap((passage) =>
    [
      ...[...passage.chars.matchAll(WRITTEN)].filter((match) => isWrongAsWritten(match, passage.chars)),
      ...[...passage.chars.matchAll(DIGITAL)].filter(([, year, , month, day]) => !exists(year, month!, day)),
      ...[...passage.chars.matchAll(IN_HAN)].filter(
        ([, year, month, day]) =>
          !isAbout(month) && !isAbout(day) && !exists(numeral(year!), numeral(month!), day && numeral(day)),
      ),
    ].map((match) =>
      warn(article, 'date-impossible', matched(passage, match), `没有“${match[0]}”这个日期`, '核对后改正'),
    ),
  );

/** What is read for dates: also 收稿日期 at the end. */
function dated(article: ReadingCopy): Passage[] {
  return [...article.passages, ...article.after];
}

/** 三四月间，二十三四日: two digits that follow each other name no one month or day. */
function isAbout(written: string | undefined): boolean {
  const [, one, next] = /([一二三四五六七八])([二三四五六七八九])$/.exec(written ?? '') ?? [];
  return one !== undefined && HAN_DIGITS.indexOf(next!) === HAN_DIGITS.indexOf(one) + 1;
}

/** 13月 alone may count months. */
function isWrongAsWritten(match: RegExpExecArray, chars: string): boolean {
  const [found, year, month, day] = match;
  if (/[龄大]/.test(chars[match.index + found.length] ?? '')) return false;
  return !exists(year, month!, day);
}

function exists(year: string | undefined, month: string, day: string | undefined): boolean {
  const days = DAYS[Number(month) - 1];
  if (days === undefined) return false;
  if (day === undefined) return true;
  const leap = year === undefined || (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0;
  const last = Number(month) === 2 && !leap ? 28 : days;
  return Number(day) >= 1 && Number(day) <= last;
}

/** A number in Chinese numerals up to 九十九, or a year by its digits, in Arabic ones. */
function numeral(written: string): string {
  const digits = (text: string) => [...text].map((one) => Math.max(0, HAN_DIGITS.indexOf(one))).join('');
  if (!written.includes('十')) return digits(written);
  const [tens, units] = written.split('十') as [string, string];
  return `${tens === '' ? '1' : digits(tens)}${units === '' ? '0' : digits(units)}`;
}
