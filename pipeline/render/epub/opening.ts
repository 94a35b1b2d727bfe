/** The opening of an article as XHTML: a head from 栏目 to 作者单位, then abstract and keywords. */
import {
  type Galley,
  type ParagraphRole,
  type PrintedParagraph,
  paragraphTexts,
  printedWords,
} from '../../galley/printed.ts';
import type { Point } from '../../model/document.ts';
import { textAt } from '../../model/runs.ts';
import type { WriteInline } from '../xhtml/inline.ts';
import { element, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';
import { partsMarkup } from './parts.ts';

/** What stands apart from the head. */
const FRONT: ReadonlySet<ParagraphRole> = new Set(['abstract', 'keywords', 'identifiers']);

/** Head and front matter; `title` stands in for a title of no characters. */
export function openingMarkup({ article, opening }: Galley, title: string, marked: WriteInline): Markup[] {
  const head = opening
    .filter((paragraph) => !FRONT.has(paragraph.role) && !isEnglish(paragraph))
    .map((paragraph) => headParagraph(paragraph, article.at.from, title, marked));
  const abstract = opening.filter(({ role }) => role === 'abstract');
  const front = [
    ...(abstract.length === 0 ? [] : [abstractOf(abstract, marked)]),
    ...opening
      .filter(({ role }) => FRONT.has(role) && role !== 'abstract')
      .map((paragraph) => element('p', { class: paragraph.role }, partsMarkup(paragraph, marked))),
  ];
  return [
    element('header', {}, onLines(...head)),
    front.length === 0 ? NOTHING : element('div', { class: 'front-matter' }, onLines(...front)),
    englishMarkup(opening.filter(isEnglish), marked),
  ];
}

function headParagraph(paragraph: PrintedParagraph, point: Point, title: string, marked: WriteInline): Markup {
  if (paragraph.role === 'section') return sectionOf(paragraph, point, marked);
  const content = partsMarkup(paragraph, marked);
  switch (paragraph.role) {
    case 'title':
      return element('h1', { id: 'title' }, content.trim() === '' ? text(title) : content);
    case 'subtitle':
      return element('p', { class: 'subtitle', 'epub:type': 'subtitle', role: 'doc-subtitle' }, content);
    case 'affiliations':
      return affiliations(content);
    default:
      return element('p', { class: paragraph.role }, content);
  }
}

/** 栏目, written like the manuscript's own words: it may hold rare characters and numbers. */
function sectionOf(paragraph: PrintedParagraph, point: Point, marked: WriteInline): Markup {
  const words = printedWords(paragraph);
  const text = paragraphTexts(paragraph)[0] ?? textAt(words, point);
  return words.trim() === '' ? NOTHING : element('p', { class: 'section' }, marked(text));
}

/** 作者单位, at the opening or at the end. */
export function affiliations(content: Markup): Markup {
  return element('p', { class: 'affiliation' }, content);
}

function abstractOf(paragraphs: readonly PrintedParagraph[], marked: WriteInline): Markup {
  const texts = paragraphs.map((paragraph) => element('p', { class: 'abstract-text' }, partsMarkup(paragraph, marked)));
  return element('section', { class: 'abstract', 'epub:type': 'abstract', role: 'doc-abstract' }, onLines(...texts));
}

/** The English head, at the opening or at the end; nothing where there is none. */
export function englishMarkup(paragraphs: readonly PrintedParagraph[], marked: WriteInline): Markup {
  if (paragraphs.length === 0) return NOTHING;
  const lines = paragraphs.map((paragraph) =>
    element('p', { class: CLASS_OF[paragraph.role] }, partsMarkup(paragraph, marked)),
  );
  return element('section', { class: 'english', lang: 'en', 'xml:lang': 'en' }, onLines(...lines));
}

const CLASS_OF: Partial<Record<ParagraphRole, string>> = {
  englishTitle: 'english-title',
  englishByline: 'english-byline',
  englishAffiliations: 'english-affiliation',
  englishAbstract: 'english-abstract',
  englishKeywords: 'english-keywords',
};

function isEnglish({ role }: PrintedParagraph): boolean {
  return CLASS_OF[role] !== undefined;
}
