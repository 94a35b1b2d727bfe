/** An issue at a glance: its articles in order, with the pages on which they begin. */
import { basename } from 'node:path';
import { manuscriptsIn } from '../../intake/folders.ts';
import type { Article, Edition } from '../../model/document.ts';
import { plainly } from '../../model/math.ts';
import { slotsOf } from '../../model/slots.ts';
import type { ArticleView, IssueView } from '../contract.ts';
import type { Session } from '../session.ts';

/** The issue as it is now. */
export async function glanceOf({ folder, workshop, journal }: Session): Promise<IssueView> {
  const { issue, plan } = await workshop.takenIn(folder);
  const { journal: name, year, number, totalNumber } = plan.masthead;
  const pages = issue === null ? [] : await openingPages({ folder, workshop }, plan.editions[0] ?? 'zh-Hans');
  const entries = (issue?.sections ?? []).flatMap(({ title, articles }) =>
    articles.map((article) => ({ title, article })),
  );
  return {
    id: folder.id,
    ...{ journal: name, year, number, totalNumber },
    editions: plan.editions,
    articles: entries.map(({ title, article }, at) => articleView(article, title, pages[at] ?? null)),
    manuscripts: manuscriptsIn(folder).names,
    isPlanned: plan.sections !== null,
    ...journal.next(),
  };
}

/** The printed number of the page on which each article begins. */
async function openingPages(
  { folder, workshop }: Pick<Session, 'folder' | 'workshop'>,
  edition: Edition,
): Promise<number[]> {
  const { outline, pages } = await workshop.pages(folder, edition);
  return outline.filter(({ level }) => level === 0).map(({ page }) => pages[page]!.folio);
}

function articleView(article: Article, section: string | null, page: number | null): ArticleView {
  const lines = slotsOf(article).flatMap(({ text }) => text.anchors.map(({ point }) => point.line));
  return {
    title: plainly(article.title).replace(/\s+/g, ' ').trim(),
    authors: article.authors.map(({ name }) => plainly(name)),
    section,
    file: basename(article.at.file),
    line: article.at.from.line,
    lastLine: lines.reduce((most, line) => Math.max(most, line), article.at.from.line),
    page,
  };
}
