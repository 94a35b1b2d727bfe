/** The authors of an article as databases take them: both names, where they work, ORCID iD, e-mail, whom to write to. */
import { isSameName } from '../../lexis/romanised.ts';
import type { Article, EnglishAuthor, Text } from '../../model/document.ts';
import { correspondingAuthors, emailsOf, orcidsOf } from '../../model/facts.ts';
import { plainTitle } from '../../model/math.ts';
import { isOrganisation, lettersName, type RecordName, recordName } from './names.ts';

export interface RecordAuthor {
  readonly name: RecordName;
  /** In letters; null where the English head does not name him. */
  readonly english: RecordName | null;
  readonly isOrganisation: boolean;
  readonly role: Text | null;
  /** Indexes of the article's affiliations: all there is to tie, where there is only one. */
  readonly affiliations: readonly number[];
  /** Indexes of the English head's affiliations. */
  readonly englishAffiliations: readonly number[];
  readonly orcid: string | null;
  readonly emails: readonly string[];
  readonly isCorresponding: boolean;
}

/** The authors in the order of the byline; of an article without one, those of its English head. */
export function recordAuthors(article: Article): RecordAuthor[] {
  const { authors, english } = article;
  if (authors.length === 0) return (english?.authors ?? []).map((author) => lettersAuthor(author, article));
  const [orcids, emails, corresponding] = [orcidsOf(article), emailsOf(article), correspondingAuthors(article)];
  const letters = pairedLetters(article);
  return authors.map((author, at) => {
    const words = plainTitle(author.name);
    const own = letters[at] ?? null;
    return {
      name: recordName(words),
      english: own === null ? null : lettersName(plainTitle(own.name), words),
      isOrganisation: isOrganisation(words),
      role: author.role,
      affiliations: tied(author.affiliations, article.affiliations.length),
      englishAffiliations: tied(own?.affiliations ?? [], english?.affiliations.length ?? 0),
      orcid: orcids.find((one) => one.author === at)?.value ?? null,
      emails: emails.filter((one) => one.author === at).map(({ value }) => value),
      isCorresponding: corresponding.includes(at),
    };
  });
}

/** The English names that belong to nobody of the byline. */
export function unpairedLetters(article: Article): string[] {
  if (article.authors.length === 0) return [];
  const paired = new Set(pairedLetters(article));
  return (article.english?.authors ?? []).filter((one) => !paired.has(one)).map(({ name }) => plainTitle(name));
}

/** The author of the English head for each of the byline: by pinyin, and what is left by its place where there are as many. */
function pairedLetters({ authors, english }: Article): (EnglishAuthor | undefined)[] {
  const letters = english?.authors ?? [];
  const bySound = authors.map(({ name }) =>
    letters.find((one) => isSameName(plainTitle(name), plainTitle(one.name)) === true),
  );
  if (letters.length !== authors.length) return bySound;
  return bySound.map((own, at) => own ?? (bySound.includes(letters[at]) ? undefined : letters[at]));
}

function lettersAuthor({ name, affiliations }: EnglishAuthor, { english }: Article): RecordAuthor {
  return {
    name: lettersName(plainTitle(name), null),
    english: null,
    isOrganisation: false,
    role: null,
    affiliations: [],
    englishAffiliations: tied(affiliations, english?.affiliations.length ?? 0),
    orcid: null,
    emails: [],
    isCorresponding: false,
  };
}

/** Where an article names one affiliation, it is that of all. */
function tied(own: readonly number[], count: number): readonly number[] {
  return own.length === 0 && count === 1 ? [0] : own.filter((index) => index < count);
}
