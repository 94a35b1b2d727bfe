import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article, Block, Issue, Mark, Text } from '../../../pipeline/model/document.ts';
import { NO_IMPRINT } from '../../../pipeline/model/imprint.ts';
import { render } from '../../../pipeline/render/epub/render.ts';
import { legible } from '../../../pipeline/render/xhtml/markup.ts';
import { anyTable } from '../../model/any-table.ts';
import { AT, article, note, paragraph, issue as rich } from '../issue.ts';
import { job } from '../job.ts';
import { articlePages, fileText, open } from './book.ts';
import { CHECKS, textsIn } from './checks.ts';
import { epubcheck } from './epubcheck.ts';
import { textsOf } from './expected.ts';

const ATTACKS = [
  ']]>',
  '<script>alert(1)</script>',
  '&#0;&nbsp;&amp;',
  '"><img src=x onerror=alert(1)>',
  '<%= process.env %>',
  '-->',
  '\ud800',
  '\udc00\ud800',
  '\u0000\u0007\u001b',
  '\ufffe\uffff',
  '\u{1fffe}\ufdd0',
  '\r\n\t',
  '\u2028\u202e\u200b',
  '中𠮷䶮',
  '',
];
const string = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...ATTACKS), fc.string());
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    '//x',
    'https://例.中国/#a#b',
    'http://[::1]/',
  ),
  fc.string().map((tail) => `https://example.org/${tail}`),
  fc.string({ unit: 'binary' }).map((tail) => `mailto:${tail}`),
  string,
);
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ kind: 'emphasis' }, { kind: 'strong' }, { kind: 'superscript' }, { kind: 'subscript' }),
  address.map((href): Mark => ({ kind: 'link', href })),
  string.map((reading): Mark => ({ kind: 'ruby', reading })),
  fc.constantFrom<Mark>({ kind: 'note', id: 'a' }, { kind: 'note', id: '"b' }, { kind: 'note', id: 'nowhere' }),
);
const text: fc.Arbitrary<Text> = fc
  .array(fc.record({ text: string, marks: fc.uniqueArray(mark, { maxLength: 3, selector: (one) => one.kind }) }), {
    maxLength: 4,
  })
  .map((runs) => ({ runs, anchors: [{ offset: 0, point: AT.from }] }));
const texts = fc.array(text, { maxLength: 3 });
const maybe = fc.option(text);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), at: fc.constant(AT), level: fc.constantFrom(1, 2, 3, 4), text }),
  fc.record({ kind: fc.constant('paragraph' as const), at: fc.constant(AT), text }),
  fc.record({ kind: fc.constant('list' as const), at: fc.constant(AT), items: texts }),
  fc.record({ kind: fc.constant('quotation' as const), at: fc.constant(AT), paragraphs: texts }),
  fc.record({ kind: fc.constant('verse' as const), at: fc.constant(AT), lines: texts }),
  anyTable(AT, text),
  fc.record({ kind: fc.constant('figure' as const), at: fc.constant(AT), caption: maybe, image: fc.option(string) }),
);
const someArticle: fc.Arbitrary<Article> = fc.record({
  at: fc.constant(AT),
  section: maybe,
  title: text,
  subtitle: maybe,
  authors: fc.array(fc.record({ at: fc.constant(AT), role: maybe, name: text, affiliations: fc.array(fc.nat(2)) }), {
    maxLength: 3,
  }),
  affiliations: fc.array(fc.record({ at: fc.constant(AT), text }), { maxLength: 2 }),
  abstract: texts,
  keywords: texts,
  english: fc.option(
    fc.record({
      at: fc.constant(AT),
      title: maybe,
      authors: fc.array(
        fc.record({ at: fc.constant(AT), name: text, affiliations: fc.array(fc.nat(3), { maxLength: 2 }) }),
        { maxLength: 2 },
      ),
      affiliations: fc.array(fc.record({ at: fc.constant(AT), text }), { maxLength: 2 }),
      abstract: texts,
      keywords: texts,
    }),
  ),
  identifiers: fc.record({ doi: maybe, articleNumber: maybe, classification: maybe, documentCode: maybe }),
  body: fc.array(block, { maxLength: 5 }),
  notes: fc.array(fc.record({ at: fc.constant(AT), id: fc.constantFrom('a', '"b', 'a'), label: string, text }), {
    maxLength: 3,
  }),
  references: fc.array(fc.record({ at: fc.constant(AT), text }), { maxLength: 2 }),
  endMatter: fc.array(
    fc.record({
      kind: fc.constantFrom('biography', 'funding', 'received', 'editor', 'other'),
      at: fc.constant(AT),
      label: maybe,
      text,
    }),
    { maxLength: 2 },
  ),
});
const someIssue: fc.Arbitrary<Issue> = fc.record({
  id: string,
  masthead: fc.record({
    journal: string,
    year: fc.option(fc.integer()),
    number: fc.option(fc.integer()),
    totalNumber: fc.option(fc.integer()),
    volume: fc.option(fc.integer()),
    revised: fc.constant(null),
    date: fc.option(fc.oneof(string, fc.constant('2024-12-15'))),
    publisher: fc.option(string),
    issn: fc.option(string),
    cn: fc.option(string),
    description: fc.option(string),
    imprint: fc.array(fc.record({ label: string, lines: fc.array(string, { minLength: 1, maxLength: 2 }) }), {
      maxLength: 2,
    }),
    headlines: fc.array(string, { maxLength: 2 }),
    barcode: fc.constant(NO_IMPRINT.barcode),
  }),
  sections: fc.array(
    fc.record({ title: fc.option(string), articles: fc.array(someArticle, { minLength: 1, maxLength: 2 }) }),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
});
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
    fc.asyncProperty(someIssue, async (issue) => {
      const book = open((await render(job(issue))).bytes);
      for (const name of ALWAYS) expect(CHECKS[name]!(book, { issue, edition: 'zh-Hans' }), name).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('whatever the text holds, nothing of it is lost or doubled', async () => {
  await fc.assert(
    fc.asyncProperty(someArticle, async (given) => {
      const issue = { ...rich, sections: [{ title: null, articles: [given] }] };
      const [page] = articlePages(open((await render(job(issue))).bytes));
      const wanted = textsOf(given, legible);
      expect(textsIn(page!.root).filter((line) => line !== '无题')).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

test('EPUBCheck is silent about hostile issues', async () => {
  await fc.assert(
    fc.asyncProperty(someIssue, async (issue) => {
      expect(await epubcheck((await render(job(issue))).bytes)).toEqual([]);
    }),
    { numRuns: 20 },
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
