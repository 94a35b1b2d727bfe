/** Which headings of a Markdown manuscript are titles of articles, and the level of each of the others. */
import type { Heading, Root } from 'mdast';
import { levelOf, mayBeTitle } from '../headings.ts';
import type { Told } from '../told.ts';
import { bylineOf, isBareBullet } from '../txt/byline.ts';
import type { Manuscript } from './manuscript.ts';

/** What each heading at the top of the tree is. */
export function toldHeadings(tree: Root, manuscript: Manuscript): ReadonlyMap<Heading, Told> {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const mayBe = (heading: Heading) =>
    mayBeTitle(charsOf(heading, manuscript)) || isAboveByline(heading, tree, manuscript);
  const titles = titlesAmong(headings, tree.children[0], mayBe);
  const others = headings.filter((heading) => !titles.has(heading));
  const top = Math.min(...others.map(({ depth }) => depth));
  return new Map(
    headings.map((heading) => [
      heading,
      titles.has(heading) ? { kind: 'title' } : { kind: 'heading', level: levelOf(heading.depth - top + 1) },
    ]),
  );
}

/** The headings of level 1, but for numbered ones and such as 结语; without any, a heading at the top above all others. */
function titlesAmong(
  headings: readonly Heading[],
  first: Root['children'][number] | undefined,
  mayBe: (heading: Heading) => boolean,
): Set<Heading> {
  const titles = headings.filter((heading) => heading.depth === 1 && mayBe(heading));
  if (titles.length > 0) return new Set(titles);
  const [top, ...others] = headings;
  const isAbove = top !== undefined && top === first && others.every(({ depth }) => depth > top.depth);
  return new Set(isAbove && mayBe(top) ? [top] : []);
}

/** 第二篇报告 is numbered, but a title where a byline follows. */
function isAboveByline(heading: Heading, tree: Root, manuscript: Manuscript): boolean {
  const next = tree.children[tree.children.indexOf(heading) + 1];
  if (next?.type !== 'paragraph') return false;
  const chars = manuscript.sourceOf(next).split('\n')[0]!.trim();
  return bylineOf(chars)?.marked === true || isBareBullet(chars);
}

function charsOf(heading: Heading, manuscript: Manuscript): string {
  return manuscript.sourceOf(heading).replace(/^#+\s*|\s*#*\s*$|[*_`]/g, '');
}
