/** The opening of an article: 栏目, title, byline, 作者单位 where the style has it here, abstract and keywords. */
import type { Article } from '../../model/document.ts';
import { textAt } from '../../model/runs.ts';
import type { HouseStyle, StyleWords } from '../../style.ts';
import { affiliations, isTied } from './affiliations.ts';
import { type Inline, labelled } from './inline.ts';
import { element, type Markup, NOTHING, onLines, sequence, text } from './markup.ts';
import type { Chapter } from './outline.ts';

/** The head of an article. */
export function head({ article, section, title }: Chapter, style: HouseStyle, marked: Inline): Markup {
  const shown = marked(article.title);
  return element(
    'header',
    {},
    onLines(
      section === null ? NOTHING : element('p', { class: 'section' }, marked(textAt(section, article.at.from))),
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
  const authors = article.authors.map(({ role, name, affiliations }) => {
    const numbers = isTied(article) ? affiliations.map((index) => index + 1).join(',') : '';
    const tied = numbers === '' ? NOTHING : element('sup', { class: 'tie' }, text(numbers));
    const before =
      role === null ? NOTHING : sequence([element('span', { class: 'role' }, marked(role)), text('\u3000')]);
    return sequence([before, element('span', { class: 'author', 'epub:type': 'z3998:author' }, marked(name)), tied]);
  });
  const bullet =
    style.byline === '' ? NOTHING : element('span', { class: 'bullet', 'aria-hidden': 'true' }, text(style.byline));
  return element('p', { class: 'byline' }, bullet, sequence(authors, text(style.between)));
}

/** Abstract, keywords, 中图分类号. */
export function frontMatter(article: Article, style: StyleWords, marked: Inline): Markup {
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
