/** Running heads with their page number on one line: 某某论丛 128, 128 某某论丛. */
import { breaksSentence } from './broken.ts';
import { isOpen, type Line } from './line.ts';

// 某某论丛 128   《某某论丛》 | 128   128 某某论丛
const NAME_FIRST = /^([\p{Script=Han}《》·]{3,20})[\s|｜·]+(\d{1,4})$/u;
const NUMBER_FIRST = /^(\d{1,4})[\s|｜·]+([\p{Script=Han}《》·]{3,20})$/u;
const MOST_NOTE_LINES = 8;
/** A number of two figures before a name may be that of a heading: 12 研究方法. */
const LEAST_ALONE = 100;
/** Pages between two heads of the same name, at most. */
const MOST_PAGES = 40;
/** Heads so few pages apart belong together, whatever stands between them. */
const NEXT_PAGES = 3;
const SHORTEST_PAGE = 200;

interface Head {
  readonly name: string;
  readonly page: number;
  readonly numberFirst: boolean;
}

/** Whether the line at a place is one: it breaks into a sentence or stands below a page's notes, or its like counts on with it. */
export function isNumberedHead(lines: readonly Line[], index: number): boolean {
  const head = headAt(lines[index]);
  if (head === null || headAt(lines[index - 1]) !== null || headAt(lines[index + 1]) !== null) return false;
  if (breaksIn(lines, index) && (!head.numberFirst || head.page >= LEAST_ALONE)) return true;
  return countsOn(lines, index, head);
}

function headAt(line: Line | undefined): Head | null {
  if (line === undefined || line.chars.length > 30 || !isOpen(line) || line.told !== null) return null;
  const first = NAME_FIRST.exec(line.chars);
  if (first !== null) return { name: first[1]!, page: Number(first[2]), numberFirst: false };
  const last = NUMBER_FIRST.exec(line.chars);
  return last === null ? null : { name: last[2]!, page: Number(last[1]), numberFirst: true };
}

/** Whether the text stops in mid-sentence above the line, or above the notes at the foot of the page. */
function breaksIn(lines: readonly Line[], index: number): boolean {
  if (lines[index + 1] === undefined) return false;
  if (breaksSentence(lines, index)) return true;
  for (let at = index - 1; at > 0 && at >= index - MOST_NOTE_LINES; at--) {
    if (/^[①-⑳]/.test(lines[at]!.chars) && breaksSentence(lines, at)) return true;
  }
  return false;
}

/** Whether another line holds the same name and a page a few before or after it, a page's worth of text away. */
function countsOn(lines: readonly Line[], index: number, { name, page }: Head): boolean {
  let text = 0;
  for (const step of [-1, 1]) {
    text = 0;
    for (let at = index + step, pages = 0; at >= 0 && at < lines.length && pages < MOST_PAGES; at += step) {
      const other = headAt(lines[at]);
      if (other === null || other.name !== name) {
        text += lines[at]!.chars.length;
        if (text > SHORTEST_PAGE * MOST_PAGES) break;
        continue;
      }
      const away = (other.page - page) * step;
      if (away <= 0 || away > MOST_PAGES || !(breaksIn(lines, index) || breaksIn(lines, at))) return false;
      return away <= NEXT_PAGES || text >= SHORTEST_PAGE;
    }
  }
  return false;
}
