import { describe, expect, it } from 'vitest';
import { loadStyle } from '../../../pipeline/house/templates.ts';
import { render } from '../../../pipeline/render/docx/render.ts';
import { AT, article, issue, note, paragraph, text } from '../issue.ts';
import { job } from '../job.ts';
import { named, parse } from '../xml.ts';
import { type Line, linesOf, open, textOf } from './book.ts';
import { body, failures, stylesIn } from './checks.ts';

const parts = open((await render(job(issue))).bytes);
const lines = linesOf(body(parts));

function linesFrom(title: string): Line[] {
  const start = lines.findIndex((line) => line.style === 'Heading1' && line.text === title);
  const end = lines.findIndex((line, index) => index > start && ['Heading1', 'SectionTitle'].includes(line.style));
  return lines.slice(start, end === -1 ? undefined : end);
}

async function only(...given: Parameters<typeof article>) {
  const one = { ...issue, sections: [{ title: null, articles: [article(...given)] }] };
  return open((await render(job(one))).bytes);
}

describe('a document', () => {
  it('has no fault a machine can find', () => {
    expect(failures(parts)).toEqual([]);
  });

  it('is well-formed without a single article too', async () => {
    const empty = open((await render(job({ ...issue, sections: [] }))).bytes);
    expect(failures(empty)).toEqual([]);
  });

  it('ends a section after a displayed formula with a paragraph of its own, since LibreOffice joins the formula to what follows', async () => {
    const formula = { kind: 'math' as const, source: null, plain: null };
    const block = { kind: 'equation' as const, at: AT, text: text(['$$x=1$$', formula]), number: null };
    const articles = [article('渡口', { body: [paragraph('过河。'), block] }), article('茶摊')];
    const two = open((await render(job({ ...issue, sections: [{ title: null, articles }] }))).bytes);
    const ends = named(body(two), 'w:p').filter((one) => named(one, 'w:sectPr').length > 0);
    expect(named(body(two), 'm:oMathPara')).toHaveLength(1);
    expect(ends.flatMap((one) => named(one, 'm:oMathPara'))).toEqual([]);
  });

  it('reads as the article does, each line in its style', () => {
    expect(linesFrom('乡镇图书室的　第二次生命')).toEqual([
      { style: 'Heading1', text: '乡镇图书室的　第二次生命' },
      { style: 'Author', text: '●何川' },
      { style: 'Heading2', text: '一、书从哪里来' },
      { style: 'BodyText', text: '镇上的图书室建于上世纪八十年代，藏书三千册，读者却一年比一年少。' },
      { style: 'Heading3', text: '1.捐赠' },
      { style: 'BodyText', text: '去年起，我们发动各村捐书，三个月收到一万两千余册。' },
      { style: 'Heading2', text: '二、人从哪里来' },
      { style: 'BodyText', text: '孩子们放学后没有去处，图书室便把开放时间改到傍晚。' },
      { style: 'Affiliation', text: '（作者单位：南塘镇文化站）' },
    ]);
  });

  it('has every kind of block in a style of its own', () => {
    const styles = linesFrom('河湖治理中的协同机制研究').map((line) => line.style);
    expect([...new Set(styles)]).toEqual(
      [
        [
          'Heading1',
          'Subtitle',
          'Author',
          'Abstract',
          'Keywords',
          'Classification',
          'Heading2',
          'BodyText',
          'Heading3',
        ],
        ['Heading4', 'Heading5', 'ListParagraph', 'Quotation', 'Verse', 'TableCaption', 'TableText', 'FigureCaption'],
        ['EndHeading', 'Reference', 'EnglishTitle', 'EnglishAuthor', 'EnglishAffiliation', 'EnglishAbstract'],
        ['EnglishKeywords', 'Affiliation', 'EndMatter'],
      ].flat(),
    );
  });

  it('puts words of the house style before what they name', () => {
    const texts = linesFrom('河湖治理中的协同机制研究').map((line) => line.text);
    expect(texts).toContain('●陈望秋1　林以南1,2　本刊特约研究员　欧阳青');
    expect(texts).toContain('关键词：流域治理；部门协同；制度供给');
    expect(texts).toContain('（作者单位：1.江城大学公共管理学院　2.江城市水务局）');
    expect(texts).toContain('责任编辑：苏禾');
  });

  it('keeps rows, empty cells and head rows of a table', () => {
    const [table] = named(body(parts), 'w:tbl');
    const rows = named(table!, 'w:tr').map((row) => named(row, 'w:tc').map(textOf));
    expect(rows).toEqual([
      ['县名', '2022年', '2023年'],
      ['甲县', '1,200', '1,350'],
      ['乙县', '980', ''],
    ]);
    expect(named(table!, 'w:tblHeader')).toHaveLength(1);
  });

  it('states its facts', () => {
    const core = parse(parts['docProps/core.xml']!);
    const fact = (name: string) => named(core, name).map((node) => node.children.join(''));
    expect(fact('dc:title')).toEqual(['江河论坛　2024年第6期']);
    expect(fact('dc:creator')).toEqual(['陈望秋、林以南、欧阳青、何川']);
    expect(fact('dc:language')).toEqual(['zh-CN']);
    expect(fact('dcterms:created')).toEqual(['2024-12-15T00:00:00Z']);
  });
});

