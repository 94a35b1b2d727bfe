/** A correction of each kind in each format: the words stand where the editor says, and nowhere else. */
import { describe, expect, it } from 'vitest';
import type { CorrectedKind } from '../../../pipeline/model/correction.ts';
import type { Article, Text } from '../../../pipeline/model/document.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { blockTexts } from '../../../pipeline/model/slots.ts';
import { at, corrected, type Format, manuscript } from './correcting.ts';

const BODY = [
  '河水从山里下来，绕过村子，往东去了，一路上有七个渡口。',
  '渡口的船是木头做的，一年要上两回桐油，不然就漏。',
];
const PARAGRAPHS = [
  '七个渡口',
  '●林木森',
  BODY[0]!,
  '记一个夏天的水',
  BODY[1]!,
  '船 桨 篙',
  BODY[0]!.replace('七', '八'),
];
const ODD = '记一个夏天的水';

const words = (text: Text | null) => (text === null ? null : joined(text));

/** Where the corrected words of an article stand. */
const PLACES: Readonly<Record<CorrectedKind, (articles: readonly Article[]) => unknown>> = {
  title: (articles) => articles.map(({ title }) => words(title)),
  subtitle: ([one]) => words(one!.subtitle),
  section: ([one]) => words(one!.section),
  byline: ([one]) => one!.authors.map(({ name }) => words(name)),
  affiliation: ([one]) => one!.affiliations.map(({ text }) => words(text)),
  abstract: ([one]) => one!.abstract.map(words),
  keywords: ([one]) => one!.keywords.map(words),
  'heading-1': blockOf,
  'heading-2': blockOf,
  'heading-3': blockOf,
  'heading-4': blockOf,
  paragraph: blockOf,
  list: blockOf,
  quotation: blockOf,
  verse: blockOf,
  caption: ([one]) =>
    one!.body.flatMap((block) => (block.kind === 'figure' ? [words(block.caption), block.image] : [])),
  table: blockOf,
  reference: ([one]) => one!.references.map(({ text }) => words(text)),
  note: ([one]) => one!.notes.map(({ text }) => words(text)),
  'end-matter': ([one]) => one!.endMatter.map(({ kind, text }) => [kind, words(text)]),
  'title-en': ([one]) => words(one!.english?.title ?? null),
  'byline-en': ([one]) => one!.english?.authors.map(({ name }) => words(name)),
  'affiliation-en': ([one]) => one!.english?.affiliations.map(({ text }) => words(text)),
  'abstract-en': ([one]) => one!.english?.abstract.map(words),
  'keywords-en': ([one]) => one!.english?.keywords.map(words),
  nothing: ([one]) => JSON.stringify(one).includes('夏天'),
};

function blockOf([one]: readonly Article[]): unknown {
  const block = one!.body[1]!;
  return [block.kind === 'heading' ? `heading-${block.level}` : block.kind, ...blockTexts(block).map(joined)];
}

const EXPECTED: Readonly<Record<CorrectedKind, unknown>> = {
  title: ['七个渡口', ODD],
  subtitle: ODD,
  section: ODD,
  byline: ['林木森', ODD],
  affiliation: [ODD],
  abstract: [ODD],
  keywords: [ODD],
  'heading-1': ['heading-1', ODD],
  'heading-2': ['heading-2', ODD],
  'heading-3': ['heading-3', ODD],
  'heading-4': ['heading-4', ODD],
  paragraph: ['paragraph', ODD],
  list: ['list', ODD],
  quotation: ['quotation', ODD],
  verse: ['verse', ODD],
  caption: [ODD, null],
  table: ['table', ODD],
  reference: [ODD],
  note: [ODD],
  'end-matter': [['other', ODD]],
  'title-en': ODD,
  'byline-en': [ODD],
  'affiliation-en': [ODD],
  'abstract-en': [ODD],
  'keywords-en': [ODD],
  nothing: false,
};

describe.each<Format>(['txt', 'md', 'docx', 'html', 'odt'])('a correction in a .%s manuscript', (format) => {
  const one = manuscript(PARAGRAPHS, format);

  it.each(Object.entries(EXPECTED))('is %s', (kind, expected) => {
    const { articles, doubts } = corrected(one, [at('记一个夏天', kind as CorrectedKind)]);
    expect(doubts).toEqual([]);
    expect(PLACES[kind as CorrectedKind](articles)).toEqual(expected);
    const all = articles.flatMap(({ body }) => body.flatMap(blockTexts).map(joined));
    expect(all.filter((text) => text.includes('夏天'))).toHaveLength(
      /^(?:heading|paragraph|list|quotation|verse|table|caption)/.test(kind) ? 1 : 0,
    );
    expect(all.filter((text) => /渡口|桨/.test(text))).toHaveLength(4);
  });

  it('joins what the machine parted, and parts what it joined', () => {
    const { articles } = corrected(one, [
      at('…八个渡口', 'apart'),
      at('…不然就漏', 'join'),
      at('…山里下来', 'apart', 1),
    ]);
    const texts = articles[0]!.body.flatMap(blockTexts).map(joined);
    expect(texts).toContain('渡口的船是木头做的，一年要上两回桐油，不然就漏。船 桨 篙');
    expect(texts).toContain('河水从山里下来');
    expect(texts).toContain('，绕过村子，往东去了，一路上有七个渡口。');
  });

  it('names authors that no list knows, each letter of them', () => {
    const { articles } = corrected(
      manuscript(['桥', BODY[0]!, '■ 阿依古丽·买买提、Nguyễn Văn An，台静农', BODY[1]!], format),
      [at('■ 阿依古丽', 'byline')],
    );
    expect(articles[0]!.authors.map(({ name }) => joined(name))).toEqual([
      '阿依古丽·买买提',
      'Nguyễn Văn An',
      '台静农',
    ]);
  });

  it('asks which of several places is meant, takes the hint, and says where the words are gone', () => {
    const twice = manuscript([...PARAGRAPHS, ODD, BODY[0]!.replace('七', '九')], format);
    expect(corrected(twice, [at(ODD, 'heading-1')]).doubts).toHaveLength(1);
    const { articles, doubts } = corrected(twice, [at(ODD, 'heading-1', 1000)]);
    expect(doubts).toEqual([]);
    expect(articles[0]!.body.map(({ kind }) => kind).lastIndexOf('heading')).toBe(articles[0]!.body.length - 2);
    expect(corrected(twice, [at('冬天的水', 'heading-1')]).doubts).toEqual(['gone']);
  });
});

