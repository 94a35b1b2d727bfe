import { describe, expect, it } from 'vitest';
import { galleyOf } from '../../pipeline/galley/galley.ts';
import { equationParagraph } from '../../pipeline/galley/parts.ts';
import {
  type Galley,
  isLabel,
  isSlot,
  type Part,
  type PrintedBlock,
  type PrintedParagraph,
  type PrintedTable,
  printedWords,
} from '../../pipeline/galley/printed.ts';
import { loadStyle } from '../../pipeline/house/templates.ts';
import { simpleCell } from '../../pipeline/model/cells.ts';
import type { Article, English, Table } from '../../pipeline/model/document.ts';
import { slotsOf } from '../../pipeline/model/slots.ts';
import { plainTable } from '../model/tables.ts';
import {
  AT,
  affiliation,
  article,
  author,
  endMatter,
  heading,
  note,
  paragraph,
  reference,
  issue as rich,
  text,
} from '../render/issue.ts';

const { words } = await loadStyle('lilun');
const AT_END = { words, affiliations: 'end', english: 'end', firstPageFoot: [] } as const;
const AT_OPENING = {
  words,
  affiliations: 'opening',
  english: 'opening',
  firstPageFoot: ['funding', 'biography'],
} as const;

const full = rich.sections[0]!.articles[0]!;
const galley = (given: Article, style: Parameters<typeof galleyOf>[2] = AT_END, title: string | null = '专题') =>
  galleyOf(given, { title, articles: [given] }, style);

function paragraphsOf({ opening, body, ending }: Galley): PrintedParagraph[] {
  const behind = ending.flatMap((part) =>
    part.kind === 'closing' || part.kind === 'english' ? part.paragraphs : [part.heading, ...part.paragraphs],
  );
  return [...opening, ...body.flatMap(paragraphsIn), ...behind];
}

function paragraphsIn(block: PrintedBlock): readonly PrintedParagraph[] {
  if (block.kind === 'heading') return [block.paragraph];
  if (block.kind === 'equation') return [equationParagraph(block)];
  if ('paragraphs' in block) return block.paragraphs;
  const around = block.kind === 'table' ? [block.caption, block.unit, ...block.notes] : [block.caption];
  return around.filter((one) => one !== null);
}

/** Parts in short: the use of added words in front of them. */
const short = (parts: readonly Part[]) =>
  parts.map((part) => (isSlot(part) ? printedWords({ parts: [part] }) : `${part.use}:${part.words}`));

const found = (of: Galley, role: PrintedParagraph['role']) => paragraphsOf(of).find((one) => one.role === role)!;

