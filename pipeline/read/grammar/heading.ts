/** Headings: a marker and a short text that is no sentence, or a word that always heads a part. */
import { type Marker, markerOf } from './marker.ts';
import { anyOf } from './patterns.ts';

const LONGEST = 50;
// 引言   结　语   参考
const WORDS = new RegExp(
  `^${anyOf(
    /引\s*言|前\s*言|导\s*[言语论]|绪\s*[论言]|序\s*言/,
    /结\s*[语论]|余\s*论|小\s*结|总\s*结|后\s*记|致\s*谢|附\s*录|讨\s*论|结\s*束\s*语/,
    /问题的提出|研究方法|文献综述/,
    /其[一二三四五六七八九十]{1,3}/,
  )}$`,
);

/** The marker of a heading line, or null: 一、提高认识   （二）主要做法   1.1 模型. */
export function headingMarker(chars: string): Marker | null {
  if (chars.length > LONGEST + 10) return null;
  const marker = markerOf(chars);
  if (marker === null) return null;
  const text = chars.slice(marker.length);
  return isHeadingText(text) && mayHead(marker, text) ? marker : null;
}

/** Whether a line is a word that heads a part of an article without a number. */
export function isHeadingWord(chars: string): boolean {
  return chars.length <= 12 && WORDS.test(chars);
}

function isHeadingText(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST && !/[。；;，,、…]$/.test(text) && !/[。；;]/.test(text);
}

function mayHead(marker: Marker, text: string): boolean {
  if (marker.bare && text.length > 30) return false;
  if (/[：:]$/.test(text)) return (marker.family === 'han' || marker.family === 'hanBracketed') && text.length <= 20;
  return /\p{Script=Han}/u.test(text) || marker.family.startsWith('decimal');
}
