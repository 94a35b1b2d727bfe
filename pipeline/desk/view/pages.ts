/** The pages of an edition for the desk: which have changed, and where their lines come from. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { articlesOf, type Edition, type Point, type Text } from '../../model/document.ts';
import { locator } from '../../model/locate.ts';
import { joined, pointAt } from '../../model/runs.ts';
import { slotsOf } from '../../model/slots.ts';
import type { LineView, PagesView } from '../contract.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';

/** The pages by their keys. Throws Refused where the issue has no article. */
export async function pagesView(session: Session, edition: Edition): Promise<PagesView> {
  const { workshop } = session;
  const [before, began] = [workshop.articlesSet(), performance.now()];
  const { width, height, pages } = await laidOut(session, edition);
  const keys = pages.map((page) => ({
    key: createHash('sha1').update(JSON.stringify(page)).digest('hex').slice(0, 16),
    folio: page.folio,
  }));
  const took = Math.round(performance.now() - began);
  return { edition, width, height, pages: keys, set: workshop.articlesSet() - before, took };
}

/** The pages of an edition. Throws Refused where the issue has no article. */
async function laidOut({ workshop, folder }: Session, edition: Edition) {
  const { issue } = await workshop.takenIn(folder);
  if (issue === null) throw new Refused(409, 'no-article');
  return workshop.pages(folder, edition);
}

/** One page as a PDF, by its index from 0. Throws Refused for a page that is not there. */
export async function pagePdf(session: Session, edition: Edition, index: number): Promise<Uint8Array> {
  const { pages } = await laidOut(session, edition);
  if (pages[index] === undefined) throw new Refused(404, 'page');
  return session.workshop.somePages(session.folder, edition, [index]);
}

/** The lines of one page. Throws Refused for a page that is not there. */
export async function pageLinesView(session: Session, edition: Edition, index: number): Promise<LineView[]> {
  const lines = (await laidOut(session, edition)).lines()[index];
  if (lines === undefined) throw new Refused(404, 'page');
  const anchorsOf = await anchorsFor(session, edition);
  return lines.map(({ x, y, width, height, place, runs }) => {
    const text = runs.map((run) => run.text).join('');
    return {
      ...{ x, y, width, height },
      file: basename(place.file),
      runs: runs.map((run) => [run.x, run.width, run.text]),
      anchors: anchorsOf(place.file, place.point, text.length),
    };
  });
}

/** Where a place of a manuscript is printed: the page's index and the line's number on it; null where it is not. */
export async function whereOnPages(
  session: Session,
  edition: Edition,
  file: string,
  point: Point,
): Promise<[number, number] | null> {
  const pages = (await laidOut(session, edition)).lines();
  let best: [number, number] | null = null;
  let nearest: Point = { line: 0, column: 0 };
  for (const [page, lines] of pages.entries()) {
    for (const [number, { place }] of lines.entries()) {
      if (basename(place.file) !== file || isAfter(place.point, point) || !isAfter(place.point, nearest)) continue;
      best = [page, number];
      nearest = place.point;
    }
  }
  return best;
}

function isAfter(one: Point, other: Point): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column);
}

type Anchored = LineView['anchors'];

/** Finds where the characters of a printed line stand, from the place of its first one. */
async function anchorsFor({ workshop, folder }: Session, edition: Edition) {
  const edited = await workshop.edited(folder, edition);
  const texts = articlesOf(edited!.issue).flatMap((article) =>
    slotsOf(article).map(({ text }) => ({ file: article.at.file, text })),
  );
  const locate = locator(texts);
  return (file: string, point: Point, length: number): Anchored => {
    const found = locate(file, point);
    return found === null ? [[0, point.line, point.column]] : anchorsFrom(found.text, found.offset, length);
  };
}

function anchorsFrom(text: Text, offset: number, length: number): Anchored {
  const end = Math.min(offset + length, joined(text).length);
  const first = pointAt(text, offset);
  const inside = text.anchors.filter((anchor) => anchor.offset > offset && anchor.offset < end);
  return [
    [0, first.line, first.column],
    ...inside.map(({ offset: at, point }) => [at - offset, point.line, point.column] as const),
  ];
}
