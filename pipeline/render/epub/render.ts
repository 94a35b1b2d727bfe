/** The issue as EPUB 3.3: one XHTML page an article, cover, contents, package. */
import type { Render } from '../renderer.ts';
import { articlePage } from './article.ts';
import { type ContentsFacts, navigation, ncx } from './contents.ts';
import { type CoverFacts, coverDrawing, coverPage } from './cover.ts';
import { identifierOf, numberOf, titleOf } from './identity.ts';
import { type Item, packageDocument } from './metadata.ts';
import { type Chapter, chaptersOf, contentsOf } from './outline.ts';
import { pack } from './package.ts';
import { wordsOf } from './words.ts';

const XHTML = 'application/xhtml+xml';

export const render: Render = async ({ issue, edition, style, progress }) => {
  const words = wordsOf(edition);
  const chapters = chaptersOf(issue, words.untitled);
  const title = titleOf(issue, style.words, words.untitled);
  const identifier = identifierOf(issue, edition);
  const setting = { language: edition, style: style.words, words };
  const cover: CoverFacts = {
    language: edition,
    label: words.cover,
    title,
    journal: issue.masthead.journal || issue.id,
    number: numberOf(issue.masthead, style.words),
    publisher: issue.masthead.publisher,
    headlines: chapters.map((chapter) => chapter.title),
  };
  const contents: ContentsFacts = {
    language: edition,
    identifier,
    title,
    heading: style.words.contents,
    entries: contentsOf(chapters),
    landmarks: [
      { type: 'cover', href: 'cover.xhtml', label: words.cover },
      { type: 'toc', href: 'toc.xhtml', label: style.words.contents },
      ...chapters.slice(0, 1).map(({ file }) => ({ type: 'bodymatter', href: file, label: words.text })),
    ],
  };
  const articles = chapters.map((chapter, index) => {
    progress(index / chapters.length / 2);
    return { name: chapter.file, xhtml: articlePage(chapter, setting) };
  });
  const bytes = await pack({
    stylesheet: style.bookCss,
    pages: [{ name: 'cover.xhtml', xhtml: coverPage(cover, 'cover.svg') }, ...articles],
    packageDocument: packageDocument({
      issue,
      language: edition,
      identifier,
      title,
      accessibility: words.accessibility,
      direction: 'ltr',
      items: itemsOf(chapters),
      cover: 'cover-picture',
    }),
    ncx: ncx(contents),
    navigation: navigation(contents),
    attachments: [{ name: 'cover.svg', bytes: new TextEncoder().encode(coverDrawing(cover)) }],
  });
  progress(1);
  return { bytes, pages: null, diagnostics: [] };
};

/** Every file of the book, those that are read first in their order. */
function itemsOf(chapters: readonly Chapter[]): Item[] {
  return [
    { id: 'cover', href: 'cover.xhtml', type: XHTML, spine: true },
    { id: 'contents', href: 'toc.xhtml', type: XHTML, properties: 'nav', spine: true },
    ...chapters.map(({ file }, index) => ({ id: `article-${index + 1}`, href: file, type: XHTML, spine: true })),
    { id: 'ncx', href: 'toc.ncx', type: 'application/x-dtbncx+xml' },
    { id: 'style', href: 'style.css', type: 'text/css' },
    { id: 'cover-picture', href: 'cover.svg', type: 'image/svg+xml', properties: 'cover-image' },
  ];
}
