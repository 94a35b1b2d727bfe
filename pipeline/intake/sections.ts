/** 栏目: from the plan where issue.yaml has one, else as the manuscripts print them above the titles. */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Article, Section } from '../model/document.ts';
import { joined, pointAt } from '../model/runs.ts';

/** Consecutive articles under one 栏目; one without 栏目 goes on with that of the article before it in the same manuscript. */
export function sectionsOf(articles: readonly Article[]): Section[] {
  const sections: { title: string | null; articles: Article[] }[] = [];
  for (const [index, article] of articles.entries()) {
    const last = sections.at(-1);
    const goesOn = articles[index - 1]?.at.file === article.at.file ? (last?.title ?? null) : null;
    const title = article.section === null ? goesOn : joined(article.section);
    if (last !== undefined && last.title === title) last.articles.push(article);
    else sections.push({ title, articles: [article] });
  }
  return sections;
}

/** Says where a manuscript prints another 栏目 than the plan. */
export function overruled({ title, articles }: Section): Diagnostic[] {
  return articles.flatMap(({ at, section }) => {
    if (section === null || joined(section) === title) return [];
    const planned = title === null ? '没有栏目名' : `栏目是“${title}”`;
    const message = `原稿的栏目“${joined(section)}”没有排：issue.yaml 里这篇${planned}`;
    return [diagnostic('info', 'section-planned', at.file, pointAt(section, 0), message)];
  });
}