describe('contents', () => {
  const entries = lines.filter((line) => line.style === 'TOC1').map((line) => line.text);

  it('are filled in, with section titles and pages', () => {
    expect(entries).toEqual([
      '专题研究\t2',
      '河湖治理中的协同机制研究　陈望秋　林以南　欧阳青\t2',
      '基层纪事\t4',
      '乡镇图书室的　第二次生命　何川\t4',
      '编后\t5',
      '',
    ]);
  });
});

describe('pages in the contents', () => {
  it('are reckoned from the lines of 46 characters and pages of 40 lines of the house style', async () => {
    const lines = (count: number, characters: string) => Array.from({ length: count }, () => paragraph(characters));
    const articles = [
      article('三页', { body: lines(100, '字'.repeat(44)) }),
      article('又三页', { body: lines(50, '字'.repeat(45)) }),
      article('半角', { body: lines(30, 'a'.repeat(88)) }),
      article('末篇'),
    ];
    const long = open((await render(job({ ...issue, sections: [{ title: null, articles }] }))).bytes);
    const entries = linesOf(body(long)).filter((line) => line.style === 'TOC1');
    expect(entries.map((line) => line.text)).toEqual(['三页\t2', '又三页\t5', '半角\t8', '末篇\t9', '']);
  });
});

describe('heads and folios', () => {
  const reference = (section: number, kind: string, type: string) => {
    const sections = named(body(parts), 'w:sectPr');
    const found = named(sections[section]!, `w:${kind}Reference`).find((one) => one.attributes['w:type'] === type);
    const rels = named(parse(parts['word/_rels/document.xml.rels']!), 'Relationship');
    const target = rels.find((one) => one.attributes.Id === found?.attributes['r:id'])?.attributes.Target;
    return target === undefined ? null : parse(parts[`word/${target}`]!);
  };

  it('name the journal on left pages and the article on right ones', () => {
    expect(textOf(reference(0, 'header', 'even')!)).toBe('江河论坛　2024年第6期');
    expect(textOf(reference(1, 'header', 'default')!)).toBe('河湖治理中的协同机制研究');
    expect(textOf(reference(2, 'header', 'default')!)).toBe('乡镇图书室的　第二次生命');
    const codes = named(reference(1, 'header', 'default')!, 'w:instrText').map((node) => node.children.join(''));
    expect(codes).toEqual([' STYLEREF 1 \\* MERGEFORMAT ']);
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    expect(parts['word/settings.xml']).toContain('<w:mirrorMargins/>');
  });

  it('shorten a title that is longer than the line', async () => {
    const heads = async (length: number) => parse((await only('题'.repeat(length)))['word/head2.xml']!);
    expect(named(await heads(50), 'w:instrText')).toHaveLength(1);
    expect(textOf(await heads(10_000))).toBe(`${'题'.repeat(49)}……`);
  });

  it('are left out where something opens, and the number too in 暗码', async () => {
    const first = (of: typeof parts, kind: string) => {
      const rels = named(parse(of['word/_rels/document.xml.rels']!), 'Relationship');
      const found = named(body(of), `w:${kind}Reference`).find((one) => one.attributes['w:type'] === 'first')!;
      const target = rels.find((one) => one.attributes.Id === found.attributes['r:id'])!.attributes.Target;
      return parse(of[`word/${target}`]!);
    };
    expect(textOf(first(parts, 'header'))).toBe('');
    const hidden = { ...(await loadStyle('lilun')), openingFolios: 'hidden' as const };
    const dark = open((await render({ ...job(issue), style: hidden })).bytes);
    expect(named(first(dark, 'footer'), 'w:instrText')).toEqual([]);
    const xuebao = open((await render({ ...job(issue), style: await loadStyle('xuebao') })).bytes);
    expect(failures(xuebao)).toEqual([]);
    expect(named(first(xuebao, 'footer'), 'w:instrText')).toHaveLength(1);
    expect(named(body(xuebao), 'w:sectPr').map((section) => named(section, 'w:titlePg').length)).toEqual([1, 1, 1, 1]);
  });

  it('carry page numbers at the outer edge', () => {
    for (const [type, edge] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const folio = reference(0, 'footer', type)!;
      expect(named(folio, 'w:instrText').map((node) => node.children.join(''))).toEqual([' PAGE ']);
      expect(named(folio, 'w:jc')[0]?.attributes['w:val']).toBe(edge);
    }
  });
});

