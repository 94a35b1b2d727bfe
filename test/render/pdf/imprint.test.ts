import { describe, expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import type { Masthead } from '../../../pipeline/model/document.ts';
import { imprintOf } from '../../../pipeline/render/imprint.ts';
import { layout, type PageLayout } from '../../../pipeline/render/pdf/layout.ts';
import type { Page } from '../../../pipeline/typeset/pages.ts';
import { issue } from '../issue.ts';
import { job } from '../job.ts';

const fonts = (await openFonts())('zh-Hans');
const entry = (label: string, ...lines: string[]) => ({ label, lines });
const WRITTEN = [
  entry('主管单位', '江城市社科联'),
  entry('主办单位', '江城社会科学院', '江城大学'),
  entry('主编', '陈望秋'),
  entry('广告发布登记', '江市监广登字1号'),
  entry('定价', '15.00元'),
];

async function laid(style: string, masthead: Partial<Masthead>) {
  const given = { ...issue, masthead: { ...issue.masthead, ...masthead } };
  return layout({ ...job(given), style: { ...(await loadStyle(style)), openingFolios: 'shown' }, fonts: () => fonts });
}
const lines = ({ runs }: Page) => runs.map(({ text }) => text);
const text = (page: Page) => lines(page).join('');

const articleStart = ({ starts }: PageLayout) => starts.find(({ part }) => part === 'text')?.folio;

describe.each([
  ['lilun', 'front'],
  ['xuebao', 'back'],
])('the 版权页 of %s', (style, side) => {
  it('is there only where an imprint is written, with all that issue.yaml tells', async () => {
    const without = await laid(style, { imprint: [] });
    const made = await laid(style, { imprint: WRITTEN });
    expect(made.pages).toHaveLength(without.pages.length + 1);
    expect(made.diagnostics).toEqual([]);
    const at = side === 'front' ? 1 : made.pages.length - 1;
    const page = text(made.pages[at]!);
    for (const words of [
      '江河论坛',
      '总第88期',
      '江城大学',
      'ISSN 1234-5679',
      'CN 00-1234/C',
      '15.00元',
      '2024年12月15日',
    ])
      expect(page.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''));
    made.pages.forEach((one, i) => {
      if (i !== at) expect(text(one)).not.toContain('江城社会科学院江城大学');
    });
  });

  it('bears no folio and no running head, and leaves the numbers of the others right', async () => {
    const made = await laid(style, { imprint: WRITTEN });
    const at = side === 'front' ? 1 : made.pages.length - 1;
    const bottom = Math.max(...made.pages[at]!.runs.map(({ baseline }) => baseline));
    const folios = made.pages
      .filter((_, i) => i !== at)
      .map(({ runs }) => Math.max(...runs.map((run) => run.baseline)));
    expect(Math.min(...folios)).toBeGreaterThan(bottom);
    expect(made.pages[at]!.rules.filter(({ width }) => width > 100)).toHaveLength(1);
    const first = made.pages.findIndex((page, i) => i > 0 && text(page).includes('问题的提出'));
    expect(first).toBe(side === 'front' ? 2 : 1);
    const articles = made.outline.filter(({ level }) => level === 0).map(({ page }) => page);
    const linked = made.pages[0]!.links.map(({ to }) => 'page' in to && to.page);
    expect([...new Set(linked)]).toEqual(articles);
    for (const page of articles) expect(lines(made.pages[0]!)).toContain(String(page + 1));
    expect(made.starts[0]).toMatchObject({ folio: 1, part: 'contents' });
    expect(made.starts.find(({ part }) => part === 'imprint')?.folio).toBe(at + 1);
    expect(articleStart(made)).toBe(first + 1);
    expect(made.outline[0]?.page).toBe(first);
  });

  it('sets labels out to one width, what they say beginning below one another', async () => {
    const made = await laid(style, { imprint: WRITTEN });
    const page = made.pages[side === 'front' ? 1 : made.pages.length - 1]!;
    const label = (words: string) => page.runs.find((run) => run.text === words)!;
    const end = (words: string) => label(words).x + label(words).width;
    expect([end('主编'), end('主管单位'), end('定价')]).toEqual(Array(3).fill(expect.closeTo(end('广告发布登记'), 3)));
    expect(label('江城大学').x).toBeCloseTo(label('江城市社科联').x);
  });

  it('has the bar code at its foot inside the type area, where there is an ISSN', async () => {
    const bars = ({ rules }: Page) => rules.filter(({ width, height }) => width < 5 && height > 50);
    const at = (count: number) => (side === 'front' ? 1 : count - 1);
    const made = await laid(style, { imprint: WRITTEN });
    expect(bars(made.pages[at(made.pages.length)]!)).toHaveLength(37);
    const bare = await laid(style, { imprint: WRITTEN, issn: null });
    expect(bars(bare.pages[at(bare.pages.length)]!)).toEqual([]);
  });

  it('goes on where it is longer than a page, and loses nothing', async () => {
    const many = Array.from({ length: 70 }, (_, i) => entry(`条目${i}`, `内容${i}`));
    const made = await laid(style, { imprint: many });
    const all = made.pages.map(text).join('');
    for (const { lines } of many) expect(all).toContain(lines[0]);
    expect(made.outline[0]?.page).toBe(articleStart(made)! - 1);
  });
});

