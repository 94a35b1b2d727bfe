/** 作者单位, and the numbers that tie authors to them. */
import type { Article } from '../../model/document.ts';
import type { StyleWords } from '../../style.ts';
import type { Inline } from './inline.ts';
import { element, type Markup, NOTHING, sequence, text } from './markup.ts';

/** 作者单位, between the words that the style puts round them. */
export function affiliations(article: Article, style: StyleWords, marked: Inline): Markup {
  if (article.affiliations.length === 0) return NOTHING;
  const [before = '', after = ''] = style.affiliation.split('{}');
  const numbered = isTied(article);
  const names = article.affiliations.map(({ text: name }, index) =>
    sequence([
      numbered ? element('span', { class: 'tie' }, text(`${index + 1}.`)) : NOTHING,
      element('span', { class: 'affiliation-name' }, marked(name)),
    ]),
  );
  return element('p', { class: 'affiliation' }, text(before), sequence(names, text(style.between)), text(after));
}

/** Whether the manuscript says which author is from where, and there is more than one place. */
export function isTied({ authors, affiliations }: Article): boolean {
  return affiliations.length > 1 && authors.some((author) => author.affiliations.length > 0);
}
