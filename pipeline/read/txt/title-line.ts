import { isOpen, type Line } from './line.ts';

// 一等奖   优秀组织奖: above the names of those who won it.
const PRIZE =
  /^(?:[特一二三四五]等|[金银铜]|优[秀胜良]\p{Script=Han}{0,4}|鼓励|入围|提名|组织|最佳\p{Script=Han}{0,6})奖(?:[（(].{1,8}[）)])?$/u;

/** So many characters a title line has at most. */
export const LONGEST_TITLE = 60;

// 受访者：某某   主持人：某某   时间：某年某月
const SPEAKER =
  /^(?:受访|采访|访谈|主持|嘉宾|对话|对谈|提问|整理|记录|时间|地点|出席|列席|缺席|参会|与会|参加|日期|会期|主办|承办|协办|地址|电话)\p{Script=Han}{0,3}\s*[：:]/u;

/** Whether a line can be a line of a title: short, no sentence, no part with a label of its own. */
export function isTitleLine(line: Line): boolean {
  const { chars, shows } = line;
  if (!isOpen(line) || chars.length > LONGEST_TITLE || chars.length < 2) return false;
  if (/[。；;，,、：:]$/.test(chars) || /。/.test(chars) || /^附(?:件|录|表)?\d?\s*[：:]/.test(chars)) return false;
  if (shows.speechDate) return true;
  if (shows.wish || PRIZE.test(chars)) return false;
  // [2] 张三.某书[M].…: the last reference of the article above.
  if (/^[[［〔]\s*\d{1,3}\s*[\]］〕]\s*\S/.test(chars)) return false;
  if (/^[（(].*[）)]$/.test(chars) || shows.headingWord || SPEAKER.test(chars)) return false;
  if (shows.label !== null || shows.caption !== null || shows.cells !== null) return false;
  if (shows.authorLine || (/^[●■◆□○◎]/.test(chars) && shows.byline !== null)) return false;
  const marker = shows.marker;
  return (marker === null || marker.bare) && shows.headingMarker === null && /\p{L}/u.test(chars);
}

/** Whether a line under a title is its subtitle, by its format or by its words. */
export function isSubtitleLine({ told, shows }: Line): boolean {
  return told?.kind === 'subtitle' || shows.subtitle;
}
