/** A house style: all that a page must know and a manuscript must not. One folder in `templates/` each. */

import type { EndMatter } from '../model/document.ts';
import type { ArticleStart, OpeningFolios, ReferenceStandard } from '../model/wishes.ts';

/** 宋 for reading, 黑 for headings, 楷 for names and quotations. */
export type FaceRole = 'song' | 'hei' | 'kai';
export type Weight = 400 | 700;

/** Everything on a page that has looks of its own. */
export type TextRole =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'abstract'
  | 'englishTitle'
  | 'englishByline'
  | 'englishAffiliation'
  | 'englishAbstract'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'body'
  | 'list'
  | 'quotation'
  | 'verse'
  | 'caption'
  | 'tableUnit'
  | 'tableCell'
  | 'tableNote'
  | 'note'
  | 'reference'
  | 'endMatter'
  | 'affiliation'
  | 'sectionTitle'
  | 'runningHead'
  | 'folio'
  | 'contentsTitle'
  | 'contentsSection'
  | 'contentsEntry'
  | 'imprintTitle'
  | 'imprintIssue'
  | 'imprintLabel'
  | 'imprintEntry';

/** How one kind of text looks; sizes in points, indents in em of its own size, space in lines of the baseline grid. */
export interface TextStyle {
  readonly face: FaceRole;
  readonly weight: Weight;
  readonly size: number;
  /** Distance of its own baselines in points; grid text takes the grid's. */
  readonly leading: number;
  readonly align: 'justify' | 'left' | 'center' | 'right';
  readonly firstLineIndent: number;
  readonly indent: number;
  /** From the right edge of the measure. */
  readonly indentRight: number;
  readonly linesBefore: number;
  readonly linesAfter: number;
}

/** The words a style adds to what authors wrote, in Simplified Chinese; the edition stage converts them. `{}` is filled in. */
export interface StyleWords {
  readonly contents: string;
  /** Over the English contents. */
  readonly englishContents: string;
  readonly abstract: string;
  readonly keywords: string;
  readonly classification: string;
  readonly documentCode: string;
  readonly articleNumber: string;
  readonly doi: string;
  readonly englishAbstract: string;
  readonly englishKeywords: string;
  /** Round all English affiliations: ({}) */
  readonly englishAffiliation: string;
  readonly notes: string;
  readonly references: string;
  /** Over a table that goes on in another column. */
  readonly continued: string;
  readonly biography: string;
  readonly corresponding: string;
  readonly orcid: string;
  readonly funding: string;
  readonly received: string;
  readonly revised: string;
  readonly accepted: string;
  readonly editor: string;
  readonly correction: string;
  readonly retraction: string;
  /** Round all affiliations of an article: （作者单位：{}） */
  readonly affiliation: string;
  /** Before the authors of an article: ● */
  readonly byline: string;
  /** Between several authors, or several affiliations. */
  readonly between: string;
  readonly year: string;
  readonly volume: string;
  readonly number: string;
  readonly totalNumber: string;
  /** Labels of the 版权页 for what issue.yaml tells elsewhere. */
  readonly publisher: string;
  readonly issn: string;
  readonly cn: string;
  readonly published: string;
  /** Over the headlines on the cover. */
  readonly headlines: string;
}

/** A page's measures in millimetres, the type area (版心) in characters and lines of the body text. */
export interface PageStyle {
  readonly trim: { readonly width: number; readonly height: number };
  readonly bleed: number;
  readonly columns: 1 | 2 | 3;
  /** Characters a line of one column; the type area is a whole number of characters wide (clreq 7.1.1). */
  readonly charactersPerLine: number;
  readonly linesPerColumn: number;
  /** Space between columns, in characters. */
  readonly gutter: number;
  /** From the trim to the type area, at the spine and at the head; the other two margins follow. */
  readonly inner: number;
  readonly top: number;
}

/** How lines are set. */
export interface LineStyle {
  /** 避头尾: 宽松 lets dashes, ellipses and middle dots start a line, 国标 is GB/T 15834, 严格 keeps numbers with their Chinese unit. */
  readonly kinsoku: 'loose' | 'gb' | 'strict';
  /** 全角, 开明 (only full stops full) or 半角. */
  readonly marks: 'full' | 'kaiming' | 'half';
  /** 行尾悬挂: whether ，、。 may stand outside the measure at a line's end. */
  readonly hanging: boolean;
  /** Emphasis by dots under the characters (着重号), or in 楷. */
  readonly emphasis: 'dots' | 'kai';
}

