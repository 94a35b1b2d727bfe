import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { openFonts } from '../../../pipeline/house/fonts.ts';
import { render } from '../../../pipeline/render/epub/render.ts';
import { withRare } from '../../../pipeline/render/xhtml/rare.ts';
import { article, author, paragraph, issue as rich } from '../issue.ts';
import { job } from '../job.ts';
import { fileText, open } from './book.ts';
import { epubcheck } from './epubcheck.ts';

const fonts = await openFonts();

async function bookWith(line: string, name: string) {
  const articles = [article('名字', { authors: [author(name)], body: [paragraph(line)] })];
  const given = { ...rich, sections: [{ title: null, articles }] };
  const { bytes } = await render({ ...job(given), fonts: () => fonts('zh-Hans') });
  return { bytes, book: open(bytes) };
}

test('rare ideographs are marked, common ones are not', () => {
  expect(withRare('王𬭎与李䶮')).toBe('王<span class="rare">𬭎</span>与李<span class="rare">䶮</span>');
  expect(withRare('王刚与李丽')).toBe('王刚与李丽');
});

test('a book with rare names brings exactly their characters along, and the licences', async () => {
  const { bytes, book } = await bookWith('𠮷田与㛃', '李䶮');
  const characters = book.names
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => {
      const font = create(Buffer.from(book.files.get(name)!));
      const points = 'characterSet' in font ? font.characterSet.filter((point) => point !== 0xffff) : [];
      return String.fromCodePoint(...points);
    });
  expect([...characters.join('')].sort()).toEqual([...'㛃䶮𠮷'].sort());
  const licences = book.names.filter((name) => name.startsWith('META-INF/font-licence'));
  expect(licences).toHaveLength(characters.length);
  for (const name of licences) expect(fileText(book, name)).toContain('SIL OPEN FONT LICENSE');
  expect(fileText(book, 'OEBPS/style.css')).toContain('.rare {');
  expect(await epubcheck(bytes)).toEqual([]);
});

test('letters of formulas and 彝文 are brought along, what no face has is left as it is', async () => {
  const { bytes, book } = await bookWith('设𝑥为ꆈ，བོད与☑∗不带', '李明');
  const licences = book.names.filter((name) => name.startsWith('META-INF/font-licence'));
  expect(licences).toHaveLength(2);
  const pages = book.names.filter((name) => name.endsWith('.xhtml')).map((name) => fileText(book, name));
  expect(pages.join('')).toContain('，བོད与☑∗不带');
  expect(await epubcheck(bytes)).toEqual([]);
});

test('the font in the book is the same each time', async () => {
  const [one, two] = [await bookWith('㛃', '李䶮'), await bookWith('㛃', '李䶮')];
  expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
});

test('a book without rare characters brings no font', async () => {
  const { book } = await bookWith('田', '李');
  expect(book.names.filter((name) => name.includes('fonts/'))).toEqual([]);
});
