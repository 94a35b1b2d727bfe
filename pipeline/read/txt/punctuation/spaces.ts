/** Spaces that extraction left between Chinese characters or beside Latin text: the gap there is layout, not text. */
import type { Repair } from './repair.ts';

const SPACE =
  /(?<=[\p{Script=Han}，。、；：？！“”‘’（）《》]) +(?=[\p{Script=Han}，。、；：？！“”‘’（）《》\w])|(?<=[\w%]) +(?=[\p{Script=Han}，。、；：？！”’）》])/gu;

/** Edits that take such spaces out; the space after a marker at the start (1. 标题) is the author's. */
export function spaceEdits(chars: string): Repair[] {
  const edits: Repair[] = [];
  for (const match of chars.matchAll(SPACE)) {
    const head = chars.slice(0, match.index);
    if (
      head.length < 8 &&
      /^(?:\d{1,2}(?:[.．]\d{1,2})*[.．、]?|[一二三四五六七八九十]{1,3}|第\S{1,4}[章节编]|[图表]\s?\d{1,2}(?:[-.]\d{1,2})?)$/.test(
        head,
      )
    )
      continue;
    edits.push({ from: match.index, to: match.index + match[0].length, text: '', rule: 'space-removed' });
  }
  return edits;
}
