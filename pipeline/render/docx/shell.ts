/** The document as docx makes it, before its text is written into it: properties, settings, sections with their heads and folios. */
import { Document, Paragraph } from 'docx';
import { articlesOf, type Issue } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import type { Job } from '../renderer.ts';
import { issueName } from './issue-name.ts';
import type { WordSection } from './sections.ts';
import { writable } from './xml.ts';

/** What Word itself sets in a Chinese document. */
const CHINESE_LAYOUT = {
  spaceForUnderline: true,
  balanceSingleByteDoubleByteWidth: true,
  doNotLeaveBackslashAlone: true,
  underlineTrailingSpaces: true,
  doNotExpandShiftReturn: true,
  adjustLineHeightInTable: true,
  useFELayout: true,
};

/** The document without its text; docx writes the part for comments only where there is one. */
export function shellOf(
  { issue, style }: Pick<Job, 'issue' | 'style'>,
  sections: readonly WordSection[],
  hasComments: boolean,
): Document {
  const name = issueName(issue, style.words);
  return new Document({
    title: name === '' ? writable(issue.id) : name,
    creator: writable(authorsOf(issue)),
    lastModifiedBy: writable(issue.masthead.publisher ?? issue.masthead.journal),
    evenAndOddHeaderAndFooters: true,
    features: { trackRevisions: true },
    defaultTabStop: 420,
    compatibility: CHINESE_LAYOUT,
    styles: { importedStyles: [] },
    comments: { children: hasComments ? [{ id: 0, children: [] }] : [] },
    footnotes: {},
    sections: sections.map(({ options }) => ({ ...options, children: [new Paragraph('')] })),
  });
}

/** All authors once, in the order of their bylines; the journal where nobody signed. */
function authorsOf(issue: Issue): string {
  const names = articlesOf(issue).flatMap((article) => article.authors.map(({ name }) => joined(name)));
  return names.length > 0 ? [...new Set(names)].join('、') : issue.masthead.journal;
}
