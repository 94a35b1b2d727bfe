/** What a picture shows, for those who cannot see it: out of manuscripts, through editions, into files. */
import { expect, it } from 'vitest';
import { toEdition } from '../../pipeline/edition/edition.ts';
import type { Figure } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';
import { read } from '../../pipeline/read/md/read.ts';
import { saysWhatIsShown } from '../../pipeline/read/source/alternative.ts';
import { render } from '../../pipeline/render/docx/render.ts';
import { render as renderEpub } from '../../pipeline/render/epub/render.ts';
import { open as openWord } from '../render/docx/book.ts';
import { open } from '../render/epub/book.ts';
import { article, issue as rich } from '../render/issue.ts';
import { job } from '../render/job.ts';
import { photograph } from '../render/press/pressed.ts';

function pictured(line: string) {
  const { articles, diagnostics } = read('a.md', Buffer.from(`# 河边的早晨\n\n作者：苏木\n\n天亮了。\n\n${line}\n`));
  const figure = articles[0]!.body.find((block): block is Figure => block.kind === 'figure')!;
  return {
    caption: figure.caption === null ? null : joined(figure.caption),
    alt: figure.alt === undefined ? null : joined(figure.alt),
    told: diagnostics.filter(({ rule }) => rule === 'picture-words-dropped').length,
    figure,
  };
}

it.each([
  ['![两只船停在雾里](a.png "图1 早晨")', '图1 早晨', '两只船停在雾里', 0],
  ['![图1 早晨](a.png)', '图1 早晨', null, 0],
  ['![two boats in the mist](a.png)', null, 'two boats in the mist', 0],
  ['![image1](a.png "图1 早晨")', '图1 早晨', null, 1],
  ['![IMG_2034.JPG](a.png)', null, null, 1],
  ['![](a.png)', null, null, 0],
])('%s', (line, caption, alt, told) => {
  expect(pictured(line)).toMatchObject({ caption, alt, told });
});

it('a picture that is not taken in has no words that nobody sees: they are told of', () => {
  const { figure, told } = pictured('图1 早晨\n\n![两只船停在雾里](https://example.org/a.png)');
  expect([figure.image, figure.alt, told]).toEqual([null, undefined, 1]);
});

it.each(['图片 3', 'image1.png', 'Picture 12', 'scan-0042.tiff', '——', ''])('“%s” says nothing', (words) => {
  expect(saysWhatIsShown(words)).toBe(false);
});

it('is converted with the text, and stands in EPUB and DOCX in the place of the caption', async () => {
  const { figure } = pictured('![两只船停在雾里](a.png "图1 早晨")');
  const given = { ...rich, sections: [{ title: null, articles: [article('题', { body: [figure] })] }] };
  const { issue } = await toEdition(given, 'zh-Hant-TW');
  const png = await photograph(8, 6, 'png');
  const word = openWord((await render({ ...job(issue, 'zh-Hant-TW'), picture: () => png })).bytes);
  expect(word['word/document.xml']).toMatch(/descr="兩隻船停在霧裡"/);
  expect(word['word/document.xml']).not.toMatch(/<w:t[^>]*>[^<]*兩隻船/);
  const book = open((await renderEpub({ ...job(issue, 'zh-Hant-TW'), picture: () => png })).bytes);
  expect([...book.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('')).toContain(
    'alt="兩隻船停在霧裡"',
  );
});
