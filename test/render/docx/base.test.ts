/** The base text says what every bookmark held, so that a revision can be told from what was there. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { bookmarkPlace } from '../../../pipeline/model/bookmarks.ts';
import { textAt } from '../../../pipeline/model/runs.ts';
import { render } from '../../../pipeline/render/docx/render.ts';
import { AT, article, issue } from '../issue.ts';
import { job } from '../job.ts';
import { type Node, named, parse } from '../xml.ts';
import { open, textOf } from './book.ts';
import { failures } from './checks.ts';

const parts = open((await render(job(issue))).bytes);
const base = parse(parts['customXml/item1.xml']!);
const blocks = named(base, 'block').map((block) => ({
  bookmark: block.attributes.bookmark!,
  last: block.attributes.last,
  text: cellsOf(block).join('\t'),
  first: cellsOf(block)[0],
  hasNotes: named(block, 'note').length > 0,
}));

/** The words of each cell of a row; of any other block, all its words. */
function cellsOf(block: Node): string[] {
  const cells = named(block, 'cell');
  return (cells.length === 0 ? [block] : cells).map(wordsOf);
}

function wordsOf(node: Node): string {
  return node.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

/** What stands between the ends of each bookmark of a part, without the numbers Word gives to notes. */
function bookmarked(part: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { children } of named(parse(parts[part]!), 'w:p', 'w:hyperlink')) {
    const inner = children.filter((child): child is Node => typeof child !== 'string');
    const start = inner.findIndex(({ name }) => name === 'w:bookmarkStart');
    const end = inner.findIndex(({ name }) => name === 'w:bookmarkEnd');
    if (start >= 0) found.set(inner[start]!.attributes['w:name']!, inner.slice(start, end).map(textOf).join(''));
  }
  return found;
}

it('has the text of every bookmark', () => {
  const inDocument = new Map([...bookmarked('word/document.xml'), ...bookmarked('word/footnotes.xml')]);
  expect(blocks.flatMap(({ bookmark, last }) => [bookmark, last ?? []].flat()).sort()).toEqual(
    [...inDocument.keys()].sort(),
  );
  for (const { bookmark, first, hasNotes } of blocks) if (!hasNotes) expect(first).toBe(inDocument.get(bookmark));
  expect(blocks.filter(({ hasNotes }) => hasNotes)).toHaveLength(1);
});

it('has what lies outside the running text: abstract, keywords, captions, cells, footnotes, end matter', () => {
  const found = blocks.map(({ bookmark, text }) => ({ ...bookmarkPlace(bookmark)!, text }));
  const of = (role: string) =>
    found.filter(({ article, address }) => article === 1 && address.split('_')[0] === role).map(({ text }) => text);
  expect(of('abstract').join()).toContain('摘要：本文考察');
  expect(of('keywords')).toEqual(['关键词：流域治理；部门协同；制度供给']);
  expect(of('tableCaption')).toContain('表1　各县投入（万元）');
  expect(of('cell')).toContain('甲县\t1,200\t1,350');
  expect(of('cell')).toContain('乙县\t980\t');
  expect(of('note')).toContain('参见县志卷三。');
  expect(of('endMatter')).toContain('责任编辑：苏禾');
  expect(of('references')).toEqual(['参考文献']);
  const notes = named(base, 'block').filter((block) => block.attributes.note !== undefined);
  const [first, second] = notes.map(({ attributes: { bookmark, note, called } }) => {
    const caller = blocks.find((block) => block.bookmark === called)!;
    return [
      bookmarkPlace(bookmark!)!.address.split('_')[0],
      note,
      bookmarkPlace(called!)!.address.split('_')[0],
      caller.hasNotes,
    ];
  });
  expect([first, second]).toEqual([
    ['note', 'n1', 'paragraph', true],
    ['note', 'n2', 'paragraph', true],
  ]);
});

it('is sealed by a hash that does not depend on how the XML is written', () => {
  const hash = createHash('sha256');
  for (const { bookmark, text } of blocks) hash.update(`${bookmark}\t${text}\n`);
  expect(base.attributes.sha256).toBe(hash.digest('hex'));
});

it('knows the place of each text in the manuscript, by the name of the file alone', async () => {
  const at = { ...AT, file: '/somewhere/2025-01/甲.txt' };
  const title = textAt('题', { line: 7, column: 3 });
  const one = { ...issue, sections: [{ title: null, articles: [{ ...article(''), at, title }] }] };
  const item = open((await render(job(one))).bytes)['customXml/item1.xml'];
  expect(item).toContain(
    '<article file="甲.txt"><block bookmark="_a1_title" style="heading 1"><text anchors="0:7:3">题</text>',
  );
});

it('is a part of the package that Word takes', () => {
  expect(failures(parts)).toEqual([]);
  expect(parts['word/_rels/document.xml.rels']).toContain('Target="../customXml/item1.xml"');
  expect(parts['customXml/itemProps1.xml']).toMatch(/ds:itemID="\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}"/);
});

it('knows what no manuscript wrote: the contents and the 版权页, each line under a bookmark of the issue', async () => {
  const masthead = { ...issue.masthead, imprint: [{ label: '主办', lines: ['江城市社科联', '江城学院'] }] };
  const item = open((await render(job({ ...issue, masthead }))).bytes)['customXml/item1.xml']!;
  const generated = named(named(parse(item), 'generated')[0]!, 'block');
  const words = generated.map((block) => wordsOf(block));
  expect(words[0]).toBe('目录');
  expect(words).toEqual(expect.arrayContaining(['主办\t江城市社科联', '\t江城学院']));
  expect(generated.every(({ attributes }) => bookmarkPlace(attributes.bookmark!)?.article === null)).toBe(true);
});
