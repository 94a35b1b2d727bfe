import { matched, passagePlaces, type Rule, warn } from './rule.ts';

const DATED = /(\d{4})年(\d{1,2})月(\d{1,2})[日号](?:[（(，,]?)(?:星期|周|礼拜)([一二三四五六日天])/g;
const NAMES = '日一二三四五六';

/** A day of the week is that of its date; silent about dates without year, before 1912, and about days not beside their date. */
export const weekdayWrong: Rule = (article) =>
  passagePlaces(article, DATED, ([, year, month, day, name]) => {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return (
      Number(year) >= 1912 && date.getUTCDate() === Number(day) && NAMES[date.getUTCDay()] !== name!.replace('天', '日')
    );
  }).map(({ passage, match }) => {
    const [, year, month, day] = match;
    const right = NAMES[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
    const message = `日期与星期不合：“${match[0]}”`;
    return warn(article, 'weekday-wrong', matched(passage, match), message, `这一天是星期${right}，请核对`);
  });
