/** The base text says what every bookmark held, so that a revision can be told from what was there. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { textAt } from '../../../pipeline/model/runs.ts';
import { render } from '../../../pipeline/render/docx/render.ts';
import { AT, article, issue } from '../issue.ts';
import { job } from '../job.ts';
import { type Node, named, parse } from '../xml.ts';
import { open, textOf } from './book.ts';
import { body, failures } from './checks.ts';

const parts = open((await render(job(issue))).bytes);
const base = parse(parts['customXml/item1.xml']!);
const blocks = named(base, 'block').map((block) => ({
  bookmark: block.attributes.bookmark!,
  text: wordsOf(block),
  hasNotes: named(block, 'note').length > 0,
}));

function wordsOf(node: Node): string {
  return node.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

/** What stands between the ends of each bookmark, without the numbers Word gives to notes. */
function bookmarked(): Map<string, string> {
  const found = new Map<string, string>();
  for (const paragraph of named(body(parts), 'w:p')) {
    const start = named(paragraph, 'w:bookmarkStart')[0];
    if (start !== undefined) found.set(start.attributes['w:name']!, textOf(paragraph));
  }
  return found;
}

it('has the text of every bookmark', () => {
  const inDocument = bookmarked();
  expect(blocks.map(({ bookmark }) => bookmark)).toEqual([...inDocument.keys()]);
  for (const { bookmark, text, hasNotes } of blocks) if (!hasNotes) expect(text).toBe(inDocument.get(bookmark));
  expect(blocks.filter(({ hasNotes }) => hasNotes)).toHaveLength(1);
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
  expect(item).toContain('<article file="甲.txt"><block bookmark="a1_title"><text anchors="0:7:3">题</text>');
});

it('is a part of the package that Word takes', () => {
  expect(failures(parts)).toEqual([]);
  expect(parts['word/_rels/document.xml.rels']).toContain('Target="../customXml/item1.xml"');
  expect(parts['customXml/itemProps1.xml']).toMatch(/ds:itemID="\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}"/);
});
