/** Whether a line by itself can be a line of a title: the first row that applies says so. */
import { SIGNED } from './bullet.ts';
import { isOpen, type Line } from './line.ts';
import type { RuleRow } from './rows.ts';

/** So many characters a title line has at most. */
export const LONGEST_TITLE = 60;

// 一等奖   优秀组织奖
const PRIZE =
  /^(?:[特一二三四五]等|[金银铜]|优[秀胜良]\p{Script=Han}{0,4}|鼓励|入围|提名|组织|最佳\p{Script=Han}{0,6})奖(?:[（(].{1,8}[）)])?$/u;
// 受访者：某某   主持人：某某   时间：某年某月
const FACTS =
  /^(?:受访|采访|访谈|主持|嘉宾|对话|对谈|提问|整理|记录|时间|地点|出席|列席|缺席|参会|与会|参加|日期|会期|主办|承办|协办|地址|电话)\p{Script=Han}{0,3}\s*[：:]/u;

/** In reading order; the last answers for all that is left. */
export const TITLE_LINES: readonly RuleRow<Line, boolean>[] = [
  {
    id: 'no-title-told',
    sample: '〈heading〉桥的来历',
    says: false,
    why: 'The format says that it is something else.',
    when: (line) => !isOpen(line),
  },
  {
    id: 'no-title-length',
    sample:
      '学校建在河边一到夏天水就漫上来孩子们要绕很远的路才能走到教室里去年年如此大家也就习惯了后来村里修了一座桥桥不长走过去只要几步',
    says: false,
    why: 'Too long for a title, or a single character.',
    when: ({ chars }) => chars.length > LONGEST_TITLE || chars.length < 2,
  },
  {
    id: 'no-title-mark',
    sample: '桥修好了，',
    says: false,
    why: 'No title ends with such a mark.',
    when: ({ chars }) => /[。；;，,、：:]$/.test(chars),
  },
  {
    id: 'no-title-sentence',
    sample: '桥修好了。大家都去看',
    says: false,
    why: 'A sentence ends inside it.',
    when: ({ chars }) => chars.includes('。'),
  },
  {
    id: 'no-title-appendix',
    sample: '附件1：修桥的账目',
    says: false,
    why: 'What is appended belongs to the article above.',
    when: ({ chars }) => /^附(?:件|录|表)?\d?\s*[：:]/.test(chars),
  },
  {
    id: 'title-date',
    sample: '（2024年9月9日）',
    says: true,
    why: 'The date of a speech stands under its title.',
    when: ({ shows }) => shows.speechDate,
  },
  {
    id: 'no-title-wish',
    sample: '此致',
    says: false,
    why: 'So a letter ends.',
    when: ({ shows }) => shows.wish,
  },
  {
    id: 'no-title-prize',
    sample: '优秀组织奖',
    says: false,
    why: 'A prize stands above the names of those who won it.',
    when: ({ chars }) => PRIZE.test(chars),
  },
  {
    id: 'no-title-reference',
    sample: '[2] 林木森.河边的桥[M].北京:某社,2020',
    says: false,
    why: 'The last reference of the article above.',
    when: ({ chars }) => /^[[［〔]\s*\d{1,3}\s*[\]］〕]\s*\S/.test(chars),
  },
  {
    id: 'no-title-brackets',
    sample: '（青溪县文化局供稿）',
    says: false,
    why: 'What stands in brackets is a remark, an office or a writer.',
    when: ({ chars }) => /^[（(].*[）)]$/.test(chars),
  },
  {
    id: 'no-title-heading-word',
    sample: '结　语',
    says: false,
    why: 'A word that heads a part of an article.',
    when: ({ shows }) => shows.headingWord,
  },
  {
    id: 'no-title-facts',
    sample: '主持人：林木森',
    says: false,
    why: 'The facts of an interview or a meeting.',
    when: ({ chars }) => FACTS.test(chars),
  },
  {
    id: 'no-title-label',
    sample: '关键词：桥；渡口；学校',
    says: false,
    why: 'A label says that the line is something else.',
    when: ({ shows }) => shows.label !== null,
  },
  {
    id: 'no-title-caption',
    sample: '图1 桥的全景',
    says: false,
    why: 'The caption of a figure or a table.',
    when: ({ shows }) => shows.caption !== null,
  },
  {
    id: 'no-title-cells',
    sample: '年份\t学生',
    says: false,
    why: 'The row of a table.',
    when: ({ shows }) => shows.cells !== null,
  },
  {
    id: 'no-title-author-line',
    sample: '作者：林木森',
    says: false,
    why: 'The byline itself.',
    when: ({ shows }) => shows.authorLine,
  },
  {
    id: 'no-title-byline',
    sample: '●林木森',
    says: false,
    why: 'The byline itself.',
    when: ({ chars, shows }) => SIGNED.test(chars) && shows.byline !== null,
  },
  {
    id: 'no-title-numbered',
    sample: '一、桥的来历',
    says: false,
    why: 'A heading or an item with its number.',
    when: ({ shows }) => shows.headingMarker !== null || (shows.marker !== null && !shows.marker.bare),
  },
  {
    id: 'title',
    sample: '河边的一所小学',
    says: true,
    why: 'Short, no sentence, no part of another kind.',
    when: ({ chars }) => /\p{L}/u.test(chars),
  },
  {
    id: 'no-title-letters',
    sample: '* * *',
    says: false,
    why: 'A line without a letter is an ornament.',
    when: () => true,
  },
];
