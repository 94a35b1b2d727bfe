/** The authors of an article for Crossref. */
import type { Article } from '../../model/document.ts';
import { plainly } from '../../model/math.ts';
import type { RecordName } from '../record/names.ts';
import { type RecordAuthor, recordAuthors } from '../record/people.ts';
import { placeOf } from '../record/place.ts';
import { element, type Markup, onLines, text, type XhtmlAttributes } from '../xhtml/markup.ts';
import { fact, limited } from './facts.ts';

/** contributors; none where the article has no author. */
export function contributorsOf(article: Article): Markup[] {
  const people = recordAuthors(article)
    .filter(({ name }) => nameWords(name.whole) !== '')
    .map((author, at) => contributorOf(author, article, at === 0));
  return people.length === 0 ? [] : [element('contributors', {}, onLines(...people))];
}

function contributorOf(author: RecordAuthor, article: Article, isFirst: boolean): Markup {
  const attributes = { sequence: isFirst ? 'first' : 'additional', contributor_role: 'author', language: 'zh' };
  const { name, english, orcid } = author;
  if (author.isOrganisation) return element('organization', attributes, text(limited(name.whole, 511)));
  const style: XhtmlAttributes = name.parts === null ? {} : { 'name-style': name.isEastern ? 'eastern' : 'western' };
  const places = author.affiliations.flatMap((index) => institutionOf(plainly(article.affiliations[index]!.text)));
  return element(
    'person_name',
    { ...attributes, ...style },
    onLines(
      ...namePart('given_name', name.parts?.given ?? ''),
      ...namePart('surname', name.parts?.surname ?? name.whole),
      ...(places.length === 0 ? [] : [element('affiliations', {}, onLines(...places))]),
      ...(orcid === null ? [] : fact('ORCID', `https://orcid.org/${orcid}`)),
      ...(english === null ? [] : otherName(english)),
    ),
  );
}

/** What may be a name: question marks, with which others wrote characters they did not know, are refused, and digits in two places. */
const NAME = /^[^\d?]*[^?\s]+[^\d]*$/;

function nameWords(words: string): string {
  const name = limited(words.replaceAll('?', ' '), 60);
  return NAME.test(name) ? name : limited(name.replace(/\d/g, ''), 60);
}

function namePart(tag: string, words: string): Markup[] {
  return fact(tag, nameWords(words), 60);
}

function otherName({ whole, parts, isEastern }: RecordName): Markup[] {
  if (nameWords(whole) === '') return [];
  if (parts === null) return [element('alt-name', {}, ...namePart('string-name', whole))];
  const style = { 'name-style': isEastern ? 'eastern' : 'western' };
  return [
    element(
      'alt-name',
      {},
      element('name', style, ...namePart('surname', parts.surname), ...namePart('given_name', parts.given)),
    ),
  ];
}

function institutionOf(words: string): Markup[] {
  const { institution, address } = placeOf(words);
  const name = fact('institution_name', institution, 1024);
  if (name.length === 0) return [];
  const place = address !== null && [...address].length > 1 ? fact('institution_place', address) : [];
  return [element('institution', {}, ...name, ...place)];
}
