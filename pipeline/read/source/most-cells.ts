/** How many cells the tables of one manuscript may have in all. */
import type { ReasonInWords } from './refusal.ts';

/** No article has room for more, and each is a text of its own: a page holds some seven hundred. */
export const MOST_CELLS = 10_000;

/** Why a manuscript with more is not read. */
export const MANY_CELLS = `表格超过 ${MOST_CELLS} 格，排不成一篇文章`;

/** The same of a file that is refused as a whole, and what to do. */
export const TOO_MANY_CELLS: ReasonInWords = [MANY_CELLS, '数据太多的表请节选，或另存为附件；几篇文章请拆成几份'];
