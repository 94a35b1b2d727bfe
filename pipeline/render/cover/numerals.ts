/** Numbers in Chinese characters, as a spine has them: 二〇二五年第十二期. */

const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千', '万'];

/** Digit by digit, as a year is read. */
export function digitByDigit(number: number): string {
  return [...String(number)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
}

/** As it is counted, from 1 to 99999. */
export function countedNumeral(number: number): string {
  const digits = [...String(number)].map(Number);
  const words = digits.map((digit, i) => (digit === 0 ? '零' : DIGITS[digit]! + UNITS[digits.length - 1 - i]!));
  return words.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}
