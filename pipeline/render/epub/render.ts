/** The issue as EPUB 3.3: one XHTML page an article, cover, contents, package. */
import type { Job, Render } from '../renderer.ts';
import { articlePage } from './article.ts';
import { type ContentsFacts, navigation, ncx } from './contents.ts';
import { type CoverFacts, coverPage, coverPicture } from './cover.ts';
import { identifierOf, numberOf, titleOf } from './identity.ts';
import { type Item, packageDocument } from './metadata.ts';
import { type Chapter, chaptersOf, contentsOf } from './outline.ts';
import { pack } from './package.ts';
import { type Picture, takePictures } from './pictures.ts';
import { type RareFonts, rareFonts } from './rare.ts';
import { type BookWords, wordsOf } from './words.ts';

const XHTML = 'application/xhtml+xml';
const COVER = 'cover.png';
/** A stylesheet that sets lines from top to bottom also turns the pages from right to left. */
const VERTICAL = /writing-mode:\s*vertical-rl/;

/** What all files of one book agree on. */
interface Book {
  readonly job: Job;
  readonly words: BookWords;
  readonly title: string;
  readonly identifier: string;
  readonly chapters: readonly Chapter[];
  readonly pictures: ReadonlyMap<string, Picture>;
}

export const render: Render = async (job) => {
  const words = wordsOf(job.edition);
  const { taken, diagnostics } = takePictures(job.issue, job.picture);
  const book: Book = {
    job,
    words,
    title: titleOf(job.issue, job.style.words, words.untitled),
    identifier: identifierOf(job.issue, job.edition),
    chapters: chaptersOf(job.issue, words.untitled),
    pictures: taken,
  };
  const contents = contentsFacts(book);
  const cover = coverFacts(book);
  const articles = articlePages(book);
  const rare = await rareFonts(
    articles.map(({ xhtml }) => xhtml),
    job.fonts,
  );
  const bytes = await pack({
    stylesheet: job.style.bookCss + rare.css,
    pages: [{ name: 'cover.xhtml', xhtml: coverPage(cover, COVER) }, ...articles],
    packageDocument: bookPackage(book, rare.fonts),
    ncx: ncx(contents),
    navigation: navigation(contents),
    attachments: [{ name: COVER, bytes: coverPicture(cover, job.fonts()) }, ...taken.values(), ...rare.fonts],
    licences: rare.fonts.map(({ licence }) => licence),
  });
  job.progress(1);
  return { bytes, pages: null, diagnostics };
};

function articlePages({ job, words, chapters, pictures }: Book): { name: string; xhtml: string }[] {
  const setting = { language: job.edition, style: job.style, words, pictures };
  return chapters.map((chapter, index) => {
    job.progress(index / chapters.length / 2);
    return { name: chapter.file, xhtml: articlePage(chapter, setting) };
  });
}

function coverFacts({ job, words, title, chapters }: Book): CoverFacts {
  const { masthead, id } = job.issue;
  return {
    language: job.edition,
    label: words.cover,
    title,
    journal: masthead.journal.trim() || id,
    number: numberOf(masthead, job.style.words),
    publisher: masthead.publisher,
    headlines: chapters.map((chapter) => chapter.title),
  };
}

function contentsFacts({ job, words, title, identifier, chapters }: Book): ContentsFacts {
  const heading = job.style.words.contents;
  return {
    language: job.edition,
    identifier,
    title,
    heading,
    entries: contentsOf(chapters),
    landmarks: [
      { type: 'cover', href: 'cover.xhtml', label: words.cover },
      { type: 'toc', href: 'toc.xhtml', label: heading },
      ...chapters.slice(0, 1).map(({ file }) => ({ type: 'bodymatter', href: file, label: words.text })),
    ],
  };
}

function bookPackage(book: Book, fonts: RareFonts['fonts']): string {
  const { job, words, title, identifier, pictures } = book;
  return packageDocument({
    issue: job.issue,
    language: job.edition,
    identifier,
    title,
    accessibility: words.accessibility,
    direction: VERTICAL.test(job.style.bookCss) ? 'rtl' : 'ltr',
    items: itemsOf(book, fonts),
    hasPictures: pictures.size > 0,
    cover: 'cover-picture',
  });
}

/** Every file of the book, those that are read first in their order. */
function itemsOf({ chapters, pictures }: Book, fonts: RareFonts['fonts']): Item[] {
  return [
    { id: 'cover', href: 'cover.xhtml', type: XHTML, spine: true },
    { id: 'contents', href: 'toc.xhtml', type: XHTML, properties: 'nav', spine: true },
    ...chapters.map(({ file }, index) => ({ id: `article-${index + 1}`, href: file, type: XHTML, spine: true })),
    { id: 'ncx', href: 'toc.ncx', type: 'application/x-dtbncx+xml' },
    { id: 'style', href: 'style.css', type: 'text/css' },
    { id: 'cover-picture', href: COVER, type: 'image/png', properties: 'cover-image' },
    ...[...pictures.values()].map(({ name, type }, index) => ({ id: `picture-${index + 1}`, href: name, type })),
    ...fonts.map(({ name }, index) => ({ id: `font-${index + 1}`, href: name, type: 'font/ttf' })),
  ];
}
