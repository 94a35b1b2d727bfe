/** What stands across the end of a line, whatever its width: a number that counts on, a bracket, a point, a divided word. */

/** example.|com   0.|05: the point is no stop. */
export function isPoint(before: string, after: string): boolean {
  if (/[A-Za-z][.．]$/.test(before)) return /^[a-z]/.test(after);
  return /\d[.．]$/.test(before) && /^(?:0\d|\d+(?![\d.．、\s)）]))/.test(after);
}

// ③居住满六个月；|④知情同意
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** ①…；|②…: the number before stands inside the line above. */
export function countsOnCircled(before: string, after: string): boolean {
  const circled = CIRCLED.indexOf(after[0]!);
  return circled > 0 && before.indexOf(CIRCLED[circled - 1]!) > 0;
}

/** （1）…；|（2）…: the number before stands inside the line above. */
export function countsOnBracketed(before: string, after: string): boolean {
  const number = Number(/^[（(](\d{1,2})[）)]/.exec(after)?.[1] ?? 0);
  return number > 1 && new RegExp(`.[（(]${number - 1}[）)]`).test(before);
}

/** [2|-3]。: a bracket that opens near the end of one line and closes near the start of the next. */
export function spansBracket(before: string, after: string): boolean {
  return /^[^（()）[\]［］。]{0,40}[）)\]］]/.test(after) && /[（([［][^（()）[\]［］。]*$/.test(before.slice(-41));
}

/** inter-|national */
export function dividesWord(before: string, after: string): boolean {
  return /[A-Za-z]{2}-$/.test(before) && /^[a-z]{2}/.test(after);
}

// self-, well-, non-: the hyphen belongs to the word.
const KEPT_HYPHEN = /\b(?:self|well|non|cross|half|high|low|long|short|full|post|ex|all)-$/i;

/** Whether the hyphen of a divided word is its own: self-|taught */
export function keepsHyphen(before: string): boolean {
  return KEPT_HYPHEN.test(before);
}

// river@example.|com   https://example.org/a|b
const ADDRESS = /(?:@|:\/\/|www\.)(?:[\w./?=&%#~+:-]*[./?=&%_-])?$/i;

/** An address divided after one of its marks. */
export function dividesAddress(before: string, after: string): boolean {
  return ADDRESS.test(before.slice(-200)) && /^[A-Za-z0-9]/.test(after);
}
