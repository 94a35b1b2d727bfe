/** Formulas of Word: what each element of OMML is in LaTeX, and where an equation stands on its own. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../pipeline/model/document.ts';
import { latexOf } from '../../../pipeline/model/math.ts';
import { joined } from '../../../pipeline/model/runs.ts';
import { readBody } from './make.ts';

const HEAD =
  '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>茶山的面积</w:t></w:r></w:p><w:p><w:r><w:t>●王小明</w:t></w:r></w:p>';
const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const tab = '<w:r><w:tab/></w:r>';
const m = (text: string, properties = '') =>
  `<m:r>${properties === '' ? '' : `<m:rPr>${properties}</m:rPr>`}<m:t xml:space="preserve">${text}</m:t></m:r>`;
const e = (content: string, name = 'e') => `<m:${name}>${content}</m:${name}>`;
const math = (content: string) => `<m:oMath>${content}</m:oMath>`;
const alone = (content: string) => `<m:oMathPara>${math(content)}</m:oMathPara>`;
const p = (content: string) => `<w:p>${content}</w:p>`;

function blocksOf(body: string): readonly Block[] {
  return readBody(HEAD + body).articles[0]!.body;
}

/** The LaTeX of a formula in running text. */
function inLine(content: string): string {
  const [block] = blocksOf(p(`${t('茶山的面积是')}${math(content)}${t('，年年如此。')}`));
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  expect(joined(block.text)).toMatch(/^茶山的面积是\$.*\$，年年如此。$/s);
  return latexOf(block.text.runs[1]!.text);
}

const frac = (over: string, under: string, type = '') =>
  `<m:f>${type === '' ? '' : `<m:fPr><m:type m:val="${type}"/></m:fPr>`}${e(over, 'num')}${e(under, 'den')}</m:f>`;
const d = (properties: string, ...parts: string[]) =>
  `<m:d><m:dPr>${properties}</m:dPr>${parts.map((one) => e(one)).join('')}</m:d>`;
const marks = (open: string, close: string) => `<m:begChr m:val="${open}"/><m:endChr m:val="${close}"/>`;
const rows = (...all: string[][]) => all.map((row) => `<m:mr>${row.map((cell) => e(cell)).join('')}</m:mr>`).join('');