describe('notes', () => {
  const notesIn = (of: typeof parts) => named(parse(of['word/footnotes.xml']!), 'w:footnote').slice(2).map(textOf);
  const called = [paragraph('甲', ['①', { kind: 'note', id: 'a' }], '，乙', ['②', { kind: 'note', id: 'b' }], '。')];

  it('keep marks that do not count as printed', async () => {
    const notes = [note('a', '*', '注甲'), note('b', '③', '注乙')];
    const odd = await only('题', { body: called, notes });
    expect(failures(odd)).toEqual([]);
    expect(notesIn(odd)).toEqual(['* 注甲', '③ 注乙']);
    const marks = named(body(odd), 'w:footnoteReference').map((node) => node.attributes['w:customMarkFollows']);
    expect(marks).toEqual(['1', '1']);
    expect(textOf(body(odd))).toContain('甲①，乙②。');
  });

  it.each([
    ['①', '①', '', ''],
    ['[1]', '1', '[', ']'],
    ['*', '*', '', ''],
  ])('are called again by a field that repeats the mark %s', async (label, number, before, after) => {
    const again = ['甲', [label, { kind: 'note', id: 'a' }], '，乙', [label, { kind: 'note', id: 'a' }], '。'] as const;
    const made = await only('题', { body: [paragraph(...again)], notes: [note('a', label, '注甲')] });
    expect(failures(made)).toEqual([]);
    const code = named(body(made), 'w:instrText').map((node) => node.children.join(''));
    const bookmark = /^ ?NOTEREF (\S+) \\h ?$/.exec(code.find((one) => one.includes('NOTEREF'))!)![1]!;
    const xml = made['word/document.xml']!;
    const round = new RegExp(`w:name="${bookmark}"/>(.*?)<w:bookmarkEnd`).exec(xml)![1]!;
    expect(round.match(/<w:footnoteReference /g)).toHaveLength(1);
    expect(xml.match(/<w:footnoteReference /g)).toHaveLength(1);
    const texts = [...xml.slice(xml.indexOf('NOTEREF')).matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts.slice(0, after === '' ? 1 : 2)).toEqual([number, ...(after === '' ? [] : [after])]);
    expect(textOf(body(made))).toContain(`，乙${before}${number}${after}。`);
  });

  it('take the form of the first where forms are mixed', () => {
    expect(notesIn(parts)).toEqual([' 此处“工程”取狭义。', ' 参见县志卷三。']);
    expect(parts['word/document.xml']).toContain('<w:numFmt w:val="decimalEnclosedCircleChinese"/>');
    expect(textOf(body(parts))).toContain('治水从来不只是工程问题。');
  });

  it('are numbered by Word where the labels count', async () => {
    const counted = await only('题', { body: called, notes: [note('a', '①', '注甲'), note('b', '②', '注乙')] });
    expect(named(body(counted), 'w:footnoteReference').map((node) => node.attributes['w:customMarkFollows'])).toEqual([
      undefined,
      undefined,
    ]);
    expect(counted['word/document.xml']).toContain('<w:numFmt w:val="decimalEnclosedCircleChinese"/>');
    expect(named(parse(counted['word/footnotes.xml']!), 'w:footnoteRef')).toHaveLength(2);
    expect(notesIn(counted)).toEqual([' 注甲', ' 注乙']);
  });

  it('begin anew on each page where the manuscript has them so', async () => {
    const twice = [...called, paragraph('丙', ['①', { kind: 'note', id: 'c' }], '。')];
    const labels = [note('a', '①', '注甲'), note('b', '②', '注乙'), note('c', '①', '注丙')];
    const anew = await only('题', { body: twice, notes: labels });
    expect(anew['word/document.xml']).toContain('<w:numRestart w:val="eachPage"/>');
    expect(anew['word/document.xml']).not.toContain('customMarkFollows');
  });

  it('are counted by Word up to ⑳ in a format that has the circles, and keep their own marks beyond', async () => {
    const labels = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒'];
    const upTo = (count: number) => {
      const some = labels.slice(0, count);
      const calls = some.map((label) => [label, { kind: 'note', id: label }] as const);
      return only('题', { body: [paragraph('文', ...calls)], notes: some.map((label) => note(label, label, '注')) });
    };
    const format = (of: typeof parts) => named(body(of), 'w:numFmt')[0]?.attributes['w:val'];
    expect(format(await upTo(10))).toBe('decimalEnclosedCircleChinese');
    expect(format(await upTo(11))).toBe('decimalEnclosedCircle');
    const many = await upTo(22);
    expect(failures(many)).toEqual([]);
    const marks = named(body(many), 'w:footnoteReference').map((node) => node.attributes['w:customMarkFollows']);
    expect(marks).toEqual([...Array.from({ length: 20 }, () => undefined), '1', '1']);
    expect(notesIn(many).slice(-2)).toEqual(['㉑ 注', '㉒ 注']);
  });

  it('begin anew with each article, also in LibreOffice, which counts them when this is said last', async () => {
    const noted = (title: string) =>
      article(title, { body: called, notes: [note('a', '①', '甲'), note('b', '②', '乙')] });
    const articles = [noted('一'), article('二'), noted('三'), noted('四')];
    const three = open((await render(job({ ...issue, sections: [{ title: null, articles }] }))).bytes);
    expect(failures(three)).toEqual([]);
    const sections = named(body(three), 'w:sectPr').map((section) => [
      named(section, 'w:type')[0]!.attributes['w:val'],
      named(section, 'w:numRestart')[0]?.attributes['w:val'],
      named(section, 'w:titlePg').length,
    ]);
    expect(sections).toEqual([
      ['nextPage', undefined, 1],
      ['nextPage', 'eachSect', 1],
      ['nextPage', undefined, 1],
      ['nextPage', 'eachSect', 1],
      ['nextPage', 'continuous', 1],
      ['continuous', 'eachSect', 0],
    ]);
  });

  it('keep the brackets of their numbers', async () => {
    const bracketed = [paragraph('甲', ['[1]', { kind: 'note', id: 'a' }], '。')];
    const parts = await only('题', { body: bracketed, notes: [note('a', '[1]', '注甲')] });
    expect(textOf(body(parts))).toContain('甲[]。');
    expect(notesIn(parts)).toEqual(['[] 注甲']);
  });

  it('stand at the end where nothing calls them', async () => {
    const loose = await only('题', { body: [paragraph('文。')], notes: [note('a', '[1]', '无处可挂。')] });
    expect(linesOf(body(loose)).slice(-2)).toEqual([
      { style: 'EndHeading', text: '注释' },
      { style: 'EndNote', text: '[1] 无处可挂。' },
    ]);
  });
});

