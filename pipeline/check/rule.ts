/** What a proofreading rule is, and the texts of an article it reads. */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type Article, type Block, type Issue, type Text, unreachable } from '../model/document.ts';
import { extentAt, joined } from '../model/runs.ts';

/** Whether some font can print a character. */
export type HasGlyph = (codePoint: number) => boolean;

/** Whether a picture lies where the manuscript says, by its path in the issue folder. */
export type HasPicture = (path: string) => boolean;

/** What a rule may look at besides its article. */
export interface Surroundings {
  readonly issue: Issue;
  readonly hasGlyph: HasGlyph;
  readonly hasPicture: HasPicture;
}

/** A proofreading rule; its file is named for the id it reports under. */
export type Rule = (article: Article, surroundings: Surroundings) => Diagnostic[];

/** A text of an article with its joined characters; `prose` is false for headings, titles and cells. */
export interface Passage {
  readonly text: Text;
  readonly chars: string;
  readonly prose: boolean;
}

/** All texts a proofreader reads, in printing order; references stay out, they follow rules of their own. */
export function passagesOf(article: Article): readonly Passage[] {
  const before = known.get(article);
  if (before !== undefined) return before;
  const passages = passagesIn(article);
  known.set(article, passages);
  return passages;
}

/** Dozens of patterns read the same article. */
const known = new WeakMap<Article, readonly Passage[]>();

function passagesIn(article: Article): Passage[] {
  const title = [article.title, ...(article.subtitle === null ? [] : [article.subtitle])];
  const abstract = article.abstract === null ? [] : [article.abstract];
  return [
    ...title.map((text) => passage(text, false)),
    ...abstract.map((text) => passage(text, true)),
    ...article.body.flatMap(passagesOfBlock),
    ...article.notes.map((note) => passage(note.text, false)),
  ];
}

/** What is printed after the text: affiliations and end matter, which only some rules read. */
export function printedAfter(article: Article): Passage[] {
  return [...article.affiliations, ...article.endMatter].map(({ text }) => passage(text, false));
}

/** What proofreading for words leaves alone: names, keywords, references, and what is printed after the text. */
export function printedElsewhere(article: Article): Passage[] {
  const names = article.authors.flatMap(({ role, name }) => (role === null ? [name] : [role, name]));
  const listed = [...names, ...article.keywords, ...article.references.map(({ text }) => text)];
  return [...listed.map((text) => passage(text, false)), ...printedAfter(article)];
}

function passagesOfBlock(block: Block): Passage[] {
  switch (block.kind) {
    case 'heading':
      return [passage(block.text, false)];
    case 'paragraph':
      return [passage(block.text, true)];
    case 'list':
      return block.items.map((text) => passage(text, true));
    case 'quotation':
      return block.paragraphs.map((text) => passage(text, true));
    case 'verse':
      return block.lines.map((text) => passage(text, false));
    case 'table':
      return [...(block.caption === null ? [] : [block.caption]), ...block.rows.flat()].map((text) =>
        passage(text, false),
      );
    case 'figure':
      return block.caption === null ? [] : [passage(block.caption, false)];
    default:
      return unreachable(block);
  }
}

function passage(text: Text, prose: boolean): Passage {
  return { text, chars: joined(text), prose };
}

/** Where more is wrong, the text is no prose, or one cause is behind all of it. */
const MOST = 500;

/** The first places in an article where a pattern matches and something is wrong, in the order of the text. */
export function placesOf(
  article: Article,
  pattern: RegExp,
  isWrong: (match: RegExpExecArray, chars: string) => boolean = () => true,
): { readonly passage: Passage; readonly match: RegExpExecArray }[] {
  const places: { passage: Passage; match: RegExpExecArray }[] = [];
  for (const passage of passagesOf(article)) {
    for (const match of passage.chars.matchAll(pattern)) {
      if (!isWrong(match, passage.chars)) continue;
      places.push({ passage, match });
      if (places.length === MOST) return places;
    }
  }
  return places;
}

/** The first of many findings. */
export function firstOf<Found>(found: readonly Found[]): readonly Found[] {
  return found.slice(0, MOST);
}

/** The characters `from`..`to` of a passage, end exclusive. */
export interface Stretch {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

/** What a pattern matched in a passage. */
export function matched(passage: Passage, { 0: found, index }: RegExpExecArray): Stretch {
  return { passage, from: index, to: index + found.length };
}

/** A passage from end to end. */
export function whole(passage: Passage): Stretch {
  return { passage, from: 0, to: passage.chars.length };
}

/** A warning about a stretch. */
export function warn({ at }: Article, rule: string, about: Stretch, message: string, hint: string): Diagnostic {
  const { passage, from, to } = about;
  return diagnostic('warning', rule, at.file, extentAt(passage.text, from, to), message, hint);
}

/** The characters round an offset, for a message. */
export function around(chars: string, from: number, to: number): string {
  return chars.slice(Math.max(0, from - 4), to + 4);
}
