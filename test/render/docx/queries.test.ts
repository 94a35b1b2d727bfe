/** Queries stand as comments on the words they are about. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../pipeline/model/diagnostic.ts';
import type { Block, Issue } from '../../../pipeline/model/document.ts';
import { concat, textAt, withMark } from '../../../pipeline/model/runs.ts';
import { render } from '../../../pipeline/render/docx/render.ts';
import { runsOf } from '../../at-length.ts';
import { AT, article, issue, note } from '../issue.ts';
import { job } from '../job.ts';
import { type Node, named, parse } from '../xml.ts';
import { open, type Parts, textOf } from './book.ts';
import { body, failures } from './checks.ts';

const FILE = AT.file;
const ask = (line: number, column: number, message: string, endColumn = column) => {
  const at = { from: { line, column }, to: { line, column: endColumn } };
  return diagnostic('warning', 'some-rule', FILE, at, message, '改一改');
};
const paragraph = (characters: string, line: number): Block => ({
  kind: 'paragraph',
  at: AT,
  text: textAt(characters, { line, column: 1 }),
});

function issueOf(...blocks: Block[]): Issue {
  const title = textAt('题', { line: 1, column: 1 });
  return { ...issue, sections: [{ title: null, articles: [{ ...article(''), title, body: blocks }] }] };
}

async function asked(of: Issue, ...queries: ReturnType<typeof ask>[]) {
  const { bytes } = await render({ ...job(of), queries });
  const parts = open(bytes);
  expect(failures(parts)).toEqual([]);
  return parts;
}

/** The words between the ends of each comment, by its number. */
function commented(parts: Parts): string[] {
  const words = new Map<string, string>();
  const under = new Set<string>();
  const walk = (node: Node): void => {
    const id = node.attributes['w:id']!;
    if (node.name === 'w:commentRangeStart') under.add(id);
    if (node.name === 'w:commentRangeEnd') under.delete(id);
    if (node.name === 'w:t') for (const one of under) words.set(one, (words.get(one) ?? '') + textOf(node));
    for (const child of node.children) if (typeof child !== 'string') walk(child);
  };
  walk(body(parts));
  return [...words].sort(([a], [b]) => Number(a) - Number(b)).map(([, text]) => text);
}

