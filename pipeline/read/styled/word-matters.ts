/** What of the older files of Word is said once, however often it is met. */
import type { DraftRemark } from './draft.ts';
import { type DraftMatter, onceSaid } from './matter.ts';

function said(
  severity: DraftMatter['severity'],
  rule: string,
  says: (count: number) => string,
  hint: string | null = null,
): DraftMatter {
  return { severity, rule, says, hint };
}

export const DOC_PICTURE = said(
  'warning',
  'picture-lost',
  (count) => `图片、公式等 ${count} 处读不出来，没有收进来`,
  '请在 Word 或 WPS 中另存为 .docx 再放进来，或向作者要原图',
);
export const DOC_DRAWN = said(
  'warning',
  'drawing-unread',
  (count) => `浮动的图片、图形 ${count} 处没有收进来，文本框里的文字排在文末`,
  '请在 Word 或 WPS 中另存为 .docx 再放进来',
);
export const DOC_SYMBOL = said(
  'warning',
  'symbol-unknown',
  (count) => `符号字体里的字符 ${count} 处认不出，先印作“〓”`,
  '请在 Word 或 WPS 中核对',
);
export const DOC_HIDDEN = said('info', 'hidden-text', (count) => `隐藏文字 ${count} 处没有收进来`);
export const DOC_CONTENTS = said('info', 'contents-dropped', () => '自动生成的目录没有收进来');
export const DOC_COMMENTS = said('info', 'comments-ignored', (count) => `批注 ${count} 条不是正文，没有收进来`);
export const DOC_STRUCK = said(
  'warning',
  'struck-kept',
  (count) => `带删除线的文字 ${count} 处按普通文字收进来`,
  '不要的文字请在 Word 中删去',
);
export const DOC_REVISED = said(
  'warning',
  'revisions-accepted',
  (count) => `原稿有未处理的修订（${count} 处），按全部接受收进来`,
  '请与作者确认，或在 Word 中接受、拒绝修订后再放进来',
);
export const DOC_EQUATION = said(
  'warning',
  'formula-flattened',
  (count) => `公式域 ${count} 处没有收进来`,
  '请在 Word 中核对，或改写成 LaTeX',
);

const LONGEST_SHOWN = 60;

/** Says that heads and feet with words in them are not taken; a page number alone is not worth a word. */
export function marginsSaid(margins: readonly string[]): DraftRemark[] {
  const words = margins
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => /\p{L}/u.test(one.replace(/第|页|共/g, '')));
  return [...new Set(words)].map((text) => {
    const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
    const message = `页眉、页脚（“${shown}”）不是正文，没有收进来`;
    return { kind: 'remark', matter: onceSaid('info', 'margins-dropped', message) };
  });
}