describe('styles', () => {
  const style = (id: string, of = parts) => stylesIn(of).find((one) => one.attributes['w:styleId'] === id)!;
  const value = (id: string, name: string, attribute = 'w:val') => named(style(id), name)[0]?.attributes[attribute];

  it('are the built-in ones by name, with levels for the navigation pane', () => {
    expect(value('Normal', 'w:name')).toBe('Normal');
    for (const level of [1, 2, 3, 4, 5]) {
      expect(value(`Heading${level}`, 'w:name')).toBe(`heading ${level}`);
      expect(value(`Heading${level}`, 'w:outlineLvl')).toBe(String(level - 1));
    }
    expect(value('Author', 'w:name')).toBe('作者');
    expect(value('Affiliation', 'w:name')).toBe('作者单位');
  });

  it('take looks from the house style', () => {
    expect(value('Heading1', 'w:rFonts', 'w:eastAsia')).toBe('黑体');
    expect(value('Heading1', 'w:sz')).toBe('40');
    expect(value('Author', 'w:rFonts', 'w:eastAsia')).toBe('楷体');
    expect(value('BodyText', 'w:ind', 'w:firstLineChars')).toBe('200');
    expect(value('Normal', 'w:ind', 'w:firstLineChars')).toBe('0');
    expect(value('Reference', 'w:ind', 'w:hangingChars')).toBe('200');
    const indents = stylesIn(parts).flatMap((style) => named(style, 'w:ind'));
    expect(indents.flatMap((indent) => Object.values(indent.attributes)).filter((one) => one.startsWith('-'))).toEqual(
      [],
    );
    expect(value('Normal', 'w:jc')).toBe('both');
    expect(value('Affiliation', 'w:jc')).toBe('right');
  });

  it('speak the script and the fonts of the edition', async () => {
    const taiwan = open((await render(job(issue, 'zh-Hant-TW'))).bytes);
    expect(failures(taiwan)).toEqual([]);
    expect(named(style('Normal', taiwan), 'w:rFonts')[0]?.attributes['w:eastAsia']).toBe('新細明體');
    expect(named(style('Affiliation', taiwan), 'w:name')[0]?.attributes['w:val']).toBe('作者單位');
    expect(taiwan['word/styles.xml']).toContain('w:eastAsia="zh-TW"');
    expect(taiwan['word/settings.xml']).toContain('<w:noLineBreaksBefore w:lang="zh-TW"');
  });
});

