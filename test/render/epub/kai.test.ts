import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import type { Edition } from '../../../pipeline/model/document.ts';
import { render } from '../../../pipeline/render/epub/render.ts';
import { AT, affiliation, article, author, paragraph, issue as rich, text } from '../issue.ts';
import { job } from '../job.ts';
import { type Book, fileText, open } from './book.ts';
import { failures } from './checks.ts';
import { epubcheck } from './epubcheck.ts';

const fonts = await openFonts();
const one = article('题目不在', {
  authors: [author('陈望秋')],
  affiliations: [affiliation('江城大学')],
  body: [
    paragraph('正文只有', ['强调', { kind: 'emphasis' }], '两字'),
    { kind: 'quotation', at: AT, paragraphs: [text('引“文”，一段。')] },
  ],
});
const issue = { ...rich, sections: [{ title: null, articles: [one] }] };

async function bookOf(edition: Edition, embedKai: boolean): Promise<Book> {
  const given = { ...job(issue, edition), fonts: () => fonts(edition) };
  const { bytes } = await render({ ...given, wishes: { ...given.wishes, embedKai } });
  return open(bytes);
}

function charactersIn(book: Book): string[] {
  const font = create(Buffer.from(book.files.get('OEBPS/fonts/kai.ttf')!));
  return 'characterSet' in font ? font.characterSet.map((point) => String.fromCodePoint(point)) : [];
}

test('楷 is brought along where it is wished for: what is set in it and nothing else', async () => {
  const book = await bookOf('zh-Hans', true);
  expect(failures(book, { issue, edition: 'zh-Hans' })).toEqual({});
  expect(await epubcheck(book.bytes)).toEqual([]);
  const characters = charactersIn(book);
  expect(characters).toEqual(expect.arrayContaining([...'陈望秋江城大学强调引文一段，。（）●']));
  for (const other of '题正“”') expect(characters).not.toContain(other);
  expect(fileText(book, 'OEBPS/style.css')).toContain('@font-face { font-family: "Book Kai"');
  expect(fileText(book, 'META-INF/font-licence-1.txt')).toContain('SIL OPEN FONT LICENSE');
});

test('in Traditional Chinese its marks are left to 宋, which sets them in the middle', async () => {
  const characters = charactersIn(await bookOf('zh-Hant-TW', true));
  expect(characters).toContain('引');
  for (const mark of '，。') expect(characters).not.toContain(mark);
});

test('it turns with vertical lines', async () => {
  const font = create(Buffer.from((await bookOf('zh-Hans', true)).files.get('OEBPS/fonts/kai.ttf')!));
  expect('availableFeatures' in font ? font.availableFeatures : []).toContain('vert');
});

test('without a wish nothing is brought along', async () => {
  expect((await bookOf('zh-Hans', false)).names.filter((name) => name.includes('font'))).toEqual([]);
});
