/** An article with every part that can hold a text. */
import { simpleCell } from '../../pipeline/model/cells.ts';
import type { Article, Span } from '../../pipeline/model/document.ts';
import { formulaAt } from '../../pipeline/model/math.ts';
import { textAt } from '../../pipeline/model/runs.ts';

export const at: Span = { file: 'a.txt', from: { line: 1, column: 1 }, to: { line: 1, column: 1 } };
export const t = (words: string) => textAt(words, at.from);

/** Each part has words of its own, but for the empty cells. */
export const FULL: Article = {
  at,
  section: t('栏目'),
  title: t('题名'),
  subtitle: t('副题'),
  authors: [{ at, role: t('执笔'), name: t('署名'), affiliations: [0] }],
  affiliations: [{ at, text: t('单位') }],
  abstract: [t('摘要的话'), t('摘要第二段')],
  keywords: [t('词甲'), t('词乙')],
  english: {
    at,
    title: t('A Title'),
    authors: [{ at, name: t('SHU Ming'), affiliations: [0] }],
    affiliations: [{ at, text: t('An Office') }],
    abstract: [t('Words of the abstract.'), t('More of them.')],
    keywords: [t('word one'), t('word two')],
  },
  identifiers: {
    doi: t('10.1000/1'),
    articleNumber: t('1000-0000(2024)01-0001-03'),
    classification: t('K29'),
    documentCode: t('A'),
  },
  body: [
    { kind: 'heading', at, level: 1, text: t('一、头') },
    { kind: 'paragraph', at, text: t('段落') },
    { kind: 'list', at, items: [t('1. 项'), t('2. 项')] },
    { kind: 'quotation', at, paragraphs: [t('引文')] },
    { kind: 'verse', at, lines: [t('诗一'), t('诗二')] },
    {
      kind: 'table',
      at,
      caption: t('表1'),
      unit: t('单位：人'),
      headRows: 1,
      aligns: [],
      rows: [
        [{ paragraphs: [t('格一'), t('格二')], columns: 2, rows: 1 }],
        [simpleCell(t('格三')), simpleCell(t(''))],
        [simpleCell(t('')), simpleCell(t(''))],
      ],
      notes: [t('注：表注')],
    },
    { kind: 'figure', at, caption: t('图1'), image: null },
    { kind: 'equation', at, text: formulaAt('x=1', true, at.from), number: t('(1)') },
  ],
  notes: [{ at, id: 'n1', label: '①', text: t('注文') }],
  references: [{ at, text: t('[1] 文献') }],
  endMatter: [{ kind: 'other', at, label: t('校对'), text: t('某人') }],
};
