/** 理论: a party or theory journal in 大16开, two columns, 宋 body, 黑 headings, 楷 bylines. */
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
  linesBefore: 0,
  linesAfter: 0,
};
const hei: TextStyle = { ...body, face: 'hei', weight: 700, align: 'left' };
const kai: TextStyle = { ...body, face: 'kai' };
const small: TextStyle = { ...body, size: 9, leading: 14 };

export const style: StyleSheet = {
  page: {
    trim: { width: 210, height: 285 },
    bleed: 3,
    columns: 2,
    charactersPerLine: 22,
    linesPerColumn: 40,
    gutter: 2,
    inner: 20,
    top: 24,
  },
  articleStart: 'page',
  notes: 'end',
  affiliations: 'end',
  lines: { kinsoku: 'gb', marks: 'full', hanging: false, emphasis: 'dots' },
  text: {
    title: { ...hei, size: 20, leading: 34, align: 'center', firstLineIndent: 0, linesBefore: 1, linesAfter: 0 },
    subtitle: { ...kai, size: 14, leading: 17, align: 'center', firstLineIndent: 0 },
    byline: { ...kai, size: 12, align: 'center', firstLineIndent: 0, linesBefore: 1, linesAfter: 1 },
    abstract: { ...kai, size: 9.5 },
    heading1: { ...hei, size: 12, leading: 16, firstLineIndent: 0, align: 'center', linesBefore: 0.5, linesAfter: 0.5 },
    heading2: { ...hei },
    heading3: { ...kai, weight: 400, align: 'left' },
    heading4: { ...body, align: 'left' },
    body,
    list: body,
    quotation: { ...kai, indent: 2 },
    verse: { ...kai, align: 'left', firstLineIndent: 0, indent: 2 },
    caption: { ...small, face: 'hei', align: 'center', firstLineIndent: 0 },
    tableCell: { ...small, align: 'center', firstLineIndent: 0 },
    note: { ...small, firstLineIndent: 0 },
    reference: { ...small, indent: 2, firstLineIndent: -2 },
    endMatter: { ...small, firstLineIndent: 0 },
    affiliation: { ...kai, align: 'right', firstLineIndent: 0 },
    sectionTitle: { ...hei, firstLineIndent: 0 },
    runningHead: { ...small, firstLineIndent: 0, align: 'left' },
    folio: { ...small, firstLineIndent: 0, align: 'left' },
    contentsTitle: { ...hei, size: 20, leading: 34, align: 'center', firstLineIndent: 0, linesAfter: 1 },
    contentsSection: { ...hei, size: 12, firstLineIndent: 0, linesBefore: 1 },
    contentsEntry: { ...body, align: 'left', firstLineIndent: 0 },
  },
  words: {
    contents: '目录',
    abstract: '摘要：',
    keywords: '关键词：',
    classification: '中图分类号：',
    notes: '注释',
    references: '参考文献',
    biography: '作者简介：',
    funding: '基金项目：',
    received: '收稿日期：',
    editor: '责任编辑：',
    affiliation: '（作者单位：{}）',
    byline: '●',
    between: '　',
    year: '{}年',
    number: '第{}期',
    totalNumber: '总第{}期',
  },
};
