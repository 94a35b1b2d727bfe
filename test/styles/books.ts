/** Books with every kind of element that the style sheets speak of: the hand-made issue in both scripts, and in vertical lines. */
import { openFonts } from '../../pipeline/house/fonts.ts';
import { loadStyle } from '../../pipeline/house/templates.ts';
import type { Block, Cell, Edition, Issue, Span, Text } from '../../pipeline/model/document.ts';
import { formulaAt } from '../../pipeline/model/math.ts';
import { render } from '../../pipeline/render/epub/render.ts';
import { turned } from '../../pipeline/render/epub/vertical.ts';
import { pngOf } from '../pictures/pixels.ts';
import { fileText, open } from '../render/epub/book.ts';
import { author, issue as handMade, paragraph, text } from '../render/issue.ts';
import { job } from '../render/job.ts';

/** A book as a browser is given it; `css` are the sheets of its house style, one after the other. */
export interface StyledBook {
  readonly name: string;
  readonly css: string;
  readonly pages: Readonly<Record<string, string>>;
}

const OPEN_FONTS = await openFonts();

/** All books by their names. */
export async function styledBooks(): Promise<StyledBook[]> {
  return [
    await bookOf('lilun', 'zh-Hans', false),
    await bookOf('lilun', 'zh-Hant-TW', false),
    await bookOf('xuebao', 'zh-Hans', false),
    await bookOf('lilun', 'zh-Hant-TW', true),
  ];
}

async function bookOf(styleName: string, edition: Edition, isVertical: boolean): Promise<StyledBook> {
  const style = await loadStyle(styleName);
  const given = job(withMore(handMade), edition);
  const picture = () => pngOf(40, 30, 2);
  const wishes = { ...given.wishes, writing: isVertical ? ('vertical' as const) : ('horizontal' as const) };
  const fonts = { ...given.fonts(), math: OPEN_FONTS(edition).math };
  const { bytes } = await render({ ...given, style, wishes, picture, original: picture, fonts: () => fonts });
  const book = open(bytes);
  const names = ['cover.xhtml', 'toc.xhtml', ...book.pages.map(({ name }) => name)];
  const pages = [...new Set(names)].map((name) => [name, fileText(book, `OEBPS/${name}`)]);
  return {
    name: `${styleName} ${edition}${isVertical ? ' vertical' : ''}`,
    css: isVertical ? turned(style.bookCss) : style.bookCss,
    pages: Object.fromEntries(pages),
  };
}

const cell = (...paragraphs: readonly [string, ...string[]]): Cell => {
  const [first, ...more] = paragraphs.map((words) => text(words)) as [Text, ...Text[]];
  return { paragraphs: [first, ...more], columns: 1, rows: 1 };
};

/** So wide that a phone scrolls it, with all that may stand over and under a table, and two paragraphs in a cell. */
const wideTable = (at: Span): Block => ({
  kind: 'table',
  at,
  caption: text('表9　宽表'),
  unit: text('单位：万元'),
  headRows: 1,
  aligns: [],
  rows: [
    Array.from({ length: 10 }, (_, i) => cell(`栏目${i}`)),
    [cell('上段', '下段'), ...Array.from({ length: 9 }, (_, i) => cell(String(i)))],
  ],
  notes: [text('注：据年报。')],
});

/** Heads over several columns, beside one of two rows; columns that stand at either side and in the middle. */
const headedTable = (at: Span): Block => ({
  kind: 'table',
  at,
  caption: text('表10　两层表头'),
  unit: null,
  headRows: 2,
  aligns: [null, 'left', 'center', 'right'],
  rows: [
    [
      { ...cell('县'), rows: 2 },
      { ...cell('投入'), columns: 2 },
      { ...cell('产出'), rows: 2 },
    ],
    [cell('甲'), cell('乙')],
    [cell('一县'), cell('字'), cell('字'), cell('字')],
  ],
  notes: [],
});

/** The hand-made issue with what it lacks. */
function withMore(issue: Issue): Issue {
  const imprint = [
    { label: '主办单位', lines: ['江城大学'] },
    { label: '刊期', lines: ['双月刊'] },
    { label: '国际标准连续出版物号', lines: ['一行', '又一行'] },
  ];
  const [section, ...sections] = issue.sections;
  const [article, ...articles] = section!.articles;
  const { at } = article!;
  const more = [
    { kind: 'heading' as const, at, level: 3 as const, text: text('（1）', ['小标题', { kind: 'emphasis' }]) },
    { kind: 'heading' as const, at, level: 4 as const, text: text('①更小的标题') },
    { kind: 'figure' as const, at, caption: text('图1　示意'), image: '图.png' },
    wideTable(at),
    { kind: 'equation' as const, at, text: formulaAt('x=1', true, at.from), number: text('(1)') },
    ...['\\frac{a}{b}', '\\boxed{a}', '\\cancel{a}', '\\bcancel{a}', '\\xcancel{a}'].map((latex) => {
      return { kind: 'equation' as const, at, text: formulaAt(latex, true, at.from), number: null };
    }),
    headedTable(at),
    paragraph(
      '又及',
      ['着重 the history of the village in our time', { kind: 'emphasis' }],
      ['人名', { kind: 'properName' }],
      ['书名', { kind: 'bookTitle' }],
    ),
  ];
  const first = { ...article!, authors: [...article!.authors, author('李四', 0)], body: [...article!.body, ...more] };
  return {
    ...issue,
    masthead: { ...issue.masthead, imprint },
    sections: [{ ...section!, articles: [first, ...articles] }, ...sections],
  };
}
