/** The cover of a thesis or a report: school, kind of work, title, names and dates, each on a line of its own. */
import { concat, slice } from '../../model/runs.ts';
import { fieldOf } from './field.ts';
import { asByline, asFact, asKnown, asPlace, fieldsEnd } from './front-fields.ts';
import { extentOf, type Line, withText } from './line.ts';
import { inTurn } from './patterns.ts';
import type { Say } from './say.ts';
import { isTitleLine } from './title-line.ts';

/** A cover ends within so many lines. */
const MOST_LINES = 20;
const MOST_TITLE_LINES = 3;
const FEWEST_FIELDS = 2;
/** School and title may stand between two fields. */
const MOST_BETWEEN = 6;
// 硕士学位论文   本科毕业设计（论文）   课程论文   某院研究报告
const WORK =
  /(?:学位|毕业|课程|学年|[学硕博]士|本科|专科)(?:论文|设计)(?:[（(](?:论文|设计)[）)])?$|(?:研究|调研|课题|结题)报告$|参赛作品$/;
// 二〇二三年五月   2023 年 6 月   2023.12.20
const YEAR = /(?:中华民国[一二三四五六七八九十百○〇零\d]{1,5}|\d{4}|[〇○零一二三四五六七八九]{4})\s*[年./-]\s*/;
const MONTH = /(?:[\d一二三四五六七八九十]{1,3}\s*[月./-]?\s*)?/;
const DAY = /(?:[\d一二三四五六七八九十]{1,3}\s*日?)?/;
const DATE = new RegExp(`^${inTurn(YEAR, MONTH, DAY)}$`);
// 2023年第7号（总第112号）
const NUMBER = /^\d{4}\s*年第\s*\d+\s*[号期](?:[（(]总第?\s*\d+\s*[号期][）)])?$/;
// 内部资料　注意保存
const NOTICE =
  /^(?:内部(?:资料|文件|刊物)|机密|秘密|绝密|送审稿|征求意见稿|讨论稿)(?:[\s★·]*[\p{Script=Han}\d]{0,8})?$/u;
// 某某简报   某某内参
const SERIES = /(?:简报|内参|专报|要报|参阅|动态|通讯|摘报|文稿)$/;
/** The head of a report has so many lines above its title. */
const MOST_HEAD = 5;
const SCHOOL = /(?:大学|学院|学校|研究院|研究所|党校|科学院|中学|小学)(?:\p{Script=Han}{0,8}(?:学院|系|所|中心))?$/u;

/** The lines with the cover's in the order title, names, places, other facts; the same lines where there is no cover. */
export function withoutCover(lines: readonly Line[], say: Say): readonly Line[] {
  const end = coverEnd(lines);
  if (end === 0) return withoutReportHead(lines, say);
  const cover = lines.slice(0, end);
  const titles = titlesOn(cover);
  if (titles.length === 0) return lines;
  const others = cover.filter((line) => !titles.includes(line));
  const of = (kind: string) => others.filter((line) => fieldOf(line)?.kind === kind).map(asKnown);
  const bare = others.filter((line) => fieldOf(line) === null);
  const isSchool = ({ chars }: Line) => SCHOOL.test(chars) && !WORK.test(chars);
  say(
    'info',
    'cover-read',
    extentOf(lines[0]!, cover.at(-1)!),
    '这是论文或报告的封面：题名、姓名、单位和其他各行已分开',
  );
  return [
    asTitle(titles),
    ...titles
      .filter(({ shows }, at) => at > 0 && shows.subtitle)
      .slice(0, 1)
      .map(asSubtitle),
    ...of('author'),
    ...of('tutor'),
    ...bare.filter(isSchool).map(asPlace),
    ...of('place'),
    ...others
      .filter((line) => fieldOf(line)?.kind === 'fact' || (bare.includes(line) && !isSchool(line)))
      .map((line) => (fieldOf(line) === null ? asFact(line, null, 0) : asKnown(line))),
    ...lines.slice(end),
  ];
}