describe.each([
  ['the end', AT_END],
  ['the opening', AT_OPENING],
])('a galley with affiliations at %s', (_, style) => {
  it('prints every text of the article once', () => {
    const made = galley(full, style);
    const cells = made.body.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().flatMap(({ paragraphs }) => paragraphs) : [],
    );
    const printed = [...paragraphsOf(made).flatMap(({ parts }) => parts.filter(isSlot)), ...cells];
    const wanted = slotsOf(full);
    expect(new Set(printed.map(({ address }) => address))).toEqual(new Set(wanted.map(({ address }) => address)));
    expect(printed).toHaveLength(wanted.length);
    for (const slot of printed) expect(slot.text).toBe(wanted.find(({ address }) => address === slot.address)!.text);
  });

  it('gives every paragraph an address of its own', () => {
    const addresses = paragraphsOf(galley(full, style)).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('the order of printing', () => {
  it('has the affiliations where the style has them', () => {
    const opening = ['section', 'title', 'subtitle', 'byline', 'abstract', 'keywords', 'identifiers'];
    const english = [
      'englishTitle',
      'englishByline',
      'englishAffiliations',
      'englishAbstract',
      'englishAbstract',
      'englishKeywords',
    ];
    const closing = ['biography', 'funding', 'received', 'revised', 'corresponding', 'editor', 'editor', 'other'];
    const rolesOf = (style: typeof AT_END | typeof AT_OPENING) => {
      const made = galley(full, style);
      return {
        opening: made.opening.map(({ role }) => role),
        ending: made.ending.map(({ kind, paragraphs }) => [kind, ...paragraphs.map(({ role }) => role)]),
      };
    };
    const lists = [
      ['notes', 'note', 'note'],
      ['references', 'reference', 'reference'],
    ];
    expect(rolesOf(AT_END)).toEqual({
      opening,
      ending: [...lists, ['english', ...english], ['closing', 'affiliations', ...closing]],
    });
    expect(rolesOf(AT_OPENING)).toEqual({
      opening: [...opening.toSpliced(4, 0, 'affiliations'), ...english],
      ending: [...lists, ['closing', ...closing]],
    });
  });

  it('follows the body block by block', () => {
    const kinds = galley(full).body.map(({ kind }) => kind);
    expect(kinds).toEqual(full.body.map(({ kind }) => kind));
    const headings = galley(full).body.filter((block) => block.kind === 'heading');
    expect(headings.map(({ paragraph: { role } }) => role)).toEqual([
      'heading1',
      'heading2',
      'heading3',
      'heading4',
      'heading1',
    ]);
  });

  it('leaves out what the article does not have', () => {
    const made = galley(article('短讯', { body: [paragraph('一段。')] }), AT_END, null);
    expect(paragraphsOf(made).map(({ role }) => role)).toEqual(['title', 'paragraph']);
    expect(made.ending).toEqual([]);
  });

  it('says which article opens its section', () => {
    const [first, second] = [article('甲'), article('乙')];
    const section = { title: '笔谈', articles: [first, second] };
    expect(galleyOf(first, section, AT_END).opensSection).toBe(true);
    expect(galleyOf(second, section, AT_END).opensSection).toBe(false);
    expect(galleyOf(first, { ...section, title: null }, AT_END).opensSection).toBe(false);
    expect(galleyOf(second, section, AT_END).opening[0]).toMatchObject({ role: 'section', address: 'section' });
  });

  it('has 栏目 in the words of the manuscript where the section is called by them', () => {
    const own = { ...article('甲'), section: text('笔谈') };
    const sectionIn = (title: string) => short(galley(own, AT_END, title).opening[0]!.parts);
    expect(sectionIn('笔谈')).toEqual(['笔谈']);
    expect(sectionIn('专题')).toEqual(['plain:专题']);
  });

  it('counts the columns of a table by its longest row', () => {
    const rows = [[text('甲')], [text('乙'), text('丙'), text('丁')], []];
    const { article: _, ...made } = galley(article('表', { body: [plainTable(full.at, rows)] }));
    expect(made.body).toMatchObject([{ kind: 'table', headRows: 1, columns: 3, caption: null }]);
  });
});

it('has at the foot of the first page what the style wants there, in its order, and at the end all the same', () => {
  const { foot, ending } = galley(full, AT_OPENING);
  expect(foot.map(({ role }) => role)).toEqual(['funding', 'biography']);
  for (const paragraph of foot) expect(ending.at(-1)!.paragraphs).toContain(paragraph);
  expect(galley(full, AT_END).foot).toEqual([]);
});

describe('authors and affiliations', () => {
  const places = [affiliation('甲校'), affiliation('乙所')];
  const parts = (given: Partial<Article>, role: PrintedParagraph['role']) =>
    short(found(galley(article('题', given)), role).parts);

  it('are tied by numbers where there are several and the manuscript says whose they are', () => {
    const given = { authors: [author('张', 0), author('李', 0, 1), author('王')], affiliations: places };
    const expected = ['bullet:●', '张', 'tie:1', 'plain:　', '李', 'tie:1,2', 'plain:　', '王'];
    expect(parts(given, 'byline')).toEqual(expected);
    expect(parts(given, 'affiliations')).toEqual([
      'plain:（作者单位：',
      'number:1.',
      '甲校',
      'plain:　',
      'number:2.',
      '乙所',
      'plain:）',
    ]);
  });

  it.each([
    ['there is one place', { authors: [author('张', 0)], affiliations: places.slice(0, 1) }],
    ['nobody is tied to any', { authors: [author('张'), author('李')], affiliations: places }],
  ])('bear no numbers where %s', (_, given) => {
    const all = [...parts(given, 'byline'), ...parts(given, 'affiliations')];
    expect(all.filter((part) => /^(tie|number):/.test(part))).toEqual([]);
  });

  it('have the role before the name', () => {
    const given = { authors: [{ ...author('张'), role: text('本刊记者') }] };
    expect(parts(given, 'byline')).toEqual(['bullet:●', '本刊记者', 'plain:　', '张']);
  });
});

describe('the words of the style', () => {
  it.each<[PrintedParagraph['role'], string[]]>([
    ['section', ['plain:专题']],
    ['abstract', ['label:摘要：', '本文考察流域治理中部门协同的条件，提出“三层一环”的分析框架，并以十年的资料检验。']],
    ['keywords', ['label:关键词：', '流域治理', 'plain:；', '部门协同', 'plain:；', '制度供给']],
    [
      'identifiers',
      [
        'label:中图分类号：',
        'D630；F124.5',
        'plain:　',
        'label:文献标识码：',
        'A',
        'plain:　',
        'label:DOI：',
        '10.1000/182',
      ],
    ],
    ['englishByline', ['CHEN Wangqiu', 'tie:1', 'plain:, ', 'LIN Yinan', 'tie:1,2', 'plain:, ', 'OUYANG Qing']],
    [
      'englishKeywords',
      ['label:Key words: ', 'river basin', 'plain:; ', 'cooperation of departments', 'plain:; ', 'supply of rules'],
    ],
    ['note', ['mark:①', '此处“工程”取狭义。']],
    ['received', ['label:收稿日期：', '2024-10-08']],
    ['other', ['DOI', 'label:：', '10.1000/abc.182']],
  ])('stand round %s', (role, parts) => {
    expect(short(found(galley(full), role).parts)).toEqual(parts);
  });

  it('head notes and references, and are empty where the style has none', () => {
    const given = article('题', {
      body: [heading(1, '一')],
      notes: [note('a', '[1]', '注')],
      references: [reference('书')],
      endMatter: [endMatter('other', '无名')],
    });
    const heads = paragraphsOf(galley(given)).filter(({ role }) => role === 'endHeading');
    expect(heads.map(printedWords)).toEqual([words.notes, words.references]);
    expect(short(found(galley(given), 'other').parts)).toEqual(['label:', '无名']);
  });
});

describe('a table', () => {
  const printed = (given: Parameters<typeof plainTable>[2] & { rows: Table['rows'] }) => {
    const [block] = galley(article('表', { body: [plainTable(AT, [], given)] })).body;
    return block as PrintedTable;
  };
  const cell = (words: string, columns = 1, rows = 1) => ({ ...simpleCell(text(words)), columns, rows });
  const drawn = ({ rows }: PrintedTable) =>
    rows.map((cells) =>
      cells.map(({ column, columns, rows: height, isHead, align, paragraphs }) => {
        const size = columns === 1 && height === 1 ? '' : ` ${columns}x${height}`;
        return `${column}${isHead ? '!' : ''}${align ?? ''} ${printedWords({ parts: paragraphs })}${size}`;
      }),
    );

  it('has a cell in every place, under the heads that the manuscript says, with what it says of the columns', () => {
    const rows = [
      [cell('地区', 1, 2), cell('人口', 2)],
      [cell('城'), cell('乡')],
      [cell('甲')],
      [cell('乙'), cell('3'), cell('4')],
    ];
    expect(drawn(printed({ headRows: 2, aligns: ['left', 'right'], rows }))).toEqual([
      ['0!left 地区 1x2', '1!right 人口 2x1'],
      ['1!right 城', '2! 乡'],
      ['0left 甲', '1right ', '2 '],
      ['0left 乙', '1right 3', '2 4'],
    ]);
  });

  it('fills a hole before other cells, and none below a cell of several rows', () => {
    const short = [[cell('甲')], [cell('乙'), cell('丙')]];
    expect(drawn(printed({ headRows: 0, rows: short }))).toEqual([
      ['0 甲', '1 '],
      ['0 乙', '1 丙'],
    ]);
    const rows = [[cell('甲', 1, 2), cell('乙'), cell('丙', 1, 3)], [], [cell('丁')]];
    expect(drawn(printed({ headRows: 0, rows }))).toEqual([['0 甲 1x2', '1 乙', '2 丙 1x3'], ['1 '], ['0 丁', '1 ']]);
  });

  it('stands under its caption and unit, over its notes', () => {
    const given = { caption: text('表1'), unit: text('单位：人'), notes: [text('注一'), text('注二')] };
    const { caption, unit, notes } = printed({ ...given, rows: [[cell('甲')]] });
    expect([caption!, unit!, ...notes].map((one) => [one.role, printedWords(one)])).toEqual([
      ['tableCaption', '表1'],
      ['tableUnit', '单位：人'],
      ['tableNote', '注一'],
      ['tableNote', '注二'],
    ]);
  });
});

describe('an English head', () => {
  const EMPTY = { at: AT, title: null, authors: [], affiliations: [], abstract: [], keywords: [] };

  it('has only the paragraphs that the manuscript has', () => {
    const rolesOf = (english: Partial<English>) =>
      galley(article('题', { english: { ...EMPTY, ...english } }), AT_OPENING).opening.map(({ role }) => role);
    expect(rolesOf({ title: text('Title') })).toEqual(['section', 'title', 'englishTitle']);
    expect(rolesOf({ keywords: [text('bridge')] })).toEqual(['section', 'title', 'englishKeywords']);
    expect(rolesOf({ abstract: [text('Long.')] })).toEqual(['section', 'title', 'englishAbstract']);
    expect(rolesOf({ affiliations: [affiliation('School')] })).toEqual(['section', 'title', 'englishAffiliations']);
  });

  it('numbers the affiliations in its own manner', () => {
    const english = {
      ...EMPTY,
      authors: [
        { at: AT, name: text('ZHANG San'), affiliations: [1] },
        { at: AT, name: text('LI Si'), affiliations: [] },
      ],
      affiliations: [affiliation('School'), affiliation('Bureau')],
    };
    const made = galley(article('题', { english }), AT_OPENING);
    expect(short(found(made, 'englishByline').parts)).toEqual(['ZHANG San', 'tie:2', 'plain:, ', 'LI Si']);
    const parts = short(found(made, 'englishAffiliations').parts);
    expect(parts.slice(1, -1)).toEqual(['number:1. ', 'School', 'plain:; ', 'number:2. ', 'Bureau']);
  });
});

describe('what closes an article', () => {
  const labelled = (own: string, words: string) =>
    short(
      found(galley(article('题', { endMatter: [{ ...endMatter('other', words), label: text(own) }] })), 'other').parts,
    );

  it.each([
    ['Foundation item', 'A fund (2020-3)', ': '],
    ['Foundation item', '某基金（2020-3）', '：'],
    ['DOI', '10.1000/1', '：'],
    ['Ör', 'Words', '：'],
    ['基金', 'A fund', '：'],
    ['eFoundation', 'A fund', '：'],
  ])('has its own label: %s, %s', (own, words, mark) => {
    expect(labelled(own, words)).toEqual([own, `label:${mark}`, words]);
  });

  it('is labels and texts', () => {
    const made = galley(article('题', { endMatter: [{ ...endMatter('other', '甲'), label: text('乙') }] }));
    expect(found(made, 'other').parts.map(isLabel)).toEqual([true, true, false]);
    expect(found(galley(full), 'note').parts.map(isLabel)).toEqual([false, false]);
  });
});

it('has an equation, and its number after a wide space', () => {
  const equation = { kind: 'equation' as const, at: AT, text: text('a=b'), number: text('(1)') };
  const made = galley(article('题', { body: [equation, { ...equation, number: null }] }));
  expect(
    paragraphsOf(made)
      .slice(2)
      .map(({ role, parts }) => [role, ...short(parts)]),
  ).toEqual([
    ['equation', 'a=b', 'plain:\u3000', '(1)'],
    ['equation', 'a=b'],
  ]);
});

it('gives a picture an address of its own, twice the same picture too', () => {
  const figure = { kind: 'figure' as const, at: AT, image: 'a.png', caption: null };
  const made = galley(article('题', { body: [figure, figure, { ...figure, image: null, caption: text('图1') }] }));
  const addresses = made.body.map((block) => (block.kind === 'figure' ? block.address : ''));
  expect(new Set(addresses).size).toBe(3);
  expect(addresses.every((address) => address.startsWith('figure'))).toBe(true);
  expect(made.body.at(-1)).toMatchObject({ caption: { role: 'figureCaption' } });
});

it('numbers the heads of its endings by what they are', () => {
  const { ending } = galley(full);
  const heads = ending.flatMap((one) => ('heading' in one ? [one.heading] : []));
  expect(heads.map(({ address, role }) => [address, role])).toEqual([
    ['notes', 'endHeading'],
    ['references', 'endHeading'],
  ]);
});
