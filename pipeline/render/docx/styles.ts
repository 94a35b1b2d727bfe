/** The named styles of the document, set by the house style; ids and order are the same in every edition. */
import type { Edition } from '../../model/document.ts';
import type { HouseStyle, TextRole, TextStyle } from '../../style.ts';
import { type Element, element, valued } from './element.ts';
import { type Locale, latinOf, localeOf } from './locale.ts';

/** The ids of the paragraph styles. */
export type StyleId =
  | 'Normal'
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
  | 'Quotation'
  | 'Verse'
  | 'Figure'
  | 'FigureCaption'
  | 'TableCaption'
  | 'TableText'
  | 'EndHeading'
  | 'EndNote'
  | 'Reference'
  | 'EndMatter';

/**
 * A paragraph style. Word shows the built-in English names in the user's language (heading 1 as 标题 1, Normal as 正文); names of our
 * own are given for both scripts. An article's title is 标题 1 and its headings 标题 2 to 标题 5, so that the navigation pane nests them.
 */
interface Named {
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

const NAMED: readonly Named[] = [
  { id: 'Heading1', name: 'heading 1', role: 'title', next: 'Author', outline: 0, keepNext: true },
  { id: 'Heading2', name: 'heading 2', role: 'heading1', next: 'Normal', outline: 1, keepNext: true },
  { id: 'Heading3', name: 'heading 3', role: 'heading2', next: 'Normal', outline: 2, keepNext: true },
  { id: 'Heading4', name: 'heading 4', role: 'heading3', next: 'Normal', outline: 3, keepNext: true },
  { id: 'Heading5', name: 'heading 5', role: 'heading4', next: 'Normal', outline: 4, keepNext: true },
  { id: 'Subtitle', name: 'Subtitle', role: 'subtitle', next: 'Author', keepNext: true },
  { id: 'ListParagraph', name: 'List Paragraph', role: 'list' },
  { id: 'Caption', name: 'caption', role: 'caption', hidden: true },
  { id: 'Quote', name: 'Quote', role: 'quotation', hidden: true },
  { id: 'Bibliography', name: 'Bibliography', role: 'reference', hidden: true },
  { id: 'FootnoteText', name: 'footnote text', role: 'note', hidden: true },
  { id: 'Header', name: 'header', role: 'runningHead', hidden: true },
  { id: 'Footer', name: 'footer', role: 'folio', hidden: true },
  { id: 'TOCHeading', name: 'TOC Heading', role: 'contentsTitle', next: 'Normal', hidden: true },
  { id: 'TOC1', name: 'toc 1', role: 'contentsEntry', hidden: true },
  { id: 'CommentText', name: 'annotation text', role: 'endMatter', hidden: true },
  { id: 'SectionTitle', name: '栏目', traditional: '欄目', role: 'sectionTitle', outline: 0, keepNext: true },
  { id: 'Author', name: '作者', role: 'byline', next: 'Normal' },
  { id: 'Affiliation', name: '作者单位', traditional: '作者單位', role: 'affiliation' },
  { id: 'Abstract', name: '摘要', role: 'abstract' },
  { id: 'Keywords', name: '关键词', traditional: '關鍵詞', role: 'abstract' },
  { id: 'Classification', name: '中图分类号', traditional: '中圖分類號', role: 'abstract' },
  { id: 'Quotation', name: '引文', role: 'quotation', base: 'Quote' },
  { id: 'Verse', name: '诗词', traditional: '詩詞', role: 'verse' },
  { id: 'Figure', name: '图', traditional: '圖', role: 'caption', keepNext: true },
  { id: 'FigureCaption', name: '图题', traditional: '圖題', role: 'caption', base: 'Caption' },
  { id: 'TableCaption', name: '表题', traditional: '表題', role: 'caption', base: 'Caption', keepNext: true },
  { id: 'TableText', name: '表格文字', role: 'tableCell' },
  { id: 'EndHeading', name: '文后标题', traditional: '文後標題', role: 'heading2', next: 'Reference', keepNext: true },
  { id: 'EndNote', name: '文后注释', traditional: '文後註釋', role: 'note' },
  { id: 'Reference', name: '参考文献', traditional: '參考文獻', role: 'reference', base: 'Bibliography' },
  { id: 'EndMatter', name: '文末信息', traditional: '文末資訊', role: 'endMatter' },
];

const ROLES = new Map(NAMED.map(({ id, role }) => [id, role]));

/** What kind of text a style is for. */
export function roleOf(id: StyleId): TextRole {
  return ROLES.get(id) ?? 'body';
}

/** Twentieths of a point, in which Word measures. */
export const TWIPS = 20;

/** The document's defaults and all its styles. */
export function stylesFor(style: HouseStyle, edition: Edition): Element[] {
  const locale = localeOf(edition);
  const paragraphStyles = NAMED.map((named) => namedStyle(named, style, locale, edition));
  return [defaults(style.text.body, locale), latent(), normal(style, locale), ...paragraphStyles, ...others(locale)];
}

function defaults(body: TextStyle, locale: Locale): Element {
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': locale.language, 'w:bidi': 'ar-SA' });
  const run = element('w:rPr', null, fonts(body, locale), ...sizes(body), language);
  return element('w:docDefaults', null, element('w:rPrDefault', null, run), element('w:pPrDefault'));
}

/** Keeps the built-in styles that this document does not use out of the editor's way until they are wanted. */
function latent(): Element {
  return element('w:latentStyles', {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 1,
    'w:defUnhideWhenUsed': 1,
    'w:defQFormat': 0,
    'w:count': 376,
  });
}

function normal(style: HouseStyle, locale: Locale): Element {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    valued('w:name', 'Normal'),
    element('w:qFormat'),
    element('w:pPr', null, element('w:widowControl'), ...layout(style.text.body, style.text.body)),
    element('w:rPr', null, ...look(style.text.body, locale)),
  );
}

