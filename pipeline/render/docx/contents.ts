/** The contents: a field over the articles' titles with its entries already filled in. */
import type { HouseStyle } from '../../house/style.ts';
import { bookmarkName } from '../../model/bookmarks.ts';
import { addresses } from '../../model/slots.ts';
import { field, fieldPart, instruction } from './field.ts';
import { type GeneratedParagraph, generatedBookmark, generatedXml } from './generated.ts';
import { articleHeight } from './length.ts';
import { linkWithin } from './link.ts';
import { pageHeightOf } from './measures.ts';
import { paragraph } from './paragraph.ts';
import type { Prepared } from './prepare.ts';
import { plainRuns } from './run.ts';
import { valued, writable, type Xml, xmlElement } from './xml.ts';

/** An entry: what it says, and the bookmark it leads to. */
interface ContentsLink {
  readonly line: GeneratedParagraph;
  readonly leadsTo: string;
}

/** An entry with the page it is reckoned to be on. */
interface ContentsLine extends ContentsLink {
  readonly page: number;
}

/** The title of the contents. */
export function contentsTitle(words: string): GeneratedParagraph {
  return { style: 'TOCHeading', bookmark: generatedBookmark('contents'), words, runs: plainRuns(words) };
}

/** What the contents say of each article, and of the section it opens. */
export function contentsEntries(articles: readonly Prepared[]): ContentsLink[][] {
  const addressOf = addresses();
  const entry = (article: number, address: string, words: string, style: string | null, behind = ''): ContentsLink => {
    const bookmark = generatedBookmark(addressOf('contents', words));
    const runs = plainRuns(words, '', style) + plainRuns(behind, '', 'ContentsAuthors');
    const line = { style: 'TOC1', bookmark, words: words + behind, runs };
    return { line, leadsTo: bookmarkName({ article, address }) };
  };
  return articles.map(({ number, title, opens, authors }) => [
    ...(opens === null ? [] : [entry(number, 'section', writable(opens), 'Label')]),
    entry(number, 'title', title, null, authors === '' ? '' : `　${authors}`),
  ]);
}

/**
 * The entries with the pages they are reckoned to begin on, counted from `first`; `front` pages stand between contents and articles.
 */
export function contentsLines(
  style: HouseStyle,
  articles: readonly Prepared[],
  first: number,
  front: number,
): ContentsLine[] {
  const pageHeight = pageHeightOf(style);
  const isNewPage = style.articleStart === 'page' || style.articleStart === 'right-page';
  const entries = contentsEntries(articles);
  let height = (Math.ceil(contentsHeight(style.text, articles) / pageHeight) + front) * pageHeight;
  return articles.flatMap(({ elements, footnotes }, index) => {
    if (isNewPage) height = Math.ceil(height / pageHeight) * pageHeight;
    if (style.articleStart === 'right-page' && (height / pageHeight) % 2 !== 0) height += pageHeight;
    const page = Math.floor(height / pageHeight) + first;
    height += articleHeight(elements, footnotes, style);
    return entries[index]!.map((entry) => ({ ...entry, page }));
  });
}

/** One line an entry below the contents' title. */
function contentsHeight(text: HouseStyle['text'], articles: readonly Prepared[]): number {
  const { contentsTitle, contentsEntry, body } = text;
  const entries = articles.length + articles.filter(({ opens }) => opens !== null).length;
  const title = contentsTitle.leading + (contentsTitle.linesBefore + contentsTitle.linesAfter) * body.leading;
  return title + entries * contentsEntry.leading;
}

/** The contents under their title, in the frame in which Word offers to update them. */
export function contentsField(words: string, entries: readonly ContentsLine[], nextId: () => number): Xml {
  const title = generatedXml(contentsTitle(words), nextId);
  if (entries.length === 0) return title;
  const opening = fieldPart('begin') + instruction('TOC \\o "1-1" \\h \\z \\u') + fieldPart('separate');
  const lines = entries.map((entry, index) => entryLine(entry, index === 0 ? opening : '', nextId));
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

function entryLine({ line, leadsTo, page }: ContentsLine, before: Xml, nextId: () => number): Xml {
  const number = `<w:r><w:tab/></w:r>${field(`PAGEREF ${leadsTo} \\h`, String(page))}`;
  return generatedXml(line, nextId, (words) => before + linkWithin(leadsTo, words + number));
}