it('keeps the bar code clear of the last entry, on another page where there is no room', async () => {
  for (let count = 24; count < 36; count += 2) {
    const made = await laid('xuebao', {
      imprint: Array.from({ length: count }, (_, i) => entry(`条目${i}`, `内容${i}`)),
    });
    const page = made.pages.at(-1)!;
    const top = Math.min(...page.rules.filter(({ height }) => height > 50).map(({ y }) => y));
    const entries = page.runs.filter((run) => /^(?:条目|内容|CN|2024)/.test(run.text));
    for (const { baseline } of entries) expect(baseline + 12).toBeLessThan(top);
  }
});

describe('what the page says', () => {
  it('is not said twice', async () => {
    const { words } = await loadStyle('lilun');
    const imprint = [
      entry('编辑出版', '《江河论坛》编辑部'),
      entry('刊号', 'ISSN 1234-5679　CN 00-1234/C'),
      entry('出版日期', '2024年12月'),
    ];
    expect(imprintOf({ ...issue.masthead, imprint }, words)).toEqual(imprint);
    expect(imprintOf({ ...issue.masthead, imprint: [] }, words)).toEqual([]);
  });

  it('has the numbers before 邮发代号 and 定价', async () => {
    const { words } = await loadStyle('lilun');
    const labels = imprintOf({ ...issue.masthead, imprint: WRITTEN }, words).map(({ label }) => label);
    expect(labels).toEqual([
      ...['主管单位', '主办单位', '主编', '出版', '国际标准刊号', '国内统一刊号'],
      ...['广告发布登记', '定价', '出版日期'],
    ]);
  });
});

it('closes what is bound on a left page, however many pages there are', async () => {
  const { page } = await loadStyle('xuebao');
  const inner = (page.inner * 72) / 25.4;
  const leftOf = ({ runs }: Page) => Math.min(...runs.map(({ x }) => x));
  const one = await laid('xuebao', { imprint: WRITTEN });
  const two = await laid('xuebao', { imprint: Array(45).fill(WRITTEN[0]!) });
  expect([one.closing, two.closing]).toEqual([1, 2]);
  expect(leftOf(two.pages.at(-2)!)).toBeCloseTo(inner, 1);
  expect(leftOf(two.pages.at(-1)!)).toBeCloseTo(leftOf(one.pages.at(-1)!), 1);
  expect(leftOf(one.pages.at(-1)!)).not.toBeCloseTo(inner, 0);
});
