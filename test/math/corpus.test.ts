/** Two hundred and sixty formulas as authors write them: each is read, set, and comes back from Word as what it was. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openFonts } from '../../pipeline/house/fonts.ts';
import type { FormulaNode } from '../../pipeline/math/formula.ts';
import { openFormulas } from '../../pipeline/math/formulas.ts';
import { openSetting } from '../../pipeline/math/layout/layout.ts';
import { mathXml } from '../../pipeline/math/mathml.ts';
import { plainOf } from '../../pipeline/math/plain.ts';
import { isDisplayed, latexOf } from '../../pipeline/model/math.ts';
import { latexOfMath } from '../../pipeline/read/docx/omml/latex.ts';
import { type Element, parseXml, wholeBudget } from '../../pipeline/read/source/xml.ts';
import { officeMathOf } from '../../pipeline/render/docx/omml.ts';
import { openFormulaType } from '../../pipeline/render/math-type.ts';

const lines = readFileSync('test/math/formulas.txt', 'utf8').split('\n');
const written = lines
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => (line.startsWith('$') ? line : `$$${line}$$`));

const formulas = await openFormulas();
const fonts = (await openFonts())('zh-Hans');
const setting = openSetting(openFormulaType(fonts), 10.5);

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

function formulaOf(one: string): FormulaNode {
  const { formula, fault } = formulas.read(one);
  if (formula === null) throw new Error(`${one}: ${fault}`);
  return formula;
}

/** The characters of a formula, white aside. */
const plain = (one: string) => plainOf(formulaOf(one)).replace(/[\s\u2009]/g, '');

it('there are more than two hundred', () => {
  expect(written.length).toBeGreaterThan(200);
  expect(new Set(written).size).toBe(written.length);
});

it.each(written)('%s is set', (one) => {
  const { width, height, depth, marks } = setting.lay(formulaOf(one), {
    level: isDisplayed(one) ? 'display' : 'text',
    cramped: false,
  });
  expect(width).toBeGreaterThan(1);
  expect(height + depth).toBeGreaterThan(1);
  expect(marks.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  for (const mark of marks) {
    // No glyph is missing, and nothing stands far outside of its box.
    if (mark.kind === 'glyph') expect(mark.glyph).toBeGreaterThan(0);
    expect(mark.x).toBeGreaterThan(-6);
    expect(mark.x).toBeLessThan(width + 6);
    expect(mark.y).toBeLessThan(height + 12);
  }
});

it.each(written)('%s is MathML', (one) => {
  const xml = mathXml(formulas.mathml(one)!);
  expect(parseXml(Buffer.from(xml), wholeBudget()).name).toContain('math');
  expect(xml).not.toMatch(/\\[a-z]|annotation/);
  expect(xml.includes('display="block"')).toBe(isDisplayed(one));
});

it.each([
  ['$10^6$', '<msup><mn>10</mn><mn>6</mn></msup>'],
  ['$2\\pi 1.5_{12}$', '<mrow><mn>2</mn><mi>π</mi><msub><mn>1.5</mn><mn>12</mn></msub></mrow>'],
  ['$\\mathbf{1}2^3$', '<mrow><mn>𝟏</mn><msup><mn>2</mn><mn>3</mn></msup></mrow>'],
])('%s has its numbers in one piece in MathML', (one, wanted) => {
  expect(mathXml(formulas.mathml(one)!)).toBe(`<math xmlns="http://www.w3.org/1998/Math/MathML">${wanted}</math>`);
});

/** An arrow with words over it is one arrow in Word. */
const OTHERWISE: Readonly<Record<string, string>> = { '$$\\stackrel{d}{\\to}$$': '\\xrightarrow{d}' };

it.each(written)('%s comes back from OMML', (one) => {
  const omml = officeMathOf(formulas.read(one), isDisplayed(one), false)!;
  const root = parseXml(Buffer.from(`<w:document ${NAMESPACES}>${omml}</w:document>`), wholeBudget());
  const { latex, number } = latexOfMath(root.children[0] as Element);
  expect(number).toBeNull();
  if (OTHERWISE[one] !== undefined) expect(latex).toBe(OTHERWISE[one]);
  else expect(plain(one.replace(latexOf(one), () => latex))).toBe(plain(one));
  // And once more, without any change.
  const again = officeMathOf(formulas.read(`$${latex}$`), isDisplayed(one), false)!;
  const second = parseXml(Buffer.from(`<w:document ${NAMESPACES}>${again}</w:document>`), wholeBudget());
  expect(latexOfMath(second.children[0] as Element).latex).toBe(latex);
});

it('leaves no cell of a matrix without a run, behind which LibreOffice reads no further', () => {
  const one = '$$\\begin{aligned}a&=b\\\\&=c\\end{aligned}$$';
  const omml = officeMathOf(formulas.read(one), true, false)!;
  expect(omml).toContain('<m:mr><m:e><m:r><m:rPr><m:nor/></m:rPr><m:t></m:t></m:r></m:e>');
  expect(omml).not.toMatch(/<m:e\/>/);
});