describe('a correction', () => {
  const text = (lines: readonly string[]) => ({
    format: 'txt' as const,
    bytes: new TextEncoder().encode(lines.join('\n')),
  });

  it('is found again after other words and lines were edited', () => {
    const entry = at('记一个夏天', 'heading-2', 4);
    const edited = text(['新的题目', '●林木森', '新的一段，写在前面，有好几句话。', '', `${ODD}和雨`, BODY[1]!]);
    const { articles } = corrected(edited, [entry]);
    expect(blockOf(articles)).toEqual(['heading-2', `${ODD}和雨`]);
  });

  it('brings back what was taken out as a running head', () => {
    const page = '桥修好的那一年，水退得早，孩子们过桥去上学，大人们过桥去赶集，谁也没有再提起渡船，渡船就停在岸边';
    const lines = ['渡船', '●林木森', page, '江城文艺　2024年第3期', `，${page}。`];
    const before = corrected(text(lines), []);
    expect(before.diagnostics.map(({ rule }) => rule)).toContain('running-head-removed');
    const { articles, diagnostics } = corrected(text(lines), [at('江城文艺', 'paragraph')]);
    expect(articles[0]!.body.flatMap(blockTexts).map(joined)).toContain('江城文艺　2024年第3期');
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('running-head-removed');
  });

  it('makes one article of two, and an article of what stands below a title', () => {
    const lines = ['渡口', '●林木森', BODY[0]!, '', '', '', '', '桥', '●陈水生', BODY[1]!];
    const one = corrected(text(lines), [at('桥', 'heading-1'), at('●陈水生', 'paragraph')]);
    expect(one.articles).toHaveLength(1);
    expect(one.articles[0]!.body.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph', 'paragraph']);
    expect(one.articles[0]!.authors).toHaveLength(1);
  });

  it('takes a title line by line, and the 栏目 and the name right above it', () => {
    const lines = ['渡口', '●林木森', BODY[0]!, '人物', '买买提', '桥的', '来历', BODY[1]!];
    const { articles } = corrected(text(lines), [
      at('人物', 'section'),
      at('买买提', 'byline'),
      at('桥的', 'title'),
      at('来历', 'title'),
    ]);
    expect(articles.map(({ title }) => joined(title))).toEqual(['渡口', '桥的来历']);
    expect(words(articles[1]!.section)).toBe('人物');
    expect(articles.map(({ authors }) => authors.map(({ name }) => joined(name)))).toEqual([['林木森'], ['买买提']]);
  });

  it('puts lines named one by one together', () => {
    const lines = ['渡口', '●林木森', BODY[0]!, '船', '桨', BODY[1]!, '年份 人数', '1999 12', BODY[1]!];
    const { articles } = corrected(text(lines), [
      at('船', 'verse'),
      at('桨', 'verse'),
      at('年份', 'table'),
      at('1999', 'table'),
    ]);
    const { body } = articles[0]!;
    expect(body.map(({ kind }) => kind)).toEqual(['paragraph', 'verse', 'paragraph', 'table', 'paragraph']);
    expect(
      body.flatMap((block) =>
        block.kind === 'table' ? block.rows.map((row) => row.map(({ paragraphs }) => joined(paragraphs[0]))) : [],
      ),
    ).toEqual([
      ['年份', '人数'],
      ['1999', '12'],
    ]);
  });

  it('ties a note to its call', () => {
    const lines = ['渡口', '●林木森', `${BODY[0]!}①`, '① 见县志。', BODY[1]!];
    const { articles } = corrected(text(lines), [at('① 见县志', 'note')]);
    const [first] = articles[0]!.body;
    expect(JSON.stringify(first)).toContain(`"kind":"note","id":"${articles[0]!.notes[0]!.id}"`);
  });

  it('says that a title is missing where the only one was taken away', () => {
    const found = corrected(text(['渡口', '●林木森', BODY[0]!]), [at('渡口', 'paragraph')]);
    expect(found.diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'title-missing',
    ]);
  });
});