/** Inks in per cent: cyan, magenta, yellow, black. */
export type Ink = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** A place across the cover sheet in millimetres from the left edge of a panel; `end` is the right edge of the front. */
export interface CoverEdge {
  readonly of: 'back' | 'spine' | 'front' | 'end';
  readonly mm: number;
}

/** A flat area of colour, or a rule; what reaches the trim is drawn out to the bleed. */
export interface CoverField {
  readonly left: CoverEdge;
  readonly right: CoverEdge;
  readonly top: number;
  readonly height: number;
  readonly ink: Ink;
}

/** A place on a panel in millimetres from its top left corner. */
export interface CoverBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a text of the cover says; `latin` is the journal's name in another language or in pinyin, `codes` all numbers and the price. */
export type CoverWords =
  | 'journal'
  | 'latin'
  | 'year'
  | 'number'
  | 'issue'
  | 'total'
  | 'date'
  | 'serial'
  | 'headlinesTitle'
  | 'headlines'
  | 'publisher'
  | 'codes';

/** The front without a picture, with a wide or square one, or with a tall one. */
export type CoverLayout = 'plain' | 'wide' | 'tall';

/** A text in a box: as large as `size` points, or smaller so that it fits. */
export interface CoverText extends CoverBox {
  readonly of: CoverWords;
  readonly panel: 'front' | 'back';
  /** The layouts that have it. */
  readonly when: readonly CoverLayout[];
  readonly face: FaceRole;
  readonly weight: Weight;
  readonly size: number;
  /** Distance of baselines, in em. */
  readonly leading: number;
  readonly align: 'left' | 'center' | 'right';
  readonly from: 'top' | 'bottom';
  readonly ink: Ink;
}

/** A line down the spine, between two heights. */
export interface SpineText {
  readonly of: 'journal' | 'issue' | 'publisher';
  readonly top: number;
  readonly bottom: number;
  readonly face: FaceRole;
  readonly weight: Weight;
  readonly size: number;
  readonly align: 'top' | 'bottom';
  readonly ink: Ink;
}

/** 封面: back, spine and front. Its measures are meant for `trim`; on another page they are scaled. */
export interface CoverStyle {
  readonly trim: { readonly width: number; readonly height: number };
  /** The colour of the whole sheet. */
  readonly ground: Ink;
  readonly fields: readonly CoverField[];
  readonly picture: { readonly wide: CoverBox; readonly tall: CoverBox };
  readonly texts: readonly CoverText[];
  readonly spine: readonly SpineText[];
  /** 条码: on the back at the lower right, or on the front at the lower left; from the trim to its white field in millimetres. */
  readonly barcode: {
    readonly panel: 'front' | 'back';
    readonly side: number;
    readonly foot: number;
    readonly magnification: number;
  };
}

export interface HouseStyle {
  readonly name: string;
  readonly page: PageStyle;
  readonly text: Readonly<Record<TextRole, TextStyle>>;
  readonly words: StyleWords;
  /** Where an article starts: on a new page, on a new right-hand page, in the next column, or below the one before. */
  readonly articleStart: ArticleStart;
  /** Whether a page on which an article or the contents open shows its number; it is counted either way (暗码). */
  readonly openingFolios: OpeningFolios;
  /** Where blank pages stand that fill the last signature: at the end, or before a 版权页 that is the last. */
  readonly blankPages: 'end' | 'before-imprint';
  /** Whether black overprints in the files for the printing house, rather than being spared from what lies under it. */
  readonly blackOverprints: boolean;
  /** 注释 at the foot of the column that refers to them, or at the article's end. */
  readonly notes: 'foot' | 'end';
  /** 作者单位 under the authors, or at the article's end. */
  readonly affiliations: 'opening' | 'end';
  /** The English head after the Chinese abstract, or at the article's end. */
  readonly english: 'opening' | 'end';
  /** Whether English contents follow the Chinese ones in print. */
  readonly englishContents: boolean;
  /** What of the end matter stands at the foot of an article's first page (GB/T 7713.2—2022, 5.4), the rest at the article's end. */
  readonly firstPageFoot: readonly EndMatter['kind'][];
  /** 版权页: after the contents, or as the last page. */
  readonly imprintPage: 'front' | 'back';
  /** The edition of GB/T 7714 that 参考文献 follow. */
  readonly references: ReferenceStandard;
  readonly cover: CoverStyle;
  readonly lines: LineStyle;
  /** What all styles share on e-readers, then the template's own book.css. */
  readonly bookCss: string;
}

/** A house style as a template writes it: `templates/<name>/style.ts` exports `style`. */
export type StyleSheet = Omit<HouseStyle, 'name' | 'bookCss'>;
