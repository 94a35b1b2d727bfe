/** Calls of entries and mentions of figures, tables and equations lead to them in every format, and are printed as they were. */
import { describe, expect, it } from 'vitest';
import { linkedIssue } from '../../pipeline/links/linked-issue.ts';
import type { Block, Issue } from '../../pipeline/model/document.ts';
import { render as renderDocx } from '../../pipeline/render/docx/render.ts';
import { render as renderEpub } from '../../pipeline/render/epub/render.ts';
import { layout } from '../../pipeline/render/pdf/layout.ts';
import { linesOf, open as openDocx } from './docx/book.ts';
import { body, failures } from './docx/checks.ts';
import { articlePages, fileText, open as openEpub } from './epub/book.ts';
import { epubcheck } from './epub/epubcheck.ts';
import { AT, article, paragraph, reference, issue as rich, text } from './issue.ts';
import { job } from './job.ts';

const figure = (caption: string): Block => ({ kind: 'figure', at: AT, caption: text(caption), image: null });
const table = (caption: string): Block => ({
  kind: 'table',
  at: AT,
  caption: text(caption),
  unit: null,
  headRows: 0,
  aligns: [],
  rows: [[{ columns: 1, rows: 1, paragraphs: [text('甲')] }]],
  notes: [],
});

const one = (given: Partial<Parameters<typeof article>[1]> = {}) =>
  article('水网', {
    body: [
      paragraph(
        '水网的研究[1]很多，渡口见[2-3]，',
        ['[3]', { kind: 'superscript' }],
        '；如图1、2和圖3所示，又见表1和表二。',
      ),
      figure('图1　水网'),
      figure('图2　渡口'),
      figure('圖3 長堤'),
      table('表1 里程'),
      table('表二 人口'),
    ],
    references: [
      '[1] 甲. 书[M]. 武昌: 某社, 2001.',
      '[2] 乙. 文[J]. 刊, 2001(3): 5-9.',
      '[3] 丙[EB/OL]. [2020-01-02]. https://example.org/a.',
    ].map(reference),
    ...given,
  });
const bare: Issue = { ...rich, sections: [{ title: null, articles: [one(), one()] }] };
const linked = linkedIssue(bare);

describe('PDF', () => {
  const pages = layout(job(linked)).pages;
  const targets = pages.flatMap((page) => page.targets.map(({ name }) => name));
  const leads = pages.flatMap((page) => page.links.flatMap(({ to }) => ('target' in to ? [to.target] : [])));

  it('links lead to the entry, figure or table of their own article', () => {
    // Nine of the text, and three back to it.
    expect(leads.length).toBe(2 * 12);
    expect(leads.filter((name) => !targets.includes(name))).toEqual([]);
    expect(new Set(targets).size).toBe(targets.length);
    const own = leads.map((name) => name.replace(/^called-/, '').split('-')[0]);
    expect(new Set(own)).toEqual(new Set(['a1', 'a2']));
  });

  it('the number of an entry leads back to where it is called first', () => {
    const [page] = pages.filter(({ links }) =>
      links.some(({ to }) => 'target' in to && to.target.startsWith('called-')),
    );
    const back = page!.links.filter(({ to }) => 'target' in to && to.target.startsWith('called-a1-'));
    const number = (x: number, y: number) =>
      page!.runs.find((run) => run.x === x && run.baseline > y)!.text.slice(0, 3);
    expect(back.map(({ x, y }) => number(x, y))).toEqual(['[1]', '[2]', '[3]']);
    const size = page!.runs.find(({ text }) => text.startsWith('[1]'))!.look.size;
    // Three letters of an em each.
    expect(back.map(({ width }) => Math.round(width / size))).toEqual([3, 3, 3]);
  });

  it('lines are the same with links and without', () => {
    const words = (made: Issue) =>
      layout(job(made)).pages.map(({ runs }) => runs.map(({ text, x, baseline }) => [x, baseline, text]));
    const joinedLines = (made: Issue) =>
      words(made).map((runs) => {
        const lines = new Map<number, string>();
        for (const [, baseline, chars] of runs)
          lines.set(Number(baseline), (lines.get(Number(baseline)) ?? '') + chars);
        return [...lines];
      });
    expect(joinedLines(linked)).toEqual(joinedLines(bare));
  });
});

describe('EPUB', () => {
  it('links lead to ids of their page, calls as doc-biblioref', async () => {
    const { bytes } = await renderEpub(job(linked));
    expect(await epubcheck(bytes)).toEqual([]);
    const book = openEpub(bytes);
    for (const { name } of articlePages(book)) {
      const source = fileText(book, `OEBPS/${name}`);
      const ids = new Set([...source.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const calls = [...source.matchAll(/href="#(reference_[^"]+)"[^>]*role="doc-biblioref"/g)].map(([, id]) => id);
      const others = [...source.matchAll(/href="#((?:figureCaption|tableCaption)_[^"]+)"/g)].map(([, id]) => id);
      expect([calls.length, others.length]).toEqual([4, 5]);
      expect([...calls, ...others].filter((id) => !ids.has(id))).toEqual([]);
    }
  });
});

describe('DOCX', () => {
  it('numbers are fields counted anew in every article, what names them refers to them, and all reads as printed', async () => {
    const parts = openDocx((await renderDocx(job(linked))).bytes);
    expect(failures(parts)).toEqual([]);
    const xml = parts['word/document.xml']!;
    const codes = [...xml.matchAll(/<w:instrText[^>]*> (SEQ[^<]*) </g)].map(([, code]) => code);
    const counted = ['SEQ 图 \\* ARABIC', 'SEQ 图 \\* ARABIC', 'SEQ 圖 \\* ARABIC \\r 3', 'SEQ 表 \\* ARABIC'];
    const again = [
      'SEQ 图 \\* ARABIC \\r 1',
      'SEQ 图 \\* ARABIC',
      'SEQ 圖 \\* ARABIC \\r 3',
      'SEQ 表 \\* ARABIC \\r 1',
    ];
    expect(codes).toEqual([...counted, ...again]);
    const names = new Set([...xml.matchAll(/w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name));
    const referred = [...xml.matchAll(/ REF (\S+) \\h /g), ...xml.matchAll(/<w:hyperlink w:anchor="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(referred.filter((name) => !names.has(name))).toEqual([]);
    expect([...xml.matchAll(/ REF (\S+) \\h /g)].length).toBe(2 * 5);
    const plain = openDocx((await renderDocx(job(bare))).bytes);
    expect(linesOf(body(parts))).toEqual(linesOf(body(plain)));
  });
});
