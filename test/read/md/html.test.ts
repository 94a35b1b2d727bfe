/** HTML in running text of a Markdown manuscript. */
import { expect, it } from 'vitest';
import type { Text } from '../../../pipeline/model/document.ts';
import { read } from '../../../pipeline/read/md/read.ts';

/** The only paragraph under a title, and the rules that spoke. */
async function paragraph(body: string): Promise<{ text: Text | null; rules: string[] }> {
  const { articles, diagnostics } = await read('a.md', Buffer.from(`# 河边的早晨\n\n王小明\n\n${body}\n`));
  const block = articles[0]?.body[0];
  return { text: block?.kind === 'paragraph' ? block.text : null, rules: diagnostics.map(({ rule }) => rule) };
}

it('keeps the address of a link in a tag, and tells of its title', async () => {
  const { text, rules } = await paragraph('见<a title="官网" href="https://example.org/?a=1&amp;b=2">网站</a>的公告。');
  expect(text!.runs).toEqual([
    { text: '见', marks: [] },
    { text: '网站', marks: [{ kind: 'link', href: 'https://example.org/?a=1&b=2' }] },
    { text: '的公告。', marks: [] },
  ]);
  expect(rules).toEqual(['link-title-dropped']);
});

it('keeps the words of a link that may lead nowhere, and of an anchor that leads nowhere', async () => {
  const { text, rules } = await paragraph('见<a href="javascript:x">网站</a>和<a name="b">下文</a>。');
  expect(text!.runs.map((run) => [run.text, run.marks.length])).toEqual([['见网站和下文。', 0]]);
  expect(rules).toEqual(['link-dropped', 'html-dropped']);
});
