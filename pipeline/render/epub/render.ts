/** The issue as EPUB 3.3: one XHTML page an article, cover, contents, package. */
import { articlesOf, type Issue } from '../../model/document.ts';
import type { Job, Render } from '../renderer.ts';
import { articlePage } from './article.ts';
import { type ContentsFacts, navigation, ncx } from './contents.ts';
import { coverPage, coverPicture } from './cover.ts';
import type { EmbeddedFont } from './embed.ts';
import { holdsMathml } from './formula.ts';
import { type FormulaPictures, openFormulaPictures } from './formula-pictures.ts';
import { identifierOf, titleOfBook } from './identity.ts';
import { imprintPage } from './imprint.ts';
import { type KaiJob, kaiFont } from './kai.ts';
import { type ManifestItem, packageDocument } from './metadata.ts';
import { type Chapter, chaptersOf, contentsLabel, contentsTree, type NavigationEntry } from './outline.ts';
import { pack } from './package.ts';
import { CONTENTS_FILE, IMPRINT_FILE, type PagePlaces, placePages } from './pages.ts';
import { type BookPicture, takeCover, takePictures } from './pictures.ts';
import type { CleanPicture } from './png.ts';
import { rareFonts } from './rare.ts';
import { isVertical, turned } from './vertical.ts';
import { type BookWords, bookWords } from './words.ts';

const XHTML = 'application/xhtml+xml';

interface FinishedPage {
  readonly name: string;
  readonly xhtml: string;
}

/** What the book takes of a job. */
type BookJob = KaiJob & Pick<Job, 'cover' | 'formulas' | 'picture' | 'pages' | 'progress'>;

/** What all files of one book agree on. */
interface Book {
  readonly job: BookJob;
  readonly words: BookWords;
  readonly title: string;
  readonly identifier: string;
  readonly chapters: readonly Chapter[];
  readonly pictures: ReadonlyMap<string, BookPicture>;
  readonly formulaPictures: FormulaPictures;
  readonly pages: PagePlaces;
  readonly isVertical: boolean;
  readonly imprint: FinishedPage | null;
  readonly cover: Pick<BookPicture, 'name' | 'type' | 'bytes'>;
}

/** Renders an EPUB. */
export const render: Render = async (job: BookJob) => {
  const words = bookWords(job.edition);
  const pictures = takePictures(job.issue, job.picture);
  const chosen = takeCover(job);
  const title = titleOfBook(job.issue, job.style.words, words.untitled);
  const chapters = chaptersOf(job.issue, job.style, words.untitled);
  const pages = placePages(job.issue, chapters, await job.pages());
  const book: Book = {
    job,
    words,
    title,
    identifier: identifierOf(job.issue, job.edition),
    chapters,
    pictures: pictures.taken,
    formulaPictures: openFormulaPictures(job.formulas, job.fonts),
    pages,
    isVertical: isVertical(job),
    imprint: imprintOf(job, words, pages),
    cover: chosen.cover === null ? drawnCover(job) : namedCover(chosen.cover),
  };
  const contents = contentsFacts(book);
  const coverXhtml = coverPage({ language: job.edition, label: words.cover, title, picture: book.cover.name });
  const articles = articlePages(book);
  const nav = navigation(contents);
  const read = inOrder(book, { name: CONTENTS_FILE, xhtml: nav }, articles);
  const texts = read.map(({ xhtml }) => xhtml);
  const [rare, kai] = [await rareFonts(texts, job.fonts), await kaiFont(job)];
  const fonts = [...rare.fonts, ...kai.fonts];
  const bytes = await pack({
    stylesheet: (book.isVertical ? turned(job.style.bookCss) : job.style.bookCss) + rare.css + kai.css,
    pages: [{ name: 'cover.xhtml', xhtml: coverXhtml }, ...read.slice(1)],
    packageDocument: bookPackage(book, fonts, hasRuby(texts)),
    ncx: ncx(contents, read.flatMap(placesIn)),
    navigation: nav,
    attachments: [book.cover, ...book.pictures.values(), ...book.formulaPictures.files(), ...fonts],
    licences: fonts.map(({ licence }) => licence),
  });
  job.progress(1);
  return { bytes, pages: null, diagnostics: [...pictures.diagnostics, ...chosen.diagnostics] };
};

/** Whether the manuscript says of every picture in the book what it shows; a caption only names it. */
function isDescribed(issue: Issue, pictures: Book['pictures']): boolean {
  const blocks = articlesOf(issue).flatMap(({ body }) => body);
  return blocks.every((block) => {
    if (block.kind !== 'figure' || block.image === null || !pictures.has(block.image)) return true;
    return block.alt !== undefined && contentsLabel(block.alt) !== '';
  });
}

function hasRuby(pages: readonly string[]): boolean {
  return pages.some((page) => page.includes('<ruby>'));
}

