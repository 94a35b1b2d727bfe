/** The line below a text that says when and where it was written: 2021年8月7日，于皖南. */
import { anyOf } from './patterns.ts';

const YEAR = '(?:\\d{4}|[〇○零一二三四五六七八九]{4})';
const DATE = `${YEAR}\\s*(?:年\\s*(?:\\S{1,3}\\s*月\\s*(?:\\S{1,3}\\s*[日号])?|[初仲暮早深晚新]?[春夏秋冬]|岁[末首暮])?|[./．-]\\d{1,2}(?:[./．-]\\d{1,2})?)`;
const PLACE = '(?:初稿|改稿|[改写作草记]|修改|改定|写成|定稿|作)?(?:[于於在]\\S{2,14})?';
const DATELINE = new RegExp(`^(?:[（(]|[—–]{1,2})?\\s*(?:[改写作草记]于)?${DATE}\\s*[，,、]?\\s*${PLACE}[）)]?$`);

/** Whether a line is nothing but the date of a text, and perhaps the place. */
export function isDateline(chars: string): boolean {
  return chars.length <= 40 && DATELINE.test(chars);
}

// 五月三日   腊月二十三   一九九八年秋   除夕之夜
const DAY = new RegExp(
  `^${anyOf(
    /(?:[〇○零一二三四五六七八九十]{2,4}年)?(?:[正腊冬闰]|[一二三四五六七八九十]{1,3})月(?:[初廿]?[一二三四五六七八九十]{1,3}[日号]?)?[晨早午晚夜]?/,
    /(?:除夕|元宵|中秋|重阳|清明|端午|立[春夏秋冬]|[冬夏]至)(?:[之前后]?[日晨夜])?/,
  )}$`,
);

/** Whether a line is nothing but a day without its year, as under a letter: 腊月二十三. */
export function isDayAlone(chars: string): boolean {
  return chars.length <= 16 && DAY.test(chars);
}
