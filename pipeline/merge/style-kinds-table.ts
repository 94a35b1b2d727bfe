/** What a paragraph in a style of a document is, by the style's name in small letters, for corrections.yaml. */
import type { CorrectedKind } from '../model/correction.ts';

/** Names of Word's own styles, in English as files have them and in Chinese as some programs write them, and of ours in both scripts. */
const NAMES: readonly (readonly [CorrectedKind | null, readonly string[]])[] = [
  ['title', ['heading 1', 'title', '标题 1', '標題 1', '标题', '標題']],
  ['heading-1', ['heading 2', '标题 2', '標題 2']],
  ['heading-2', ['heading 3', '标题 3', '標題 3']],
  ['heading-3', ['heading 4', '标题 4', '標題 4']],
  ['heading-4', ['heading 5', '标题 5', '標題 5']],
  ['subtitle', ['subtitle', '副标题', '副標題']],
  ['section', ['栏目', '欄目']],
  ['byline', ['作者']],
  ['affiliation', ['作者单位', '作者單位']],
  ['abstract', ['摘要']],
  ['keywords', ['关键词', '關鍵詞']],
  [
    'paragraph',
    [
      'body text',
      'normal',
      'no spacing',
      'body text indent',
      'first paragraph',
      'text body',
      '正文',
      '正文文本',
      '本文',
    ],
  ],
  ['list', ['list paragraph', 'list bullet', 'list number', '列表段落', '列出段落', '清單段落']],
  ['quotation', ['引文', 'quote', 'intense quote', 'block text', '引用', '明显引用']],
  ['verse', ['诗词', '詩詞']],
  ['caption', ['图题', '圖題', '表题', '表題', 'caption', '题注', '標號']],
  ['reference', ['参考文献', '參考文獻', 'bibliography', '书目']],
  ['note', ['文后注释', '文後註釋', 'footnote text', 'endnote text', '脚注文本', '尾注文本']],
  ['end-matter', ['文末信息', '文末資訊']],
  ['title-en', ['英文题名', '英文題名']],
  ['byline-en', ['英文作者']],
  ['affiliation-en', ['英文单位', '英文單位']],
  ['abstract-en', ['英文摘要']],
  ['keywords-en', ['英文关键词', '英文關鍵詞']],
  // Kinds that no entry can name: a change from or to one of these is for the editor.
  [null, ['中图分类号', '中圖分類號', '表格单位', '表格單位', '表注', '表註', '公式', '文后标题', '文後標題']],
];

const BY_NAME = new Map(NAMES.flatMap(([kind, names]) => names.map((name) => [name, kind] as const)));

/** The kind; null where no entry can name it, undefined of a style that says nothing about kinds. */
export function kindOfStyle(name: string): CorrectedKind | null | undefined {
  return BY_NAME.get(name === '' ? 'normal' : name);
}
