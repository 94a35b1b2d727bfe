import type { Check } from './check.ts';
import { heightOf, widthOf } from './file/geometry.ts';

/** Sheets are folded: the pages make up whole signatures. */
export const pageCount: Check = {
  id: 'page-count',
  label: '页数',
  hint: '请在书末补空白页，凑满一帖；封面、插页请加 --signature 1',
  examine({ pages, limits: { signature } }, notes) {
    const count = pages.length;
    notes.say(`${count} 页`);
    const isSpread = count === 1 && widthOf(pages[0]!.trim) > heightOf(pages[0]!.trim);
    if (isSpread) notes.say('1 页，是展开的封面');
    else if (count === 0) notes.breach(null, '一页也没有');
    else if (count === 1 && signature > 1) notes.warn(null, '只有 1 页，当作封面或插页');
    else if (count % signature !== 0) notes.breach(null, `${count} 页，不是 ${signature} 的倍数`);
    return undefined;
  },
};
