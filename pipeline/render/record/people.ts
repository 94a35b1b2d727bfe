/** The authors of an article as databases take them: both names, where they work, ORCID iD, e-mail, whom to write to. */
import type { Article, Text } from '../../model/document.ts';
import { correspondingAuthors, emailsOf, orcidsOf } from '../../model/facts.ts';
import { plainTitle } from '../../model/math.ts';
import { isOrganisation, lettersName, type RecordName, recordName } from './names.ts';

export interface RecordAuthor {
  readonly name: RecordName;
  /** In letters; null where the English head does not name as many authors. */
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

/** The authors in the order of the byline. */
export function recordAuthors(article: Article): RecordAuthor[] {
  const { authors, english } = article;
  const letters = english !== null && english.authors.length === authors.length ? english.authors : null;
  const [orcids, emails, corresponding] = [orcidsOf(article), emailsOf(article), correspondingAuthors(article)];
  return authors.map((author, at) => {
    const words = plainTitle(author.name);
    return {
      name: recordName(words),
      english: letters === null ? null : lettersName(plainTitle(letters[at]!.name), words),
      isOrganisation: isOrganisation(words),
      role: author.role,
      affiliations: tied(author.affiliations, article.affiliations.length),
      englishAffiliations: tied(letters?.[at]?.affiliations ?? [], english?.affiliations.length ?? 0),
      orcid: orcids.find((one) => one.author === at)?.value ?? null,
      emails: emails.filter((one) => one.author === at).map(({ value }) => value),
      isCorresponding: corresponding.includes(at),
    };
  });
}

/** Where an article names one affiliation, it is that of all. */
function tied(own: readonly number[], count: number): readonly number[] {
  return own.length === 0 && count === 1 ? [0] : own.filter((index) => index < count);
}
