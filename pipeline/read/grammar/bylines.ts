/** Whether a line is the byline of an article, judged by the lines round it: the first row that applies says so. */
import { isAffiliationLine } from './affiliation-line.ts';
import type { Byline } from './byline-type.ts';
import { isOpen, type Line } from './line.ts';
import { mayBeName, mayBePenNames } from './names.ts';
import { opensText } from './opens-text.ts';
import type { RuleRow } from './rows.ts';
import { isTitleLine } from './title-line.ts';

/** A line right below a title line, which may be its byline, and what was found above. */
export interface BylinePlace {
  readonly lines: readonly Line[];
  readonly at: number;
  /** The article above has ended. */
  readonly ended: boolean;
  /** The articles of this file are signed with bare names. */
  readonly plain: boolean;
  /** The signs that this manuscript sets before its bylines. */
  readonly signs: ReadonlySet<string>;
}

/** None, the byline that the line's own characters show, the group they name, or names after a bullet whatever they look like. */
export type BylineAnswer = 'none' | 'shown' | 'group' | 'bare';

const LONGEST = 160;
/** A byline of the first article stands so many lines from the top. */
const NEAR_TOP = 4;
/** Columns: four characters. */
const DEEP = 8;
const LONGEST_BOOK_FACT = 40;
const SHORTEST_TITLE = 6;
const SHORTEST_PROSE = 20;
// 某某出版社2022年版   312页　定价68.00元
const BOOK_FACTS = /(?:出版(?:社|公司)|书[局店])[，,\s]*\d{4}|\d{4}\s*年\s*(?:\d+\s*月\s*)?(?:第\s*\d\s*)?版|定价|ISBN/;

function lineAt({ lines, at }: BylinePlace): Line {
  return lines[at]!;
}

