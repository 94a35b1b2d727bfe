/** The galley (长条): an article with the house style's words in the order in which it is printed, the same for every format. */
import type { Article, Section } from '../model/document.ts';
import { printedBody } from './body.ts';
import { printedEnding } from './ending.ts';
import { printedOpening } from './opening.ts';
import type { Ending, Galley, GalleyStyle, PrintedParagraph } from './printed.ts';
import { takeFrom } from './take.ts';

/** The galley of an article of a section. */
export function galleyOf(article: Article, section: Section, style: GalleyStyle): Galley {
  const take = takeFrom(article);
  const opening = printedOpening(article, section.title, style, take);
  const body = printedBody(article, take);
  const ending = printedEnding(article, style, take);
  return {
    article,
    opensSection: section.title !== null && section.articles[0] === article,
    opening,
    body,
    ending,
    foot: style.firstPageFoot.flatMap((kind) => closing(ending).filter(({ role }) => role === kind)),
  };
}

function closing(endings: readonly Ending[]): readonly PrintedParagraph[] {
  return endings.flatMap((ending) => (ending.kind === 'closing' ? ending.paragraphs : []));
}
