/** 著 of Taiwan is 着 in Simplified where it goes with a verb (看著) or stands for it in a word (沿著, 穿著); 著作, 著名 and 顯著 keep it. */
import { cutCost } from '../segment/cost.ts';
import type { Lock } from './convert.ts';
import { writtenWords } from './lists.ts';

/** Characters looked at on each side. */
const WINDOW = 4;
const HAN = /\p{Script=Han}/u;
/** 司馬遷著《史記》, 著有《史記》, 著於1930年, 陳望秋 著: what was written by somebody. */
const WRITTEN = /^著(?:有?\s*[《〈]|\s*$|\s*[)）］\]]|于[\d一二]|成于?)/u;

/** The places where a Simplified text that was Traditional has 着 for 著; a fact about somebody's book keeps it where it is the last word. */
export function continuings(text: string): Lock[] {
  const places: Lock[] = [];
  for (let at = text.indexOf('著'); at >= 0; at = text.indexOf('著', at + 1)) {
    if (!isWritten(text, at) && isContinuing(text, at)) places.push({ from: at, to: at + 1, text: '着' });
  }
  return places;
}

function isWritten(text: string, at: number): boolean {
  const isWord = [text.slice(at - 1, at + 1), text.slice(at, at + 2)].some((two) => writtenWords().has(two));
  return isWord || WRITTEN.test(text.slice(at, at + 4));
}

function isContinuing(text: string, at: number): boolean {
  let [from, to] = [at, at + 1];
  while (from > Math.max(0, at - WINDOW) && HAN.test(text[from - 1]!)) from--;
  while (to < Math.min(text.length, at + 1 + WINDOW) && HAN.test(text[to]!)) to++;
  const [before, after] = [text.slice(from, at), text.slice(at + 1, to)];
  return cutCost(`${before}着${after}`) < cutCost(`${before}著${after}`);
}
