/** 公式: none that could be read stands in a file as the LaTeX it is written in. */
import { latexOf } from '../../model/math.ts';
import type { Job } from '../../render/renderer.ts';
import type { ExpectedArticle } from '../expected.ts';
import type { ConsistencyDifference } from '../line.ts';
import { shownWords, unspaced } from '../same.ts';
import type { FileTold } from '../told.ts';

/** Letters and signs say nothing by themselves: commands do. */
const COMMAND = /\\[A-Za-z]{2}|\\[{}]|[_^]\{/;

/** The LaTeX of readable formulas that was left in a file. */
export function formulaDifferences(
  file: FileTold,
  expected: readonly ExpectedArticle[],
  { read }: Pick<Job['formulas'], 'read'>,
): ConsistencyDifference[] {
  return expected.flatMap(({ formulas }, article) => {
    const drawn = formulas.filter((written) => COMMAND.test(written) && read(written).formula !== null);
    if (drawn.length === 0) return [];
    const words = file.words[article]?.() ?? '';
    // What the author quotes between other words stays as it is: LaTeX that was left has its dollar signs.
    const left = drawn.filter((written) => words.includes(`$${unspaced(latexOf(written))}$`));
    const place = `${file.format} 第 ${article + 1} 篇`;
    return left.map((written) => ({ place, expected: '排好的公式', found: shownWords(written) }));
  });
}

/** How many formulas there are: 12 个. */
export function formulaExtent(expected: readonly ExpectedArticle[]): string {
  return `${expected.reduce((sum, { formulas }) => sum + formulas.length, 0)} 个`;
}
