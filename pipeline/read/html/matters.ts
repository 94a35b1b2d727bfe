/** What of a page is said once, however often it is met. */
import type { DraftMatter } from '../styled/matter.ts';

export const PAGE_CODE: DraftMatter = {
  severity: 'info',
  rule: 'page-code-dropped',
  says: (count) => `网页的脚本、样式 ${count} 段没有收进来`,
  hint: null,
};
export const PAGE_HIDDEN: DraftMatter = {
  severity: 'info',
  rule: 'hidden-text',
  says: (count) => `网页上看不见的文字 ${count} 处没有收进来`,
  hint: null,
};
export const PAGE_EMBEDDED: DraftMatter = {
  severity: 'warning',
  rule: 'embedded-unread',
  says: (count) => `网页里嵌入的视频、框架、图形等 ${count} 处没有收进来`,
  hint: '里面若有正文或图，请另存为图片，或把文字写进正文',
};
export const PAGE_LINKS: DraftMatter = {
  severity: 'info',
  rule: 'page-links-dropped',
  says: (count) => `指向网站里别处的链接 ${count} 处没有收进来，文字照收`,
  hint: null,
};
export const PAGE_STRUCK: DraftMatter = {
  severity: 'warning',
  rule: 'struck-kept',
  says: (count) => `带删除线的文字 ${count} 处按普通文字收进来`,
  hint: '不要的文字请删去',
};
export const PAGE_WORDS: DraftMatter = {
  severity: 'info',
  rule: 'picture-words-dropped',
  says: (count) => `没有收进来的图片的说明 ${count} 处也没有收进来`,
  hint: null,
};
export const PAGE_FORMULA: DraftMatter = {
  severity: 'warning',
  rule: 'formula-unread',
  says: (count) => `公式 ${count} 处读不懂，只收了其中的字符`,
  hint: '请核对，或改写成 LaTeX',
};
