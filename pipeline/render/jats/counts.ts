/** How much an article has of what, and what JATS has no element for. */
import type { Article, Masthead } from '../../model/document.ts';
import type { ArticlePages } from '../record/pages.ts';
import { doiOf, plainOr } from '../record/words.ts';
import { element, empty, type Markup, NOTHING, onLines, text } from '../xhtml/markup.ts';

/** counts */
export function articleCounts({ body, references }: Article, pages: ArticlePages | null): Markup {
  const kinds = (kind: string) => body.filter((block) => block.kind === kind).length;
  const count = (name: string, of: number) => empty(name, { count: String(of) });
  return element(
    'counts',
    {},
    onLines(
      count('fig-count', kinds('figure')),
      count('table-count', kinds('table')),
      count('equation-count', kinds('equation')),
      count('ref-count', references.length),
      pages === null ? NOTHING : count('page-count', pages.last - pages.first + 1),
    ),
  );
}

/** 文献标识码, 总期号, a DOI that is none, `letters`: English names of nobody in particular. */
export function customMeta(article: Article, { totalNumber }: Masthead, letters: readonly string[]): Markup {
  const { documentCode, doi } = article.identifiers;
  const facts = [
    { name: '文献标识码', value: plainOr(documentCode) },
    { name: 'DOI', value: doiOf(article) === null ? plainOr(doi) : null },
    { name: '英文作者', value: letters.length === 0 ? null : letters.join('; ') },
    { name: '总期号', value: totalNumber === null ? null : String(totalNumber) },
  ].filter(({ value }) => value !== null);
  const metas = facts.map(({ name, value }) =>
    element('custom-meta', {}, element('meta-name', {}, text(name)), element('meta-value', {}, text(value!))),
  );
  return metas.length === 0 ? NOTHING : element('custom-meta-group', {}, onLines(...metas));
}
