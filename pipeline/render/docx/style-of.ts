/** The named style of every kind of paragraph. */
import type { ParagraphRole } from '../../galley/printed.ts';
import type { StyleId } from './named.ts';

/** By the role of the paragraph. An article's title is 标题 1, its headings begin with 标题 2. */
export const STYLE_OF: Readonly<Record<ParagraphRole, StyleId>> = {
  section: 'SectionTitle',
  title: 'Heading1',
  subtitle: 'Subtitle',
  byline: 'Author',
  affiliations: 'Affiliation',
  abstract: 'Abstract',
  keywords: 'Keywords',
  classification: 'Classification',
  heading1: 'Heading2',
  heading2: 'Heading3',
  heading3: 'Heading4',
  heading4: 'Heading5',
  paragraph: 'Normal',
  item: 'ListParagraph',
  quotation: 'Quotation',
  verse: 'Verse',
  tableCaption: 'TableCaption',
  tableUnit: 'TableUnit',
  tableNote: 'TableNote',
  figureCaption: 'FigureCaption',
  equation: 'Equation',
  endHeading: 'EndHeading',
  note: 'EndNote',
  reference: 'Reference',
  biography: 'EndMatter',
  funding: 'EndMatter',
  received: 'EndMatter',
  editor: 'EndMatter',
  other: 'EndMatter',
};
