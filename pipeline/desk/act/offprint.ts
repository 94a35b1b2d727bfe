/** 单篇: one article of the issue as a file of its own, with the pages it has in the issue. */
import { basename } from 'node:path';
import type { Edition } from '../../model/document.ts';
import { loadRender } from '../../render/formats.ts';
import { singleOf } from '../../render/single.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';
import { glanceOf } from '../view/glance.ts';

/** A PDF of the article's pages. Throws Refused for an article that is not there; `number` counts from 0. */
export async function offprintPdf(session: Session, edition: Edition, number: number): Promise<Uint8Array> {
  const { workshop, folder } = session;
  const article = (await glanceOf(session)).articles[number];
  if (article === undefined) throw new Refused(404, 'article');
  const pages = (await workshop.pages(folder, edition)).lines();
  const isOf = ({ file, point }: (typeof pages)[number][number]['place']) =>
    basename(file) === article.file && point.line >= article.line && point.line <= article.lastLine;
  const indexes = pages.flatMap((lines, index) => (lines.some(({ place }) => isOf(place)) ? [index] : []));
  return workshop.somePages(folder, edition, withoutContents(indexes));
}

/** The contents print the title too: the article's own pages follow each other. */
function withoutContents(indexes: readonly number[]): readonly number[] {
  const last = indexes.at(-1) ?? 0;
  return indexes.filter((index, at) => last - index === indexes.length - 1 - at);
}

/** A Word file of the article alone. Throws Refused for an article that is not there. */
export async function offprintWord(
  { workshop, folder }: Session,
  edition: Edition,
  number: number,
): Promise<Uint8Array> {
  const job = await workshop.job(folder, edition, { impose: null, isPrinted: false });
  const issue = singleOf(job.issue, number);
  if (issue === null) throw new Refused(404, 'article');
  const render = await loadRender('docx');
  return (await render({ ...job, issue, progress: () => {} })).bytes;
}