/** The byline that the line is as a whole. */
function wholeByline(place: BylinePlace): Byline | null {
  const { chars, shows } = lineAt(place);
  if (shows.byline === null) return null;
  // 张三（某大学，某市 100000）
  const rest = chars.slice(shows.byline.rest).trim();
  return rest === '' || (/^[（(]/.test(rest) && isAffiliationLine(rest)) ? shows.byline : null;
}

/** A date below it that ends the text or the letter. */
function isAboveDate({ lines, at }: BylinePlace): boolean {
  return lines[at + 1]?.shows.dateline === true && (lines[at + 2]?.blanksBefore ?? 1) > 0;
}

/** Title and byline with blank lines round the two. */
function isSetOff({ lines, at }: BylinePlace): boolean {
  const gap = (place: number) => lines[place]?.blanksBefore ?? 0;
  return gap(at - 1) > 0 && gap(at) === 0 && gap(at + 1) > 0;
}

/** A name that no list of surnames knows. */
function isPenName(line: Line): boolean {
  return isOpen(line) && line.chars.length <= 4 && mayBeName(line.chars) && !line.shows.headingWord;
}

/** Below a finished text a title, and the line, each between blank lines; then prose. */
function isSetOffAlone({ lines, at }: BylinePlace): boolean {
  const [before, title, line, after] = [lines[at - 2], lines[at - 1]!, lines[at]!, lines[at + 1]];
  if (before?.shows.endsSentence !== true || after === undefined || after.chars.length < SHORTEST_PROSE) return false;
  return title.blanksBefore > 0 && line.blanksBefore > 0 && after.blanksBefore > 0 && title.chars.length >= 3;
}

/** A name right under a title that blank lines part from a finished text before it. */
function standsUnder({ lines, at }: BylinePlace): boolean {
  const [before, title, byline, after] = [lines[at - 2], lines[at - 1]!, lines[at]!, lines[at + 1]];
  const parted = title.blanksBefore > byline.blanksBefore && title.chars.length >= SHORTEST_TITLE;
  return parted && before?.shows.endsSentence === true && (after?.chars.length ?? 0) >= SHORTEST_PROSE;
}

/** What follows is no other line of the title. */
function isAboveText({ lines, at }: BylinePlace): boolean {
  const next = lines[at + 1];
  return next !== undefined && (!isTitleLine(next) || next.shows.speechDate);
}

/** In reading order; the last answers for all that is left. The sample's line below | is the one that is asked. */
export const BYLINES: readonly RuleRow<BylinePlace, BylineAnswer>[] = [
  {
    id: 'no-byline-labelled',
    sample: '河边的一所小学|关键词：桥；渡口',
    says: 'none',
    why: 'A label says that the line is something else.',
    when: (place) => lineAt(place).shows.label !== null,
  },
  {
    id: 'no-byline-long',
    sample: `河边的一所小学|●林木森　${'记得那个夏天的水'.repeat(20)}`,
    says: 'none',
    why: 'So much is a paragraph.',
    when: (place) => lineAt(place).chars.length > LONGEST,
  },
  {
    id: 'no-byline-signature',
    sample: '一⏎二⏎三⏎此致敬礼各位乡亲|林木森⏎2024年6月3日',
    says: 'none',
    why: 'A name above a date signs the notice that stands above it.',
    when: (place) => place.at > NEAR_TOP - 1 && !place.ended && isAboveDate(place),
  },
  {
    id: 'no-byline-letter',
    sample: '一⏎二⏎三⏎青溪镇读者来信|　　　　　　林木森⏎2024年6月3日',
    says: 'none',
    why: 'A name above a date, both set to the right, signs the letter that stands above it.',
    when: (place) =>
      place.at > NEAR_TOP - 1 &&
      isAboveDate(place) &&
      lineAt(place).indent >= DEEP &&
      !/^[（(]/.test(place.lines[place.at + 1]!.chars),
  },
  {
    id: 'no-byline-book',
    sample: '《河边的桥》|林木森　著⏎某某出版社2022年版',
    says: 'none',
    why: 'Below the author of a book that is reviewed stands who published it.',
    when: ({ lines, at }) => {
      const next = lines[at + 1];
      return (
        next !== undefined &&
        next.chars.length <= LONGEST_BOOK_FACT &&
        !next.shows.endsSentence &&
        BOOK_FACTS.test(next.chars)
      );
    },
  },
  {
    id: 'no-byline-list',
    sample: '先进个人名单|●林木森 车间主任⏎●陈水生 渡口站站长',
    says: 'none',
    why: 'Bulleted lines in a row that say more than names are a list of people.',
    when: (place) => {
      const { chars, shows } = lineAt(place);
      const [bullet] = chars;
      const next = place.lines[place.at + 1]?.chars ?? '';
      const more = shows.byline?.marked === true && shows.byline.rest < chars.length;
      return more && !/\p{L}/u.test(bullet!) && next.startsWith(bullet!);
    },
  },
  {
    id: 'byline-marked',
    sample: '河边的一所小学|●林木森',
    says: 'shown',
    why: 'A sign, a label or a role announces it.',
    when: (place) => lineAt(place).shows.byline?.marked === true,
  },
  {
    id: 'byline-at-top',
    sample: '河边的一所小学|林木森',
    says: 'shown',
    why: 'A bare name near the top of the file, under its title.',
    when: (place) => place.at <= NEAR_TOP && wholeByline(place) !== null,
  },
  {
    id: 'byline-after-end',
    sample: '一⏎二⏎三⏎四⏎河边的一所小学|林木森⏎桥不长',
    says: 'shown',
    why: 'A bare name under a title after the end of the article above.',
    when: (place) => place.ended && wholeByline(place) !== null,
  },
  {
    id: 'byline-above-text',
    sample: '一⏎二⏎三⏎四⏎河边的一所小学|林木森⏎桥不长，走过去只要几步。',
    says: 'shown',
    why: 'The articles above are signed with bare names too, and a text begins below.',
    when: (place) => place.plain && wholeByline(place) !== null && opensText(place.lines[place.at + 1]),
  },
  {
    id: 'byline-set-off',
    sample: '一⏎二⏎三⏎四⏎⏎渡口|林木森⏎⏎河水清清⏎河水长长',
    says: 'shown',
    why: 'The articles above are signed with bare names too, and blank lines set title and name off: the next poem.',
    when: (place) => place.plain && wholeByline(place) !== null && isSetOff(place),
  },
  {
    id: 'byline-several',
    sample: '一⏎二⏎三⏎四⏎河边的一所小学|林木森　陈水生⏎桥不长',
    says: 'shown',
    why: 'Nothing but several names.',
    when: (place) => (wholeByline(place)?.names.length ?? 0) > 1,
  },
  {
    id: 'byline-parted',
    sample: '一⏎二⏎三⏎桥不长，走过去只要几步。⏎⏎河边的一所小学|林木森⏎学校建在河边一到夏天水就漫上来孩子们要绕路',
    says: 'shown',
    why: 'Blank lines part its title from a finished text above, and prose follows.',
    when: (place) => wholeByline(place) !== null && standsUnder(place),
  },
  {
    id: 'byline-above-place',
    sample: '一⏎二⏎三⏎四⏎河边的一所小学|雁翎⏎（青溪县文化馆）',
    says: 'bare',
    why: 'Between a title and where somebody works stands his name, whatever it is.',
    when: (place) =>
      isOpen(lineAt(place)) &&
      mayBePenNames(lineAt(place).chars) &&
      !lineAt(place).shows.headingWord &&
      place.lines[place.at + 1]?.shows.affiliation === true,
  },
  {
    id: 'byline-like-others',
    sample: '一⏎二⏎三⏎桥不长，走过去只要几步。⏎⏎河边的一所小学|⏎雁翎⏎⏎学校建在河边一到夏天水就漫上来孩子们要绕路',
    says: 'bare',
    why: 'The articles above are signed with bare names too, and blank lines set this one off as they do.',
    when: (place) => place.plain && isPenName(lineAt(place)) && isSetOffAlone(place),
  },
  {
    id: 'byline-habit',
    sample:
      '一⏎▼卓玛⏎学校建在河边，一到夏天水就漫上来。⏎桥不长，走过去只要几步。⏎⏎渡口|▼斯琴高娃⏎学校建在河边，一到夏天水就漫上来。',
    says: 'bare',
    why: 'Every other line with this sign is a byline, so this one is, whatever it names.',
    when: (place) => place.signs.has(lineAt(place).chars[0]!) && lineAt(place).shows.bareBullet,
  },
  {
    id: 'byline-bare',
    sample: '一⏎二⏎三⏎四⏎河边的一所小学|●斯琴高娃⏎桥不长',
    says: 'bare',
    why: 'Behind a bullet after the end of an article, what no surname list knows is a name too.',
    when: (place) => place.ended && lineAt(place).shows.bareBullet,
  },
  {
    id: 'byline-group',
    sample: '河边的一所小学|青溪县委宣传部⏎学校建在河边，一到夏天水就漫上来。',
    says: 'group',
    why: 'An office or a group near the top of the file, with the text below it.',
    when: (place) => place.at <= NEAR_TOP && isAboveText(place) && lineAt(place).shows.groupByline !== null,
  },
  {
    id: 'no-byline',
    sample: '河边的一所小学|学校建在河边，一到夏天水就漫上来。',
    says: 'none',
    why: 'All that is left names nobody.',
    when: () => true,
  },
];