describe('OMML is LaTeX', () => {
  it.each([
    ['letters and signs', m('a+b≤c'), 'a+b\\leq c'],
    ['Greek letters', m('αβ'), '\\alpha\\beta'],
    ['upright letters', m('d', '<m:sty m:val="p"/>') + m('x'), '\\mathrm{d}x'],
    ['bold letters', m('A', '<m:sty m:val="b"/>'), '\\mathbf{A}'],
    ['letters of an alphabet', m('R', '<m:scr m:val="double-struck"/><m:sty m:val="p"/>'), '\\mathbb{R}'],
    ['letters of Unicode’s alphabets', m('𝑥𝐀ℝ'), 'x\\mathbf{A}\\mathbb{R}'],
    ['words', m('若', '<m:nor/>') + m('x'), '\\text{若}x'],
    ['Chinese that nobody marked', m('速度=s'), '\\text{速度}=s'],
    ['signs of LaTeX', m('50%#', ''), '50\\%\\#'],
    ['a fraction', frac(m('a+b'), m('2')), '\\frac{a+b}{2}'],
    ['a fraction on a line', frac(m('a'), m('b'), 'lin'), 'a/b'],
    ['a fraction without a bar', frac(m('a'), m('b'), 'noBar'), '{a \\atop b}'],
    ['a binomial coefficient', `<m:d>${e(frac(m('n'), m('k'), 'noBar'))}</m:d>`, '\\binom{n}{k}'],
    ['a root', `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(m('x'))}</m:rad>`, '\\sqrt{x}'],
    ['a cubic root', `<m:rad>${e(m('3'), 'deg')}${e(m('x'))}</m:rad>`, '\\sqrt[3]{x}'],
    ['a subscript', `<m:sSub>${e(m('x'))}${e(m('i'), 'sub')}</m:sSub>`, 'x_{i}'],
    ['a power of a sum', `<m:sSup>${e(m('a+b'))}${e(m('2'), 'sup')}</m:sSup>`, '{a+b}^{2}'],
    ['both scripts', `<m:sSubSup>${e(m('x'))}${e(m('i'), 'sub')}${e(m('2'), 'sup')}</m:sSubSup>`, 'x_{i}^{2}'],
    ['scripts before', `<m:sPre>${e(m('6'), 'sub')}${e(m('14'), 'sup')}${e(m('C'))}</m:sPre>`, '{}_{6}^{14}C'],
    ['a prime', `<m:sSup>${e(m('f'))}${e(m('′'), 'sup')}</m:sSup>`, "f'"],
    [
      'a sum',
      `<m:nary><m:naryPr><m:chr m:val="∑"/><m:limLoc m:val="undOvr"/></m:naryPr>${e(m('i=1'), 'sub')}${e(m('n'), 'sup')}${e(m('i'))}</m:nary>`,
      '\\sum_{i=1}^{n}i',
    ],
    [
      'an integral',
      `<m:nary><m:naryPr><m:limLoc m:val="subSup"/><m:supHide m:val="1"/></m:naryPr>${e(m('D'), 'sub')}<m:sup/>${e(m('f'))}</m:nary>`,
      '\\int_{D}f',
    ],
    ['a function', `<m:func>${e(m('sin', '<m:sty m:val="p"/>'), 'fName')}${e(m('x'))}</m:func>`, '\\sin x'],
    [
      'a limit',
      `<m:func><m:fName><m:limLow>${e(m('lim', '<m:sty m:val="p"/>'))}${e(m('n→∞'), 'lim')}</m:limLow></m:fName>${e(m('a'))}</m:func>`,
      '\\lim_{n\\to\\infty}a',
    ],
    ['brackets', d('', m('a+b')), '(a+b)'],
    ['brackets round a fraction', d(marks('[', ']'), frac(m('a'), m('b'))), '\\left[ \\frac{a}{b} \\right]'],
    ['brackets with parts', d('', m('a'), m('b')), '\\left( a \\middle| b \\right)'],
    [
      'a matrix in brackets',
      `<m:d>${e(`<m:m>${rows([m('a'), m('b')], [m('c'), m('d')])}</m:m>`)}</m:d>`,
      '\\begin{pmatrix}a & b \\\\ c & d\\end{pmatrix}',
    ],
    [
      'cases',
      d(marks('{', ''), `<m:eqArr>${e(m('x,&amp;x≥0'))}${e(m('-x,&amp;x&lt;0'))}</m:eqArr>`),
      '\\begin{cases}x, & x\\geq0 \\\\ -x, & x<0\\end{cases}',
    ],
    [
      'equations under one another',
      `<m:eqArr>${e(m('a&amp;=b'))}${e(m('&amp;=c'))}</m:eqArr>`,
      '\\begin{aligned}a & =b \\\\  & =c\\end{aligned}',
    ],
    ['an accent', `<m:acc>${e(m('x'))}</m:acc>`, '\\hat{x}'],
    [
      'an arrow over two letters',
      `<m:acc><m:accPr><m:chr m:val="⃗"/></m:accPr>${e(m('AB'))}</m:acc>`,
      '\\overrightarrow{AB}',
    ],
    ['a bar', `<m:bar><m:barPr><m:pos m:val="top"/></m:barPr>${e(m('AB'))}</m:bar>`, '\\overline{AB}'],
    [
      'a brace with words',
      `<m:limLow>${e(`<m:groupChr>${e(m('a+b'))}</m:groupChr>`)}${e(m('n'), 'lim')}</m:limLow>`,
      '\\underbrace{a+b}_{n}',
    ],
    [
      'words on an arrow',
      `<m:groupChr><m:groupChrPr><m:chr m:val="→"/><m:vertJc m:val="bot"/></m:groupChrPr>${e(m('k'))}</m:groupChr>`,
      '\\xrightarrow{k}',
    ],
    ['a frame', `<m:borderBox>${e(m('x'))}</m:borderBox>`, '\\boxed{x}'],
    [
      'what takes room unseen',
      `<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr>${e(m('x'))}</m:phant>`,
      '\\phantom{x}',
    ],
    ['what nobody knows', `<m:future>${m('x')}</m:future>`, 'x'],
    ['what was deleted', `${m('x')}<w:del>${m('y')}</w:del>`, 'x'],
  ])('%s', (_, content, latex) => {
    expect(inLine(content)).toBe(latex);
  });
});

