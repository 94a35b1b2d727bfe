/** The head of an article: title, subtitle, authors and the affiliations tied to them. */

import { marksCorrespondence } from '../../model/correspondence.ts';
import type { Affiliation, Article, Author, EndMatter, Text } from '../../model/document.ts';
import { concat, type Edit, extentAt, joined, rewrite, slice, textAt } from '../../model/runs.ts';
import type { ArticleLines } from './article-lines.ts';
import { SECTION_LABEL } from './column.ts';
import { isBalanced } from './ends.ts';
import { cut, extentOf, type Line, spanOf, startOf } from './line.ts';
import type { Say } from './say.ts';
import { isSubtitleLine } from './title-line.ts';

/** 栏目 above the title, title and subtitle; a break inside the title becomes one ideographic space where it parts two halves. */
export function titleOf(found: ArticleLines, say: Say): Pick<Article, 'section' | 'title' | 'subtitle'> {
  const { titles } = found;
  const labelled = sectionOf(titles);
  const section =
    labelled ?? (found.section === null ? null : (sectionOf([found.section, ...titles]) ?? found.section.text));
  const own = labelled === null ? titles : titles.slice(1);
  const first = own.findIndex((line, index) => index > 0 && isSubtitleLine(line));
  const main = first < 0 ? own : own.slice(0, first);
  const sub = first < 0 ? [] : own.slice(first);
  const halved = main.flatMap((line, index) => [...between(main[index - 1], line, say), halves(line.text, say)]);
  const whole = concat([textAt('', startOf(headLine(found))), ...halved]);
  const title = withoutSign(whole, say);
  const [under, ...more] = sub.map(({ text }) => text);
  if (under !== undefined) return { section, title, subtitle: concat([under, ...more]) };
  return { section, ...parted(title, say) };
}

/** The article's first line, whatever it is. */
function headLine({ titles, byline, rest }: ArticleLines): Line {
  return titles[0] ?? byline?.line ?? rest[0]!;
}

const DASH = /(?<=\S{4,60})\s*(?:[—–―─-]{2,}|⸺)\s*(?=\S{4})/gu;

/** 一张老照片——记某某老师: the dash opens the subtitle (GB/T 15834 4.10.3), unless quotes or title marks hold it. */
function parted(title: Text, say: Say): Pick<Article, 'title' | 'subtitle'> {
  const chars = joined(title);
  const dashes = [...chars.matchAll(DASH)].filter(({ index }) => isBalanced(chars.slice(0, index)));
  const [dash] = dashes;
  if (dash === undefined || dashes.length > 1) return { title, subtitle: null };
  say(
    'info',
    'subtitle-parted',
    extentAt(title, dash.index, dash.index + dash[0].length),
    '标题中破折号后面的部分作副题',
  );
  const from = dash.index + dash[0].length - dash[0].trimStart().length;
  return { title: slice(title, 0, dash.index), subtitle: slice(title, from, chars.length) };
}

function sectionOf([label, next]: readonly Line[]): Text | null {
  if (label !== undefined && next !== undefined && next.blanksBefore > 0 && label.shows.columnName) return label.text;
  const words = label === undefined || next === undefined ? null : SECTION_LABEL.exec(label.chars);
  if (words === null) return null;
  const name = words[1] ?? words[2]!;
  const from = words[0].indexOf(name);
  return slice(label!.text, from, from + name.length);
}

/** The sign at a title's end only calls the note on who paid for the work. */
function withoutSign(title: Text, say: Say): Text {
  const chars = joined(title);
  const sign = /\s*[*＊※]+$/.exec(chars);
  if (sign === null || sign.index === 0) return title;
  say(
    'info',
    'title-sign-removed',
    extentAt(title, sign.index, chars.length),
    `标题末尾的“${sign[0].trim()}”是注释符号，已删去`,
  );
  return slice(title, 0, sign.index);
}

/** Two title lines of about the same length are two halves; else the line was too short for the title. */
function between(before: Line | undefined, line: Line, say: Say): Text[] {
  if (before === undefined) return [];
  const parallel = Math.abs(before.chars.length - line.chars.length) <= 1 && line.chars.length >= 4;
  say('info', 'title-joined', extentOf(line), parallel ? '标题分为两行，已用全角空格接合' : '标题跨行，已接合');
  return parallel ? [textAt('\u3000', startOf(line))] : [];
}

/** 题　目, 凝 聚 力 量: spaces between single characters only spread the title out. */
const SPREAD = /^\S(?:[ \u3000]+\S)+$/;

