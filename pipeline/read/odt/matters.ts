/** What of an OpenDocument text is said once, however often it is met. */
import type { DraftMatter } from '../styled/matter.ts';

type Spoken = readonly [DraftMatter['severity'], string, (count: number) => string, string | null];

function matter([severity, rule, says, hint]: Spoken): DraftMatter {
  return { severity, rule, says, hint };
}

const OPEN = '请在原来的软件中核对';

export const ODT_COMMENTS = matter([
  'info',
  'comments-ignored',
  (count) => `批注 ${count} 条不是正文，没有收进来`,
  null,
]);
export const ODT_CONTENTS = matter(['info', 'contents-dropped', () => '自动生成的目录没有收进来', null]);
export const ODT_HIDDEN = matter(['info', 'hidden-text', (count) => `隐藏文字 ${count} 处没有收进来`, null]);
export const ODT_PLACEHOLDER = matter([
  'info',
  'placeholder-dropped',
  (count) => `没有填写的占位文字 ${count} 处没有收进来`,
  null,
]);
export const ODT_STRUCK = matter([
  'warning',
  'struck-kept',
  (count) => `带删除线的文字 ${count} 处按普通文字收进来`,
  '不要的文字请删去',
]);
export const ODT_FORMULA = matter([
  'warning',
  'formula-unread',
  (count) => `公式 ${count} 处读不懂，没有收进来`,
  '请改写成 LaTeX，或把它做成图片',
]);
export const ODT_EMBEDDED = matter([
  'warning',
  'embedded-unread',
  (count) => `嵌入的图表、表格等 ${count} 处没有收进来`,
  '请改成图片，或把其中的文字复制到正文里',
]);
export const ODT_DRAWN = matter([
  'warning',
  'drawing-unread',
  (count) => `画出来的图形 ${count} 处没有收进来，里面的文字照收`,
  '请改成图片，或把文字写进正文',
]);
export const ODT_PICTURE_LOST = matter([
  'warning',
  'picture-lost',
  (count) => `图片 ${count} 张在文件里找不到，没有收进来`,
  '请向作者要原图，放进本期文件夹',
]);
export const ODT_PICTURE_LINKED = matter([
  'warning',
  'image-outside',
  (count) => `链接的图片 ${count} 张不在文件里，没有收进来`,
  '请把图片嵌入文档，或放进本期文件夹',
]);
export const ODT_VECTOR = matter([
  'warning',
  'picture-vector',
  (count) => `EMF、WMF 等矢量图 ${count} 张没有收进来`,
  '请另存为 PNG 再插入',
]);
export const ODT_UNKNOWN = matter([
  'warning',
  'content-unknown',
  (count) => `认不出的内容 ${count} 处没有收进来`,
  OPEN,
]);

/** Tracked changes, which count as accepted. */
export function changesAccepted(inserted: number, deleted: number): DraftMatter {
  const message = `原稿有未处理的修订（插入 ${inserted} 处、删除 ${deleted} 处），按全部接受收进来`;
  return matter([
    'warning',
    'revisions-accepted',
    () => message,
    '请与作者确认，或在原来的软件中接受、拒绝修订后再放进来',
  ]);
}
