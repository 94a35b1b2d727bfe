import { placesOf, type Rule, warn } from './rule.ts';

const DATE = /(?:(\d{4})年)?(?<![\d.\-–—~～至])(\d{1,2})月(?:(\d{1,2})日)?/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date exists in the calendar; silent about lunar dates in Chinese numerals, months of age and ranges. */
export const dateImpossible: Rule = (article) =>
  placesOf(
    article,
    DATE,
    (match, chars) => !/[龄大]/.test(chars[match.index + match[0].length] ?? '') && !exists(match),
  ).map(({ passage, match }) =>
    warn(article, 'date-impossible', passage, match.index, `没有“${match[0]}”这个日期`, '核对后改正'),
  );

function exists([, year, month, day]: RegExpExecArray): boolean {
  const days = DAYS[Number(month) - 1];
  if (days === undefined) return false;
  if (day === undefined) return true;
  const leap = year === undefined || (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0;
  const last = month === '2' && !leap ? 28 : days;
  return Number(day) >= 1 && Number(day) <= last;
}