describe('punctuation', () => {
  it('is set full-width in Chinese and half-width among Latin letters', async () => {
    const mixed = await only('题', { body: [paragraph('他说“好”，don’t 说 “Yes—no” 了…')] });
    const runs = named(body(mixed), 'w:p')
      .at(-1)!
      .children.filter((child) => typeof child !== 'string');
    const hinted = runs.filter((run) => named(run, 'w:rFonts')[0]?.attributes['w:hint'] === 'eastAsia').map(textOf);
    expect(hinted).toEqual(['他说“好”，don', '…']);
    expect(runs.map(textOf).join('')).toBe('他说“好”，don’t 说 “Yes—no” 了…');
  });

  it('also where a run holds nothing but the mark, and not in English', async () => {
    const strong = { kind: 'strong' } as const;
    const blocks = [
      paragraph(['“', strong], ['引号', strong], '”在此'),
      paragraph('——'),
      paragraph('He said “‘Yes’ — no…”'),
    ];
    const made = await only('标题', { body: blocks });
    const runs = named(body(made), 'w:r').filter((run) => /[“”—…]/.test(textOf(run)));
    const hints = runs.map((run) => [textOf(run), named(run, 'w:rFonts')[0]?.attributes['w:hint'] ?? null]);
    expect(hints).toEqual([
      ['“', 'eastAsia'],
      ['”在此', 'eastAsia'],
      ['——', 'eastAsia'],
      ['He said “‘Yes’ — no…”', null],
    ]);
  });
});

describe('the house style', () => {
  const xuebao = loadStyle('xuebao');

  it('has 作者单位 under the authors where it wants them there', async () => {
    const made = open((await render({ ...job(issue), style: await xuebao })).bytes);
    const styles = linesOf(body(made)).map((line) => line.style);
    const author = styles.indexOf('Author');
    expect(styles.slice(author, author + 3)).toEqual(['Author', 'Affiliation', 'Abstract']);
  });

  it('emphasises in 楷 instead of by dots', async () => {
    const given = job(issue);
    const style = { ...given.style, lines: { ...given.style.lines, emphasis: 'kai' as const } };
    const emphasis = (of: typeof parts) => stylesIn(of).find((one) => one.attributes['w:styleId'] === 'Emphasis')!;
    const made = open((await render({ ...given, style })).bytes);
    expect(named(emphasis(made), 'w:rFonts')[0]?.attributes['w:eastAsia']).toBe('楷体');
    expect(named(emphasis(made), 'w:em')).toEqual([]);
    expect(named(emphasis(parts), 'w:em')[0]?.attributes['w:val']).toBe('underDot');
  });

  it('lets dashes begin a line and marks hang where its lines do', async () => {
    const given = job(issue);
    const lines = { ...given.style.lines, kinsoku: 'loose' as const, hanging: true };
    const made = open((await render({ ...given, style: { ...given.style, lines } })).bytes);
    const barred = (of: typeof parts) =>
      named(parse(of['word/settings.xml']!), 'w:noLineBreaksBefore')[0]!.attributes['w:val']!;
    const hangs = (of: typeof parts) => named(stylesIn(of)[0]!, 'w:overflowPunct')[0]!.attributes['w:val'];
    expect([barred(parts).includes('—'), hangs(parts)]).toEqual([true, '0']);
    expect([barred(made).includes('—'), barred(made).includes('，'), hangs(made)]).toEqual([false, true, '1']);
  });

  it('keeps lines with dots or readings as far apart as the others', () => {
    const high = named(body(parts), 'w:p').filter((line) => /权责配置|䶮/.test(textOf(line)));
    const spacings = high.map((line) => named(line, 'w:spacing')[0]?.attributes);
    expect(spacings).toEqual([340, 340].map((line) => ({ 'w:line': String(line), 'w:lineRule': 'exact' })));
  });
});

