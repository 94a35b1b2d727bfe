/** The same article in two manuscripts, such as a.docx and a.pdf, which would be printed twice. */
import { basename } from 'node:path';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type Article, articlesOf, type Issue } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import { blockTexts } from '../model/slots.ts';
import { formatOf } from './formats.ts';

/** Characters of a sentence that does not stand in two articles by chance. */
const SHORTEST = 12;
/** So many sentences, and so large a share of the shorter article's, make two the same. */
const FEWEST = 3;
const SAME = 0.7;

/** An error where an article stands in manuscripts of two formats, a warning where in two of one format; at the title of the second. */
export function twins(issue: Issue | null, shown: (file: string) => string = basename): Diagnostic[] {
  const articles = issue === null ? [] : articlesOf(issue);
  const sentences = articles.map(sentencesIn);
  const first = new Map<string, number[]>();
  return articles.flatMap((article, at): Diagnostic[] => {
    const shared = new Map<number, number>();
    for (const sentence of sentences[at]!) {
      const before = first.get(sentence) ?? [];
      for (const one of before)
        if (articles[one]!.at.file !== article.at.file) shared.set(one, (shared.get(one) ?? 0) + 1);
      if (before.length < MOST_PLACES) first.set(sentence, [...before, at]);
    }
    const [twin, count] = [...shared].reduce((most, one) => (one[1] > most[1] ? one : most), [-1, 0]);
    const least = twin < 0 ? 0 : Math.min(sentences[at]!.size, sentences[twin]!.size);
    return count >= FEWEST && count >= least * SAME
      ? [twin < 0 ? [] : said(article, articles[twin]!, shown)].flat()
      : [];
  });
}

/** A sentence in more articles than that is one that every article has. */
const MOST_PLACES = 8;

function sentencesIn(article: Article): ReadonlySet<string> {
  const texts = [...article.body.flatMap(blockTexts), ...article.abstract].map(joined);
  return new Set(
    texts
      .flatMap((text) => text.split(/[。！？!?；;]/))
      .map((sentence) => sentence.replace(/[^\p{Script=Han}\p{L}]/gu, ''))
      .filter((sentence) => sentence.length >= SHORTEST),
  );
}

function said(article: Article, twin: Article, shown: (file: string) => string): Diagnostic {
  const [own, other] = [article.at.file, twin.at.file];
  const severity = formatOf(own) === formatOf(other) ? 'warning' : 'error';
  const message = `这一篇和 ${shown(other)} 里的《${joined(twin.title)}》字句相同，会印两遍`;
  const hint = `只留一份：把另一份的文件名写进 issue.yaml 的 leave-out:（不是原稿：），例如 leave-out: [${basename(own)}]，或移出这个文件夹`;
  return diagnostic(severity, 'article-twice', own, article.at.from, message, hint);
}