function namedStyle(named: Named, style: HouseStyle, locale: Locale, edition: Edition): Element {
  const text = style.text[named.role];
  const own = named.traditional !== undefined || /\p{Script=Han}/u.test(named.name);
  const name = edition === 'zh-Hans' ? named.name : (named.traditional ?? named.name);
  const keeps = named.keepNext ? [element('w:keepNext'), element('w:keepLines')] : [];
  const tabs = tabStops(named.id, style);
  const spacing = named.id === 'Figure' ? pictureLayout(text) : layout(text, style.text.body);
  const outline = named.outline === undefined ? [] : [valued('w:outlineLvl', named.outline)];
  return element(
    'w:style',
    { 'w:type': 'paragraph', ...(own ? { 'w:customStyle': 1 } : {}), 'w:styleId': named.id },
    valued('w:name', name),
    valued('w:basedOn', named.base ?? 'Normal'),
    ...(named.next === undefined ? [] : [valued('w:next', named.next)]),
    valued('w:uiPriority', named.hidden ? 99 : 9),
    ...(named.hidden ? [element('w:unhideWhenUsed')] : [element('w:qFormat')]),
    element('w:pPr', null, ...keeps, ...rules(named.id), ...tabs, ...spacing, ...outline),
    element('w:rPr', null, ...look(text, locale)),
  );
}

/** The type area's width in points: the tab stop at its end carries page numbers. */
export function measureOf({ page, text }: HouseStyle): number {
  return (page.columns * page.charactersPerLine + (page.columns - 1) * page.gutter) * text.body.size;
}

/** The rule under a running head. */
function rules(id: StyleId): Element[] {
  if (id !== 'Header') return [];
  const rule = { 'w:val': 'single', 'w:sz': 4, 'w:space': 1, 'w:color': 'auto' };
  return [element('w:pBdr', null, element('w:bottom', rule))];
}

