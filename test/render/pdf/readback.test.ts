import { beforeAll, describe, expect, it } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import type { StyleWords } from '../../../pipeline/house/style.ts';
import {
  type Article,
  type Author,
  articlesOf,
  type Block,
  type Edition,
  type EndMatter,
  type Text,
} from '../../../pipeline/model/document.ts';
import { joined as bareText, rubyGroups } from '../../../pipeline/model/runs.ts';
import { blockTexts } from '../../../pipeline/model/slots.ts';
import { render } from '../../../pipeline/render/pdf/render.ts';
import { openSheet } from '../../../pipeline/render/pdf/sheet.ts';
import type { Job, Output } from '../../../pipeline/render/renderer.ts';
import { issue as handMade } from '../issue.ts';
import { job } from '../job.ts';
import { printing } from './printed.ts';
import { bare, type ReadPdf, type ReadRun, readPdf, written } from './reading.ts';

/** A text as it is read out of a page: a reading after what bears it. */
function joined(text: Text): string {
  const groups = rubyGroups(text.runs).map(({ ruby, runs }) => bareText({ ...text, runs }) + (ruby?.reading ?? ''));
  return groups.join('');
}

/** What an article must read like, from its model and the style's words. */
function textOf(article: Article, section: string | null, words: StyleWords, english: 'opening' | 'end'): string {
  const labelled = (label: string, text: string | null) => (text === null || text === '' ? '' : label + text);
  const [before = '', after = ''] = words.affiliation.split('{}');
  return bare(
    [
      section ?? '',
      joined(article.title),
      article.subtitle === null ? '' : joined(article.subtitle),
      labelled(
        words.byline,
        article.authors.map((author) => roleOf(author) + joined(author.name) + numbersOf(author, article)).join(''),
      ),
      labelled(words.abstract, article.abstract.map(joined).join('')),
      labelled(words.keywords, article.keywords.map(joined).join('；')),
      ...(['classification', 'documentCode', 'articleNumber', 'doi'] as const).map((name) =>
        labelled(words[name], article.identifiers[name] && joined(article.identifiers[name])),
      ),
      english === 'opening' ? englishIn(article) : '',
      ...article.body.map(textOfBlock),
      labelled(words.notes, article.notes.map((note) => note.label + joined(note.text)).join('')),
      labelled(words.references, article.references.map(({ text }) => joined(text)).join('')),
      english === 'end' ? englishIn(article) : '',
      article.affiliations.length === 0
        ? ''
        : before +
          article.affiliations.map(({ text }, i) => (isNumbered(article) ? `${i + 1}.` : '') + joined(text)).join('') +
          after,
      ...article.endMatter.map((matter) => labelOfMatter(matter, words) + joined(matter.text)),
    ].join(''),
  );
}

function labelOfMatter({ kind, label }: EndMatter, words: StyleWords): string {
  if (label !== null) return `${joined(label)}：`;
  return kind === 'other' ? '' : words[kind];
}

function englishIn({ english }: Article): string {
  if (english === null) return '';
  const numbers = (ties: readonly number[]) => ties.map((index) => index + 1).join(',');
  return [
    english.title === null ? '' : joined(english.title),
    english.authors.map(({ name, affiliations }) => joined(name) + numbers(affiliations)).join(','),
    `(${english.affiliations.map(({ text }, i) => `${i + 1}.${joined(text)}`).join(';')})`,
    `Abstract:${english.abstract.map(joined).join('')}`,
    `Key words:${english.keywords.map(joined).join(';')}`,
  ].join('');
}

function isNumbered(article: Article): boolean {
  return article.affiliations.length > 1 && article.authors.some((author) => author.affiliations.length > 0);
}

function roleOf({ role }: Author): string {
  return role === null ? '' : joined(role);
}

function numbersOf(author: Author, article: Article): string {
  return isNumbered(article) ? author.affiliations.map((index) => index + 1).join(',') : '';
}

function isFloat({ kind }: Block): boolean {
  return kind === 'table' || kind === 'figure';
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return joined(block.text);
    case 'list':
      return block.items.map(joined).join('');
    case 'quotation':
      return block.paragraphs.map(joined).join('');
    case 'verse':
      return block.lines.map(joined).join('');
    case 'table':
      return blockTexts(block).map(joined).join('');
    case 'figure':
      return block.caption === null ? '' : joined(block.caption);
    case 'equation':
      return joined(block.text) + (block.number === null ? '' : joined(block.number));
  }
}

/** The same text in both, so that the Traditional faces also fall back on the Simplified ones. */
async function rendered(edition: Edition): Promise<{ job: Job; output: Output; pdf: ReadPdf }> {
  const fonts = await openFonts();
  const made = { ...job(handMade, edition), fonts: () => fonts(edition) };
  const output = await render(printing(made));
  return { job: made, output, pdf: await readPdf(output.bytes) };
}

describe.each(['zh-Hans', 'zh-Hant-TW'] as const)('PDF of %s', (edition) => {
  let made: Awaited<ReturnType<typeof rendered>>;
  let body: ReadRun[][];
  beforeAll(async () => {
    made = await rendered(edition);
    const { height, top, area } = openSheet(made.job.style);
    const inside = ({ y }: ReadRun) => y < height - top && y > height - top - area.height - 1;
    body = made.pdf.pages.map((page) => page.filter(inside));
  });

  it('reads like the model, article by article', () => {
    const printed = body.slice(1).map(written).join('');
    const expected = handMade.sections.flatMap((section) =>
      section.articles.map((article) => textOf(article, section.title, made.job.style.words, made.job.style.english)),
    );
    // Tables and figures float to where there is room.
    const floats = articlesOf(handMade).flatMap(({ body }) => body.filter(isFloat).map(textOfBlock).map(bare));
    for (const float of floats) expect(printed).toContain(float);
    const without = (text: string) =>
      floats.reduce((left, float) => left.replace(float, ''), text).replace(/(?<=[a-z])-(?=[a-z])/g, '');
    expect(without(printed)).toBe(without(expected.join('')));
  });

  it('reports nothing', () => {
    expect(made.output.diagnostics).toEqual([]);
    expect(made.output.pages).toBe(made.pdf.pages.length);
  });

  it('lists every article in the contents with its true page', () => {
    const contents = written(body[0]!);
    articlesOf(handMade).forEach((article) => {
      const title = bare(joined(article.title));
      const page = body.findIndex((runs, i) => i > 0 && written(runs).includes(title));
      const entry = contents.slice(contents.indexOf(title) + title.length);
      expect(Number(/[…\p{L}—]+(\d+)/u.exec(entry)?.[1])).toBe(page + 1);
    });
  });

  it('has title, authors, language and bookmarks', () => {
    expect(made.pdf.info).toMatchObject({ Language: edition, CreationDate: 'D:20241215120000Z' });
    expect(made.pdf.info.Author).toContain('林以南');
    expect(made.pdf.info.Title).toContain('2024');
    expect(made.pdf.outline.map(({ title }) => bare(title))).toEqual(
      articlesOf(handMade).map((article) => bare(joined(article.title))),
    );
    expect(made.pdf.outline[0]!.items.map(({ title }) => title)[0]).toContain('一、');
  });

  it('prints a folio on every page', () => {
    made.pdf.pages.forEach((page, i) => {
      const outside = page.filter((run) => !body[i]!.includes(run));
      expect([i, outside.some(({ text }) => text === String(i + 1))]).toEqual([i, true]);
    });
  });
});