/** 上半句 下半句: the space between two Chinese halves becomes U+3000. */
function halves(text: Text, say: Say): Text {
  if (SPREAD.test(joined(text))) return withoutSpaces(text, say, '标题中撑开字距的空格已删去');
  const edits = [...joined(text).matchAll(/(?<=[\p{Script=Han}”》）])[ \u3000]+(?=[\p{Script=Han}“《（])/gu)]
    .filter(([space]) => space !== '\u3000')
    .map((match) => ({ from: match.index, to: match.index + match[0].length, text: '\u3000' }));
  for (const edit of edits) say('info', 'title-space', extentAt(text, edit.from, edit.to), '标题中的空格改为全角空格');
  return rewrite(text, edits);
}

const TAIL_WORDS = /\s(?:\S{0,3}报道|图文|文并图|采写|整理)$/;

/** The authors of the byline, without bullet and label. */
export function authorsOf(file: string, found: ArticleLines['byline'], say: Say): Author[] {
  if (found === null) return [];
  const { line, byline } = found;
  const last = byline.names.at(-1)!;
  const words = byline.names.some(({ role }) => role !== null && role[0] >= last.to)
    ? null
    : TAIL_WORDS.exec(line.chars.slice(last.to, byline.rest));
  if (words !== null)
    say(
      'info',
      'byline-words-removed',
      extentAt(line.text, last.to, last.to + words[0].length),
      `署名后面的“${words[0].trim()}”已删去`,
    );
  return byline.names.map(({ from, to, ties, role }) => {
    const name = cut(found.line, from, to)!;
    return {
      at: spanOf(file, name, name),
      role: role === null ? null : slice(found.line.text, ...role),
      name: withoutSpaces(name.text, say, '姓名中对齐用的空格已删去'),
      affiliations: ties.map((tie) => tie - 1),
    };
  });
}

function withoutSpaces(text: Text, say: Say, message: string): Text {
  const edits = spacesIn(text);
  for (const edit of edits) say('info', 'spread-closed', extentAt(text, edit.from, edit.to), message);
  return rewrite(text, edits);
}

/** 张　三, but not the spaces of a name in Latin letters: Nguyễn Văn An. */
const SPREADING = /(?<![\p{Script=Latin}\p{M}.,’'])\s+|\s+(?!\p{Script=Latin})/gu;

function spacesIn(text: Text): Edit[] {
  return [...joined(text).matchAll(SPREADING)].map(({ index, 0: gap }) => ({
    from: index,
    to: index + gap.length,
    text: '',
  }));
}

/** 张三1*，李四2: the sign at one name of several says who is the 通讯作者, unless the end matter does or a note bears the sign. */
export function correspondingAuthor(
  file: string,
  { byline, rest }: ArticleLines,
  known: readonly EndMatter[],
  say: Say,
): EndMatter[] {
  if (byline === null || byline.byline.names.length < 2) return [];
  const { line } = byline;
  const starred = byline.byline.names.filter(({ to }) =>
    /^[\s\d¹²³⁴-⁹①-⑨,，]*[*＊△▲∆]/.test(line.chars.slice(to, to + 12)),
  );
  if (starred.length !== 1 || rest.some(({ chars }) => /^[*＊△▲∆]/.test(chars))) return [];
  if (known.some(({ kind }) => kind === 'corresponding')) return [];
  if (known.some(({ kind, text }) => kind === 'biography' && marksCorrespondence(joined(text)))) return [];
  const { from, to } = starred[0]!;
  const name = cut(line, from, to)!;
  const sign = /[*＊△▲∆]/.exec(line.chars.slice(to))![0];
  say('info', 'corresponding-author', extentOf(name), `“${joined(name.text)}”带有“${sign}”，作通讯作者列于文末`);
  return [
    {
      kind: 'corresponding',
      at: spanOf(file, name, name),
      label: textAt('通讯作者', startOf(name)),
      text: rewrite(name.text, spacesIn(name.text)),
    },
  ];
}

/** 1.甲大学；2.乙大学 to one affiliation each, without the numbers. */
export function affiliationsOf(file: string, line: Line, from: number, to: number): Affiliation[] {
  const inner = cut(line, from, to);
  if (inner === null) return [];
  const parts: Affiliation[] = [];
  let start = 0;
  for (const match of [...inner.chars.matchAll(/[；;]\s*|$|(?<=[\s\d。.，,])(?=[2-9][.．、]\s*\p{Script=Han})/gu)]) {
    const piece = cut(inner, start, match.index);
    start = match.index + match[0].length;
    if (piece !== null) parts.push(affiliation(file, piece));
  }
  return parts;
}

function affiliation(file: string, piece: Line): Affiliation {
  const number = /^[（(]?\d{1,2}[）).．、\s]*(?=\p{Script=Han})|^[①-⑳¹²³⁴-⁹]\s*/u.exec(piece.chars)?.[0].length ?? 0;
  const end = piece.chars.length - (/[。.；;]$/.test(piece.chars) ? 1 : 0);
  const text = slice(piece.text, number, end);
  const line = { ...piece, text };
  return { at: spanOf(file, line, line), text };
}
