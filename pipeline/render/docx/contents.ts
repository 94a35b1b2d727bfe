/** The contents: a field over the articles' titles with its entries already filled in. */
import type { HouseStyle } from '../../house/style.ts';
import { bookmarkOf } from './flow.ts';
import { articleHeight } from './length.ts';
import { linkWithin } from './link.ts';
import { pageHeightOf } from './measures.ts';
import { field, fieldPart, instruction } from './page.ts';
import { paragraph } from './paragraph.ts';
import type { Prepared } from './prepare.ts';
import { plainRuns } from './run.ts';
import { valued, writable, type Xml, xmlElement } from './xml.ts';

interface ContentsLine {
  readonly kind: 'section' | 'article';
  readonly title: string;
  readonly bookmark: string;
  readonly page: number;
}

/**
 * The entries of articles and of the sections they open, with the pages they are reckoned to begin on, counted from `first`; `front`
 * pages stand between contents and articles.
 */
export function contentsLines(
  style: HouseStyle,
  articles: readonly Prepared[],
  first: number,
  front: number,
): ContentsLine[] {
  const pageHeight = pageHeightOf(style);
  const isNewPage = style.articleStart === 'page' || style.articleStart === 'right-page';
  const entries: ContentsLine[] = [];
  let height = (Math.ceil(contentsHeight(style.text, articles) / pageHeight) + front) * pageHeight;
  for (const { elements, footnotes, prefix, title, opens } of articles) {
    if (isNewPage) height = Math.ceil(height / pageHeight) * pageHeight;
    if (style.articleStart === 'right-page' && (height / pageHeight) % 2 !== 0) height += pageHeight;
    const page = Math.floor(height / pageHeight) + first;
    if (opens !== null)
      entries.push({ kind: 'section', title: writable(opens), bookmark: bookmarkOf(prefix, 'section'), page });
    entries.push({ kind: 'article', title, bookmark: bookmarkOf(prefix, 'title'), page });
    height += articleHeight(elements, footnotes, style);
  }
  return entries;
}

/** One line an entry below the contents' title. */
function contentsHeight(text: HouseStyle['text'], articles: readonly Prepared[]): number {
  const { contentsTitle, contentsEntry, body } = text;
  const entries = articles.length + articles.filter(({ opens }) => opens !== null).length;
  const title = contentsTitle.leading + (contentsTitle.linesBefore + contentsTitle.linesAfter) * body.leading;
  return title + entries * contentsEntry.leading;
}

/** The contents under their title, in the frame in which Word offers to update them. */
export function contentsField(words: string, entries: readonly ContentsLine[]): Xml {
  const title = paragraph('TOCHeading', plainRuns(words));
  if (entries.length === 0) return title;
  const opening = fieldPart('begin') + instruction('TOC \\o "1-1" \\h \\z \\u') + fieldPart('separate');
  const lines = entries.map((entry, index) => paragraph('TOC1', (index === 0 ? opening : '') + entryOf(entry)));
  return frame(title + lines.join('') + paragraph('TOC1', fieldPart('end')));
}

/**
 * The content control Word puts round a table of contents. It also keeps the section's heads out of the field: they come with the
 * section's last paragraph, and a field still open there would swallow their own.
 */
function frame(paragraphs: Xml): Xml {
  const gallery = valued('w:docPartGallery', 'Table of Contents');
  const kind = xmlElement('w:docPartObj', null, gallery, xmlElement('w:docPartUnique'));
  return xmlElement('w:sdt', null, xmlElement('w:sdtPr', null, kind), xmlElement('w:sdtContent', null, paragraphs));
}

function entryOf({ kind, title, bookmark, page }: ContentsLine): Xml {
  const words = plainRuns(title, '', kind === 'section' ? 'Label' : null);
  return linkWithin(bookmark, `${words}<w:r><w:tab/></w:r>${field(`PAGEREF ${bookmark} \\h`, String(page))}`);
}
