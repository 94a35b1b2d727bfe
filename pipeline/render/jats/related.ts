/** The article that a 更正 or 撤稿 is about. */
import type { Article } from '../../model/document.ts';
import { noticesOf, type RecordNotice } from '../record/notice.ts';
import { element, type Markup, sequence, text } from '../xhtml/markup.ts';

const TYPES = { correction: 'corrected-article', retraction: 'retracted-article' } as const;

/** A related-article for each notice: linked by its DOI where the notice gives one, and in the notice's own words. */
export function relatedArticles(article: Article): Markup[] {
  return noticesOf(article).map((notice, at) =>
    element(
      'related-article',
      {
        id: `related${at + 1}`,
        'related-article-type': TYPES[notice.kind],
        ...(notice.doi !== null && { 'ext-link-type': 'doi', 'xlink:href': notice.doi }),
        vol: notice.volume?.value,
      },
      contents(notice),
    ),
  );
}

/** Year, issue and title are marked where they stand in the words of the notice. */
function contents({ words, year, issue, title }: RecordNotice): Markup {
  const marks = [
    { name: 'year', part: year },
    { name: 'issue', part: issue },
    { name: 'article-title', part: title },
  ].flatMap(({ name, part }) => (part === null ? [] : [{ name, ...part }]));
  const parts: Markup[] = [];
  let done = 0;
  for (const { name, value, from } of marks.sort((a, b) => a.from - b.from)) {
    if (from < done) continue;
    parts.push(text(words.slice(done, from)), element(name, {}, text(value)));
    done = from + value.length;
  }
  return sequence([...parts, text(words.slice(done))]);
}
