/** The line below a text that says when and where it was written: 2021年8月7日，于皖南. */

const YEAR = '(?:\\d{4}|[〇○零一二三四五六七八九]{4})';
const DATE = `${YEAR}\\s*(?:年\\s*(?:\\S{1,3}\\s*月\\s*(?:\\S{1,3}\\s*[日号])?|[初仲暮早深晚新]?[春夏秋冬]|岁[末首暮])?|[./．-]\\d{1,2}(?:[./．-]\\d{1,2})?)`;
const PLACE = '(?:初稿|改稿|[改写作草记]|修改|改定|写成|定稿|作)?(?:[于於在]\\S{2,14})?';
const DATELINE = new RegExp(`^(?:[（(]|[—–]{1,2})?\\s*(?:[改写作草记]于)?${DATE}\\s*[，,、]?\\s*${PLACE}[）)]?$`);

/** Whether a line is nothing but the date of a text, and perhaps the place. */
export function isDateline(chars: string): boolean {
  return chars.length <= 40 && DATELINE.test(chars);
}
