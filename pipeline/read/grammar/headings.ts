/** What every format with headings asks: which of them can be a title, and the level of the others. */
import { signsOf } from './signs.ts';

/** Whether a heading can be an article's title: no number opens it, and no word such as 结语 or 参考文献. */
export function mayHeadArticle(chars: string): boolean {
  const { label, headingWord, headingMarker } = signsOf(chars);
  return chars !== '' && label === null && !headingWord && headingMarker === null;
}

/** The model's level for a heading `depth` steps below the title, from 1; deeper ones than four count as four. */
export function levelOf(depth: number): 1 | 2 | 3 | 4 {
  return depth >= 4 ? 4 : depth === 3 ? 3 : depth === 2 ? 2 : 1;
}
