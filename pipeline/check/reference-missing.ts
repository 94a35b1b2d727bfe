import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Article } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import { matched, type PassageStretch, type ReadingCopy, type Rule, warn } from './rule.ts';

const CITED = /[[［](\d{1,3}(?:\s*[-–—~～,，、]\s*\d{1,3})*)[\]］]/g;
const NUMBER = /^[[［【〔（(]?\s*(\d{1,3})\s*[\]］】〕）).．、]/;
const MOST_IN_RANGE = 50;

/** A number cited, and the call it stands in. */
interface Citation {
  readonly call: PassageStretch;
  readonly number: number;
}

/**
 * A number cited in the text has its entry in 参考文献 (GB/T 7714), and an entry that alone is never cited is noted; silent where there is no
 * numbered list, where the numbers are those of notes, about [0,1] and the like, and where half of the cited numbers have no entry, for then
 * they are no citations.
 */
export const referenceMissing: Rule = (article) => {
  const entries = numberedReferences(article);
  if (entries.size === 0) return [];
  const cited = citationsIn(article);
  const known = new Set(cited.map(({ number }) => number).filter((number) => entries.has(number)));
  const missing = new Map(
    cited
      .filter(({ number }) => !entries.has(number))
      .map((citation) => [citation.number, citation])
      .reverse() as [number, Citation][],
  );
  if (missing.size >= known.size) return [];
  return [
    ...[...missing.values()].reverse().map((citation) => missed(article, citation)),
    ...uncited(article, entries, known),
  ];
};

/** The entries by their numbers. */
function numberedReferences({ references }: Article): Map<number, Article['references'][number]> {
  const entries = new Map<number, Article['references'][number]>();
  for (const reference of references) {
    const number = NUMBER.exec(joined(reference.text))?.[1];
    if (number !== undefined) entries.set(Number(number), reference);
  }
  return entries.size === references.length ? entries : new Map();
}

function citationsIn(article: ReadingCopy): Citation[] {
  const notes = new Set(article.notes.map(({ label }) => label));
  return article.passages.flatMap((passage) =>
    [...passage.chars.matchAll(CITED)].flatMap((match) => {
      if (notes.has(match[0])) return [];
      return numbersIn(match[1]!).map((number) => ({ call: matched(passage, match), number }));
    }),
  );
}

/** 1,3-5 is 1, 3, 4, 5; nothing where a number is 0 or the numbers do not ascend. */
function numbersIn(written: string): number[] {
  const found: number[] = [];
  for (const part of written.split(/[,，、]/)) {
    const [from, to = from] = part.split(/[-–—~～]/).map(Number) as [number, number?];
    if (from <= (found.at(-1) ?? 0) || to < from || to - from > MOST_IN_RANGE) return [];
    for (let number = from; number <= to; number++) found.push(number);
  }
  return found;
}

function missed(article: Article, { call, number }: Citation): Diagnostic {
  const message = `引用了[${number}]，参考文献里没有第 ${number} 条`;
  return warn(article, 'reference-missing', call, message, '补上这一条，或改正引用的号码');
}

/** The one or two entries that are left over where all the others are cited. */
function uncited(
  article: Article,
  entries: ReturnType<typeof numberedReferences>,
  known: ReadonlySet<number>,
): Diagnostic[] {
  const rest = [...entries].filter(([number]) => !known.has(number));
  if (known.size < 3 || rest.length > 2) return [];
  return rest.map(([number, { at }]) =>
    diagnostic('info', 'reference-uncited', article.at.file, at, `参考文献第 ${number} 条正文里没有引用，照印`),
  );
}
