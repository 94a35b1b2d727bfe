/** 单篇: one article of an issue as an issue of its own, with what is asked about it. */
import { articlesOf, type Issue } from '../model/document.ts';
import { joined } from '../model/runs.ts';
import type { Job } from './renderer.ts';

/** The issue with one of its articles, counted from 0, in its section; null where there is none. */
export function singleOf(issue: Issue, number: number): Issue | null {
  const all = issue.sections.flatMap((section) =>
    section.articles.map((article) => ({ ...section, articles: [article] })),
  );
  const section = all[number];
  return section === undefined ? null : { ...issue, sections: [section] };
}

/** Every article as a job of its own, beside what its file is called after the edition: 03.桥头茶摊. */
export function singlesOf(job: Omit<Job, 'progress'>): { readonly name: string; readonly job: Job }[] {
  const articles = articlesOf(job.issue);
  const digits = Math.max(2, String(articles.length).length);
  return articles.map((article, index) => {
    const issue = singleOf(job.issue, index)!;
    const title = fileTitle(joined(article.title));
    const number = String(index + 1).padStart(digits, '0');
    return { name: title === '' ? number : `${number}.${title}`, job: { ...job, issue, progress: () => {} } };
  });
}

/** So many characters of a title, which take up to four bytes each, stand in a file's name of 255 bytes. */
const LONGEST = 24;

/** A title as part of a file's name on every system: no mark that one of them forbids. */
function fileTitle(title: string): string {
  const plain = title.replace(/[\s\p{Cc}<>:"/\\|?*.]+/gu, '');
  return [...plain].slice(0, LONGEST).join('');
}
