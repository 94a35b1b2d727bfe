/** Whatever a manuscript says stands in all six files, once, in order. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEdition } from '../pipeline/edition/edition.ts';
import { openFonts } from '../pipeline/house/fonts.ts';
import type { HouseStyle } from '../pipeline/house/style.ts';
import { loadStyle, styleIn } from '../pipeline/house/templates.ts';
import { type Article, articlesOf, type Edition, type Issue } from '../pipeline/model/document.ts';
import { NO_IMPRINT } from '../pipeline/model/imprint.ts';
import { joined } from '../pipeline/model/runs.ts';
import { blockTexts } from '../pipeline/model/slots.ts';
import { read } from '../pipeline/read/txt/read.ts';
import { loadRender } from '../pipeline/render/formats.ts';
import { openSheet } from '../pipeline/render/pdf/sheet.ts';
import type { Job } from '../pipeline/render/renderer.ts';
import { linesOf, open as openDocx } from './render/docx/book.ts';
import { articlePages, open as openEpub } from './render/epub/book.ts';
import { textOf } from './render/epub/tree.ts';
import { job as jobOf } from './render/job.ts';
import { printing } from './render/pdf/printed.ts';
import { bare, readPdf } from './render/pdf/reading.ts';
import { parse } from './render/xml.ts';

const NAMELESS = {
  year: null,
  number: null,
  totalNumber: null,
  volume: null,
  revised: null,
  date: null,
  publisher: null,
  issn: null,
  cn: null,
};
const style = await loadStyle('lilun');
const fonts = await openFonts();

/** The text of the articles in a finished file, contents, heads and folios left out, without white space. */
const READ: Record<string, (bytes: Uint8Array, style: HouseStyle) => Promise<string>> = {
  async pdf(bytes, style) {
    const { height, top, area } = openSheet(style);
    const { pages } = await readPdf(bytes);
    const inside = pages.map((page) => page.filter(({ y }) => y < height - top && y > height - top - area.height - 1));
    return bare(
      inside
        .slice(1)
        .flatMap((page) => page.map(({ text }) => text))
        .join(''),
    );
  },
  async epub(bytes) {
    return bare(
      articlePages(openEpub(bytes))
        .map(({ root }) => textOf(root, ({ name }) => name === 'head'))
        .join(''),
    );
  },
  async docx(bytes) {
    const lines = linesOf(parse(openDocx(bytes)['word/document.xml']!)).filter(
      (line) => !/^(TOC|Contents)/.test(line.style),
    );
    return bare(lines.map(({ text }) => text).join(''));
  },
};

function issueOf(articles: readonly Article[]): Issue {
  const masthead = { ...NAMELESS, journal: '试刊', description: null, ...NO_IMPRINT };
  return { id: 'try', masthead, sections: [{ title: null, articles }] };
}

/** Every text of an article in reading order. */
function textsOf(article: Article): string[] {
  const names = article.authors.map(({ name }) => name);
  const affiliations = article.affiliations.map(({ text }) => text);
  const all = [article.title, ...names, ...article.body.flatMap(blockTexts), ...affiliations];
  return all.map((text) => bare(joined(text)));
}

/** What is left of a file's text when the expected texts are taken out, each once and in order; null where one is missing. */
function leftover(printed: string, expected: readonly string[]): string | null {
  let rest = '';
  let from = 0;
  for (const text of expected) {
    const at = printed.indexOf(text, from);
    if (at === -1) return null;
    rest += printed.slice(from, at);
    from = at + text.length;
  }
  return rest + printed.slice(from);
}

async function rendered(articles: readonly Article[], edition: Edition, format: string) {
  const { issue, wording } = await toEdition(issueOf(articles), edition);
  const job: Job = { ...jobOf(issue, edition), style: styleIn(style, wording), fonts: () => fonts(edition) };
  const { bytes, diagnostics } = await (await loadRender(format))(printing(job));
  expect(diagnostics).toEqual([]);
  return {
    texts: articlesOf(issue).flatMap(textsOf),
    printed: await READ[format]!(bytes, job.style),
    words: job.style.words,
  };
}

/** Nothing may be left but the words that the house style adds round bylines and affiliations. */
async function expectWhole(articles: readonly Article[], edition: Edition, format: string) {
  const { texts, printed, words } = await rendered(articles, edition, format);
  const rest = leftover(printed, texts);
  const added = articles.map(
    (article) => (article.authors.length > 0 ? words.byline : '') + bare(words.affiliation.replace('{}', '')),
  );
  expect(rest).toBe(added.join(''));
}

const EACH = (['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const).flatMap((edition) =>
  ['pdf', 'epub', 'docx'].map((format) => [edition, format] as const),
);

describe('the real manuscript', () => {
  const file = 'content/2025-01/党建与统战.txt';
  const bytes = readFileSync(new URL(`../${file}`, import.meta.url));
  it.each(EACH)('stands whole in the %s %s', (edition, format) =>
    expectWhole(read(file, bytes).articles, edition, format),
  );
});

describe('any manuscript', () => {
  const HANZI = [...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏后里发面干云台历复党种周'];
  const hanzi = (minLength: number, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...HANZI), minLength, maxLength });
  const clause = fc.oneof(
    { weight: 6, arbitrary: hanzi(4, 14) },
    fc.tuple(hanzi(2, 5), hanzi(2, 6)).map(([before, quoted]) => `${before}“${quoted}”`),
    fc.tuple(hanzi(2, 5), fc.integer({ min: 1, max: 99999 })).map(([before, number]) => `${before}${number}%`),
    fc.tuple(hanzi(2, 5), hanzi(2, 6)).map(([before, title]) => `${before}《${title}》`),
  );
  const paragraph = fc.array(clause, { minLength: 3, maxLength: 14 }).map((clauses) => `${clauses.join('，')}。`);
  const article = fc.record({
    title: hanzi(6, 30),
    author: hanzi(2, 3),
    sections: fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    affiliation: hanzi(4, 12).map((name) => `${name}大学`),
  });

  it('stands whole in every file', async () => {
    await fc.assert(
      fc.asyncProperty(article, fc.constantFrom(...EACH), async (drawn, [edition, format]) => {
        const body = drawn.sections.flatMap((paragraphs, index) => [
          ...(index === 0 ? [] : [`${'一二三'[index - 1]}、第${index}节的名称`]),
          ...paragraphs,
        ]);
        const lines = [drawn.title, `●${drawn.author}`, ...body, `（作者单位：${drawn.affiliation}）`];
        const { articles } = read('try.txt', new TextEncoder().encode(lines.join('\n\n')));
        expect(articles.flatMap(textsOf)).toEqual([drawn.title, drawn.author, ...body, drawn.affiliation]);
        await expectWhole(articles, edition, format);
      }),
      { numRuns: 25 },
    );
  });
});

it('a text that is missing or doubled would be found', () => {
  expect(leftover('甲乙丙', ['甲', '丁'])).toBeNull();
  expect(leftover('甲乙乙丙', ['甲', '乙', '丙'])).toBe('乙');
});
