/** What issue.yaml says for databases and registries abroad and at home: JATS, Crossref, the table of metadata. */

/** Who hands in a deposit, and where its report is sent. */
export interface Depositor {
  readonly name: string | null;
  readonly email: string | null;
}

export interface Registry {
  /** 英文刊名 */
  readonly journalEnglish: string | null;
  /** ISSN of the electronic edition. */
  readonly electronicIssn: string | null;
  /** The address of an article: `{doi}` and `{number}` stand for its DOI and its place in the issue; null: https://doi.org/ and the DOI. */
  readonly articleUrl: string | null;
  /** 著作权人 */
  readonly copyright: string | null;
  /** The licence: CC BY 4.0, an address, or words. */
  readonly license: string | null;
  readonly depositor: Depositor;
  /** The organisation that owns the DOI prefix. */
  readonly registrant: string | null;
}

/** What holds where issue.yaml says nothing for databases. */
export const NO_REGISTRY: Registry = {
  journalEnglish: null,
  electronicIssn: null,
  articleUrl: null,
  copyright: null,
  license: null,
  depositor: { name: null, email: null },
  registrant: null,
};
