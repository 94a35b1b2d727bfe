import type { Check } from './check.ts';

/** The file says which PDF/X standard it was made to. */
export const standard: Check = {
  id: 'standard',
  label: 'PDF/X 标准',
  hint: '请用 PDF/X-1a:2003 或 PDF/X-4 导出；这里先按 X-1a 查',
  examine({ claim }, notes) {
    if (claim.written === null) notes.breach(null, '没有声明 PDF/X 标准');
    else if (!claim.isKnown) notes.breach(null, `声明的是 ${claim.written.slice(0, 40)}，不是 X-1a 或 X-4`);
    else if (claim.contradiction.length > 0)
      notes.breach(null, `声明互相矛盾：${claim.contradiction.map((one) => one.slice(0, 40)).join('、')}`);
    else notes.say(claim.written);
    return undefined;
  },
};
