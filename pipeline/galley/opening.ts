/** What opens an article: 栏目, title, authors, affiliations where the style has them here, abstract, keywords, 中图分类号, the English head. */
import type { Article } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import { printedAbstract } from './abstract.ts';
import { printedAffiliations, printedByline } from './authors.ts';
import { printedEnglish } from './english.ts';
import { printedIdentifiers } from './identifiers.ts';
import { label, plainWords, singleParagraph, withBetween } from './parts.ts';
import type { GalleyStyle, PrintedParagraph } from './printed.ts';
import type { Take } from './take.ts';

const BETWEEN_KEYWORDS = '；';

/** The paragraphs before the body; `section` is the title of the article's section, which counts for what it prints itself. */
export function printedOpening(
  article: Article,
  section: string | null,
  style: GalleyStyle,
  take: Take,
): PrintedParagraph[] {
  const { subtitle, abstract, keywords } = article;
  const { words } = style;
  return [
    ...(section === null ? [] : [sectionOf(article, section, take)]),
    singleParagraph('title', take('title')),
    ...(subtitle === null ? [] : [singleParagraph('subtitle', take('subtitle'))]),
    ...printedByline(article, words, take),
    ...(style.affiliations === 'opening' ? printedAffiliations(article, words, take) : []),
    ...printedAbstract(abstract, 'abstract', words.abstract, take),
    ...(keywords.length === 0 ? [] : [keywordsOf(article, words.keywords, take)]),
    ...printedIdentifiers(article, words, take),
    ...(style.english === 'opening' ? printedEnglish(article, words, take) : []),
  ];
}

/** 栏目: the manuscript's own words where the section is called by them. */
function sectionOf({ section: own }: Article, section: string, take: Take): PrintedParagraph {
  const isOwn = own !== null && joined(own) === section;
  return { address: 'section', role: 'section', parts: [isOwn ? take('section') : plainWords(section)] };
}

function keywordsOf({ keywords }: Article, words: string, take: Take): PrintedParagraph {
  const listed = keywords.map(() => [take('keyword')]);
  return { address: 'keywords', role: 'keywords', parts: [label(words), ...withBetween(listed, BETWEEN_KEYWORDS)] };
}
