/** What finished files have to say of an article: the words of the edition. */
import { type Article, articlesOf, type Issue, type Text } from '../model/document.ts';
import { formulasIn, mathOf, plainTitle } from '../model/math.ts';
import { joined } from '../model/runs.ts';
import { textsOf } from '../model/slots.ts';
import { ANY_WORDS } from './same.ts';

export interface ExpectedArticle {
  /** Title in plain characters. */
  readonly title: string;
  /** The same with ANY_WORDS for formulas, without what stands small beside the line. */
  readonly drawnTitle: string;
  /** Title and subtitle as the contents join them. */
  readonly entry: string;
  readonly authors: readonly string[];
  /** Title and authors of the English head; null where there is none. */
  readonly english: { readonly title: string | null; readonly authors: readonly string[] } | null;
  /** Captions of figures and tables, with ANY_WORDS for formulas. */
  readonly captions: readonly string[];
  /** Paths of its pictures. */
  readonly pictures: readonly string[];
  readonly tables: number;
  /** Its formulas as they are written, dollar signs and all; each once. */
  readonly formulas: readonly string[];
}

/** The articles of an edition in printing order. */
export function expectedArticles(issue: Issue): ExpectedArticle[] {
  return articlesOf(issue).map(expectedOf);
}

function expectedOf(article: Article): ExpectedArticle {
  const { title, subtitle, authors, english, body } = article;
  const plain = plainTitle(title);
  const under = subtitle === null ? '' : plainTitle(subtitle);
  const captions = body.flatMap((block) =>
    (block.kind === 'figure' || block.kind === 'table') && block.caption !== null
      ? [drawnWords(block.caption, ANY_WORDS)]
      : [],
  );
  return {
    title: plain,
    drawnTitle: drawnWords(title, ''),
    entry: plain + (under === '' || under.startsWith('—') ? '' : '——') + under,
    authors: authors.map(({ name }) => joined(name)),
    english:
      english === null
        ? null
        : {
            title: english.title === null ? null : plainTitle(english.title),
            authors: english.authors.map(({ name }) => joined(name)),
          },
    captions: captions.filter((caption) => caption.trim() !== ''),
    pictures: body.flatMap((block) => (block.kind === 'figure' && block.image !== null ? [block.image] : [])),
    tables: body.filter((block) => block.kind === 'table' && block.rows.length > 0).length,
    formulas: [...new Set(textsOf(article).flatMap(writtenFormulas))],
  };
}

function writtenFormulas(text: Text): string[] {
  const stretches = formulasIn(text);
  const words = stretches.length === 0 ? '' : joined(text);
  return stretches.map(({ from, to }) => words.slice(from, to));
}

/** Words as they can be read where they are drawn, with `small` for what stands small beside the line. */
function drawnWords({ runs }: Text, small: string): string {
  return runs
    .map((run) => {
      if (mathOf(run) !== null) return ANY_WORDS;
      return run.marks.some(({ kind }) => SMALL.has(kind)) ? small : run.text;
    })
    .join('');
}

const SMALL: ReadonlySet<string> = new Set(['note', 'superscript', 'subscript']);