describe('what OMML has no place for', () => {
  const asked = (content: string) => {
    const { diagnostics } = readBody(HEAD + p(`${t('茶山的面积是')}${math(content)}${t('，年年如此。')}`));
    return diagnostics.filter(({ rule }) => rule === 'formula-flattened').map(({ message }) => message);
  };

  it.each([
    ['a misspelt part', `<m:f>${e(m('a'), 'nun')}${e(m('b'), 'den')}</m:f>`, '\\frac{}{b}a', 1],
    ['a second numerator', `<m:f>${e(m('a'), 'num')}${e(m('c'), 'num')}${e(m('b'), 'den')}</m:f>`, '\\frac{a}{b}c', 1],
    ['an unknown object', `${m('a')}<m:future>${e(m('b'))}${m('c')}</m:future>`, 'abc', 1],
    ['letters without a run', `<m:sSup><m:e>x</m:e><m:sup><m:t>2</m:t></m:sup></m:sSup>`, 'x^{2}', 1],
    ['letters in an unknown part of a run', `<m:r><m:text>x</m:text><m:t>y</m:t></m:r>`, 'xy', 1],
    ['a cell outside its row', `<m:m><m:mr>${e(m('a'))}${m('b')}</m:mr></m:m>`, '\\begin{matrix}a\\end{matrix}b', 1],
    [
      'an upper limit where there is none',
      `<m:sSub>${e(m('x'))}${e(m('i'), 'sub')}${e(m('n'), 'sup')}</m:sSub>`,
      'x_{i}n',
      1,
    ],
    [
      'properties, which are no letters',
      `<m:f><m:fPr><m:ctrlPr/></m:fPr>${e(m('a'), 'num')}${e(m('b'), 'den')}</m:f>`,
      '\\frac{a}{b}',
      0,
    ],
    [
      'what was deleted',
      `<m:f>${e(m('a'), 'num')}<w:del>${m('x')}</w:del>${e(m('b'), 'den')}</m:f>`,
      '\\frac{a}{b}',
      0,
    ],
  ])('%s', (_, content, latex, count) => {
    expect(inLine(content)).toBe(latex);
    expect(asked(content)).toEqual(
      count === 0 ? [] : [`公式里有 ${count} 处认不出的成分，其中的字符接在后面，没有排版`],
    );
  });

  it('a sign of a symbol font is the character it looks like', () => {
    expect(inLine('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>')).toBe('\\text{α}');
  });
});

describe('an equation', () => {
  const equations = (body: string) =>
    blocksOf(body).map((block) => {
      if (block.kind === 'equation')
        return [latexOf(joined(block.text)), block.number === null ? null : joined(block.number)];
      return block.kind === 'paragraph' ? joined(block.text) : block.kind;
    });
  const before = p(t('茶山的面积这样算，年年如此：'));
  const table = (...cells: string[]) =>
    `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`;

  it.each([
    ['on a line of its own', p(alone(m('S=ab'))), ['S=ab', null]],
    [
      'with Word’s number',
      p(
        alone(
          `<m:eqArr><m:eqArrPr><m:maxDist m:val="1"/></m:eqArrPr>${e(`${m('S=ab#')}<m:d>${e(m('1'))}</m:d>`)}</m:eqArr>`,
        ),
      ),
      ['S=ab', '(1)'],
    ],
    ['with a number behind a #', p(alone(m('S=ab#（1）'))), ['S=ab', '（1）']],
    ['between tabs', p(tab + math(m('S=ab')) + tab + t('（1）')), ['S=ab', '（1）']],
    ['alone in a line of text', p(math(m('S=ab'))), ['S=ab', null]],
    ['in a table that only places it', table('', math(m('S=ab')), t('(1)')), ['S=ab', '(1)']],
  ])('%s', (_, body, found) => {
    expect(equations(before + body)).toEqual(['茶山的面积这样算，年年如此：', found]);
  });

  it('is none where words stand beside it', () => {
    expect(equations(p(t('即') + math(m('S=ab'))))).toEqual(['即$S=ab$']);
  });

  it('keeps its OMML', () => {
    const [, block] = blocksOf(before + p(alone(m('x'))));
    const marked = block?.kind === 'equation' ? block.text.runs[0]!.marks : [];
    expect(marked).toEqual([
      {
        kind: 'math',
        plain: null,
        source: { notation: 'omml', xml: `<m:oMath>${m('x').replace(' xml:space="preserve"', '')}</m:oMath>` },
      },
    ]);
  });
});
