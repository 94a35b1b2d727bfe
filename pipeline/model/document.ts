/** What a journal issue is: plain records tagged by `kind`, every node with its place in the manuscript, no looks. */
import type { BarcodeFacts, ImprintEntry } from './imprint.ts';
import type { Registry } from './registry.ts';

/** A place in a file; lines and columns count from 1, columns in characters (code points). */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The stretch of a manuscript a node came from; `to` is its last character, not the one after. */
export interface Span {
  readonly file: string;
  readonly from: Point;
  readonly to: Point;
}

/** BCP 47 tags of all editions. */
export const EDITIONS = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const;
export type Edition = (typeof EDITIONS)[number];

export type Mark =
  | { readonly kind: 'emphasis' }
  | { readonly kind: 'strong' }
  /** 专名号: a line under a person's or a place's name (GB/T 15834—2011 4.16). */
  | { readonly kind: 'properName' }
  /** 书名号 as a wavy line under a title, in editions of old texts (GB/T 15834—2011 4.15). */
  | { readonly kind: 'bookTitle' }
  | { readonly kind: 'superscript' }
  | { readonly kind: 'subscript' }
  | { readonly kind: 'link'; readonly href: string }
  /** A reference to the note with this id; the run's text is the label as printed: ① or [1]. */
  | { readonly kind: 'note'; readonly id: string }
  | CrossReferenceMark
  /** 图1 of a caption, (1) beside an equation: its word or brackets, and its number; `target` is what links to it lead to. Put on by links/. */
  | { readonly kind: 'objectLabel'; readonly target: string; readonly part: 'word' | 'number' }
  | Ruby
  | MathMark;

/** [1], 图2, 式(3) in the text: leads to the text of its article with the address `to` (model/slots.ts). Put on by links/. */
export interface CrossReferenceMark {
  readonly kind: 'crossReference';
  readonly of: 'reference' | 'figure' | 'table' | 'equation';
  readonly to: string;
}

/** 注音: `reading` stands over the characters that bear this very mark; another mark with the same reading is another ruby. */
export interface Ruby {
  readonly kind: 'ruby';
  readonly reading: string;
}

/**
 * A formula: the characters that bear this very mark are its LaTeX between dollar signs, `$…$` in running text and `$$…$$` in an equation;
 * another mark is another formula.
 */
export interface MathMark {
  readonly kind: 'math';
  /** How the manuscript wrote it, where that was not LaTeX; null where it was. */
  readonly source: FormulaSource | null;
  /** As plain characters, for where nothing can be set; null before the formulas of an edition are read. */
  readonly plain: string | null;
}

/** A formula in the notation of its manuscript: OMML (ISO/IEC 29500-1, 22.1) or MathML as XML. */
export interface FormulaSource {
  readonly notation: 'omml' | 'mathml';
  readonly xml: string;
}

/** A stretch of text whose characters all bear the same marks. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Says that the character at `offset` (UTF-16 units in the joined text) stands at `point`; what follows, one column each. */
export interface Anchor {
  readonly offset: number;
  readonly point: Point;
}

/** One at least, also of a text without characters, which has a place all the same. */
export type Anchors = readonly [Anchor, ...Anchor[]];

/**
 * Flat marked runs, and where their characters stand in the manuscript; the first of `anchors` has offset 0, every other one a higher
 * offset than the one before, none an offset beyond the text.
 */
export interface Text {
  readonly runs: readonly Run[];
  readonly anchors: Anchors;
}

/** 标题; the number is part of the text, as printed. */
export interface Heading {
  readonly kind: 'heading';
  readonly at: Span;
  readonly level: 1 | 2 | 3 | 4;
  readonly text: Text;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly at: Span;
  readonly text: Text;
}

/** A list; each item keeps its marker (①, 1., ·) at the start of its text, as printed. */
export interface List {
  readonly kind: 'list';
  readonly at: Span;
  readonly items: readonly Text[];
}

/** 引文: set-off quoted paragraphs. */
export interface Quotation {
  readonly kind: 'quotation';
  readonly at: Span;
  readonly paragraphs: readonly Text[];
}

/** 诗词: lines that stay lines. */
export interface Verse {
  readonly kind: 'verse';
  readonly at: Span;
  readonly lines: readonly Text[];
}

/** How the cells of a column stand, where the manuscript says so. */
export type ColumnAlign = 'left' | 'center' | 'right' | null;

/** A cell: its paragraphs, of which an empty cell has one without characters, and how many columns and rows it takes, 1 at least. */
export interface Cell {
  readonly paragraphs: readonly [Text, ...Text[]];
  readonly columns: number;
  readonly rows: number;
}

/**
 * A table. A row has the cells that begin in it, from left to right; `headRows` says how many of the first rows are heads. `caption`
 * (表1 …), `unit` (单位：万元) and `notes` (注：…, 资料来源：…) are as printed.
 */
