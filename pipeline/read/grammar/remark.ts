/** What the editors say of a text at its end: where it was printed, who took it down, who gave it its title. It stands whole, brackets and all. */
import { labelWords } from '../../lexis/labels.ts';
import { isName } from './names.ts';
import { anyOf, inTurn } from './patterns.ts';

const LONGEST = 300;
const LONGEST_SOURCE = 60;
const WORDS = labelWords('remark');
// （原载《某报》，有删节）   （根据录音整理，未经本人审阅）
const BEGINS = new RegExp(`^[（(]\\s*(?:${WORDS})`);
// ——原载《某报》
const PRINTED_IN = new RegExp(`^[—–―]{0,2}\\s*(?:${WORDS})(?=《)`);
// （本文系作者在会上的发言，有删节）   （标题为编者所加）
const EDITED = new RegExp(
  inTurn(
    /^[（(]\s*(?:本文|此文|该文|标题|题目|原题)[^。]*/,
    anyOf(
      /整理|讲话|发言|演讲|讲稿|报告|审[阅定]|删[节改减]|改写|缩写|摘[编要]|节选|转载|原载|所加/,
      /译自|编译|约稿|刊于|载于/,
    ),
  ),
);
// （据《某报》）   （据新华社电）
const AFTER = /^[（(]\s*据(?:《|新华社|[^。，]{2,12}(?:报道?|电|网)[）)]$)/;
// （作者系某局局长。本文…，标题为编者所加）
const AUTHOR_AND_MORE = /^[（(]\s*(?:本文)?作者[^：:]{2,60}?[。；;，,]\s*(?:本文|此文|该文|文章|标题|题目|原题)/;
// （张三整理）
const BY = /^[（(]\s*(\p{Script=Han}{2,4})\s*(?:根据录音)?(?:整理|记录|摘编|供图)[）)]$/u;
// One bracket from end to end, or not yet closed on this line.
const IN_BRACKETS = /^[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]?$/;

/** Whether a line is such a remark, or as much of one as stands before its bracket closes on a later line. */
export function isRemark(chars: string): boolean {
  if (PRINTED_IN.test(chars)) return chars.length <= LONGEST_SOURCE;
  if (!/^[（(]/.test(chars) || chars.length > LONGEST || !IN_BRACKETS.test(chars)) return false;
  const by = BY.exec(chars)?.[1];
  if (by !== undefined && isName(by)) return true;
  return [BEGINS, EDITED, AFTER, AUTHOR_AND_MORE].some((pattern) => pattern.test(chars));
}