describe('the imprint', () => {
  const imprint = [
    { label: '主办单位', lines: ['江城社会科学院', '江城大学'] },
    { label: '定价', lines: ['15.00 元'] },
  ];
  const printed = { ...issue, masthead: { ...issue.masthead, imprint } };
  const made = async (style: string) => open((await render({ ...job(printed), style: await loadStyle(style) })).bytes);
  const styles = (of: typeof parts) => linesOf(body(of)).map((line) => line.style);

  it('is a page of its own without heads and folios, behind the contents or at the end', async () => {
    const [front, back] = [await made('lilun'), await made('xuebao')];
    expect(failures(front)).toEqual([]);
    expect(failures(back)).toEqual([]);
    expect(styles(front).indexOf('ImprintTitle')).toBeLessThan(styles(front).indexOf('Heading1'));
    expect(styles(back).lastIndexOf('ImprintEntry')).toBe(styles(back).length - 1);
    const sections = named(body(front), 'w:sectPr');
    expect(sections).toHaveLength(5);
    expect(named(sections[1]!, 'w:headerReference', 'w:footerReference')).toHaveLength(4);
    expect(named(sections[2]!, 'w:headerReference', 'w:footerReference')).toHaveLength(6);
  });

  it('says what the printed one says', async () => {
    const lines = linesOf(body(await made('lilun'))).filter(({ style }) => style.startsWith('Imprint'));
    expect(lines.map(({ text }) => text)).toEqual([
      '江河论坛',
      '2024年第6期　总第88期',
      '主办单位\t江城社会科学院',
      '\t江城大学',
      '出版\t江城社会科学院',
      '国际标准刊号\tISSN 1234-5679',
      '国内统一刊号\tCN 00-1234/C',
      '定价\t15.00 元',
      '出版日期\t2024年12月15日',
    ]);
  });
});

describe('the page', () => {
  it('is numbered from the first page of the issue, also in the contents', async () => {
    const given = job(issue);
    const later = open((await render({ ...given, wishes: { ...given.wishes, firstPage: 65 } })).bytes);
    const starts = named(body(later), 'w:pgNumType').map((node) => node.attributes['w:start']);
    expect(starts).toEqual(['65', undefined, undefined, undefined]);
    const entries = linesOf(body(later)).filter((line) => line.style === 'TOC1');
    expect(entries[0]!.text).toBe('专题研究\t66');
  });

  it('has the trim, the margins and the line grid of the house style', () => {
    const [section] = named(body(parts), 'w:sectPr');
    const of = (name: string) => named(section!, name)[0]!.attributes;
    expect(of('w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16157' });
    expect(of('w:pgMar')).toMatchObject({ 'w:left': '1134', 'w:top': '1361', 'w:right': '1112' });
    expect(of('w:docGrid')).toEqual({ 'w:type': 'lines', 'w:linePitch': '340' });
  });

  it('counts the lines of each article and takes none but tracked edits where that is wished for', async () => {
    const given = job(issue);
    const counted = open(
      (await render({ ...given, wishes: { ...given.wishes, lineNumbers: true, protect: 'tracked' } })).bytes,
    );
    const numbers = named(body(counted), 'w:sectPr').map((section) => named(section, 'w:lnNumType')[0]?.attributes);
    const wanted = { 'w:countBy': '1', 'w:restart': 'newSection' };
    expect(numbers).toEqual([undefined, wanted, wanted, wanted]);
    expect(failures(counted)).toEqual([]);
    expect(named(body(parts), 'w:lnNumType')).toEqual([]);
    // Only tracked edits: where the schema has it, behind what tracks them.
    expect(counted['word/settings.xml']).toContain(
      '<w:trackRevisions/><w:documentProtection w:edit="trackedChanges" w:enforcement="1"/><w:defaultTabStop',
    );
    expect(parts['word/settings.xml']).not.toContain('documentProtection');
  });
});
