/** 栏目: the column an article stands in. */

/** 【基层党建】   ·文化生活·: the column an article stands in; one of the groups holds its name. */
export const SECTION_LABEL =
  /^(?:[【〔[［]\s*(.{2,12}?|\p{Script=Han})\s*[】〕\]］]|[·•▌|｜]\s*(.{2,12}?)\s*[·•|｜])$/u;

/** Whether a line is nothing but the name of a column. */
export function isSectionLabel(chars: string): boolean {
  return SECTION_LABEL.test(chars);
}

const COLUMNS = new Set(
  (
    '书评 影评 剧评 诗歌 诗选 诗词 散文 小说 随笔 杂文 评论 文评 时评 述评 综述 论坛 争鸣 笔谈 访谈 人物 专访 特稿 专稿 专题 卷首 卷首语 译文 译介 译林 ' +
    '札记 文摘 史料 史话 文献 调研 纪实 报告文学 童话 寓言 剧本 来稿选登 学术动态 读书 新书架'
  ).split(' '),
);

/** 书评, 散文: a word that names a column and hardly ever an article. */
export function isColumnName(chars: string): boolean {
  return COLUMNS.has(chars.replace(/\s/g, ''));
}
