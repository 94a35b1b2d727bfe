import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render } from '../../../pipeline/render/epub/render.ts';
import { legible } from '../../../pipeline/render/xhtml/markup.ts';
import { runsOf } from '../../at-length.ts';
import { ATTACKS, anyArticle, anyIssue } from '../any-issue.ts';
import { article, note, paragraph, issue as rich } from '../issue.ts';
import { job } from '../job.ts';
import { articlePages, fileText, open } from './book.ts';
import { CHECKS, textsIn } from './checks.ts';
import { epubcheck } from './epubcheck.ts';
import { textsOf } from './expected.ts';

const ALWAYS = [
  'mimetype first and stored',
  'no empty metadata',
  'manifest lists every file',
  'NCX equals the contents',
  'ids unique',
  'links within the book arrive',
  'notes link both ways',
  'nothing runs or loads',
  'one h1, no level skipped',
  'only known tags and attributes',
  'links do not nest',
];

test('whatever the text holds, the files are well-formed and every check on them holds', async () => {
  await fc.assert(
    fc.asyncProperty(anyIssue, async (issue) => {
      const book = open((await render(job(issue))).bytes);
      for (const name of ALWAYS) expect(CHECKS[name]!(book, { issue, edition: 'zh-Hans' }), name).toEqual([]);
    }),
    { numRuns: runsOf(60, 20) },
  );
});

test('whatever the text holds, nothing of it is lost or doubled', async () => {
  await fc.assert(
    fc.asyncProperty(anyArticle, async (given) => {
      const issue = { ...rich, sections: [{ title: null, articles: [given] }] };
      const [page] = articlePages(open((await render(job(issue))).bytes));
      const wanted = textsOf(given, legible);
      expect(textsIn(page!.root).filter((line) => line !== '无题')).toEqual(wanted);
    }),
    { numRuns: runsOf(60, 20) },
  );
});

test('EPUBCheck is silent about hostile issues', async () => {
  await fc.assert(
    fc.asyncProperty(anyIssue, async (issue) => {
      expect(await epubcheck((await render(job(issue))).bytes)).toEqual([]);
    }),
    { numRuns: runsOf(20, 10) },
  );
});

test.for(ATTACKS)('%j as a title', async (attack) => {
  const issue = { ...rich, sections: [{ title: attack, articles: [article(attack)] }] };
  expect(await epubcheck((await render(job(issue))).bytes)).toEqual([]);
});

test('five thousand notes in one article are linked both ways', async () => {
  const numbers = Array.from({ length: 5000 }, (_, index) => String(index + 1));
  const body = numbers.map((n) => paragraph(`第${n}句`, [`[${n}]`, { kind: 'note', id: n }], '。'));
  const notes = numbers.map((n) => note(n, `[${n}]`, `注${n}`));
  const issue = { ...rich, sections: [{ title: null, articles: [article('注', { body, notes })] }] };
  const { bytes } = await render(job(issue));
  const page = fileText(open(bytes), 'OEBPS/article-001.xhtml');
  const hrefs = (pattern: RegExp) => Array.from(page.matchAll(pattern), ([, id]) => id);
  expect(hrefs(/<div id="(note_\w+)"/g)).toEqual(hrefs(/href="#(note_\w+)"/g));
  expect(hrefs(/<a id="(call_\w+)"/g)).toEqual(hrefs(/href="#(call_\w+)"/g));
  expect(hrefs(/<a id="(call_\w+)"/g)).toHaveLength(5000);
});
