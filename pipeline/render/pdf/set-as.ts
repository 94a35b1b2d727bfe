/** How every kind of paragraph is set: in which of the style's roles, and what of it stays in one column. */
import type { ParagraphRole } from '../../galley/printed.ts';
import type { TextRole } from '../../house/style.ts';
import type { Keep } from '../../typeset/rows.ts';

export interface SetAs {
  readonly text: TextRole;
  readonly keep: Keep;
}

const END_MATTER: SetAs = { text: 'endMatter', keep: 'split' };

/** By the role of the paragraph. */
export const SET_AS: Readonly<Record<ParagraphRole, SetAs>> = {
  section: { text: 'sectionTitle', keep: 'next' },
  title: { text: 'title', keep: 'next' },
  subtitle: { text: 'subtitle', keep: 'next' },
  byline: { text: 'byline', keep: 'next' },
  affiliations: { text: 'affiliation', keep: 'whole' },
  abstract: { text: 'abstract', keep: 'next' },
  keywords: { text: 'abstract', keep: 'next' },
  identifiers: { text: 'abstract', keep: 'next' },
  englishTitle: { text: 'englishTitle', keep: 'next' },
  englishByline: { text: 'englishByline', keep: 'next' },
  englishAffiliations: { text: 'englishAffiliation', keep: 'next' },
  englishAbstract: { text: 'englishAbstract', keep: 'split' },
  englishKeywords: { text: 'englishAbstract', keep: 'split' },
  heading1: { text: 'heading1', keep: 'next' },
  heading2: { text: 'heading2', keep: 'next' },
  heading3: { text: 'heading3', keep: 'next' },
  heading4: { text: 'heading4', keep: 'next' },
  paragraph: { text: 'body', keep: 'split' },
  item: { text: 'list', keep: 'split' },
  quotation: { text: 'quotation', keep: 'split' },
  verse: { text: 'verse', keep: 'whole' },
  tableCaption: { text: 'caption', keep: 'next' },
  tableUnit: { text: 'tableUnit', keep: 'next' },
  tableNote: { text: 'tableNote', keep: 'whole' },
  figureCaption: { text: 'caption', keep: 'whole' },
  equation: { text: 'body', keep: 'whole' },
  endHeading: { text: 'reference', keep: 'next' },
  note: { text: 'note', keep: 'split' },
  reference: { text: 'reference', keep: 'split' },
  biography: END_MATTER,
  corresponding: END_MATTER,
  orcid: END_MATTER,
  funding: END_MATTER,
  received: END_MATTER,
  revised: END_MATTER,
  accepted: END_MATTER,
  editor: END_MATTER,
  correction: END_MATTER,
  retraction: END_MATTER,
  other: END_MATTER,
};
