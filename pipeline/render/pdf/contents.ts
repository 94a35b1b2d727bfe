/** The contents page: sections, titles, leaders, authors and page numbers (目录). */
import type { FaceRole, HouseStyle } from '../../house/style.ts';
import type { Article, Issue, Text } from '../../model/document.ts';
import { plainly } from '../../model/math.ts';
import { joined, pointAt } from '../../model/runs.ts';
import type { Piece } from '../../typeset/characters.ts';
import { compose, type GlyphRun, type TypesetLine } from '../../typeset/compose.ts';
import type { Flow } from '../../typeset/flow.ts';
import { type Row, stackedRows } from '../../typeset/rows.ts';
import { rowShape } from './sheet.ts';
import { keptTogether, noteFoot, pieceRows, type Stick } from './stick.ts';

/** Em kept for the page number, and between what stands on the right and the leaders. */
const NUMBER_WIDTH = 2.5;
const GAP = 0.5;
/** At least so many em of leaders. */
const LEADERS = 3;

/** What an entry says of an article, and where that stands. */
interface ContentsWords {
  readonly title: string;
  readonly authors: readonly string[];
  readonly at: Text;
}

/** Contents in one of the two languages. */
export interface ContentsLanguage {
  readonly heading: 'contents' | 'englishContents';
  /** 栏目 have no English names. */
  readonly hasSections: boolean;
  readonly words: (article: Article) => ContentsWords;
  /** Between authors, and behind those that are named where the others have no room. */
  readonly between: (style: HouseStyle) => string;
  readonly others: string;
  readonly authorsFace: FaceRole;
}

export const CHINESE_CONTENTS: ContentsLanguage = {
  heading: 'contents',
  hasSections: true,
  words: chineseWords,
  between: ({ words }) => words.between,
  others: '等',
  authorsFace: 'kai',
};

/** An article without an English head is entered in Chinese. */
export const ENGLISH_CONTENTS: ContentsLanguage = {
  heading: 'englishContents',
  hasSections: false,
  words: (article) => {
    const chinese = chineseWords(article);
    const { title = null, authors = [] } = article.english ?? {};
    return {
      title: title === null ? chinese.title : plainly(title),
      authors: authors.length === 0 ? chinese.authors : authors.map(({ name }) => joined(name)),
      at: title ?? chinese.at,
    };
  },
  between: () => ', ',
  others: ' et al.',
  authorsFace: 'song',
};

/** Sets the contents; `pages` are the articles' first pages in printing order, counted from 0. */
export function contentsFlow(issue: Issue, pages: readonly number[], language: ContentsLanguage, stick: Stick): Flow {
  const style = stick.sheet.style;
  const title = pieceRows(
    stick.type.words(style.words[language.heading], style.text.contentsTitle),
    'contentsTitle',
    'next',
    stick,
    null,
  );
  const rows: Row[] = [];
  let next = 0;
  for (const section of issue.sections) {
    if (section.title !== null && language.hasSections) {
      const words = stick.type.words(section.title, style.text.contentsSection);
      rows.push(...pieceRows(words, 'contentsSection', 'next', stick, null));
    }
    for (const article of section.articles) rows.push(...entryRows(article, pages[next++] ?? 0, language, stick));
  }
  return {
    columns: 1,
    gutter: 0,
    start: 'page',
    opening: title,
    rows,
    floats: [],
    spans: [],
    footnotes: noteFoot(stick),
  };
}

/** 题名 ……… 作者　页码: the title wraps before the authors, the last line carries the leaders. */
function entryRows(article: Article, page: number, language: ContentsLanguage, stick: Stick): Row[] {
  const words = language.words(article);
  const style = stick.sheet.style.text.contentsEntry;
  const em = style.size;
  const authors = authorRuns(words.authors, language, stick);
  const authorsWidth = authors === null ? 0 : widthOf(authors);
  const right = stick.width - NUMBER_WIDTH * em - authorsWidth;
  const indent = style.indent * em;
  const shape = { width: right - (LEADERS + 2 * GAP) * em, indent, firstLine: 0, align: 'left' } as const;
  const { lines } = compose(stick.type.words(words.title, style), stick.type.measure, shape, stick.sheet.rules);
  const last = lines.at(-1);
  if (last === undefined) return [];
  const runs = [
    ...last.runs,
    ...leaders(last, right - GAP * em, stick),
    ...(authors === null ? [] : moved(authors, right)),
    ...numberRuns(page + stick.sheet.firstPage, stick),
  ];
  const set: TypesetLine[] = [...lines.slice(0, -1), { ...last, runs }];
  const rows = stackedRows(set, rowShape(stick.sheet, 'contentsEntry', 'whole'));
  const place = { file: article.at.file, point: pointAt(words.at, 0) };
  return keptTogether(rows.map((row) => ({ ...row, leadsTo: page, place })));
}

function chineseWords({ title, subtitle, authors }: Article): ContentsWords {
  const under = subtitle === null ? '' : plainly(subtitle);
  const dash = under === '' || under.startsWith('—') ? '' : '——';
  return { title: plainly(title) + dash + under, authors: authors.map(({ name }) => joined(name)), at: title };
}

/** The authors, or as many as take up a third of the measure and 等. */
function authorRuns(
  names: readonly string[],
  { between, others, authorsFace }: ContentsLanguage,
  stick: Stick,
): readonly GlyphRun[] | null {
  const style = { ...stick.sheet.style.text.contentsEntry, face: authorsFace };
  for (let count = names.length; count > 0; count--) {
    const listed = names.slice(0, count).join(between(stick.sheet.style)) + (count < names.length ? others : '');
    const runs = oneLine(stick.type.words(listed, style), stick);
    if (widthOf(runs) <= stick.width / 3) return runs;
  }
  return null;
}

function numberRuns(folio: number, stick: Stick): GlyphRun[] {
  const runs = oneLine(stick.type.words(String(folio), stick.sheet.style.text.contentsEntry), stick);
  return moved(runs, stick.width - widthOf(runs));
}

/** Dots of all lines stand on one row of em squares. */
function leaders(line: TypesetLine, to: number, stick: Stick): GlyphRun[] {
  const style = stick.sheet.style.text.contentsEntry;
  const end = line.runs.at(-1)!;
  const from = Math.ceil((end.x + end.width) / style.size + GAP) * style.size;
  const count = Math.floor((to - from) / style.size);
  return count < 1 ? [] : moved(oneLine(stick.type.words('…'.repeat(count), style), stick), from);
}

function oneLine(pieces: readonly Piece[], stick: Stick): readonly GlyphRun[] {
  const shape = { width: Number.MAX_SAFE_INTEGER, indent: 0, firstLine: 0, align: 'left' } as const;
  return compose(pieces, stick.type.measure, shape, stick.sheet.rules).lines[0]?.runs ?? [];
}

function widthOf(runs: readonly GlyphRun[]): number {
  const last = runs.at(-1);
  return last === undefined ? 0 : last.x + last.width;
}

function moved(runs: readonly GlyphRun[], by: number): GlyphRun[] {
  return runs.map((run) => ({ ...run, x: run.x + by }));
}
