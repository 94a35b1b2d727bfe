/** One article as an XHTML page. */
import type { Article, Text } from '../../model/document.ts';
import type { HouseStyle, StyleWords } from '../../style.ts';
import { block } from './block.ts';
import { inline } from './inline.ts';
import { element, type Markup, NOTHING, onLines, sequence, text } from './markup.ts';
import { noteAside, noteLinks } from './notes.ts';
import type { Chapter } from './outline.ts';
import { page } from './page.ts';
import type { Picture } from './pictures.ts';
import type { BookWords } from './words.ts';

/** What the articles of a book have in common. */
export interface Setting {
  readonly language: string;
  readonly style: HouseStyle;
  readonly words: BookWords;
  /** The pictures of the book by their paths in the manuscripts. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

type Inline = (content: Text) => Markup;

/** The page of a chapter: head, abstract, body, notes, references, what stands at the end. */
export function articlePage(chapter: Chapter, setting: Setting): string {
  const { article, title } = chapter;
  const { style, words } = setting;
  const links = noteLinks(article);
  const marked: Inline = (content) => inline(content, links);
  const landings = new Map(chapter.landings.map((landing) => [landing.heading, landing]));
  const context = {
    inline: marked,
    landing: landings.get.bind(landings),
    picture: (path: string) => setting.pictures.get(path)?.name ?? null,
    pictureLabel: words.picture,
  };
  const before = [
    head(chapter, setting, marked),
    frontMatter(article, style.words, marked),
    ...article.body.map((node) => block(node, context)),
  ];
  const noteTexts = article.notes.map((note) => marked(note.text));
  const after = [references(article, style.words, marked), foot(article, style, marked)];
  // Last, when every call is written and a note knows where it was called from.
  const asides = article.notes.map((note, index) => noteAside(note, links, noteTexts[index]!, words.back));
  return page(
    { language: setting.language, title, body: { 'epub:type': 'bodymatter' } },
    element(
      'section',
      { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'title' },
      onLines(...before, endNotes(asides, style.words), ...after),
    ),
  );
}

function head({ article, section, title }: Chapter, { style }: Setting, marked: Inline): Markup {
  const shown = marked(article.title);
  return element(
    'header',
    {},
    onLines(
      section === null ? NOTHING : element('p', { class: 'section' }, text(section)),
      element('h1', { id: 'title' }, shown.trim() === '' ? text(title) : shown),
      article.subtitle === null
        ? NOTHING
        : element('p', { class: 'subtitle', 'epub:type': 'subtitle', role: 'doc-subtitle' }, marked(article.subtitle)),
      byline(article, style.words, marked),
      style.affiliations === 'opening' ? affiliations(article, style.words, marked) : NOTHING,
    ),
  );
}

/** 作者: the bullet is the style's and is not read out; numbers tie authors to their 作者单位 where they have several. */
function byline(article: Article, style: StyleWords, marked: Inline): Markup {
  if (article.authors.length === 0) return NOTHING;
  const authors = article.authors.map(({ name, affiliations }) => {
    const numbers = ties(article) ? affiliations.map((index) => index + 1).join(',') : '';
    const tied = numbers === '' ? NOTHING : element('sup', { class: 'tie' }, text(numbers));
    return sequence([element('span', { class: 'author' }, marked(name)), tied]);
  });
  const bullet =
    style.byline === '' ? NOTHING : element('span', { class: 'bullet', 'aria-hidden': 'true' }, text(style.byline));
  return element('p', { class: 'byline' }, bullet, sequence(authors, text(style.between)));
}

function ties({ authors, affiliations }: Article): boolean {
  return affiliations.length > 1 && authors.some((author) => author.affiliations.length > 0);
}

function frontMatter(article: Article, style: StyleWords, marked: Inline): Markup {
  const { abstract, keywords, classification } = article;
  const parts = [
    abstract === null
      ? NOTHING
      : element(
          'section',
          { class: 'abstract', 'epub:type': 'abstract', role: 'doc-abstract' },
          labelled('abstract-text', style.abstract, marked(abstract)),
        ),
    keywords.length === 0
      ? NOTHING
      : labelled(
          'keywords',
          style.keywords,
          sequence(
            keywords.map((keyword) => element('span', { class: 'keyword' }, marked(keyword))),
            text('；'),
          ),
        ),
    classification === null ? NOTHING : labelled('classification', style.classification, marked(classification)),
  ];
  return parts.every((part) => part === '') ? NOTHING : element('div', { class: 'front-matter' }, onLines(...parts));
}

function endNotes(asides: readonly Markup[], style: StyleWords): Markup {
  if (asides.length === 0) return NOTHING;
  const title = element('h2', { class: 'part' }, text(style.notes));
  return element('section', { class: 'notes', 'epub:type': 'footnotes' }, onLines(title, ...asides));
}

function references(article: Article, style: StyleWords, marked: Inline): Markup {
  if (article.references.length === 0) return NOTHING;
  const items = article.references.map((entry, index) =>
    element('li', { id: `reference-${index + 1}` }, marked(entry.text)),
  );
  return element(
    'section',
    { class: 'references', 'epub:type': 'bibliography', role: 'doc-bibliography', 'aria-labelledby': 'references' },
    onLines(
      element('h2', { id: 'references', class: 'part' }, text(style.references)),
      element('ul', {}, onLines(...items)),
    ),
  );
}

function foot(article: Article, style: HouseStyle, marked: Inline): Markup {
  const parts = [
    style.affiliations === 'end' ? affiliations(article, style.words, marked) : NOTHING,
    ...article.endMatter.map((line) => labelled(line.kind, style.words[line.kind], marked(line.text))),
  ].filter((part) => part !== '');
  return parts.length === 0 ? NOTHING : element('footer', {}, onLines(...parts));
}

/** 作者单位, between the words that the style puts round them. */
function affiliations(article: Article, style: StyleWords, marked: Inline): Markup {
  if (article.affiliations.length === 0) return NOTHING;
  const [before = '', after = ''] = style.affiliation.split('{}');
  const numbered = ties(article);
  const names = article.affiliations.map(({ text: name }, index) =>
    sequence([
      numbered ? element('span', { class: 'tie' }, text(`${index + 1}.`)) : NOTHING,
      element('span', { class: 'affiliation-name' }, marked(name)),
    ]),
  );
  return element('p', { class: 'affiliation' }, text(before), sequence(names, text(style.between)), text(after));
}

function labelled(name: string, label: string, content: Markup): Markup {
  return element('p', { class: name }, element('span', { class: 'label' }, text(label)), content);
}
