/** What opens an article: title, authors and their 作者单位, abstract, keywords. */
import type { Article, Text } from '../../model/document.ts';
import type { HouseStyle, StyleWords } from '../../style.ts';
import { between, type Line, label, line, type Part, plain } from './part.ts';

/** The lines before the body. */
export function headOf(article: Article, { words, affiliations }: HouseStyle): Line[] {
  const { title, subtitle, authors, abstract, keywords, classification } = article;
  return [
    line('Heading1', 'title', title),
    ...(subtitle === null ? [] : [line('Subtitle', 'subtitle', subtitle)]),
    ...(authors.length === 0 ? [] : [line('Author', 'authors', plain(words.byline), ...namesOf(article, words))]),
    ...(affiliations === 'opening' ? affiliationsOf(article, words) : []),
    ...(abstract === null ? [] : [line('Abstract', 'abstract', label(words.abstract), abstract)]),
    ...(keywords.length === 0
      ? []
      : [line('Keywords', 'keywords', label(words.keywords), ...between(keywords.map(alone), '；'))]),
    ...(classification === null ? [] : [line('Classification', 'class', label(words.classification), classification)]),
  ];
}

/** Names with the roles before them, and the raised numbers of their 作者单位 where there are several. */
function namesOf(article: Article, words: StyleWords): Part[] {
  const tied = isTied(article);
  const names = article.authors.map(({ role, name, affiliations }): Part[] => {
    const numbers = affiliations.map((index) => index + 1).join(',');
    const before = role === null ? [] : [role, plain('\u3000')];
    return [...before, name, ...(tied && numbers !== '' ? [{ words: numbers, look: 'raised' } as const] : [])];
  });
  return between(names, words.between);
}

function isTied({ authors, affiliations }: Article): boolean {
  return affiliations.length > 1 && authors.some((author) => author.affiliations.length > 0);
}

/** The house style's words round all affiliations: （作者单位：{}）. */
export function affiliationsOf(article: Article, words: StyleWords): Line[] {
  if (article.affiliations.length === 0) return [];
  const [before = '', after = ''] = words.affiliation.split('{}');
  const tied = isTied(article);
  const names = article.affiliations.map(({ text }, index): Part[] => (tied ? [plain(`${index + 1}.`), text] : [text]));
  return [line('Affiliation', 'affiliations', plain(before), ...between(names, words.between), plain(after))];
}

const alone = (text: Text): Part[] => [text];
