/** Authors with both their names, ORCID iDs, e-mail addresses and ties to affiliations; affiliations in both languages; editors. */
import type { Affiliation, Article, EndMatter } from '../../model/document.ts';
import { plainly, plainTitle } from '../../model/math.ts';
import { type RecordName, recordName } from '../record/names.ts';
import type { RecordAuthor } from '../record/people.ts';
import { placeOf } from '../record/place.ts';
import { element, empty, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';
import { WORDS, type WriteJats } from './inline.ts';

/** What a contributor needs besides itself. */
export interface Contributing {
  readonly language: string;
  readonly write: WriteJats;
  /** 作者简介 that is of one author, by his place in the byline. */
  readonly biographies: ReadonlyMap<number, EndMatter>;
  /** The id of the note that says how to write to an author, by his place in the byline; null where there is none. */
  corresp(author: number): string | null;
}

/** Authors, then affiliations; nothing where the article has neither. */
export function contributorGroup(article: Article, authors: readonly RecordAuthor[], context: Contributing): Markup {
  const { affiliations } = article;
  const english = article.english?.affiliations ?? [];
  const isPaired = english.length === affiliations.length && affiliations.length > 0;
  const people = authors.map((author, at) => contributor(author, at, isPaired, context));
  const places = [
    ...affiliations.map((one, at) => placeMarkup(one, at, isPaired ? (english[at] ?? null) : null, context.language)),
    ...(isPaired ? [] : english.map((one, at) => placeElement(one, { id: englishId(at), 'xml:lang': 'en' }, at))),
  ];
  if (people.length === 0 && places.length === 0) return NOTHING;
  return people.length === 0 ? onLinesOf(places) : element('contrib-group', {}, onLines(...people, ...places));
}

function onLinesOf(parts: readonly Markup[]): Markup {
  return onLines(...parts).trim() as Markup;
}

function contributor(author: RecordAuthor, at: number, isPaired: boolean, context: Contributing): Markup {
  const { orcid, role, emails, isCorresponding } = author;
  const biography = context.biographies.get(at);
  const corresp = isCorresponding ? context.corresp(at) : null;
  const ties = [
    ...author.affiliations.map(placeId),
    ...(isPaired ? [] : author.englishAffiliations.map(englishId)),
  ].map((rid) => empty('xref', { 'ref-type': 'aff', rid }));
  return element(
    'contrib',
    { 'contrib-type': 'author', corresp: isCorresponding ? 'yes' : undefined },
    onLines(
      orcid === null
        ? NOTHING
        : element('contrib-id', { 'contrib-id-type': 'orcid' }, text(`https://orcid.org/${orcid}`)),
      namesMarkup(author, context.language),
      ...emails.map((address) => element('email', {}, text(address))),
      role === null ? NOTHING : element('role', {}, context.write(role, WORDS)),
      biography === undefined ? NOTHING : element('bio', {}, element('p', {}, context.write(biography.text))),
      ...ties,
      corresp === null ? NOTHING : empty('xref', { 'ref-type': 'corresp', rid: corresp }),
    ),
  );
}

function namesMarkup({ name, english, isOrganisation }: RecordAuthor, language: string): Markup {
  const tongue = /\p{Script=Han}/u.test(name.whole) ? language : 'en';
  const own = isOrganisation ? collab(name, tongue) : nameMarkup(name, tongue);
  if (english === null) return own;
  const letters = isOrganisation ? collab(english, 'en') : nameMarkup(english, 'en');
  return element(isOrganisation ? 'collab-alternatives' : 'name-alternatives', {}, onLines(own, letters));
}

function collab({ whole }: RecordName, language: string): Markup {
  return element('collab', { 'xml:lang': language }, text(whole));
}

/** A name that cannot be cut is a string. */
export function nameMarkup({ whole, parts, isEastern }: RecordName, language: string): Markup {
  if (parts === null) return element('string-name', { 'xml:lang': language }, text(whole));
  const style = isEastern ? 'eastern' : 'western';
  const inside = [element('surname', {}, text(parts.surname)), element('given-names', {}, text(parts.given))];
  return element('name', { 'name-style': style, 'xml:lang': language }, ...inside);
}

function placeId(at: number): string {
  return `aff${at + 1}`;
}

function englishId(at: number): string {
  return `aff-en${at + 1}`;
}

function placeMarkup(own: Affiliation, at: number, english: Affiliation | null, language: string): Markup {
  const id = placeId(at);
  if (english === null) return placeElement(own, { id, 'xml:lang': language }, at);
  const both = [placeElement(own, { 'xml:lang': language }, at), placeElement(english, { 'xml:lang': 'en' }, at)];
  return element('aff-alternatives', { id }, onLines(...both));
}

function placeElement(
  { text: content }: Affiliation,
  attributes: Readonly<Record<string, string>>,
  at: number,
): Markup {
  const { institution, address, postalCode } = placeOf(plainly(content));
  return element(
    'aff',
    attributes,
    onLines(
      element('label', {}, text(String(at + 1))),
      element('institution', {}, text(institution)),
      address === null ? NOTHING : element('addr-line', {}, text(address)),
      postalCode === null ? NOTHING : element('postal-code', {}, text(postalCode)),
    ),
  );
}

/** 责任编辑 and who else worked on the article, each a person; what holds more than names is left to the notes. */
export function editorsOf({ endMatter }: Article): { readonly matter: EndMatter; readonly names: readonly string[] }[] {
  return endMatter.flatMap((matter) => {
    if (matter.kind !== 'editor') return [];
    const names = plainly(matter.text)
      .split(/[、，,；;]|\s{2,}|\u3000+/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return names.length > 0 && names.every((one) => recordName(one).parts !== null) ? [{ matter, names }] : [];
  });
}

/** The editors of an article; `label` says what one did where the manuscript does not. */
export function editorGroup(article: Article, language: string, label: string): Markup {
  const people = editorsOf(article).flatMap(({ matter, names }) =>
    names.map((name) =>
      element(
        'contrib',
        { 'contrib-type': 'editor' },
        onLines(
          nameMarkup(recordName(name), language),
          element('role', {}, text(matter.label === null ? label : plainTitle(matter.label))),
        ),
      ),
    ),
  );
  return people.length === 0 ? NOTHING : element('contrib-group', { 'content-type': 'editors' }, onLines(...people));
}
