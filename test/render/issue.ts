/** A hand-made issue with every node kind and every mark of the model, for the tests of all renderers. */

import type {
  Affiliation,
  Article,
  Author,
  Block,
  EndMatter,
  Heading,
  Identifiers,
  Issue,
  Mark,
  Note,
  Reference,
  Run,
  Span,
  Text,
} from '../../pipeline/model/document.ts';
import { NO_IMPRINT } from '../../pipeline/model/imprint.ts';
import { plainTable } from '../model/tables.ts';

export const NO_IDENTIFIERS: Identifiers = {
  classification: null,
  documentCode: null,
  articleNumber: null,
  doi: null,
};
export const AT: Span = { file: 'hand-made.txt', from: { line: 1, column: 1 }, to: { line: 1, column: 1 } };

/** A text from plain strings and `[text, ...marks]` runs. */
export function text(...parts: (string | readonly [string, ...Mark[]])[]): Text {
  const runs: Run[] = parts.map((part) => {
    if (typeof part === 'string') return { text: part, marks: [] };
    const [characters, ...marks] = part;
    return { text: characters, marks };
  });
  return { runs, anchors: [{ offset: 0, point: AT.from }] };
}

export const heading = (level: Heading['level'], ...parts: Parameters<typeof text>): Block => ({
  kind: 'heading',
  at: AT,
  level,
  text: text(...parts),
});
export const paragraph = (...parts: Parameters<typeof text>): Block => ({
  kind: 'paragraph',
  at: AT,
  text: text(...parts),
});
export const author = (name: string, ...affiliations: number[]): Author => ({
  at: AT,
  role: null,
  name: text(name),
  affiliations,
});
export const affiliation = (name: string): Affiliation => ({ at: AT, text: text(name) });
export const note = (id: string, label: string, ...parts: Parameters<typeof text>): Note => ({
  at: AT,
  id,
  label,
  text: text(...parts),
});
export const reference = (entry: string): Reference => ({ at: AT, text: text(entry) });
export const endMatter = (kind: EndMatter['kind'], line: string): EndMatter => ({
  kind,
  at: AT,
  label: null,
  text: text(line),
});

/** An article with nothing but what is given. */
export function article(title: string, given: Partial<Article> = {}): Article {
  return {
    at: AT,
    section: null,
    title: text(title),
    subtitle: null,
    authors: [],
    affiliations: [],
    abstract: [],
    keywords: [],
    english: null,
    identifiers: NO_IDENTIFIERS,
    body: [],
    notes: [],
    references: [],
    endMatter: [],
    ...given,
  };
}

