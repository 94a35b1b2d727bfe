/** What the contents list: every heading with its id and depth, article by article, section by section. */
import { galleyOf } from '../../galley/galley.ts';
import type { Galley, GalleyStyle } from '../../galley/printed.ts';
import type { Article, Heading, Issue, Section, Text } from '../../model/document.ts';
import { plainTitle } from '../../model/math.ts';

/** A heading of an article that can be linked to; `depth` counts from 1 and never skips, whatever the levels do. */
export interface Landing {
  /** Its place among the blocks of the body, from 0. */
  readonly block: number;
  readonly heading: Heading;
  readonly id: string;
  readonly depth: number;
}

/** An article with the file it is written to. */
export interface Chapter {
  readonly file: string;
  readonly article: Article;
  readonly section: Section;
  readonly galley: Galley;
  readonly title: string;
  readonly landings: readonly Landing[];
}

/** An entry of the contents; a section leads to its first article. */
export interface NavigationEntry {
  readonly kind: 'section' | 'article' | 'heading' | 'matter';
  readonly label: string;
  readonly href: string;
  readonly children: readonly NavigationEntry[];
}

/** The articles in printing order, with ASCII file names; `untitled` stands in for a missing title. */
export function chaptersOf(issue: Issue, style: GalleyStyle, untitled: string): Chapter[] {
  const articles = issue.sections.flatMap((section) => section.articles.map((article) => ({ section, article })));
  const digits = Math.max(3, String(articles.length).length);
  return articles.map(({ section, article }, index) => {
    const galley = galleyOf(article, section, style);
    return {
      file: `article-${String(index + 1).padStart(digits, '0')}.xhtml`,
      article,
      section,
      galley,
      title: contentsLabel(article.title) || untitled,
      landings: landingsOf(article, galley),
    };
  });
}

/** The contents tree: issue → section → article → headings; articles outside a section stand on the first level. */
export function contentsTree(chapters: readonly Chapter[]): NavigationEntry[] {
  const entries: NavigationEntry[] = [];
  let start = 0;
  for (let at = 1; at <= chapters.length; at++) {
    if (at < chapters.length && readableTitle(chapters[at]!.section) === readableTitle(chapters[start]!.section))
      continue;
    const group = chapters.slice(start, at);
    const { section, file } = group[0]!;
    const title = readableTitle(section);
    const children = group.map(articleEntry);
    entries.push(...(title === null ? children : [{ kind: 'section', label: title, href: file, children } as const]));
    start = at;
  }
  return entries;
}

/** The title of a section, or null where it has none that can be read. */
function readableTitle({ title }: Section): string | null {
  return title === null || title.trim() === '' ? null : title;
}

/** A text as the contents show it: without the marks that call notes. */
export function contentsLabel(text: Text): string {
  return plainTitle(text);
}

function landingsOf(article: Article, { body }: Galley): Landing[] {
  const open: number[] = [];
  const landings: Landing[] = [];
  for (const [index, block] of article.body.entries()) {
    const printed = body[index];
    if (block.kind !== 'heading' || printed?.kind !== 'heading' || contentsLabel(block.text) === '') continue;
    while (open.length > 0 && open.at(-1)! >= block.level) open.pop();
    open.push(block.level);
    landings.push({ block: index, heading: block, id: printed.paragraph.address, depth: open.length });
  }
  return landings;
}

function articleEntry(chapter: Chapter): NavigationEntry {
  return {
    kind: 'article',
    label: chapter.title,
    href: chapter.file,
    children: headingEntries(chapter, 0, chapter.landings.length, 1),
  };
}

function headingEntries(chapter: Chapter, from: number, to: number, depth: number): NavigationEntry[] {
  const entries: NavigationEntry[] = [];
  for (let at = from; at < to; ) {
    const landing = chapter.landings[at]!;
    let next = at + 1;
    while (next < to && chapter.landings[next]!.depth > depth) next++;
    const children = headingEntries(chapter, at + 1, next, depth + 1);
    entries.push({
      kind: 'heading',
      label: contentsLabel(landing.heading.text),
      href: `${chapter.file}#${landing.id}`,
      children,
    });
    at = next;
  }
  return entries;
}
