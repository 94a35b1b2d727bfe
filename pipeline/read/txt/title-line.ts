import { isOpen, type Line } from './line.ts';

// 一等奖   优秀组织奖: above the names of those who won it.
const PRIZE =
  /^(?:[特一二三四五]等|[金银铜]|优[秀胜良]\p{Script=Han}{0,4}|鼓励|入围|提名|组织|最佳\p{Script=Han}{0,6})奖(?:[（(].{1,8}[）)])?$/u;

/** So many characters a title line has at most. */
export const LONGEST_TITLE = 60;

// 受访者：某某   主持人：某某   时间：某年某月
const SPEAKER =
  /^(?:受访|采访|访谈|主持|嘉宾|对话|对谈|提问|整理|记录|时间|地点|出席|列席|缺席|参会|与会|参加|日期|会期|主办|承办|协办|地址|电话)\p{Script=Han}{0,3}\s*[：:]/u;

// （2024年9月9日）: under the title of a speech.
export const DATE = /^[（(]\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*[）)]$/;

/** Whether a line can be a line of a title: short, no sentence, no part with a label of its own. */
export function isTitleLine(line: Line): boolean {
  const { chars, shows } = line;
  if (!isOpen(line) || chars.length > LONGEST_TITLE || chars.length < 2) return false;
  if (/[。；;，,、：:]$/.test(chars) || /。/.test(chars) || /^附(?:件|录|表)?\d?\s*[：:]/.test(chars)) return false;
  if (DATE.test(chars)) return true;
  if (shows.wish || PRIZE.test(chars)) return false;
  // [2] 张三.某书[M].…: the last reference of the article above.
  if (/^[[［〔]\s*\d{1,3}\s*[\]］〕]\s*\S/.test(chars)) return false;
  if (/^[（(].*[）)]$/.test(chars) || shows.headingWord || SPEAKER.test(chars)) return false;
  if (shows.label !== null || shows.caption !== null || shows.cells !== null) return false;
  if (shows.authorLine || (/^[●■◆□○◎]/.test(chars) && shows.byline !== null)) return false;
  const marker = shows.marker;
  return (marker === null || marker.bare) && shows.headingMarker === null && /\p{L}/u.test(chars);
}

/** ——以某地为例   基于某模型的分析: a line that only explains the title above it. */
export function isSubtitle(chars: string): boolean {
  return (
    DATE.test(chars) ||
    /^(?:[—–―─-]{1,}|--)\s*\S/.test(chars) ||
    /^(?:基于.+|以.+为(?:例|中心|视角|样本|个案|对象)|兼[论评谈与].+)$/.test(chars)
  );
}

/** Whether a line under a title is its subtitle, by its format or by its words. */
export function isSubtitleLine({ told, chars }: Line): boolean {
  return told?.kind === 'subtitle' || isSubtitle(chars);
}

/** 【基层党建】   ·文化生活·: the column an article stands in; one of the groups holds its name. */
export const SECTION_LABEL = /^(?:[【〔[［]\s*(.{2,12}?)\s*[】〕\]］]|[·•▌|｜]\s*(.{2,12}?)\s*[·•|｜])$/;

/** Whether a line is nothing but the name of a column. */
export function isSectionLabel(chars: string): boolean {
  return SECTION_LABEL.test(chars);
}

const COLUMNS = new Set(
  (
    '书评 影评 剧评 诗歌 诗选 诗词 散文 小说 随笔 杂文 评论 文评 时评 述评 综述 论坛 争鸣 笔谈 访谈 人物 专访 特稿 专稿 专题 卷首 卷首语 译文 译介 译林 ' +
    '札记 文摘 史料 史话 文献 调研 纪实 报告文学 童话 寓言 剧本 来稿选登 学术动态 读书 新书架'
  ).split(' '),
);

/** 书评, 散文: a word that names a column and hardly ever an article. */
export function isColumnName(chars: string): boolean {
  return COLUMNS.has(chars.replace(/\s/g, ''));
}
