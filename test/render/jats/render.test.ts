import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edition } from '../../../pipeline/model/document.ts';
import { encodePng } from '../../../pipeline/render/epub/png.ts';
import { render } from '../../../pipeline/render/jats/render.ts';
import { anyIssue } from '../any-issue.ts';
import { article, author, endMatter, paragraph, issue as rich, text } from '../issue.ts';
import { job } from '../job.ts';
import { type Node, named, parse } from '../xml.ts';
import { articleFiles, dtdFaults, textFiles } from './dtd.ts';
import { paper, papers } from './paper.ts';

const PICTURE = encodePng(1, 1, Uint8Array.of(0, 0, 0), Uint8Array.of(0));
const output = await render({
  ...job(papers),
  picture: (path) => (path === '岸.png' ? PICTURE : Uint8Array.of(1, 2, 3)),
  pages: async () => [
    { folio: 1, part: 'contents', begins: null },
    { folio: 2, part: 'text', begins: null },
  ],
});
const files = textFiles(output.bytes);
const [first, second, third] = articleFiles(output.bytes).map((xml) => parse(xml));

/** The only element of a name, as text with the tags inside it. */
function one(root: Node | undefined, name: string): string {
  const found = named(root!, name);
  expect(found.length, name).toBe(1);
  return inside(found[0]!);
}

function inside({ children }: Node): string {
  return children
    .map((child) => (typeof child === 'string' ? child : written(child)))
    .join('')
    .trim();
}

