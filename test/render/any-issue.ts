/** Articles and issues that hold anything at all, for the tests of formats. */
import fc from 'fast-check';
import type { Article, Block, Issue, Mark, Text } from '../../pipeline/model/document.ts';
import { NO_IMPRINT } from '../../pipeline/model/imprint.ts';
import { anyTable } from '../model/any-table.ts';
import { AT } from './issue.ts';

export const ATTACKS = [
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
export const anyString = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...ATTACKS), fc.string());
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
  anyString,
);
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ kind: 'emphasis' }, { kind: 'strong' }, { kind: 'superscript' }, { kind: 'subscript' }),
  address.map((href): Mark => ({ kind: 'link', href })),
  anyString.map((reading): Mark => ({ kind: 'ruby', reading })),
  fc.constantFrom<Mark>({ kind: 'note', id: 'a' }, { kind: 'note', id: '"b' }, { kind: 'note', id: 'nowhere' }),
);
const text: fc.Arbitrary<Text> = fc
  .array(fc.record({ text: anyString, marks: fc.uniqueArray(mark, { maxLength: 3, selector: (one) => one.kind }) }), {
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
  fc.record({ kind: fc.constant('figure' as const), at: fc.constant(AT), caption: maybe, image: fc.option(anyString) }),
);
/** An article of anything. */
export const anyArticle: fc.Arbitrary<Article> = fc.record({
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
  notes: fc.array(fc.record({ at: fc.constant(AT), id: fc.constantFrom('a', '"b', 'a'), label: anyString, text }), {
    maxLength: 3,
  }),
  references: fc.array(fc.record({ at: fc.constant(AT), text }), { maxLength: 2 }),
  endMatter: fc.array(
    fc.record({
      kind: fc.constantFrom(
        'biography',
        'corresponding',
        'orcid',
        'funding',
        'received',
        'editor',
        'correction',
        'retraction',
        'other',
      ),
      at: fc.constant(AT),
      label: maybe,
      text,
    }),
    { maxLength: 2 },
  ),
});
/** An issue of such articles. */
export const anyIssue: fc.Arbitrary<Issue> = fc.record({
  id: anyString,
  masthead: fc.record({
    journal: anyString,
    year: fc.option(fc.integer()),
    number: fc.option(fc.integer()),
    totalNumber: fc.option(fc.integer()),
    volume: fc.option(fc.integer()),
    revised: fc.constant(null),
    date: fc.option(fc.oneof(anyString, fc.constant('2024-12-15'))),
    publisher: fc.option(anyString),
    issn: fc.option(anyString),
    cn: fc.option(anyString),
    description: fc.option(anyString),
    imprint: fc.array(fc.record({ label: anyString, lines: fc.array(anyString, { minLength: 1, maxLength: 2 }) }), {
      maxLength: 2,
    }),
    headlines: fc.array(anyString, { maxLength: 2 }),
    barcode: fc.constant(NO_IMPRINT.barcode),
    registry: fc.constant(NO_IMPRINT.registry),
  }),
  sections: fc.array(
    fc.record({ title: fc.option(anyString), articles: fc.array(anyArticle, { minLength: 1, maxLength: 2 }) }),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
});
