/** Finished files are compared by what they say: each is spoilt in one place, and the line of that place finds it. */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { ConsistencyLine } from '../../pipeline/consistency/line.ts';
import { openSheets } from '../../pipeline/consistency/sheets.ts';
import { contentFolder, madeIn, spoiltPdf, spoiltZip } from './made.ts';

const content = contentFolder();
const made = await madeIn(content, ['pdf', 'epub', 'docx', 'jats']);
afterAll(() => rmSync(content, { recursive: true, force: true }));

async function linesOf(spoilt: Record<string, Uint8Array> = {}): Promise<readonly ConsistencyLine[]> {
  const sheets = openSheets();
  for (const [extension, bytes] of Object.entries({ ...made.files, ...spoilt })) await sheets.take(extension, bytes);
  await sheets.finish(made.folder, made.job);
  return sheets.all()[0]!.lines;
}

/** The lines that differ, by what they compare and where. */
async function differing(spoilt: Record<string, Uint8Array>): Promise<string[]> {
  const lines = (await linesOf(spoilt)).filter(({ verdict }) => verdict === 'differs');
  return lines.flatMap(({ check, differences }) => differences.map(({ place }) => `${check}: ${place}`));
}

const pdf = (change: (text: string) => string) => ({ pdf: spoiltPdf(made.files.pdf!, change) });
const epub = (name: RegExp, change: (text: string) => string) => ({ epub: spoiltZip(made.files.epub!, name, change) });
const docx = (name: RegExp, change: (text: string) => string) => ({ docx: spoiltZip(made.files.docx!, name, change) });
const jats = (change: (text: string) => string) => ({
  'jats.zip': spoiltZip(made.files['jats.zip']!, /article/, change),
});
const LATEX = '$$\\frac{h}{n}$$';
const DOCUMENT = /document\.xml$/;

/** The content of the page on which so many operators show text, with the codes of one of them changed. */
const shown = (isIt: (content: string) => boolean, change: (content: string) => string) => (content: string) =>
  content.startsWith('1 0 0 -1') && isIt(content) ? change(content) : content;
const isContents = (content: string) => content.includes('/F1 20 Tf') && content.length < 5000;
/** The first glyph of a run doubled, by its place on the page from 1. */
const runDoubled = (content: string, number: number) => {
  let at = 0;
  return content.replace(/<([0-9a-f]{4})/g, (whole, glyph: string) => (++at === number ? whole + glyph : whole));
};
/** The first glyph of the last run of text doubled. */
const lastDoubled = (content: string) => content.replace(/<([0-9a-f]{4})([^<]*)$/, '<$1$1$2');
/** The same of the run before it. */
const lastButOneDoubled = (content: string) => content.replace(/<([0-9a-f]{4})([^<]*<[^<]*)$/, '<$1$1$2');

/** UTF-16 as a bookmark has it. */
const wide = (words: string) => Buffer.from(words, 'utf16le').swap16().toString('latin1');