const full = article('河湖治理中的协同机制研究', {
  subtitle: text('——以某流域十年的实践为例'),
  authors: [author('陈望秋', 0), author('林以南', 0, 1), { ...author('欧阳青'), role: text('本刊特约研究员') }],
  affiliations: [affiliation('江城大学公共管理学院'), affiliation('江城市水务局')],
  abstract: [
    text(
      '本文考察流域治理中部门协同的条件，提出“三层一环”的分析框架，并以',
      ['十年', { kind: 'strong' }],
      '的资料检验。',
    ),
  ],
  keywords: [text('流域治理'), text('部门协同'), text('制度供给')],
  english: {
    at: AT,
    title: text('Who Mends the Dyke: ', ['Departments', { kind: 'emphasis' }], ' Working Together along One River'),
    authors: [
      { at: AT, name: text('CHEN Wangqiu'), affiliations: [0] },
      { at: AT, name: text('LIN Yinan'), affiliations: [0, 1] },
      { at: AT, name: text('OUYANG Qing'), affiliations: [] },
    ],
    affiliations: [
      affiliation('School of Public Administration, Jiangcheng University'),
      affiliation('Jiangcheng Water Bureau'),
    ],
    abstract: [
      text('This paper asks under which conditions departments work together in governing a river basin.'),
      text('A frame of three layers and one ring is tested with the papers of ten years.'),
    ],
    keywords: [text('river basin'), text('cooperation of departments'), text('supply of rules')],
  },
  identifiers: {
    classification: text('D630；F124.5'),
    documentCode: text('A'),
    articleNumber: null,
    doi: text('10.1000/182'),
  },
  body: [
    heading(1, '一、问题的提出'),
    paragraph(
      '治水从来不只是工程问题',
      ['①', { kind: 'note', id: 'n1' }],
      '。学者多从',
      ['权责配置', { kind: 'emphasis' }],
      '入手，也有人主张',
      ['先有规则、后有机构', { kind: 'strong' }],
      '，见',
      ['在线档案', { kind: 'link', href: 'https://example.org/archive?year=2024&part=2' }],
      '与 H',
      ['2', { kind: 'subscript' }],
      'O 和 10',
      ['3', { kind: 'superscript' }],
      ' 立方米的换算表；旧说',
      ['①', { kind: 'note', id: 'n1' }],
      '可参照',
      ['［2］', { kind: 'note', id: 'n2' }],
      '。',
    ),
    heading(2, '（一）材料与方法'),
    paragraph(
      '原始记录采自 Integrated Water Resources Management 项目，1+1>2，a < b & c，网址 https://example.org/a/very/long/address/without/any/break/in/it/at/all/2024/report.html。',
    ),
    heading(3, '1.访谈'),
    paragraph('“可持续‘协同’从何而来？”受访者反问道：“没有钱，就没有水。”'),
    heading(4, '（1）对象'),
    {
      kind: 'list',
      at: AT,
      items: [text('①县级主管人员；'), text('②乡镇工作人员；'), text('③沿河', ['住户', { kind: 'emphasis' }], '。')],
    },
    heading(1, '二、', ['发现', { kind: 'emphasis' }]),
    {
      kind: 'quotation',
      at: AT,
      paragraphs: [text('上游不动，下游不清；左岸出力，右岸受益。'), text('这句话后来写进了县里的工作简报。')],
    },
    {
      kind: 'verse',
      at: AT,
      lines: [text('清溪一夜涨新痕，'), text('两岸人家各闭门。'), text('若得同舟还共济，'), text('桃花流水自成村。')],
    },
    plainTable(
      AT,
      [
        [text('县名'), text('2022年'), text('2023年')],
        [text('甲县'), text('1,200'), text('1,350')],
        [text('乙县'), text('980'), text('')],
      ],
      { caption: text('表1　各县投入（万元）') },
    ),
    { kind: 'figure', at: AT, caption: text('图1　协同网络示意'), image: null },
    paragraph('𠮷田与', ['䶮', { kind: 'ruby', reading: 'yǎn' }], '姓的记录另见附件。'),
    paragraph('旧志题作', ['南塘水利图说', { kind: 'bookTitle' }], '，', ['何', { kind: 'properName' }], '氏所藏。'),
  ],
  notes: [
    note('n1', '①', '此处“工程”取狭义。'),
    note('n2', '［2］', '参见', ['县志', { kind: 'link', href: 'http://example.org/zhi' }], '卷三。'),
  ],
  references: [
    reference('［1］周远.流域的边界[M].江城:江城出版社,2019:12-15.'),
    reference('［2］Smith J. Rivers and Rules[J]. Water Policy, 2020, 22(3): 1-9.'),
  ],
  endMatter: [
    endMatter('biography', '陈望秋（1980—），女，教授。'),
    endMatter('funding', '省社会科学基金项目（2021A08）。'),
    endMatter('received', '2024-10-08'),
    endMatter('revised', '2024-11-20'),
    { ...endMatter('corresponding', '林以南，E-mail：linyinan@example.org'), label: text('通讯作者') },
    endMatter('editor', '苏禾'),
    { ...endMatter('editor', '白露'), label: text('责任校对') },
    { ...endMatter('other', '10.1000/abc.182'), label: text('DOI') },
  ],
});

const plain = article('乡镇图书室的　第二次生命', {
  authors: [author('何川')],
  affiliations: [affiliation('南塘镇文化站')],
  body: [
    heading(1, '一、书从哪里来'),
    paragraph('镇上的图书室建于上世纪八十年代，藏书三千册，读者却一年比一年少。'),
    heading(2, '1.捐赠'),
    paragraph('去年起，我们发动各村捐书，三个月收到一万两千余册。'),
    heading(1, '二、人从哪里来'),
    paragraph('孩子们放学后没有去处，图书室便把开放时间改到傍晚。'),
  ],
});

const bare = article('编后', { body: [paragraph('本期各文不代表编者立场。')] });

export const issue: Issue = {
  id: '2024-06',
  masthead: {
    journal: '江河论坛',
    year: 2024,
    number: 6,
    totalNumber: 88,
    volume: null,
    revised: null,
    date: '2024-12-15',
    publisher: '江城社会科学院',
    issn: '1234-5679',
    cn: 'CN 00-1234/C',
    description: '面向流域地区的综合性社会科学刊物。',
    ...NO_IMPRINT,
  },
  sections: [
    { title: '专题研究', articles: [full] },
    { title: '基层纪事', articles: [plain, bare] },
  ],
};
