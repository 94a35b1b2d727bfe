/** The contents: a field over the articles' titles with its entries already filled in. */
import { FileChild, type Paragraph } from 'docx';
import type { HouseStyle } from '../../style.ts';
import { element, valued } from './element.ts';
import { bookmarkOf } from './flow.ts';
import { heightOf } from './length.ts';
import { linkWithin } from './link.ts';
import { pageHeightOf } from './measures.ts';
import { field, fieldPart, instruction } from './page.ts';
import { StyledParagraph } from './paragraph.ts';
import type { Prepared } from './prepare.ts';
import { plainRuns, writable } from './run.ts';

interface Entry {
  readonly kind: 'section' | 'article';
  readonly title: string;
  readonly bookmark: string;
  readonly page: number;
}

/** The entries of articles and of the sections they open, with the pages they are reckoned to begin on. */
export function entriesOf(style: HouseStyle, articles: readonly Prepared[]): Entry[] {
  const pageHeight = pageHeightOf(style);
  const isNewPage = style.articleStart === 'page' || style.articleStart === 'right-page';
  const entries: Entry[] = [];
  let height = contentsHeight(style.text, articles);
  for (const { pieces, footnotes, prefix, title, opens } of articles) {
    if (isNewPage) height = Math.ceil(height / pageHeight) * pageHeight;
    const page = Math.floor(height / pageHeight) + 1;
    if (opens !== null)
      entries.push({ kind: 'section', title: writable(opens), bookmark: bookmarkOf(prefix, 'section'), page });
    entries.push({ kind: 'article', title, bookmark: bookmarkOf(prefix, 'title'), page });
    height += heightOf(pieces, footnotes, style);
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
export function contentsOf(words: string, entries: readonly Entry[]): FileChild[] {
  const title = new StyledParagraph('TOCHeading', plainRuns(words));
  if (entries.length === 0) return [title];
  const opening = [fieldPart('begin'), instruction('TOC \\o "1-1" \\h \\z \\u'), fieldPart('separate')];
  const lines = entries.map((entry, index) => {
    return new StyledParagraph('TOC1', [...(index === 0 ? opening : []), entryOf(entry)]);
  });
  return [new ContentsFrame([title, ...lines, new StyledParagraph('TOC1', [fieldPart('end')])])];
}

/**
 * The content control Word puts round a table of contents. It also keeps the section's heads out of the field: they come with the
 * section's last paragraph, and a field still open there would swallow their own.
 */
class ContentsFrame extends FileChild {
  constructor(paragraphs: readonly Paragraph[]) {
    super('w:sdt');
    const gallery = valued('w:docPartGallery', 'Table of Contents');
    const kind = element('w:docPartObj', null, gallery, element('w:docPartUnique'));
    this.root.push(element('w:sdtPr', null, kind), element('w:sdtContent', null, ...paragraphs));
  }
}

function entryOf({ kind, title, bookmark, page }: Entry) {
  const look = kind === 'section' ? [valued('w:rStyle', 'Label')] : [];
  const folio = field(`PAGEREF ${bookmark} \\h`, String(page));
  return linkWithin(bookmark, [...plainRuns(title, look), element('w:r', null, element('w:tab')), ...folio]);
}