export interface Table {
  readonly kind: 'table';
  readonly at: Span;
  readonly caption: Text | null;
  readonly unit: Text | null;
  readonly headRows: number;
  /** A column each; one that is missing is not told of. */
  readonly aligns: readonly ColumnAlign[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly Text[];
}

/** A picture by its path inside the issue folder, or only its caption (图1 …) where the manuscript lost the picture. */
export interface Figure {
  readonly kind: 'figure';
  readonly at: Span;
  readonly caption: Text | null;
  readonly image: string | null;
  /** What it shows, for those who cannot see it; it stands in no print. */
  readonly alt?: Text;
}

/** A formula on a line of its own, in marked text (MathMark); `number` as printed, brackets and all: (1). */
export interface Equation {
  readonly kind: 'equation';
  readonly at: Span;
  readonly text: Text;
  readonly number: Text | null;
}

export type Block = Heading | Paragraph | List | Quotation | Verse | Table | Figure | Equation;

/** An author; `affiliations` are indexes into the article's, empty where the manuscript does not tie them. */
export interface Author {
  readonly at: Span;
  readonly name: Text;
  /** What stands before the name: 本刊记者, 特约通讯员, 执笔. */
  readonly role: Text | null;
  readonly affiliations: readonly number[];
}

/** 作者单位, without the label and brackets, which are the house style's. */
export interface Affiliation {
  readonly at: Span;
  readonly text: Text;
}

/** A note; `label` as printed (① or [1]), `id` unique in its article. */
export interface Note {
  readonly at: Span;
  readonly id: string;
  readonly label: string;
  readonly text: Text;
}

/** An entry of 参考文献, its number at the start of the text as printed. */
export interface Reference {
  readonly at: Span;
  readonly text: Text;
}

/** An author of the English head; `affiliations` are indexes into those of the English head. */
export interface EnglishAuthor {
  readonly at: Span;
  /** As printed: ZHANG San, Zhang San, San Zhang. */
  readonly name: Text;
  readonly affiliations: readonly number[];
}

/** The English head of an article: what it repeats of the Chinese one for readers and databases abroad. */
export interface English {
  readonly at: Span;
  readonly title: Text | null;
  readonly authors: readonly EnglishAuthor[];
  readonly affiliations: readonly Affiliation[];
  /** Its paragraphs; none where there is no Abstract. */
  readonly abstract: readonly Text[];
  readonly keywords: readonly Text[];
}

/** What an article is filed under, each without its label, as printed (GB/T 7713.2—2022, 5.4). */
export interface Identifiers {
  /** 中图分类号 */
  readonly classification: Text | null;
  /** 文献标识码 */
  readonly documentCode: Text | null;
  /** 文章编号 */
  readonly articleNumber: Text | null;
  readonly doi: Text | null;
}

/**
 * What stands at an article's end or at the foot of its first page, besides 作者单位: 作者简介, 通信作者, ORCID, 基金项目, the dates 收稿,
 * 修回 and 录用, 责任编辑, 更正 and 撤稿 of an article of another issue, or something else that has a label.
 */
export interface EndMatter {
  readonly kind:
    | 'biography'
    | 'corresponding'
    | 'orcid'
    | 'funding'
    | 'received'
    | 'revised'
    | 'accepted'
    | 'editor'
    | 'correction'
    | 'retraction'
    | 'other';
  readonly at: Span;
  /** The label without its colon where it is not the kind's own: 通信作者, 责任校对, DOI; null: the house style's. */
  readonly label: Text | null;
  /** Without the label. */
  readonly text: Text;
}

export interface Article {
  readonly at: Span;
  /** 栏目 as the manuscript prints it above the title, without the brackets; the issue's sections say what counts. */
  readonly section: Text | null;
  readonly title: Text;
  readonly subtitle: Text | null;
  readonly authors: readonly Author[];
  readonly affiliations: readonly Affiliation[];
  /** 摘要 by its paragraphs; none where the article has no abstract. */
  readonly abstract: readonly Text[];
  readonly keywords: readonly Text[];
  readonly english: English | null;
  readonly identifiers: Identifiers;
  readonly body: readonly Block[];
  readonly notes: readonly Note[];
  readonly references: readonly Reference[];
  readonly endMatter: readonly EndMatter[];
}

/** 栏目; the title is null where the issue has no sections. */
export interface Section {
  readonly title: string | null;
  readonly articles: readonly Article[];
}

/** The journal's facts, from issue.yaml. */
export interface Masthead {
  /** 刊名 */
  readonly journal: string;
  readonly year: number | null;
  /** 卷 */
  readonly volume: number | null;
  /** 期: its number within the year. */
  readonly number: number | null;
  /** 总第几期 */
  readonly totalNumber: number | null;
  /** Date of publication, YYYY-MM-DD. */
  readonly date: string | null;
  /** The day on which what is published was last corrected, YYYY-MM-DD. */
  readonly revised: string | null;
  readonly publisher: string | null;
  readonly issn: string | null;
  /** 国内统一连续出版物号 */
  readonly cn: string | null;
  readonly description: string | null;
  /** 版权页, in the editor's order; empty where issue.yaml has none. */
  readonly imprint: readonly ImprintEntry[];
  /** 要目 for the cover; empty: the titles of the first articles. */
  readonly headlines: readonly string[];
  readonly barcode: BarcodeFacts;
  readonly registry: Registry;
}

export interface Issue {
  /** The issue folder's name, which also names the outputs. */
  readonly id: string;
  readonly masthead: Masthead;
  readonly sections: readonly Section[];
}

/** All articles of an issue in printing order. */
export function articlesOf(issue: Issue): Article[] {
  return issue.sections.flatMap((section) => section.articles);
}

/** Ends a `switch` over `kind`: a kind nobody handles is a compile error here. */
export function unreachable(node: never): never {
  throw new Error(`unhandled kind: ${JSON.stringify(node)}`);
}