function written(node: Node): string {
  const facts = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${node.name}${facts.join('')}>${inside(node)}</${node.name}>`.replace(/\n/g, '');
}

const all = (root: Node | undefined, name: string) => named(root!, name).map(written);

test('every article is valid by the DTD of JATS Publishing 1.3, and the check sees faults', async () => {
  for (const xml of articleFiles(output.bytes)) expect(dtdFaults(xml)).toEqual([]);
  for (const edition of ['zh-Hans', 'zh-Hant-TW'] as Edition[])
    for (const xml of articleFiles((await render(job(rich, edition))).bytes)) expect(dtdFaults(xml)).toEqual([]);
  const [xml] = articleFiles(output.bytes);
  expect(dtdFaults(xml!.replace(/<issn.*<\/issn>/g, ''))).not.toEqual([]);
  expect(dtdFaults(xml!.replace('rid="aff1"', 'rid="nowhere"'))).not.toEqual([]);
  expect(dtdFaults(xml!.replace('<mml:mfrac>', '<mml:no>').replace('</mml:mfrac>', '</mml:no>'))).not.toEqual([]);
});

test('whatever the text holds, the articles are valid', async () => {
  await fc.assert(
    fc.asyncProperty(anyIssue, async (issue) => {
      for (const xml of articleFiles((await render(job(issue))).bytes)) expect(dtdFaults(xml)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('the zip has an article a file, each picture once, and an index', () => {
  expect([...files.keys()]).toEqual(['article-01.xml', 'article-02.xml', 'article-03.xml', 'index.json']);
  const index = JSON.parse(files.get('index.json')!);
  expect(index.pictures).toEqual(['images/picture-1.png']);
  expect(index.articles.map(({ file, doi }: { file: string; doi: string | null }) => [file, doi])).toEqual([
    ['article-01.xml', '10.13000/hz.2024.06.001'],
    ['article-02.xml', null],
    ['article-03.xml', null],
  ]);
  expect(output.diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'picture-refused: 读不出图片“坏.png”，JATS 中只留图题',
  ]);
});

test('the journal has both names, both ISSN and its CN number', () => {
  expect(one(first, 'journal-meta').replace(/\n/g, '')).toBe(
    '<journal-id journal-id-type="cn">CN 00-1234/C</journal-id><journal-id journal-id-type="publisher-id">1234-5679</journal-id>' +
      '<journal-title-group><journal-title>江河论坛</journal-title><trans-title-group xml:lang="en"><trans-title>Rivers Forum</trans-title></trans-title-group></journal-title-group>' +
      '<issn publication-format="print">1234-5679</issn><issn publication-format="electronic">2049-3630</issn>' +
      '<publisher><publisher-name>江城社会科学院</publisher-name></publisher>',
  );
});

test('authors have both names, cut where that is sure, and are tied to their affiliations', () => {
  const people = all(first, 'contrib');
  expect(people[0]).toBe(
    '<contrib contrib-type="author"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>' +
      '<name-alternatives><name name-style="eastern" xml:lang="zh-Hans"><surname>闻人</surname><given-names>渡</given-names></name>' +
      '<name name-style="eastern" xml:lang="en"><surname>WENREN</surname><given-names>Du</given-names></name></name-alternatives>' +
      '<bio><p>闻人渡（1980—），男，教授。</p></bio><xref ref-type="aff" rid="aff1"></xref></contrib>',
  );
  expect(people[1]).toContain('corresp="yes"');
  expect(people[1]).toContain(
    '<name name-style="western" xml:lang="en"><surname>SHEN</surname><given-names>He</given-names>',
  );
  expect(people[1]).toContain(
    '<email>shenhe@example.org</email><xref ref-type="aff" rid="aff1"></xref><xref ref-type="aff" rid="aff2">',
  );
  expect(people[2]).toContain(
    '<string-name xml:lang="zh-Hans">水边客</string-name><string-name xml:lang="en">Riverside Guest',
  );
  expect(people.slice(3).map((editor) => /<surname>(.*?)<.*<role>(.*)<\/role>/.exec(editor)?.slice(1))).toEqual([
    ['苏', '责任编辑'],
    ['白', '责任编辑'],
  ]);
  expect(all(first, 'aff-alternatives')[0]).toBe(
    '<aff-alternatives id="aff1"><aff xml:lang="zh-Hans"><label>1</label><institution>湖州学院 水利系</institution><addr-line>湖东 湖州</addr-line><postal-code>430072</postal-code></aff>' +
      '<aff xml:lang="en"><label>1</label><institution>Huzhou College, Huzhou, China</institution><postal-code>430072</postal-code></aff></aff-alternatives>',
  );
  expect(all(second, 'collab')).toEqual(['<collab xml:lang="zh-Hans">本刊编辑部</collab>']);
});

test('the front has what is known of the article, dates in ISO 8601, funds with their numbers, the licence', () => {
  expect(all(first, 'article-id')).toEqual([
    '<article-id pub-id-type="doi">10.13000/hz.2024.06.001</article-id>',
    '<article-id pub-id-type="publisher-id">1234-5679(2024)06-0001-05</article-id>',
  ]);
  expect(named(first!, 'subject').map(inside)).toEqual(['水利', 'S931', 'TV1']);
  expect(one(first, 'subtitle')).toBe('二十年的记录');
  expect(named(first!, 'trans-title').map(inside)).toEqual([
    'Rivers Forum',
    'Lake Levels <italic>and</italic> Fisheries',
  ]);
  expect(named(first!, 'date', 'pub-date').map(({ attributes }) => attributes)).toEqual([
    { 'date-type': 'pub', 'publication-format': 'print', 'iso-8601-date': '2024-12-15' },
    { 'date-type': 'received', 'iso-8601-date': '2024-01-08' },
    { 'date-type': 'rev-recd', 'iso-8601-date': '2024-03-20' },
    { 'date-type': 'accepted', 'iso-8601-date': '2024-04-02' },
  ]);
  const [front] = named(first!, 'front');
  expect(['volume', 'issue', 'fpage', 'lpage'].map((name) => one(front, name))).toEqual(['12', '6', '2', '2']);
  expect(all(first, 'award-group').map((award) => award.replace(/<\/?award-group[^>]*>/g, ''))).toEqual([
    '<funding-source>国家自然科学基金项目</funding-source><award-id>41900001</award-id><award-id>41900002</award-id>',
    '<funding-source>湖东省社科规划项目</funding-source><award-id>2020A01</award-id>',
  ]);
  expect(one(first, 'ali:license_ref')).toBe('https://creativecommons.org/licenses/by-nc/4.0/');
  expect(one(first, 'copyright-statement')).toBe('© 2024 江城社会科学院');
  expect(one(first, 'corresp')).toBe('通信作者：沈禾，E-mail：<email>shenhe@example.org</email>');
  expect(named(first!, 'kwd').map(inside)).toEqual(['水位', '渔业', 'lake level', 'fishery']);
});

test('headings make sections, whatever levels are left out, and calls lead to what they call', () => {
  const [body] = named(first!, 'body');
  expect(body!.children.filter((child) => typeof child !== 'string').map((child) => (child as Node).name)).toEqual([
    'p',
    'sec',
    'sec',
  ]);
  expect(named(first!, 'title').map(inside).slice(0, 3)).toEqual(['一、资料', '1.水位', '二、结果']);
  const ids = new Set(
    named(first!, 'fn', 'ref', 'fig', 'table-wrap', 'disp-formula').map(({ attributes }) => attributes.id),
  );
  const [opening] = named(body!, 'p');
  const calls = named(opening!, 'xref');
  expect(calls.map(({ attributes }) => attributes['ref-type'])).toEqual([
    'fig',
    'table',
    'disp-formula',
    'fn',
    'fn',
    'bibr',
    'bibr',
  ]);
  expect(calls.every(({ attributes }) => ids.has(attributes.rid!))).toBe(true);
});

test('formulas stand as MathML beside their LaTeX; one that cannot be read is LaTeX', () => {
  const formulas = all(first, 'disp-formula');
  expect(formulas[0]).toMatch(
    /<label>（1）<\/label><alternatives><mml:math display="block">.*<mml:mfrac>.*<\/mml:math><tex-math>\\frac\{a\}\{b\}=\\sum_\{i\} x_i<\/tex-math><\/alternatives>/,
  );
  expect(formulas[1]).toMatch(/><tex-math>\\nosuchcommand\{x<\/tex-math></);
  expect(all(first, 'inline-formula')[0]).toMatch(/<mml:msup>.*<tex-math>h\^2</);
});

test('every formula of the corpus is valid MathML 3', async () => {
  const written = readFileSync(new URL('../../math/formulas.txt', import.meta.url), 'utf8').split('\n');
  const formulas = written
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => (line.startsWith('$') ? line : `$$${line}$$`));
  expect(formulas.length).toBeGreaterThan(100);
  const body = formulas.map((line) => paragraph([line, { kind: 'math', source: null, plain: null }]));
  const { bytes } = await render(job({ ...rich, sections: [{ title: null, articles: [article('式', { body })] }] }));
  const [xml] = articleFiles(bytes);
  expect(dtdFaults(xml!)).toEqual([]);
  expect(named(parse(xml!), 'mml:math').length).toBe(formulas.length);
});

test('captions are cut into label and words, marks of lists are labels', () => {
  const figures = all(first, 'fig').map((figure) => figure.replace(/ id="[^"]*"/, ''));
  expect(figures[0]).toBe(
    '<fig><label>图1</label><caption><title>湖岸</title></caption><graphic mimetype="image" mime-subtype="png" xlink:href="images/picture-1.png"><alt-text>湖岸</alt-text></graphic></fig>',
  );
  expect(figures[2]).toBe('<fig><label>图3</label><caption><title>读不出</title></caption></fig>');
  expect(all(first, 'list')).toEqual([
    '<list list-type="order"><list-item><label>①</label><p>多鱼；</p></list-item><list-item><label>②</label><p>少鱼。</p></list-item></list>',
    '<list list-type="simple"><list-item><p>无号的；</p></list-item><list-item><p>②有号的。</p></list-item></list>',
  ]);
});

test('entries stand as printed and in elements', () => {
  const entries = all(first, 'ref').map((entry) => entry.replace(/ id="[^"]*"/, ''));
  expect(entries[0]).toBe(
    '<ref><label>[1]</label><mixed-citation publication-type="book">周远,欧阳青,本刊编辑部,等.湖的边界[M].2版.江城:江城出版社,2019:12-15.</mixed-citation>' +
      '<element-citation publication-type="book"><person-group person-group-type="author"><name name-style="eastern" xml:lang="zh-Hans"><surname>周</surname><given-names>远</given-names></name>' +
      '<name name-style="eastern" xml:lang="zh-Hans"><surname>欧阳</surname><given-names>青</given-names></name><collab>本刊编辑部</collab><etal></etal></person-group>' +
      '<source>湖的边界</source><edition>2版</edition><publisher-loc>江城</publisher-loc><publisher-name>江城出版社</publisher-name><year iso-8601-date="2019">2019</year><fpage>12</fpage><lpage>15</lpage></element-citation></ref>',
  );
  expect(entries[1]).toContain(
    '<name name-style="western" xml:lang="en"><surname>SMITH</surname><given-names>J A</given-names></name>',
  );
  expect(entries[1]).toContain('<article-title>Rivers and rules</article-title><source>Water Policy</source>');
  expect(entries[1]).toContain('<pub-id pub-id-type="doi">10.1000/wp.2020.1');
  expect(entries[3]).toContain('<source>著录规则</source>');
  expect(entries[3]).toContain('<std>GB/T 7714—2015</std>');
  expect(entries[4]).toContain('<surname>van der Berg</surname><given-names>P</given-names>');
  expect(entries[4]).toContain('<data-title>Lake data</data-title><edition>V2</edition>');
  expect(entries[4]).toContain('10.1000/z.1</pub-id><uri>https://example.org/1</uri>');
  expect(entries[2]).toBe(
    '<ref><label>[3]</label><mixed-citation publication-type="other">湖州年鉴，没有标识。</mixed-citation></ref>',
  );
});

test('a notice says which article of which issue it is about', () => {
  expect(second!.attributes['article-type']).toBe('correction');
  expect(all(second, 'related-article')).toEqual([
    '<related-article id="related1" related-article-type="corrected-article" ext-link-type="doi" xlink:href="10.13000/qx.2023.04.002" vol="41">' +
      '<year>2023</year>年第41卷第<issue>4</issue>期《<article-title>清溪渡口考</article-title>》（DOI：10.13000/qx.2023.04.002）</related-article>',
  ]);
});

test('the copyright is what the 版权页 says, and the zip bears no time', async () => {
  const imprint = [{ label: '版权声明', lines: ['本刊保留一切权利。'] }];
  const { bytes } = await render(job({ ...rich, masthead: { ...rich.masthead, imprint } }));
  const [xml] = articleFiles(bytes);
  expect(dtdFaults(xml!)).toEqual([]);
  expect(one(parse(xml!), 'copyright-statement')).toBe('本刊保留一切权利。');
  // 1 January 1980, 0:00 (APPNOTE 4.4.6).
  expect(Buffer.from(bytes).readUInt32LE(10)).toBe(0x00210000);
});

test('what the front cannot take stands at the end, and no name is lost', async () => {
  const english = { ...paper.english!, authors: paper.english!.authors.slice(0, 2).reverse() };
  const odd = article('题', {
    authors: [author('闻人渡'), author('沈禾'), author('何川')],
    english: { ...english, authors: [...english.authors, { ...english.authors[0]!, name: text('Old TOM') }] },
    identifiers: { ...paper.identifiers, doi: text('待定') },
    endMatter: [endMatter('received', '甲辰年春'), endMatter('orcid', '0000-0002-1825-0097')],
  });
  const abroad = article('题二', { english: paper.english });
  const { bytes } = await render(job({ ...rich, sections: [{ title: null, articles: [odd, abroad] }] }));
  const [one, two] = articleFiles(bytes);
  expect([...dtdFaults(one!), ...dtdFaults(two!)]).toEqual([]);
  expect(all(parse(one!), 'custom-meta')).toContain(
    '<custom-meta><meta-name>DOI</meta-name><meta-value>待定</meta-value></custom-meta>',
  );
  expect(named(named(parse(one!), 'notes')[0]!, 'p').map(inside)).toEqual([
    '收稿日期：甲辰年春',
    'ORCID：0000-0002-1825-0097',
  ]);
  expect(named(parse(two!), 'contrib').length).toBe(3);
  expect(named(parse(two!), 'xref').map(({ attributes }) => attributes.rid)).toEqual([
    'aff-en1',
    'aff-en1',
    'aff-en2',
    'aff-en2',
  ]);
});

test('an essay of nothing but a title, in a journal without numbers, is valid and says what is missing', async () => {
  expect(third!.attributes['article-type']).toBe('other');
  const masthead = { ...rich.masthead, issn: null, cn: null, date: null, year: null, publisher: null };
  const bare = await render(job({ ...rich, masthead, sections: [{ title: null, articles: [article('')] }] }));
  for (const xml of articleFiles(bare.bytes)) expect(dtdFaults(xml)).toEqual([]);
  expect(bare.diagnostics.map(({ rule }) => rule)).toEqual(['jats-issn']);
});
