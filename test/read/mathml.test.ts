/** MathML in manuscripts: what our own writer makes of a formula is read back as the same formula, and what others write is read too. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFormulas } from '../../pipeline/math/formulas.ts';
import { mathXml } from '../../pipeline/math/mathml.ts';
import { isDisplayed } from '../../pipeline/model/math.ts';
import { outlineOf } from '../../pipeline/model/outline.ts';
import { read } from '../../pipeline/read/md/read.ts';
import { writtenFormulas } from '../../pipeline/read/source/formulas.ts';
import { latexOfMathMl } from '../../pipeline/read/source/mathml/latex.ts';
import { cpuTime } from '../cpu.ts';

const formulas = await openFormulas();
const written = readFileSync('test/math/formulas.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => (line.startsWith('$') ? line : `$$${line}$$`));

/** What looks the same in another notation: rows of one, arrows that grow in any case, a name that is no operator. */
const OTHERWISE = ['a=b\\\\c=d', '\\stackrel{d}{\\to}', '\\ce{2H2', '\\ce{N2', '\\bmod'];

it.each(written)('%s comes back from MathML', (one) => {
  const xml = mathXml(formulas.mathml(one)!);
  const found = latexOfMathMl(xml)!;
  expect(found.displayed).toBe(isDisplayed(one));
  const sign = found.displayed ? '$$' : '$';
  const again = formulas.mathml(sign + found.latex + sign);
  expect(again, found.latex).not.toBeNull();
  if (!OTHERWISE.some((part) => one.includes(part))) expect(mathXml(again!)).toBe(xml);
});

describe('MathML of other programs', () => {
  it.each([
    ['<mfenced open="[" separators=";"><mi>a</mi><mi>b</mi></mfenced>', '\\left[a;b\\right)'],
    ['<mo>(</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>)</mo>', '\\left(\\frac{a}{b}\\right)'],
    ['<mo>(</mo><mi>a</mi><mo>)</mo>', '(a)'],
    ['<semantics><mi>x</mi><annotation encoding="application/x-tex">\\hat x</annotation></semantics>', '\\hat x'],
    ['<mmultiscripts><mi>X</mi><mi>a</mi><none/><mprescripts/><mi>b</mi><mi>c</mi></mmultiscripts>', '{}_{b}^{c}X_{a}'],
    ['<mi>&#x3b1;</mi><mo>&le;</mo><mi>β</mi>', '\\alpha\\leq\\beta'],
    ['<mtext>若 x&gt;0</mtext>', '\\text{若 x>0}'],
    ['<mover><mi>x</mi><mo>¯</mo></mover>', '\\bar{x}'],
    ['<msub><mi>lim</mi><mi>n</mi></msub>', '\\lim_{n}'],
  ])('%s', (inside, latex) => {
    expect(latexOfMathMl(`<math xmlns="http://www.w3.org/1998/Math/MathML">${inside}</math>`)?.latex).toBe(latex);
    const prefixed = `<math>${inside}</math>`.replace(/(<\/?)(?=[a-z])/g, '$1mml:');
    expect(latexOfMathMl(prefixed)?.latex).toBe(latex);
  });

  it.each(['<math></math>', '<math><mi>x</math>', `<math>${'<mrow>'.repeat(500)}</math>`, '<p>x</p>'])(
    'leaves %.30s',
    (xml) => {
      expect(latexOfMathMl(xml)).toBeNull();
    },
  );
});

describe('a Markdown manuscript with MathML', () => {
  const blocks = (text: string) => {
    const { articles } = read('a.md', new TextEncoder().encode(`# 题\n\n${text}`));
    return outlineOf(articles[0]!).blocks.map(({ kind, text }) => `${kind} ${text}`);
  };

  it('has it in its lines, on lines of its own, in tables, and not in code', () => {
    const math = '<math><msup><mi>x</mi><mn>2</mn></msup></math>';
    const block = '<math display="block">\n  <mi>a</mi><mo>=</mo><mi>b</mi>\n</math>';
    const found = blocks(
      `水位${math}是平方。\n\n${block}\n\n代码\`${math}\`照旧。\n\n<table><tr><td>${math}</td></tr></table>`,
    );
    expect(found).toEqual([
      'paragraph 水位$x^{2}$是平方。',
      'equation $$a=b$$',
      expect.stringContaining('<msup>'),
      'table $x^{2}$',
    ]);
  });

  it('takes no time with the square of what is not closed', () => {
    const start = cpuTime();
    expect(writtenFormulas(`水位${'<math>'.repeat(20_000)}`, 'markdown')).toEqual([]);
    const many = '<math><mi>x</mi></math>'.repeat(5_000);
    expect(writtenFormulas(many, 'markdown')).toHaveLength(5_000);
    expect(cpuTime() - start).toBeLessThan(2000);
  });
});
