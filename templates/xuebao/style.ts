/** 学报: an academic journal in 16开, one column, abstracts and keywords, notes at the foot of the page. */
import type { StyleSheet, TextStyle } from '../../pipeline/style.ts';

/** 五号 on 17 points. */
const body: TextStyle = {
  face: 'song',
  weight: 400,
  size: 10.5,
  leading: 17,
  align: 'justify',
  firstLineIndent: 2,
  indent: 0,
  indentRight: 0,
  linesBefore: 0,
  linesAfter: 0,
};
const hei: TextStyle = { ...body, face: 'hei', weight: 700, align: 'left' };
const kai: TextStyle = { ...body, face: 'kai' };
/** 小五 */
const small: TextStyle = { ...body, size: 9, leading: 13.5, firstLineIndent: 0 };

export const style: StyleSheet = {
  page: {
    trim: { width: 185, height: 260 },
    bleed: 3,
    columns: 1,
    charactersPerLine: 38,
    linesPerColumn: 36,
    gutter: 2,
    inner: 23,
    top: 24,
  },
  articleStart: 'page',
  openingFolios: 'shown',
  blankPages: 'before-last',
  notes: 'foot',
  affiliations: 'opening',
  lines: { kinsoku: 'gb', marks: 'full', hanging: false, emphasis: 'dots' },
  text: {
    title: { ...hei, size: 18, leading: 34, align: 'center', firstLineIndent: 0, linesBefore: 1 },
    subtitle: { ...kai, size: 14, align: 'center', firstLineIndent: 0 },
    byline: { ...kai, size: 12, align: 'center', firstLineIndent: 0, linesBefore: 1 },
    abstract: { ...kai, size: 9.5, leading: 17, indent: 2, indentRight: 2, firstLineIndent: 0 },
    heading1: { ...hei, size: 12, leading: 16, firstLineIndent: 0, linesBefore: 0.7, linesAfter: 0.3 },
    heading2: { ...hei, firstLineIndent: 0 },
    heading3: { ...kai, align: 'left', firstLineIndent: 0 },
    heading4: { ...body, align: 'left' },
    body,
    list: body,
    quotation: { ...kai, indent: 2, indentRight: 2 },
    verse: { ...kai, align: 'left', firstLineIndent: 0, indent: 4 },
    caption: { ...small, face: 'hei', align: 'center' },
    tableCell: { ...small, align: 'center' },
    note: small,
    reference: { ...small, indent: 2, firstLineIndent: -2 },
    endMatter: small,
    affiliation: { ...small, leading: 17, align: 'center', linesAfter: 1 },
    sectionTitle: { ...kai, firstLineIndent: 0 },
    runningHead: { ...small, align: 'left' },
    folio: { ...small, align: 'left' },
    contentsTitle: { ...hei, size: 18, leading: 34, align: 'center', firstLineIndent: 0, linesAfter: 1 },
    contentsSection: { ...hei, firstLineIndent: 0, linesBefore: 1 },
    contentsEntry: { ...body, align: 'left', firstLineIndent: 0 },
  },
  words: {
    contents: '目　次',
    abstract: '摘　要：',
    keywords: '关键词：',
    classification: '中图分类号：',
    notes: '注释：',
    references: '参考文献：',
    continued: '续表',
    biography: '作者简介：',
    funding: '基金项目：',
    received: '收稿日期：',
    editor: '责任编辑：',
    affiliation: '（{}）',
    byline: '',
    between: '　',
    year: '{}年',
    number: '第{}期',
    totalNumber: '总第{}期',
  },
};
