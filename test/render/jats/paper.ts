/** A paper with all that databases ask for, and an issue of it. */

import { linkedIssue } from '../../../pipeline/links/linked-issue.ts';
import type { Article, Issue, Mark } from '../../../pipeline/model/document.ts';
import { plainTable } from '../../model/tables.ts';
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
} from '../issue.ts';

const math = (plain: string): Mark => ({ kind: 'math', source: null, plain });
const person = (name: string, ...affiliations: number[]) => ({ at: AT, name: text(name), affiliations });

/** Ties, ORCID iD, dates, funds, figures, formulas, entries, an author whose name cannot be cut. */
export const paper: Article = article('湖泊水位与渔业', {
  section: text('水利'),
  subtitle: text('——二十年的记录'),
  authors: [author('闻人渡', 0), author('沈禾', 0, 1), author('水边客', 1)],
  affiliations: [affiliation('湖州学院 水利系，湖东 湖州 430072'), affiliation('湖州市水利局')],
  abstract: [text('水位每降一米，', ['$h^2$', math('h²')], '随之变化。')],
  keywords: [text('水位'), text('渔业')],
  english: {
    at: AT,
    title: text(
      ['Lake Levels ', { kind: 'strong' }],
      ['and', { kind: 'strong' }, { kind: 'emphasis' }],
      [' Fisheries', { kind: 'strong' }],
    ),
    authors: [person('WENREN Du', 0), person('He SHEN', 0, 1), person('Riverside Guest', 1)],
    affiliations: [affiliation('Huzhou College, Huzhou 430072, China'), affiliation('Huzhou Water Bureau')],
    abstract: [text('Each metre counts.')],
    keywords: [text('lake level'), text('fishery')],
  },
  identifiers: {
    classification: text('S931；TV1'),
    documentCode: text('A'),
    articleNumber: text('1234-5679(2024)06-0001-05'),
    doi: text('10.13000/hz.2024.06.001'),
  },
  body: [
    paragraph(
      '开头见图1、表1和式（1）',
      ['①', { kind: 'note', id: 'n1' }],
      '，又见',
      ['①', { kind: 'note', id: 'n1' }],
      '，前人已说[1-2]。',
    ),
    heading(1, '一、资料'),
    heading(3, '1.水位'),
    paragraph('全是水。'),
    {
      kind: 'equation',
      at: AT,
      text: text(['$$\\frac{a}{b}=\\sum_{i} x_i$$', math('a/b=Σx')]),
      number: text('（1）'),
    },
    { kind: 'equation', at: AT, text: text(['$$\\nosuchcommand{x$$', math('x')]), number: null },
    heading(1, '二、结果'),
    { kind: 'list', at: AT, items: [text('①多鱼；'), text('②少鱼。')] },
    { kind: 'list', at: AT, items: [text('无号的；'), text('②有号的。')] },
    plainTable(
      AT,
      [
        [text('年'), text('水位')],
        [text('2001'), text('12')],
      ],
      { caption: text('表1　水位') },
    ),
    { kind: 'figure', at: AT, caption: text('图1　湖岸'), image: '岸.png' },
    { kind: 'figure', at: AT, caption: text('图2　同一张'), image: '岸.png' },
    { kind: 'figure', at: AT, caption: text('图3　读不出'), image: '坏.png' },
  ],
  notes: [note('n1', '①', '另有一说。')],
  references: [
    reference('[1] 周远,欧阳青,本刊编辑部,等.湖的边界[M].2版.江城:江城出版社,2019:12-15.'),
    reference('[2] SMITH J A, BROWN B. Rivers and rules[J]. Water Policy, 2020, 22(3): 1-9. DOI:10.1000/wp.2020.1.'),
    reference('[3] 湖州年鉴，没有标识。'),
    reference('[4] 国家标准化委员会.著录规则:GB/T 7714—2015[S].北京:中国标准出版社,2015.'),
    reference(
      '[5] van der Berg P. Lake data[DS/OL]. V2. Zenodo(2021-05-01)[2022-01-01].https://example.org/1.DOI:10.1000/z.1.',
    ),
  ],
  endMatter: [
    endMatter('biography', '闻人渡（1980—），男，教授。'),
    endMatter('funding', '国家自然科学基金项目（41900001，41900002）；湖东省社科规划项目（2020A01）'),
    endMatter('received', '2024-01-08'),
    endMatter('revised', '2024-03-20'),
    endMatter('accepted', '2024-04-02'),
    endMatter('orcid', '闻人渡 0000-0002-1825-0097'),
    endMatter('corresponding', '沈禾，E-mail：shenhe@example.org'),
    endMatter('editor', '苏禾、白露'),
    { ...endMatter('other', '感谢渔民。'), label: text('致谢') },
  ],
});

/** A notice about an article of another issue. */
export const notice: Article = article('关于《清溪渡口考》一文的更正', {
  authors: [author('本刊编辑部')],
  body: [paragraph('第12页第3行应为“三十年”。')],
  endMatter: [endMatter('correction', '2023年第41卷第4期《清溪渡口考》（DOI：10.13000/qx.2023.04.002）')],
});

/** The issue of the paper, a notice, and an essay of nothing but a title. */
export const papers: Issue = linkedIssue({
  ...rich,
  masthead: {
    ...rich.masthead,
    volume: 12,
    registry: {
      journalEnglish: 'Rivers Forum',
      electronicIssn: '2049-3630',
      articleUrl: null,
      copyright: '江城社会科学院',
      license: 'CC BY-NC 4.0',
      depositor: { name: '江河论坛', email: 'doi@example.org' },
      registrant: null,
    },
  },
  sections: [
    { title: '水利', articles: [paper, notice] },
    { title: null, articles: [article('短章')] },
  ],
});
