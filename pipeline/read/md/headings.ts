/** Which headings of a Markdown manuscript are titles of articles, and the level of each of the others. */
import type { Heading, Root } from 'mdast';
import { levelOf, mayHeadArticle } from '../grammar/headings.ts';
import { readingCharacters } from '../grammar/reading-characters.ts';
import { signsOf } from '../grammar/signs.ts';
import type { Told } from '../source/told.ts';
import type { Manuscript } from './manuscript.ts';

/** What each heading at the top of the tree is; `title` is that of the front matter, which the first heading may repeat. */
export function toldHeadings(
  tree: Root,
  manuscript: Manuscript,
  title: string | null,
): ReadonlyMap<Heading, Told | 'repeated'> {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const after = new Map(tree.children.map((node, at) => [node, tree.children[at + 1]]));
  const isOverByline = (heading: Heading) => isAboveByline(after.get(heading), manuscript);
  const mayBe = (heading: Heading) =>
    mayHeadArticle(readingCharacters(charsOf(heading, manuscript))) || isOverByline(heading);
  const repeated = headings[0] !== undefined && charsOf(headings[0], manuscript) === title ? headings[0] : null;
  const rest = headings.filter((heading) => heading !== repeated);
  const titles =
    title === null
      ? titlesAmong(rest, tree.children[0], mayBe)
      : new Set(rest.filter((heading) => heading.depth === 1 && isOverByline(heading)));
  const others = rest.filter((heading) => !titles.has(heading));
  const top = others.reduce((least, { depth }) => Math.min(least, depth), 9);
  return new Map(
    headings.map((heading): [Heading, Told | 'repeated'] => {
      if (heading === repeated) return [heading, 'repeated'];
      if (titles.has(heading)) return [heading, { kind: 'title' }];
      return [heading, { kind: 'heading', level: levelOf(heading.depth - top + 1) }];
    }),
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
function isAboveByline(next: Root['children'][number] | undefined, manuscript: Manuscript): boolean {
  if (next?.type !== 'paragraph') return false;
  const chars = manuscript.sourceOf(next).split('\n')[0]!.trim();
  const { byline, bareBullet } = signsOf(readingCharacters(chars));
  return byline?.marked === true || bareBullet;
}

function charsOf(heading: Heading, manuscript: Manuscript): string {
  return manuscript.sourceOf(heading).replace(/^#+\s*|\s*#*\s*$|[*_`]/g, '');
}
