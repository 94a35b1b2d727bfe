/** No text an author can write breaks the document. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import type { Issue, Mark, Text } from '../../../pipeline/model/document.ts';
import { NO_IMPRINT } from '../../../pipeline/model/imprint.ts';
import { render } from '../../../pipeline/render/docx/render.ts';
import { runsOf } from '../../at-length.ts';
import { anyTable } from '../../model/any-table.ts';
import { plainTable } from '../../model/tables.ts';
import { AT, article, text } from '../issue.ts';
import { job } from '../job.ts';
import { linesOf, open } from './book.ts';
import { body, failures } from './checks.ts';

const ATTACKS = [
  ']]>',
  '&#0;&amp;"><w:p/>',
  '\ud800中\udc00\ud800',
  '\u0000\u0007\u001b\ufffe\uffff',
  '甲\r\n\t乙\n',
  '“a”—’',
  '“甲”—’don’t',
  '𠮷䶮',
  '{}',
  '$&$1',
  '',
];
const string = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...ATTACKS));
const href = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('javascript:alert(1)', 'file:///etc/passwd', 'http://[::1]/', 'http://a b', '//x', ''),
);
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ kind: 'emphasis' }, { kind: 'strong' }, { kind: 'superscript' }, { kind: 'subscript' }),
  href.map((address): Mark => ({ kind: 'link', href: address })),
  fc.constantFrom('n1', 'n2', '').map((id): Mark => ({ kind: 'note', id })),
  string.map((reading): Mark => ({ kind: 'ruby', reading })),
);
const marked: fc.Arbitrary<Text> = fc
  .array(fc.tuple(string, fc.array(mark, { maxLength: 3 })), { maxLength: 3 })
  .map((runs) => text(...runs.map(([characters, marks]) => [characters, ...marks] as [string, ...Mark[]])));

const hostile: fc.Arbitrary<Issue> = fc.record({
  id: string,
  masthead: fc.record({
    journal: string,
    year: fc.constantFrom(null, 2025),
    number: fc.constantFrom(null, 1),
    totalNumber: fc.constant(null),
    volume: fc.constant(null),
    revised: fc.constant(null),
    date: fc.constantFrom(null, '2025-01-15'),
    publisher: fc.option(string),
    issn: fc.constant(null),
    cn: fc.constant(null),
    description: fc.constant(null),
    imprint: fc.array(fc.record({ label: string, lines: fc.array(string, { maxLength: 2 }) }), { maxLength: 2 }),
    headlines: fc.constant([]),
    barcode: fc.constant(NO_IMPRINT.barcode),
    registry: fc.constant(NO_IMPRINT.registry),
  }),
  sections: fc.array(
    fc.record({
      title: fc.option(string),
      articles: fc.array(
        fc.tuple(marked, marked, string, string, anyTable(AT, marked)).map(([title, one, two, label, table]) => ({
          ...article(''),
          title,
          subtitle: one,
          authors: [{ at: AT, role: one, name: one, affiliations: [] }],
          keywords: [title, one],
          affiliations: [
            { at: AT, text: title },
            { at: AT, text: one },
          ],
          abstract: [one, title],
          english: {
            at: AT,
            title: one,
            authors: [{ at: AT, name: title, affiliations: [] }],
            affiliations: [{ at: AT, text: one }],
            abstract: [one],
            keywords: [title],
          },
          identifiers: { doi: one, articleNumber: one, classification: title, documentCode: title },
          endMatter: [{ kind: 'other' as const, at: AT, label: one, text: title }],
          body: [
            { kind: 'heading' as const, at: AT, level: 4 as const, text: title },
            { kind: 'list' as const, at: AT, items: [one, title] },
            { kind: 'quotation' as const, at: AT, paragraphs: [title] },
            { kind: 'figure' as const, at: AT, caption: one, image: two },
            { kind: 'paragraph' as const, at: AT, text: one },
            plainTable(AT, [[one], [title, one], []], { caption: title }),
            table,
            { kind: 'verse' as const, at: AT, lines: [title, text(two)] },
          ],
          notes: [
            { at: AT, id: 'n1', label, text: one },
            { at: AT, id: 'n2', label: '②', text: text(two) },
          ],
          references: [{ at: AT, text: text(two) }],
        })),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  ),
});

const STYLES = await Promise.all(['lilun', 'xuebao'].map(loadStyle));
/** As far as its size. */
const PNG = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 3, 0, 0, 0, 2);

it('stays a faultless document', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.constantFrom(...STYLES), async (issue, style) => {
      const picture = () => PNG;
      expect(failures(open((await render({ ...job(issue), style, picture })).bytes))).toEqual([]);
    }),
    { numRuns: runsOf(30, 12) },
  );
});

it('loses nothing but what XML cannot hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (characters) => {
      const whole = {
        id: 'x',
        masthead: MASTHEAD,
        sections: [{ title: null, articles: [article('题', { body: [LINE(characters)] })] }],
      };
      const lines = linesOf(body(open((await render(job(whole))).bytes)));
      expect(lines.at(-1)?.text).toBe(held(characters));
    }),
    { numRuns: runsOf(30, 12) },
  );
});

const MASTHEAD: Issue['masthead'] = {
  journal: '',
  year: null,
  number: null,
  totalNumber: null,
  volume: null,
  revised: null,
  date: null,
  publisher: null,
  issn: null,
  cn: null,
  description: null,
  ...NO_IMPRINT,
};
const LINE = (characters: string) => ({ kind: 'paragraph' as const, at: AT, text: text(characters) });

/** XML 1.0, production 2, with any line break as one. */
function held(characters: string): string {
  const kept = [...characters].filter((one) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(one));
  return kept.join('').replace(/\r\n?/g, '\n');
}
