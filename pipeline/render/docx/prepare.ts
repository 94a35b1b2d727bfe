/** What can be settled before anything is written: block elements, footnotes, pictures, and where queries stand. */
import { galleyOf } from '../../galley/galley.ts';
import type { Galley } from '../../galley/printed.ts';
import type { HouseStyle } from '../../house/style.ts';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import { type Article, articlesOf, type Issue, type Section, type Text } from '../../model/document.ts';
import { plainly, plainTitle } from '../../model/math.ts';
import type { Job } from '../renderer.ts';
import { type BlockElement, elementTexts } from './block-element.ts';
import { blockElementsOf } from './block-elements.ts';
import { type Footnote, footnotesOf } from './notes.ts';
import { type PackagedPicture, wordPicture } from './picture.ts';
import { type PlacedQuery, placeQueries } from './queries.ts';
import { writable } from './xml.ts';

/** An article ready to be set. */
export interface Prepared {
  /** Which article of the issue it is, counted from 1; names its bookmarks. */
  readonly number: number;
  /** The manuscript's name, without the folders of the machine it lies on. */
  readonly file: string;
  readonly title: string;
  /** The names of its authors, with the style's words between them; empty where it has none. */
  readonly authors: string;
  /** The title of the section (栏目) it opens, or null. */
  readonly opens: string | null;
  readonly elements: readonly BlockElement[];
  readonly footnotes: readonly Footnote[];
}

/** The articles of an issue with their elements and footnotes, numbered through the document. */
export function prepareArticles(issue: Issue, style: HouseStyle): Prepared[] {
  const prepared: Prepared[] = [];
  let noteId = 1;
  for (const section of issue.sections) {
    for (const article of section.articles) {
      const galley = galleyOf(article, section, style);
      const authors = article.authors.map(({ name }) => writable(plainly(name))).join(style.words.between);
      const one = { ...prepareArticle(galley, prepared.length + 1, section, noteId), authors };
      noteId += one.footnotes.length;
      prepared.push(one);
    }
  }
  return prepared;
}

/**
 * The queries of a job, on the texts they are about; one about a footnote stands on its mark, since LibreOffice 7.4 opens no file
 * with a comment inside a footnote.
 */
export function placedQueries(
  { issue, queries }: Pick<Job, 'issue' | 'queries'>,
  articles: readonly Prepared[],
): PlacedQuery[] {
  if (queries.length === 0) return [];
  const files = articlesOf(issue).map(({ at }) => at.file);
  const texts = articles.flatMap(({ elements, footnotes }, index) => {
    const own = [...elements.flatMap(elementTexts), ...footnotes.map(({ note }) => note.text)];
    return own.map((text) => ({ file: files[index]!, text }));
  });
  const marks = new Map(articles.flatMap(footnoteCalls));
  return placeQueries(queries, texts).map((placed) => ({ ...placed, ...marks.get(placed.text) }));
}

/** Where each footnote of an article is first called, by its text. */
function footnoteCalls({ elements, footnotes }: Prepared): [Text, Pick<PlacedQuery, 'text' | 'from' | 'to'>][] {
  const waiting = new Map(footnotes.map(({ note }) => [note.id, note.text]));
  return elements.flatMap(elementTexts).flatMap((text) => {
    let from = 0;
    return text.runs.flatMap((run): [Text, Pick<PlacedQuery, 'text' | 'from' | 'to'>][] => {
      const to = from + run.text.length;
      const called = run.marks.flatMap((mark) => (mark.kind === 'note' ? (waiting.get(mark.id) ?? []) : []));
      for (const mark of run.marks) if (mark.kind === 'note') waiting.delete(mark.id);
      const place = { text, from, to };
      from = to;
      return called.map((footnote) => [footnote, place]);
    });
  });
}

/** The queries of each text. */
export function byText(placed: readonly PlacedQuery[]): ReadonlyMap<Text, readonly PlacedQuery[]> {
  const found = new Map<Text, PlacedQuery[]>();
  for (const query of placed) {
    const own = found.get(query.text);
    if (own === undefined) found.set(query.text, [query]);
    else own.push(query);
  }
  return found;
}

export interface PackagedPictures {
  /** By the path in the manuscript. */
  readonly taken: ReadonlyMap<string, PackagedPicture>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The pictures of a job; one that cannot be shown leaves its caption and a word to the editor. */
export function packagedPictures({ issue, picture }: Pick<Job, 'issue' | 'picture'>): PackagedPictures {
  const taken = new Map<string, PackagedPicture>();
  const diagnostics: Diagnostic[] = [];
  for (const figure of articlesOf(issue).flatMap(({ body }) => body)) {
    if (figure.kind !== 'figure' || figure.image === null || taken.has(figure.image)) continue;
    const bytes = picture(figure.image);
    const read = bytes === null ? null : wordPicture(bytes);
    if (read !== null) taken.set(figure.image, { ...read, name: `image${taken.size + 1}.${read.type}` });
    else diagnostics.push(withoutPicture(figure.at, figure.image, bytes === null));
  }
  return { taken, diagnostics };
}

function withoutPicture({ file, from }: Article['at'], path: string, isMissing: boolean): Diagnostic {
  if (isMissing) {
    const hint = '把图片放进本期的文件夹，路径从该文件夹写起';
    return diagnostic('warning', 'picture-missing', file, from, `找不到图片“${path}”，DOCX 中只留图题`, hint);
  }
  const hint = '请另存为 PNG 或 JPEG';
  return diagnostic('warning', 'picture-refused', file, from, `图片“${path}”不能收入 DOCX，只留图题`, hint);
}

function prepareArticle(galley: Galley, number: number, section: Section, noteId: number): Omit<Prepared, 'authors'> {
  const { article, opensSection, ending } = galley;
  const notes = ending.flatMap((part) => (part.kind === 'notes' ? part.paragraphs : []));
  let footnotes: Footnote[] = [];
  const elements = blockElementsOf(galley, (referring) => {
    footnotes = footnotesOf(notes, referring.flatMap(elementTexts), noteId);
    const called = new Set(footnotes.map(({ note }) => note));
    return article.notes.filter((note) => !called.has(note));
  });
  const file = article.at.file.split(/[\\/]/).at(-1)!;
  return {
    number,
    file,
    title: unmarkedTitle(article),
    opens: opensSection ? section.title : null,
    elements,
    footnotes,
  };
}

/** The title without note marks and breaks, for heads and contents. */
function unmarkedTitle({ title }: Article): string {
  return writable(plainTitle(title)).replace(/\s*\n\s*/g, '　');
}
