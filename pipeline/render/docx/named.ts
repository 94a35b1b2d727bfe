/** The paragraph styles by name: what kind of text each is for and how it hangs together with the others. */
import type { TextRole } from '../../house/style.ts';
import type { Edition } from '../../model/document.ts';

/** The ids of the paragraph styles. */
export type StyleId =
  | 'Normal'
  | 'BodyText'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Heading5'
  | 'Subtitle'
  | 'ListParagraph'
  | 'Caption'
  | 'Quote'
  | 'Bibliography'
  | 'FootnoteText'
  | 'Header'
  | 'Footer'
  | 'TOCHeading'
  | 'TOC1'
  | 'CommentText'
  | 'SectionTitle'
  | 'Author'
  | 'Affiliation'
  | 'Abstract'
  | 'Keywords'
  | 'Classification'
  | 'EnglishTitle'
  | 'EnglishAuthor'
  | 'EnglishAffiliation'
  | 'EnglishAbstract'
  | 'EnglishKeywords'
  | 'Quotation'
  | 'Verse'
  | 'Figure'
  | 'FigureCaption'
  | 'TableCaption'
  | 'TableUnit'
  | 'TableText'
  | 'TableSpan'
  | 'Equation'
  | 'TableNote'
  | 'EndHeading'
  | 'EndNote'
  | 'Reference'
  | 'EndMatter'
  | 'ImprintTitle'
  | 'ImprintIssue'
  | 'ImprintEntry';

/**
 * A paragraph style. Word shows the built-in English names in the user's language (heading 1 as 标题 1, Body Text as 正文文本); names of our
 * own are given for both scripts. An article's title is 标题 1 and its headings 标题 2 to 标题 5, so that the navigation pane nests them.
 */
export interface NamedStyle {
  readonly id: StyleId;
  readonly name: string;
  readonly traditional?: string;
  readonly role: TextRole;
  readonly base?: StyleId;
  readonly next?: StyleId;
  /** Level in the navigation pane, from 0. */
  readonly outline?: number;
  readonly keepNext?: true;
  /** Left out of the style gallery. */
  readonly hidden?: true;
}

