/** What the words at an article's end say as facts: dates, who pays, how to reach an author. The words themselves stay as printed. */
import { markedAuthors } from './correspondence.ts';
import { isoDay } from './days.ts';
import type { Article, EndMatter } from './document.ts';
import { joined } from './runs.ts';

export interface ArticleDate {
  readonly kind: 'received' | 'revised' | 'accepted';
  /** YYYY-MM-DD or YYYY-MM. */
  readonly iso: string;
  readonly matter: EndMatter;
}

/** Who pays, and the numbers of what is paid for. */
export interface Award {
  readonly source: string;
  readonly ids: readonly string[];
}

/** How to reach an author; `author` is his place in the byline, null where the words do not say whose it is. */
export interface Contact {
  readonly author: number | null;
  readonly value: string;
  readonly matter: EndMatter;
}

/** The dates of an article in the order in which they are printed. */
export function articleDates({ endMatter }: Article): ArticleDate[] {
  return endMatter.flatMap((matter): ArticleDate[] => {
    const { kind, text } = matter;
    if (kind !== 'received' && kind !== 'revised' && kind !== 'accepted') return [];
    const iso = isoDay(joined(text));
    return iso === null ? [] : [{ kind, iso, matter }];
  });
}

const ORCID = /\b\d{4}-\d{4}-\d{4}-\d{3}[\dXx]\b/g;
const EMAIL = /[\w.+-]+@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+/g;

/** The ORCID iDs of the authors. */
export function orcidsOf(article: Article): Contact[] {
  return contactsOf(article, ORCID, (value) => value.toUpperCase());
}

/** The e-mail addresses of the authors. */
export function emailsOf(article: Article): Contact[] {
  return contactsOf(article, EMAIL, (value) => value);
}

function contactsOf(article: Article, pattern: RegExp, form: (value: string) => string): Contact[] {
  const names = namesOf(article);
  const seen = new Set<string>();
  return article.endMatter.flatMap((matter) => {
    const words = joined(matter.text);
    const found = [...words.matchAll(pattern)];
    return found.flatMap(({ 0: value, index }, at): Contact[] => {
      if (seen.has(value)) return [];
      seen.add(value);
      const own = lastNamed(words.slice(0, index), names) ?? (found.length === names.length ? at : null);
      return [{ author: own ?? (names.length === 1 ? 0 : null), value: form(value), matter }];
    });
  });
}

/** The authors to write to, by their places in the byline. */
export function correspondingAuthors(article: Article): number[] {
  const names = namesOf(article);
  const wordsOf = (wanted: EndMatter['kind']) =>
    article.endMatter.filter(({ kind }) => kind === wanted).map(({ text }) => bare(joined(text)));
  const bares = names.map((own) => own.map(bare));
  const words = wordsOf('corresponding');
  const marked = new Set(wordsOf('biography').flatMap((said) => markedAuthors(said, bares)));
  return bares.flatMap((own, at) =>
    marked.has(at) || own.some((name) => words.some((said) => said.includes(name))) ? [at] : [],
  );
}

/** Each author in both languages. */
function namesOf({ authors, english }: Article): string[][] {
  return authors.map(({ name }, at) => {
    const letters =
      english !== null && english.authors.length === authors.length ? [joined(english.authors[at]!.name)] : [];
    return [joined(name), ...letters];
  });
}

/** The author named last in some words. */
function lastNamed(words: string, names: readonly (readonly string[])[]): number | null {
  const said = bare(words);
  const places = names.map((own) => Math.max(...own.map((name) => said.lastIndexOf(bare(name)))));
  const last = Math.max(-1, ...places);
  return last < 0 ? null : places.indexOf(last);
}

function bare(words: string): string {
  return words.replace(/\s/g, '').toLowerCase();
}

const LABELS = /^(?:项目)?(?:编号|批准号|合同号|立项号|课题号|No\.?|Grant(?:\s+No\.?)?)\s*[：:]?\s*/i;
const AWARD = /^(?=[^\s]*\d)[A-Za-z\d\u4e00-\u9fff][A-Za-z\d\u4e00-\u9fff\-–_/.〔〕[\]]{3,40}$/;

/** Who pays for the work: 国家自然科学基金项目（41900001，41900002）；某省社科规划项目“渡口研究”（2020A01）. */
export function awardsOf({ endMatter }: Article): Award[] {
  return endMatter
    .filter(({ kind }) => kind === 'funding')
    .flatMap(({ text }) => joined(text).split(/[；;。]/))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(awardIn);
}

function awardIn(part: string): Award {
  const ids: string[] = [];
  const source = part.replace(/[（(]([^（()）]*)[）)]/g, (whole, inner: string) => {
    const parts = inner.split(/[，,、\s]+/).map((one) => one.replace(LABELS, ''));
    const numbers = parts.filter((one) => AWARD.test(one) && /\d/.test(one));
    if (numbers.length === 0) return whole;
    ids.push(...numbers);
    return '';
  });
  return {
    source: source
      .replace(/^[*＊\s]*(?:本文(?:系|受|为|得到)?|[受由])\s*/, '')
      .replace(/(?:的?资助|的?阶段性(?:研究)?成果)$/, '')
      .trim(),
    ids,
  };
}
