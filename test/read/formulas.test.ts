import { describe, expect, it } from 'vitest';
import { joined, pointAt, textAt } from '../../pipeline/model/runs.ts';
import { equationsIn } from '../../pipeline/read/source/equation-latex.ts';
import { writtenFormulas } from '../../pipeline/read/source/formulas.ts';
import { masked, unmasked, withFormulas, withWritten } from '../../pipeline/read/source/masks.ts';

const plain = (text: string) => writtenFormulas(text, 'plain').map(({ latex }) => latex);
const markdown = (text: string) => writtenFormulas(text, 'markdown').map(({ latex }) => latex);

describe('formulas among the characters of a text', () => {
  it.each([
    ['速度$v=s/t$不变', ['v=s/t']],
    ['取$x$、$y$和$z$', ['x', 'y', 'z']],
    ['由\\(a^2\\)得', ['a^2']],
    ['均值$\\bar{x}_{平均}$', ['\\bar{x}_{平均}']],
    ['$x>0 \\text{ 或 } x<0$', ['x>0 \\text{ 或 } x<0']],
    ['设$a+\nb$为和', ['a+ b']],
    ['$f(\\$)$是美元', ['f(\\$)']],
    ['第$n$个', ['n']],
  ])('%j', (text, found) => {
    expect(plain(text)).toEqual(found);
    expect(markdown(text)).toEqual(found);
  });

  it.each([
    '票价是$100 和 $200。',
    '从$5涨到$6',
    '$5和$6两种',
    'US$100和HK$200',
    '花了\\$5，又花了\\$6',
    '单价$ 5 $',
    '路径$HOME/bin:$PATH',
    '一$甲\n\n乙$二',
    '$USD and EUR$',
    '这里只有一个$号',
    '见\\(注\\)和\\[1\\]',
    '$甲乙丙$',
  ])('are not in %j', (text) => {
    expect(plain(text)).toEqual([]);
  });

  it('are displayed where nothing but a number shares their lines', () => {
    const shown = (text: string) => writtenFormulas(text, 'plain').map(({ displayed }) => displayed);
    expect(shown('$$a=b$$')).toEqual([true]);
    expect(shown('得\n\n$$a=b$$　　（1）\n')).toEqual([true]);
    expect(shown('$$\na=b\n$$ (2)，')).toEqual([true]);
    expect(shown('\\[a=b\\]')).toEqual([true]);
    expect(shown('\\begin{align*}a&=b\\end{align*}')).toEqual([true]);
    expect(shown('由$$a=b$$得')).toEqual([false]);
  });

  it('are not in the code, addresses and pictures of Markdown', () => {
    expect(markdown('`$a$`和``$b$``，[$c$](http://a.cn/$d$)，![图 $e$](f.png)')).toEqual(['c']);
    expect(markdown('```\n$a$\n```\n\n$b$\n\n~~~\n$c$\n~~~\n$d$')).toEqual(['b', 'd']);
  });

  it('may be as long as they like without costing more than their length', () => {
    for (const unit of ['$', '$$', '\\(', '\\[', '\\begin{align}', '$a', '`', '<b', '](', '$$a'])
      writtenFormulas(unit.repeat(200_000 / unit.length), 'markdown');
  });
});

describe('masks', () => {
  const text = '设 $a$\n> $$\n> b\n> $$\n末';
  const hidden = masked(text, writtenFormulas(text, 'markdown'));

  it('keep length, lines and the signs of quotations', () => {
    expect(hidden.text.replaceAll('\ufdd0', '#')).toBe('设 ###\n> ##\n> #\n> ##\n末');
    expect([...hidden.stretches.values()].map((one) => one?.latex ?? null)).toEqual(['a', 'b', null, null]);
    expect([...hidden.stretches.values()][1]!.end).toEqual({ line: 4, column: 4 });
  });

  it('come off again', () => {
    const line = textAt(hidden.text.split('\n')[0]!, { line: 1, column: 1 });
    const shown = unmasked(line, [hidden.stretches.get(2)!]);
    expect(joined(shown)).toBe('设 $a$');
    expect(shown.runs[1]!.marks).toMatchObject([{ kind: 'math', source: null }]);
    expect(withWritten('b\ufdd0\ufdd0\ufdd0', 'b\ufdd0\ufdd0\ufdd0', 'b$c$')).toBe('b$c$');
  });

  it('are not needed where a text is one line', () => {
    const shown = withFormulas(textAt('由\\(a\\)得b', { line: 3, column: 5 }));
    expect(joined(shown)).toBe('由$a$得b');
    expect(pointAt(shown, 5)).toEqual({ line: 3, column: 12 });
  });
});

describe('equations', () => {
  it.each([
    ['a=b \\tag{3}', [['a=b', '(3)']]],
    ['a=b \\tag*{甲}', [['a=b', '甲']]],
    ['a=b \\eqno(3)', [['a=b', '(3)']]],
    ['a=b\\leqno{(甲)}', [['a=b', '(甲)']]],
    ['\\begin{equation}\\label{e}a=b\\end{equation}', [['a=b', null]]],
    ['\\begin{align*}a&=b\\\\c&=d\\nonumber\\end{align*}', [['\\begin{aligned}a&=b\\\\c&=d\\end{aligned}', null]]],
    [
      '\\begin{align}a&=b\\tag{1}\\\\c&=d\\tag{2}\\end{align}',
      [
        ['a=b', '(1)'],
        ['c=d', '(2)'],
      ],
    ],
    ['\\begin{eqnarray}a&=&b\\end{eqnarray}', [['\\begin{array}{rcl}a&=&b\\end{array}', null]]],
  ])('%j', (written, found) => {
    expect(equationsIn(written).map(({ latex, number }) => [latex, number])).toEqual(found);
  });
});
