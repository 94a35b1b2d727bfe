import { expect, test } from 'vitest';
import type { Edition } from '../../../pipeline/model/document.ts';
import { render } from '../../../pipeline/render/epub/render.ts';
import { turned } from '../../../pipeline/render/epub/vertical.ts';
import { plainInline } from '../../../pipeline/render/xhtml/inline.ts';
import { issue } from '../issue.ts';
import { job } from '../job.ts';
import { everyNode, named } from '../xml.ts';
import { articlePages, fileText, open } from './book.ts';
import { failures } from './checks.ts';
import { epubcheck } from './epubcheck.ts';
import { hasClass, textOf } from './tree.ts';

async function vertical(edition: Edition) {
  const given = job(issue, edition);
  const { bytes } = await render({ ...given, wishes: { ...given.wishes, writing: 'vertical' } });
  return open(bytes);
}

test('a Traditional edition turns: lines, pages, sides of the stylesheet; the cover stays', async () => {
  const book = await vertical('zh-Hant-TW');
  expect(failures(book, { issue, edition: 'zh-Hant-TW' })).toEqual({});
  expect(await epubcheck(book.bytes)).toEqual([]);
  expect(named(book.package, 'spine')[0]!.attributes['page-progression-direction']).toBe('rtl');
  const turning = book.pages.filter(({ root }) => hasClass(root, 'vertical')).map(({ name }) => name);
  expect(turning).toEqual(['toc.xhtml', ...articlePages(book).map(({ name }) => name)]);
  const css = fileText(book, 'OEBPS/style.css');
  expect(css).toContain('-epub-writing-mode: vertical-rl');
  expect(css).not.toMatch(/(margin|padding|border)-(top|right|bottom|left)/);
});

test('a Simplified edition of the same issue stays horizontal', async () => {
  const { bytes } = await render(job(issue));
  expect((await vertical('zh-Hans')).bytes).toEqual(bytes);
});

test('numbers stand upright in the text and in the contents', async () => {
  const book = await vertical('zh-Hant-TW');
  const upright = articlePages(book).flatMap(({ root }) => everyNode(root).filter((node) => hasClass(node, 'upright')));
  expect(upright.map((node) => textOf(node))).toEqual(['1.', '1', '1', '1', '1', '2', '1.']);
  const listed = everyNode(book.navigation).filter((node) => hasClass(node, 'upright'));
  expect(listed.map((node) => textOf(node))).toEqual(['1.', '1', '1.']);
});

test.for([
  ['8月15日', '[8]月[15]日'],
  ['第3、12项', '第[3]、[12]项'],
  ['2025年120人', '2025年120人'],
  ['占62.5%，近50%', '占62.5%，近50%'],
  ['A4纸、COVID-19、1+1>2', 'A4纸、COVID-19、1+1>2'],
  ['见 Table 3 与 9 页', '见 Table 3 与 [9] 页'],
  ['1.捐赠 2. 借阅', '[1.]捐赠 [2.] 借阅'],
  ['（1）对象', '（[1]）对象'],
  ['1,200元', '1,200元'],
])('upright in %s', ([line, wanted]) => {
  const marked = plainInline(line!, true).replace(/<span class="upright">(.*?)<\/span>/g, '[$1]');
  expect(marked.replaceAll('&gt;', '>')).toBe(wanted);
  expect(plainInline(line!, false)).not.toContain('upright');
});

test('sides are turned with their values', () => {
  expect(turned('p { margin: 1em 2em 3em 4em; padding-left: 5em; border-bottom: 1px solid; width: 100% }')).toBe(
    'p { margin-block: 1em 3em; margin-inline: 4em 2em; padding-inline-start: 5em; border-block-end: 1px solid; inline-size: 100% }',
  );
  expect(turned('p { margin: 0 auto; }')).toBe('p { margin-block: 0 0; margin-inline: auto auto; }');
  expect(turned('p { max-width: 9em; border-collapse: collapse; }')).toBe(
    'p { max-width: 9em; border-collapse: collapse; }',
  );
});