describe('a query', () => {
  it('stands on its first to its last character', async () => {
    const parts = await asked(issueOf(paragraph('服务队的的作用。', 5)), ask(5, 4, '疑为重字：“的的”', 5));
    expect(commented(parts)).toEqual(['的的']);
    const comment = named(parse(parts['word/comments.xml']!), 'w:comment')[0]!;
    expect(comment.attributes['w:author']).toBe('Kanyin 刊印');
    expect(comment.attributes['w:date']).toBeUndefined();
    expect(textOf(comment)).toBe('疑为重字：“的的”改一改（some-rule）');
  });

  it('bears the day of a correction', async () => {
    const of = issueOf(paragraph('服务队的的作用。', 5));
    const revised = { ...of, masthead: { ...of.masthead, revised: '2025-03-01' } };
    const parts = await asked(revised, ask(5, 4, '查'));
    const comment = named(parse(parts['word/comments.xml']!), 'w:comment')[0]!;
    expect(comment.attributes['w:date']).toBe('2025-03-01T00:00:00Z');
    expect(parts['docProps/core.xml']).toContain('2025-03-01T00:00:00Z</dcterms:modified>');
    expect(parts['docProps/core.xml']).toContain('2024-12-15T00:00:00Z</dcterms:created>');
  });

  it.each([
    ['本段与第 12 行的一段完全相同', '删去一段', '本段与前面的一段完全相同删去一段（some-rule）'],
    ['共 3 处，在第 2、5 行：怪字', '写 pnpm tidy 甲.txt', '共 3 处：怪字（some-rule）'],
    ['疑误', '在 issue.yaml 里写 names:', '疑误（some-rule）'],
  ])('says nothing that is of no use in Word: %s', async (message, hint, said) => {
    const at = { from: { line: 5, column: 1 }, to: { line: 5, column: 1 } };
    const query = diagnostic('warning', 'some-rule', FILE, at, message, hint);
    const parts = await asked(issueOf(paragraph('甲乙', 5)), query);
    expect(textOf(named(parse(parts['word/comments.xml']!), 'w:comment')[0]!)).toBe(said);
  });

  it('stands on one character where it is about one', async () => {
    expect(commented(await asked(issueOf(paragraph('甲𠮷乙', 5)), ask(5, 2, '生僻字')))).toEqual(['𠮷']);
  });

  it('finds its place behind a join of two manuscript lines', async () => {
    const text = concat([textAt('前半，', { line: 5, column: 1 }), textAt('后半。', { line: 7, column: 3 })]);
    const parts = await asked(issueOf({ kind: 'paragraph', at: AT, text }), ask(7, 4, '查'));
    expect(commented(parts)).toEqual(['半']);
  });

  it('about a line not in print goes to the text before it', async () => {
    const parts = await asked(issueOf(paragraph('甲乙', 5), paragraph('丙丁', 9)), ask(7, 1, '删去页码'));
    expect(commented(parts)).toEqual(['乙']);
  });

  it('about another manuscript stands nowhere', async () => {
    const other = diagnostic('warning', 'some-rule', 'other.txt', { line: 1, column: 1 }, '查');
    expect((await asked(issueOf(paragraph('甲', 5)), other))['word/comments.xml']).toBeUndefined();
  });

  it('about a footnote stands on its mark', async () => {
    const text = withMark(textAt('文[1]。', { line: 5, column: 1 }), 1, 4, { kind: 'note', id: 'a' });
    const footnote = { ...note('a', '[1]', ''), text: textAt('服务队的的注。', { line: 9, column: 4 }) };
    const one = article('', { body: [{ kind: 'paragraph', at: AT, text }], notes: [footnote] });
    const parts = await asked({ ...issue, sections: [{ title: null, articles: [one] }] }, ask(9, 7, '“的的”'));
    expect(commented(parts)).toEqual(['[]']);
    expect(parts['word/footnotes.xml']).not.toContain('w:comment');
  });

  it('has no mark between the first two notes, where LibreOffice mixes up their texts', async () => {
    const noted = (characters: string, line: number, id: string) =>
      withMark(textAt(`${characters}[${id}]`, { line, column: 1 }), 2, 5, { kind: 'note', id });
    const paragraphs = [noted('甲甲', 5, '1'), textAt('乙的的', { line: 6, column: 1 }), noted('丙丙', 7, '2')];
    const blocks = paragraphs.map((text): Block => ({ kind: 'paragraph', at: AT, text }));
    const one = article('', { body: blocks, notes: ['1', '2'].map((id) => note(id, `[${id}]`, '注')) });
    const of = { ...issue, sections: [{ title: null, articles: [one] }] };
    const parts = await asked(of, ask(6, 2, '“的的”', 3));
    expect(commented(parts)).toEqual(['的的']);
    const marks = named(body(parts), 'w:footnoteReference', 'w:commentRangeEnd', 'w:commentReference');
    expect(marks.map(({ name }) => name)).toEqual([
      'w:footnoteReference',
      'w:commentRangeEnd',
      'w:footnoteReference',
      'w:commentReference',
    ]);
  });

  it('takes all characters under a reading', async () => {
    const text = withMark(textAt('地名龑璧。', { line: 5, column: 1 }), 2, 4, { kind: 'ruby', reading: 'yǎn bì' });
    const parts = await asked(issueOf({ kind: 'paragraph', at: AT, text }), ask(5, 4, '查'));
    expect(commented(parts)).toEqual(['yǎn bì龑璧']);
    expect(named(body(parts), 'w:ruby')).toHaveLength(1);
  });

  it('leaves a mark of a note in one piece', async () => {
    const text = withMark(textAt('文[1]。', { line: 5, column: 1 }), 1, 4, { kind: 'note', id: 'a' });
    const one = article('', { body: [{ kind: 'paragraph', at: AT, text }], notes: [note('a', '[1]', '注')] });
    const parts = await asked({ ...issue, sections: [{ title: null, articles: [one] }] }, ask(5, 3, '查'));
    expect(named(body(parts), 'w:footnoteReference')).toHaveLength(1);
    expect(textOf(body(parts))).toContain('文[]。');
  });
});

it('queries change no text, wherever they stand', async () => {
  const place = fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 12 }), fc.constantFrom('查', '“乙丙”', '“。”'));
  await fc.assert(
    fc.asyncProperty(fc.array(place, { maxLength: 6 }), async (places) => {
      const of = issueOf(paragraph('甲乙丙丁。', 3), paragraph('戊𠮷己“庚”。', 5));
      const parts = await asked(of, ...places.map(([line, column, message]) => ask(line, column, message)));
      expect(textOf(body(parts))).toBe(textOf(body(await asked(of))));
    }),
    { numRuns: runsOf(30, 12) },
  );
});
