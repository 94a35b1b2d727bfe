/** A post: nothing that the editor of a 公众号 throws out, and every letter of the article. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galleyOf } from '../../../pipeline/galley/galley.ts';
import { isSlot } from '../../../pipeline/galley/printed.ts';
import type { Block } from '../../../pipeline/model/document.ts';
import { render } from '../../../pipeline/render/wechat/render.ts';
import { anyIssue } from '../any-issue.ts';
import { article, heading, issue, paragraph, text } from '../issue.ts';
import { job } from '../job.ts';

const htmlOf = async (of: typeof issue) => Buffer.from((await render(job(of))).bytes).toString('utf8');
const alone = (...body: readonly Block[]) => ({
  ...issue,
  sections: [{ title: null, articles: [article('桥头的书屋', { body })] }],
});

/** What the editor keeps: these elements and these attributes. */
const KEPT =
  /^(?:<!DOCTYPE html>|<\/?(?:html|head|meta|body|section|h1|h2|h3|h4|p|table|tbody|tr|th|td|strong|em|u|span|sup|sub|br|img)(?: (?:style|alt|colspan|rowspan|lang|charset)="[^"<>]*")*\/?>)$/;
const tagsIn = (html: string) => html.match(/<[^>]*>/g) ?? [];

test('a post has headings, paragraphs and tables with styles of their own, and nothing else', async () => {
  const html = await htmlOf(issue);
  expect(tagsIn(html).filter((tag) => !KEPT.test(tag))).toEqual([]);
  expect(
    tagsIn(html).filter((tag) => /^<(?:h\d|p|table|td|th|img|section)\b/.test(tag) && !tag.includes(' style="')),
  ).toEqual([]);
  expect(html).toMatch(/<h1 style="[^"]*">/);
  expect(html).toMatch(/<h2 style="[^"]*">/);
});

test('every letter that is printed is in the post', async () => {
  const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  const bare = (words: string) => words.replace(/[\s\u3000]/g, '');
  const html = await htmlOf(issue);
  const words = bare(html.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (sign) => signs[sign] ?? sign));
  const { style } = job(issue);
  for (const section of issue.sections) {
    for (const one of section.articles) {
      const { opening, body, ending } = galleyOf(one, section, style);
      const groups = body.flatMap((block) => ('paragraphs' in block ? block.paragraphs : []));
      const ends = ending.flatMap(({ paragraphs }) => [...paragraphs]);
      for (const printed of [...opening, ...groups, ...ends]) {
        const letters = printed.parts.filter(isSlot).flatMap(({ text: { runs } }) => runs);
        for (const run of letters.filter(({ marks }) => !marks.some(({ kind }) => kind === 'math')))
          expect(words).toContain(bare(run.text));
      }
    }
  }
});

test('an address becomes a numbered note, once', async () => {
  const link = { kind: 'link', href: 'https://example.org/a' } as const;
  const html = await htmlOf(alone(heading(1, '一、起'), paragraph('见', ['报告', link], '和', ['同一份', link], '。')));
  expect(html.match(/\[链1\]/g)).toHaveLength(3);
  expect(html).toContain('[链1] https://example.org/a');
  expect(html).not.toContain('<a');
});

test('a picture has no address, and is listed to be uploaded', async () => {
  const at = text('图').anchors[0].point;
  const span = { file: 'a.md', from: at, to: at };
  const html = await htmlOf(alone({ kind: 'figure', at: span, caption: text('图1 钟'), image: 'images/钟.png' }));
  expect(html).toMatch(/<img alt="图1 钟" style="[^"]*"\/>/);
  expect(html).toContain('1. images/钟.png');
});

test('whatever the text holds, nothing else gets in', async () => {
  await fc.assert(
    fc.asyncProperty(anyIssue, async (any) => {
      expect(tagsIn(await htmlOf(any)).filter((tag) => !KEPT.test(tag))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