/** The paragraph styles besides Normal, on which they are based: only those of running text have its first-line indent. */
export const NAMED: readonly NamedStyle[] = [
  { id: 'BodyText', name: 'Body Text', role: 'body' },
  { id: 'Heading1', name: 'heading 1', role: 'title', next: 'Author', outline: 0, keepNext: true },
  { id: 'Heading2', name: 'heading 2', role: 'heading1', next: 'BodyText', outline: 1, keepNext: true },
  { id: 'Heading3', name: 'heading 3', role: 'heading2', next: 'BodyText', outline: 2, keepNext: true },
  { id: 'Heading4', name: 'heading 4', role: 'heading3', next: 'BodyText', outline: 3, keepNext: true },
  { id: 'Heading5', name: 'heading 5', role: 'heading4', next: 'BodyText', outline: 4, keepNext: true },
  { id: 'Subtitle', name: 'Subtitle', role: 'subtitle', next: 'Author', keepNext: true },
  { id: 'ListParagraph', name: 'List Paragraph', role: 'list' },
  { id: 'Caption', name: 'caption', role: 'caption', hidden: true },
  { id: 'Quote', name: 'Quote', role: 'quotation', hidden: true },
  { id: 'Bibliography', name: 'Bibliography', role: 'reference', hidden: true },
  { id: 'FootnoteText', name: 'footnote text', role: 'note', hidden: true },
  { id: 'Header', name: 'header', role: 'runningHead', hidden: true },
  { id: 'Footer', name: 'footer', role: 'folio', hidden: true },
  { id: 'TOCHeading', name: 'TOC Heading', role: 'contentsTitle', next: 'BodyText', hidden: true },
  { id: 'TOC1', name: 'toc 1', role: 'contentsEntry', hidden: true },
  { id: 'CommentText', name: 'annotation text', role: 'endMatter', hidden: true },
  { id: 'SectionTitle', name: '栏目', traditional: '欄目', role: 'sectionTitle', outline: 0, keepNext: true },
  { id: 'Author', name: '作者', role: 'byline', next: 'BodyText' },
  { id: 'Affiliation', name: '作者单位', traditional: '作者單位', role: 'affiliation' },
  { id: 'Abstract', name: '摘要', role: 'abstract' },
  { id: 'Keywords', name: '关键词', traditional: '關鍵詞', role: 'abstract' },
  { id: 'Classification', name: '中图分类号', traditional: '中圖分類號', role: 'abstract' },
  {
    id: 'EnglishTitle',
    name: '英文题名',
    traditional: '英文題名',
    role: 'englishTitle',
    next: 'EnglishAuthor',
    keepNext: true,
  },
  { id: 'EnglishAuthor', name: '英文作者', role: 'englishByline' },
  { id: 'EnglishAffiliation', name: '英文单位', traditional: '英文單位', role: 'englishAffiliation' },
  { id: 'EnglishAbstract', name: '英文摘要', role: 'englishAbstract' },
  { id: 'EnglishKeywords', name: '英文关键词', traditional: '英文關鍵詞', role: 'englishAbstract' },
  { id: 'Quotation', name: '引文', role: 'quotation', base: 'Quote' },
  { id: 'Verse', name: '诗词', traditional: '詩詞', role: 'verse' },
  { id: 'Figure', name: '图', traditional: '圖', role: 'caption', keepNext: true },
  { id: 'FigureCaption', name: '图题', traditional: '圖題', role: 'caption', base: 'Caption' },
  { id: 'TableCaption', name: '表题', traditional: '表題', role: 'caption', base: 'Caption', keepNext: true },
  { id: 'TableUnit', name: '表格单位', traditional: '表格單位', role: 'tableUnit', keepNext: true },
  { id: 'TableText', name: '表格文字', role: 'tableCell' },
  { id: 'TableSpan', name: '跨栏表头', traditional: '跨欄表頭', role: 'tableCell', base: 'TableText' },
  { id: 'Equation', name: '公式', role: 'body', next: 'BodyText' },
  { id: 'TableNote', name: '表注', traditional: '表註', role: 'tableNote' },
  { id: 'EndHeading', name: '文后标题', traditional: '文後標題', role: 'heading2', next: 'Reference', keepNext: true },
  { id: 'EndNote', name: '文后注释', traditional: '文後註釋', role: 'note' },
  { id: 'Reference', name: '参考文献', traditional: '參考文獻', role: 'reference', base: 'Bibliography' },
  { id: 'EndMatter', name: '文末信息', traditional: '文末資訊', role: 'endMatter' },
  { id: 'ImprintTitle', name: '版权页刊名', traditional: '版權頁刊名', role: 'imprintTitle' },
  { id: 'ImprintIssue', name: '版权页期号', traditional: '版權頁期號', role: 'imprintIssue' },
  { id: 'ImprintEntry', name: '版权页', traditional: '版權頁', role: 'imprintEntry' },
];

/** The name that a style has in the documents of an edition. */
export function nameOfStyle({ name, traditional }: Pick<NamedStyle, 'name' | 'traditional'>, edition: Edition): string {
  return edition === 'zh-Hans' ? name : (traditional ?? name);
}

const BY_ID = new Map(NAMED.map((named) => [named.id, named]));

/** The style of an id; null for Normal, which is in Word already. */
export function styleNamed(id: StyleId): NamedStyle | null {
  return BY_ID.get(id) ?? null;
}

const ROLES = new Map(NAMED.map(({ id, role }) => [id, role]));

/** What kind of text a style is for. */
export function roleOf(id: StyleId): TextRole {
  return ROLES.get(id) ?? 'body';
}