describe('finished files', () => {
  it('are all right as they are made, with formulas, notes, sections and subtitles', async () => {
    const lines = await linesOf();
    expect(lines.map(({ check, verdict }) => `${check} ${verdict}`)).toEqual(
      ['titles', 'authors', 'pages', 'heads', 'objects', 'formulas', 'issue-number'].map((check) => `${check} same`),
    );
    const titles = lines.find(({ check }) => check === 'titles')!;
    const named =
      'PDF 目次、PDF 书签、PDF 篇首、EPUB 目录、EPUB NCX、EPUB 篇首、DOCX 目录、DOCX 篇首、DOCX 书眉、JATS 篇首';
    expect(titles.places.join('、')).toBe(named);
  });

  const cases: [string, () => Record<string, Uint8Array>, string[]][] = [
    [
      'a title in the contents',
      () => pdf(shown(isContents, (text) => runDoubled(text, 3))),
      ['titles: PDF 目次第 1 篇'],
    ],
    [
      'a page number in the contents',
      () => pdf(shown(isContents, lastButOneDoubled)),
      ['pages: PDF 目次第 2 篇“山村书屋三年记”'],
    ],
    ['a bookmark', () => pdf((text) => text.replace(wide('年记'), wide('年谱'))), ['titles: PDF 书签第 2 篇']],
    [
      'the title on the page',
      () =>
        pdf(
          shown(
            (text) => !isContents(text),
            (text) => text.replace(/(F1 20 Tf\n\[<)([0-9a-f]{4})/, '$1$2$2'),
          ),
        ),
      ['titles: PDF 篇首第 2 篇'],
    ],
    [
      'the title in the contents of the EPUB',
      () => epub(/toc\.xhtml$/, (text) => text.replace('>山村书屋三年记<', '>山村书屋<')),
      ['titles: EPUB 目录第 2 篇'],
    ],
    [
      'an entry of the NCX',
      () => epub(/ncx$/, (text) => text.replace('山村书屋三年记', '山村书屋')),
      ['titles: EPUB NCX第 2 篇'],
    ],
    [
      'the title in the EPUB',
      () => epub(/article-002/, (text) => text.replace(/(<h1[^>]*>)山村/, '$1江村')),
      ['titles: EPUB 篇首第 2 篇'],
    ],
    [
      'the order of authors in the EPUB',
      () =>
        epub(/article-001/, (text) =>
          text.replace('温亚静', '某').replace('翟旭然', '温亚静').replace('>某<', '>翟旭然<'),
        ),
      ['authors: EPUB 篇首第 1 篇'],
    ],
    [
      'the page on which an article begins in the EPUB',
      () => epub(/article-002/, (text) => text.replace(/aria-label="\d+"/, 'aria-label="99"')),
      ['pages: EPUB 篇首第 2 篇“山村书屋三年记”'],
    ],
    [
      'a chapter of the EPUB',
      () => epub(/toc\.xhtml$/, (text) => text.replace(/<li class="toc-article"><a [^>]*>山村.*?<\/a>/s, '')),
      ['titles: EPUB 目录'],
    ],
    [
      'a picture of the EPUB',
      () => epub(/article-001/, (text) => text.replace(/(<figure[^>]*>\s*)<img[^>]*>/, '$1')),
      ['objects: EPUB'],
    ],
    ['a table of the EPUB', () => epub(/article-001/, (text) => text.replace('<table', '<div')), ['objects: EPUB']],
    [
      'the number of the issue in the EPUB',
      () => epub(/opf$/, (text) => text.replace(/(<dc:title[^>]*>[^<]*)3期/, '$14期')),
      ['issue-number: EPUB 的书名'],
    ],
    [
      'the title in the Word file',
      () => docx(DOCUMENT, (text) => text.replace(/(_a2_title"\/>.{0,80}>)山村/s, '$1江村')),
      ['titles: DOCX 篇首第 2 篇'],
    ],
    [
      'a head of the Word file',
      () => docx(/head\d\.xml$/, (text) => text.replace('山村', '江村')),
      ['titles: DOCX 书眉第 2 篇'],
    ],
    [
      'a caption of the Word file',
      () => docx(DOCUMENT, (text) => text.replaceAll('渡口的水位', '水位')),
      ['objects: DOCX 第 1 篇'],
    ],
    [
      'a picture of the Word file',
      () => docx(DOCUMENT, (text) => text.replace(/<w:drawing>.*?<\/w:drawing>/s, '')),
      ['objects: DOCX'],
    ],
    [
      'a title in JATS',
      () => jats((text) => text.replace('<article-title>山村', '<article-title>江村')),
      ['titles: JATS 篇首第 2 篇'],
    ],
    [
      'an author in JATS',
      () => jats((text) => text.replace('<surname>林', '<surname>凌')),
      ['authors: JATS 篇首第 2 篇'],
    ],
    [
      'the last page in JATS',
      () => jats((text) => text.replace(/<lpage>\d+/, '<lpage>90')),
      ['pages: JATS 篇首第 1 篇“渡口水位 h² 的观测”'],
    ],
    [
      'a table of JATS',
      () => jats((text) => text.replace(/<table-wrap.*<\/table-wrap>/s, '')),
      ['objects: JATS', 'objects: JATS 第 1 篇'],
    ],
    [
      'LaTeX in the EPUB',
      () => epub(/article-001/, (text) => text.replace(/<math [^>]*alttext="h\/n".*?<\/math>/, LATEX)),
      ['formulas: EPUB 第 1 篇'],
    ],
    [
      'LaTeX in the Word file',
      () => docx(DOCUMENT, (text) => text.replace(/(<m:t[^>]*>)h</, `$1${LATEX}<`)),
      ['formulas: DOCX 第 1 篇'],
    ],
    [
      'LaTeX in JATS',
      () => jats((text) => text.replace(/<inline-formula>.{0,300}?<mml:mfrac>.*?<\/inline-formula>/s, LATEX)),
      ['formulas: JATS 第 1 篇'],
    ],
    ['a file that breaks off', () => ({ pdf: made.files.pdf!.slice(0, 50_000) }), ['files: PDF']],
  ];
  it.each(cases)('%s', async (_, spoil, wanted) => {
    expect(await differing(spoil())).toEqual(wanted);
  });

  it('running heads and page numbers, in the order in which a page is drawn', async () => {
    const isHeaded = (content: string) => content.length > 9000 && !content.includes('/F1 20 Tf');
    const found = await differing(pdf(shown(isHeaded, lastDoubled)));
    const head = await differing(pdf(shown(isHeaded, lastButOneDoubled)));
    expect([found, head]).toEqual([['pages: PDF 的页码'], [expect.stringMatching(/^heads: PDF 第 \d+ 页的书眉$/)]]);
  });
});
