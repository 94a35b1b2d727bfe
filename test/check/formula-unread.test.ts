import { expect, it } from 'vitest';
import { check } from '../../pipeline/check/check.ts';
import { planByDefault } from '../../pipeline/issue/issue.ts';
import { openFormulas } from '../../pipeline/math/formulas.ts';
import { readText } from '../read/summary.ts';

const formulas = await openFormulas();

function asked(body: string) {
  const { articles } = readText(`河边的早晨\n●王小明\n${body}\n（作者单位：河边小学）`);
  const issue = { id: 'a', masthead: planByDefault('a').masthead, sections: [{ title: null, articles }] };
  const found = check(
    issue,
    () => true,
    () => true,
    (written) => formulas.read(written).fault,
  );
  return found.filter(({ rule }) => rule === 'formula-unread');
}

it('asks about a formula that cannot be set, at its place', () => {
  const [found, more] = asked('水位是$\\frac{a}{b}$，流量是$\\foo{x}$，不变。');
  expect(more).toBeUndefined();
  expect(found).toMatchObject({ line: 3, column: 21, endColumn: 29, severity: 'warning' });
  expect(found!.message).toBe('公式“\\foo{x}”排不出来：不认识命令“\\foo”，先照原样印');
});

it.each([
  ['$\\def\\a{\\a\\a}\\a$', '宏没有尽头，或者展开得太多'],
  ['$\\frac{a}{b$', '少了一个“}”，或者命令后面缺了内容'],
  [`$$${'x+'.repeat(20_000)}x$$`, '公式有 40001 个字符，超过 20000 个'],
  [`$$${'{'.repeat(100)}x${'}'.repeat(100)}$$`, '公式套了 60 层以上'],
  ['$\\begin{foo}x\\end{foo}$', '不认识环境“foo”'],
  ['$\\frac{1}{}$', '有空着的地方'],
  ['$x+\\sqrt[3]{}$', '有空着的地方'],
  ['$x^2^3$', '上标写了两次，用花括号分清'],
])('%.30s', (formula, fault) => {
  expect(asked(`水位是\n\n${formula}\n\n不变。`)[0]?.message).toContain(fault);
});

it('says nothing of indices without a letter', () => {
  expect(asked('碳是$ {}^{14}C$，比是$\\frac{a}{\\{b\\}}$。')).toEqual([]);
});