/** What is read after the cover: the contents, then the 版权页 and the articles as in the print edition. */
function inOrder({ job, imprint }: Book, contents: FinishedPage, articles: readonly FinishedPage[]): FinishedPage[] {
  const aside = imprint === null ? [] : [imprint];
  return job.style.imprintPage === 'front' ? [contents, ...aside, ...articles] : [contents, ...articles, ...aside];
}

/** The addresses that may be led to in a page, in the order in which they are read. */
function placesIn({ name, xhtml }: FinishedPage): string[] {
  return [name, ...Array.from(xhtml.matchAll(/ id="(heading_\w+|page-\d+)"/g), ([, id]) => `${name}#${id}`)];
}

function imprintOf(
  { issue, edition, style, wishes }: BookJob,
  words: BookWords,
  pages: PagePlaces,
): FinishedPage | null {
  const xhtml = imprintPage({
    language: edition,
    label: words.imprint,
    masthead: issue.masthead,
    words: style.words,
    isVertical: isVertical({ edition, wishes }),
    folio: pages.imprint,
    place: style.imprintPage,
  });
  return xhtml === null ? null : { name: IMPRINT_FILE, xhtml };
}

function articlePages(book: Book): FinishedPage[] {
  const { job, chapters, formulaPictures } = book;
  const formulas = { ...job.formulas, picture: formulaPictures.of };
  const context = { ...book, language: job.edition, formulas };
  return chapters.map((chapter, index) => {
    job.progress(index / chapters.length / 2);
    return { name: chapter.file, xhtml: articlePage(chapter, context) };
  });
}

function drawnCover({ issue, style, fonts }: BookJob): Book['cover'] {
  return { name: 'cover.png', type: 'image/png', bytes: coverPicture(issue, style, fonts()) };
}

function namedCover({ bytes, type }: CleanPicture): Book['cover'] {
  return { name: type === 'image/png' ? 'cover.png' : 'cover.jpg', type, bytes };
}

function contentsFacts(book: Book): ContentsFacts {
  const { job, words, title, identifier, chapters, pages, isVertical, imprint } = book;
  const heading = job.style.words.contents;
  const aside: NavigationEntry[] =
    imprint === null ? [] : [{ kind: 'matter', label: words.imprint, href: imprint.name, children: [] }];
  const listed = contentsTree(chapters);
  return {
    language: job.edition,
    identifier,
    title,
    heading,
    entries: job.style.imprintPage === 'front' ? [...aside, ...listed] : [...listed, ...aside],
    pages: pages.list,
    printed: pages.contents,
    isVertical,
    landmarks: [
      { type: 'cover', href: 'cover.xhtml', label: words.cover },
      { type: 'toc', href: CONTENTS_FILE, label: heading },
      ...chapters.slice(0, 1).map(({ file }) => ({ type: 'bodymatter', href: file, label: words.text })),
      ...aside.map(({ href, label }) => ({ type: 'copyright-page', href, label })),
    ],
  };
}

function bookPackage(book: Book, fonts: readonly EmbeddedFont[], hasRuby: boolean): string {
  const { job, words, title, identifier, chapters, pictures, pages, isVertical } = book;
  return packageDocument({
    issue: job.issue,
    language: job.edition,
    identifier,
    title,
    accessibility: words.accessibility,
    isVertical,
    hasPages: pages.list.length > 0,
    items: manifestItems(book, fonts),
    hasPictures: pictures.size > 0,
    hasFormulas: chapters.some(({ article }) => holdsMathml(article, job.formulas)),
    isDescribed: isDescribed(job.issue, pictures),
    hasRuby,
    cover: 'cover-picture',
  });
}

/** Every file of the book, those that are read first in their order. */
function manifestItems(
  { job, chapters, pictures, formulaPictures, cover, imprint }: Book,
  fonts: readonly EmbeddedFont[],
): ManifestItem[] {
  const aside = imprint === null ? [] : [{ id: 'imprint', href: imprint.name, type: XHTML, spine: true }];
  const isInFront = job.style.imprintPage === 'front';
  return [
    { id: 'cover', href: 'cover.xhtml', type: XHTML, spine: true },
    { id: 'contents', href: CONTENTS_FILE, type: XHTML, properties: 'nav', spine: true },
    ...(isInFront ? aside : []),
    ...chapters.map(({ file, article }, index) => {
      const properties = holdsMathml(article, job.formulas) ? 'mathml' : undefined;
      return { id: `article-${index + 1}`, href: file, type: XHTML, properties, spine: true };
    }),
    ...(isInFront ? [] : aside),
    { id: 'ncx', href: 'toc.ncx', type: 'application/x-dtbncx+xml' },
    { id: 'style', href: 'style.css', type: 'text/css' },
    { id: 'cover-picture', href: cover.name, type: cover.type, properties: 'cover-image' },
    ...[...pictures.values()].map(({ name, type }, index) => ({ id: `picture-${index + 1}`, href: name, type })),
    ...formulaPictures.files().map(({ name, type }, index) => ({ id: `formula-${index + 1}`, href: name, type })),
    ...fonts.map(({ name }, index) => ({ id: `font-${index + 1}`, href: name, type: 'font/ttf' })),
  ];
}
