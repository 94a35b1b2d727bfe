/** Furniture: page numbers and running heads that extraction left among the lines; they are taken out and reported. */

import { joined } from '../../model/runs.ts';
import { DIVIDED, extentOf, isOpen, type Line } from './line.ts';
import { namedHeads } from './named-head.ts';
import { pageNumbers } from './page-number.ts';
import { repeatedHeads } from './repeated-head.ts';
import { closed, isRunningHead } from './running-head.ts';
import type { Say } from './say.ts';

// （下转第12页）   (上接第5页)
const TURN = /^[（(【[]?\s*(?:下转|上接|转|接)\s*第?\s*\d+\s*[页版]\s*[）)】\]]?$/;
// ━━━━━━   ******   ------, but not ......, which is silence
const RULE = /^(?![.·]{3,12}$)[─━—―=＝_*＊~～·•.\-\s]{3,}$/;

/** The lines without page numbers and running heads. */
export function withoutFurniture(lines: readonly Line[], say: Say): Line[] {
  const repeated = repeatedHeads(lines);
  const heads = new Set([...repeated.heads, ...namedHeads(lines)]);
  for (const [index, line] of lines.entries()) if (isRunningHead(lines, index)) heads.add(line);
  for (const [line, times] of repeated.doubtful) if (!heads.has(line)) sayRepeated(line, times, say);
  const numbers = pageNumbers(lines, heads);
  const removed = new Set<Line>();
  for (const line of lines) {
    if (heads.has(line)) {
      removed.add(line);
      say('info', 'running-head-removed', extentOf(line), `页眉“${closed(joined(line.text))}”混入正文，已删去`);
    } else if (RULE.test(line.chars) && isOpen(line) && line.told === null) {
      removed.add(line);
      say('info', 'rule-removed', extentOf(line), '分隔线不是正文，已删去');
    } else if (TURN.test(line.chars) && isOpen(line)) {
      removed.add(line);
      say('info', 'turn-line-removed', extentOf(line), `转页提示“${joined(line.text)}”已删去`);
    } else if (numbers.has(line)) {
      removed.add(line);
      say('info', 'page-number-removed', extentOf(line), `页码“${line.chars}”混入正文，已删去`);
    }
  }
  return removed.size === 0 ? [...lines] : without(lines, removed);
}

/** What only repeats stays in the text. */
function sayRepeated(line: Line, times: number, say: Say): void {
  const message = `“${closed(joined(line.text))}”有 ${times} 处，像页眉又像正文，留在文中`;
  say('warning', 'running-head-doubtful', extentOf(line), message, '若是页眉，请在原稿中删去；若是正文，不用改');
}

/** The lines left; after a dividing line comes something new, as after many blank lines. */
function without(lines: readonly Line[], removed: ReadonlySet<Line>): Line[] {
  const left: Line[] = [];
  let divided = false;
  for (const line of lines) {
    if (removed.has(line)) divided ||= RULE.test(line.chars);
    else {
      left.push(divided ? { ...line, blanksBefore: Math.max(DIVIDED, line.blanksBefore) } : line);
      divided = false;
    }
  }
  return left;
}