/** A report of a series: what it is, its number, then title, authors and date, none of them with a label. */
function withoutReportHead(lines: readonly Line[], say: Say): readonly Line[] {
  const at = lines.slice(0, MOST_HEAD).findIndex(({ chars }) => NUMBER.test(chars));
  const title = lines[at + 1];
  if (at < 0 || title === undefined || !isTitleLine(title) || !lines.slice(0, at).every(isOfSeries)) return lines;
  const byline = lines[at + 2];
  const isOverDate = lines[at + 3] !== undefined && DATE.test(lines[at + 3]!.chars);
  const isSigned = byline !== undefined && ((byline.shows.byline ?? byline.shows.groupByline) !== null || isOverDate);
  const rest = at + (isSigned ? 3 : 2);
  const dated = datesEnd(lines, rest);
  say('info', 'cover-read', extentOf(lines[0]!, title), '这是报告的题头：丛刊名称、期号和题名已分开');
  return [
    asTitle([title]),
    ...(isSigned ? [byline.shows.byline === null ? asByline(byline) : byline] : []),
    ...[...lines.slice(0, at + 1), ...lines.slice(rest, dated)].map((line) => asFact(line, null, 0)),
    ...lines.slice(dated),
  ];
}

function isOfSeries({ chars }: Line): boolean {
  return NOTICE.test(chars) || WORK.test(chars.replace(/\s/g, '')) || SERIES.test(chars);
}

/** How many lines belong to the cover: to the last field or date at the top; 0 where there is none. */
function coverEnd(lines: readonly Line[]): number {
  const top = lines.slice(0, MOST_LINES);
  const prose = top.findIndex(
    ({ chars, shows, told }) =>
      /[。；]$/.test(chars) || shows.label?.kind === 'abstract' || (told?.kind === 'heading' && told.level !== null),
  );
  const within = prose < 0 ? top : top.slice(0, prose);
  const fields = within.flatMap((line, at) => (fieldOf(line) === null ? [] : [at]));
  const first = fields[0];
  if (first === undefined || fields.length < FEWEST_FIELDS) return 0;
  const last = fields.findLast((at, index) => index === 0 || at - fields[index - 1]! <= MOST_BETWEEN)!;
  const end = datesEnd(lines, fieldsEnd(lines, last));
  const cover = lines.slice(0, end);
  const isTold = cover.some((line) => fieldOf(line)?.kind === 'title');
  const isWork = cover.some(({ chars }) => WORK.test(chars.replace(/\s/g, '')));
  return (isTold || isWork) && cover.filter((line) => fieldOf(line) !== null).length >= FEWEST_FIELDS ? end : 0;
}

function datesEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && DATE.test(lines[end]!.chars)) end++;
  return end;
}

/** The line of the field 题目 and its next, where it goes on there; else the lines between the kind of work and the first field. */
function titlesOn(cover: readonly Line[]): readonly Line[] {
  const told = cover.filter((line) => fieldOf(line)?.kind === 'title');
  if (told.length > 0) return told.slice(0, 1);
  const first = cover.findIndex((line) => fieldOf(line) !== null && fieldOf(line)!.kind !== 'fact');
  const above = cover.slice(0, first < 0 ? cover.length : first).filter(isTitleOnCover);
  const latin = above.findIndex(({ chars }) => !/\p{Script=Han}/u.test(chars));
  if (latin > 0) return above.slice(0, latin);
  return above.length > MOST_TITLE_LINES ? [] : above;
}

function isTitleOnCover(line: Line): boolean {
  const { chars } = line;
  if (fieldOf(line) !== null || line.shows.label !== null) return false;
  const letters = chars.replace(/\s/g, '');
  return ![WORK, DATE, NUMBER, NOTICE, SCHOOL].some((pattern) => pattern.test(letters) || pattern.test(chars));
}

function asSubtitle(line: Line): Line {
  return { ...line, told: { kind: 'subtitle' } };
}

function asTitle(titles: readonly Line[]): Line {
  const sub = titles.findIndex(({ shows }, at) => at > 0 && shows.subtitle);
  const main = sub < 0 ? titles : titles.slice(0, sub);
  const [first, ...others] = main.map((line) => slice(line.text, fieldOf(line)?.from ?? 0, line.chars.length));
  return { ...withText(titles[0]!, concat([first!, ...others])), told: { kind: 'title' } };
}