function tabStops(id: StyleId, style: HouseStyle): Element[] {
  if (id !== 'TOC1') return [];
  const position = Math.round(measureOf(style) * TWIPS);
  return [element('w:tabs', null, element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': position }))];
}

/** Spacing, indents and alignment; text of the body's size takes its line from the grid, other text has exact lines. */
function layout(text: TextStyle, body: TextStyle): Element[] {
  const grid = body.leading;
  const onGrid = text.leading === grid && text.size <= body.size;
  const line = onGrid
    ? { 'w:line': 240, 'w:lineRule': 'auto' }
    : { 'w:line': twips(text.leading), 'w:lineRule': 'exact' };
  return [
    valued('w:snapToGrid', onGrid ? 1 : 0),
    element('w:spacing', {
      'w:beforeLines': Math.round(text.linesBefore * 100),
      'w:before': twips(text.linesBefore * grid),
      'w:afterLines': Math.round(text.linesAfter * 100),
      'w:after': twips(text.linesAfter * grid),
      ...line,
    }),
    indents(text),
    valued('w:jc', text.align === 'justify' ? 'both' : text.align),
  ];
}

/** A picture's line grows with it. */
function pictureLayout(text: TextStyle): Element[] {
  return [
    valued('w:snapToGrid', 0),
    element('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }),
    indents({ ...text, firstLineIndent: 0, indent: 0 }),
    valued('w:jc', 'center'),
  ];
}

/** Indents in characters, which follow the size when an editor changes it, beside the same in twips for programs without them. */
function indents(text: TextStyle): Element {
  return element('w:ind', {
    'w:leftChars': Math.round(text.indent * 100),
    'w:left': twips(text.indent * text.size),
    'w:firstLineChars': Math.round(text.firstLineIndent * 100),
    'w:firstLine': twips(text.firstLineIndent * text.size),
  });
}

function look(text: TextStyle, locale: Locale): Element[] {
  return [fonts(text, locale), valued('w:b', text.weight === 700 ? 1 : 0), ...sizes(text)];
}

function fonts({ face }: TextStyle, locale: Locale): Element {
  const latin = latinOf(face);
  const eastAsia = locale.eastAsian[face];
  return element('w:rFonts', { 'w:ascii': latin, 'w:eastAsia': eastAsia, 'w:hAnsi': latin, 'w:cs': latin });
}

function sizes({ size }: TextStyle): Element[] {
  return [valued('w:sz', Math.round(size * 2)), valued('w:szCs', Math.round(size * 2))];
}

function others(locale: Locale): Element[] {
  return [
    characterStyle('DefaultParagraphFont', 'Default Paragraph Font', null, { 'w:default': 1 }),
    labelStyle(locale),
    characterStyle('Strong', 'Strong', element('w:rPr', null, element('w:b'))),
    // 着重号 stands under the character in horizontal text (GB/T 15834 5.1).
    characterStyle('Emphasis', 'Emphasis', element('w:rPr', null, valued('w:em', 'underDot'))),
    characterStyle(
      'Hyperlink',
      'Hyperlink',
      element('w:rPr', null, valued('w:color', '0563C1'), valued('w:u', 'single')),
    ),
    characterStyle(
      'FootnoteReference',
      'footnote reference',
      element('w:rPr', null, valued('w:vertAlign', 'superscript')),
    ),
    characterStyle('CommentReference', 'annotation reference', element('w:rPr', null, valued('w:sz', 16))),
    element(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      valued('w:name', 'Normal Table'),
      valued('w:uiPriority', 99),
    ),
    threeRules(locale.language !== 'zh-CN'),
  ];
}

/** 摘要： and the like stand in 黑体 before their text. */
function labelStyle(locale: Locale): Element {
  const latin = latinOf('hei');
  const face = { 'w:ascii': latin, 'w:eastAsia': locale.eastAsian.hei, 'w:hAnsi': latin };
  const name = locale.language === 'zh-CN' ? '标签' : '標籤';
  return characterStyle('Label', name, element('w:rPr', null, element('w:rFonts', face), element('w:b')), {
    'w:customStyle': 1,
  });
}

function characterStyle(id: string, name: string, look: Element | null, extra: Record<string, number> = {}): Element {
  return element(
    'w:style',
    { 'w:type': 'character', ...extra, 'w:styleId': id },
    valued('w:name', name),
    valued('w:uiPriority', 99),
    ...(look === null ? [] : [look]),
  );
}

/** 三线表: rules above and below the table and under its heads. */
function threeRules(traditional: boolean): Element {
  const rule = (name: string, eighths: number) =>
    element(name, { 'w:val': 'single', 'w:sz': eighths, 'w:space': 0, 'w:color': 'auto' });
  const heads = element('w:tcBorders', null, rule('w:bottom', 4));
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'ThreeRules' },
    valued('w:name', traditional ? '三線表' : '三线表'),
    valued('w:basedOn', 'TableNormal'),
    valued('w:uiPriority', 99),
    element('w:tblPr', null, element('w:tblBorders', null, rule('w:top', 8), rule('w:bottom', 8))),
    element('w:tblStylePr', { 'w:type': 'firstRow' }, element('w:tcPr', null, heads)),
  );
}

function twips(points: number): number {
  return Math.round(points * TWIPS);
}
