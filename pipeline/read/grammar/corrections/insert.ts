/** Puts lines into an article as what the editor says they are. */
import type { CorrectedKind } from '../../../model/correction.ts';
import type { Article, Author, Block, EndMatter, Point, Text } from '../../../model/document.ts';
import { concat, joined, pointAt, slice, textAt } from '../../../model/runs.ts';
import { captionOf } from '../caption.ts';
import { SECTION_LABEL } from '../column.ts';
import { titleOf } from '../front.ts';
import type { Layout } from '../layout.ts';
import { cut, type Line, spanOf, withText } from '../line.ts';
import { listedNotes, notesOf, withNoteMarks } from '../notes.ts';
import { keywordsOf } from '../parts.ts';
import { repairMarks, repairPunctuation } from '../punctuation/repair.ts';
import { referencesOf } from '../references.ts';
import type { Say } from '../say.ts';
import { joinLines } from '../unit.ts';
import { topAffiliations } from '../workplace.ts';
import { compared } from './elements.ts';
import { withEnglish } from './english.ts';
import { mergedBlocks } from './merged.ts';
import { correctedRows } from './rows.ts';
import { signedOn } from './signed.ts';

/** What an insertion needs besides the article. */
export interface Bench {
  readonly file: string;
  readonly layout: Layout;
  readonly say: Say;
  /** The blocks that were put in. */
  readonly made: Set<Block>;
}

/** The article with the lines in it as the kind says; titles are put in where the articles are cut. */
export function inserted(
  article: Article,
  kind: Exclude<CorrectedKind, 'nothing'>,
  lines: readonly Line[],
  bench: Bench,
): Article {
  const { file, say } = bench;
  const plain = lines.flatMap(textLines);
  const whole = withText(plain[0]!, joinLines(plain, bench.layout));
  const prose = (text: Text) => repairPunctuation(text, say);
  const facts = (text: Text) => repairMarks(text, say);
  const at = spanOf(file, plain[0]!, plain.at(-1)!);
  const withBlock = (block: Block): Article => {
    return { ...article, body: mergedBlocks(placed(article.body, block), block, plain[0]!.blanksBefore, bench.made) };
  };
  switch (kind) {
    case 'title':
      return withTitle(article, plain, say);
    case 'subtitle':
      return { ...article, subtitle: following(article.subtitle, prose(whole.text)) };
    case 'section':
      return { ...article, section: following(article.section, facts(columnOf(whole))) };
    case 'byline': {
      const signed = plain.map((line) => signedOn(file, line, say));
      const affiliations = [...article.affiliations, ...signed.flatMap((one) => one.affiliations)];
      const authors = signed.flatMap((one) => one.authors);
      return {
        ...article,
        affiliations,
        authors: byPlace(article.authors, tied(authors, affiliations.length), startOfName),
      };
    }
    case 'affiliation': {
      const found = topAffiliations(file, whole).map((one) => ({ ...one, text: facts(one.text) }));
      return { ...article, affiliations: [...article.affiliations, ...found] };
    }
    case 'abstract': {
      const own = unlabelled(whole, 'abstract');
      return own === null
        ? article
        : { ...article, abstract: byPlace(article.abstract, [prose(own.text)], (text) => pointAt(text, 0)) };
    }
    case 'keywords': {
      const own = unlabelled(whole, 'keywords');
      const found = own === null ? [] : keywordsOf(own, facts);
      return { ...article, keywords: byPlace(article.keywords, found, (text) => pointAt(text, 0)) };
    }
    case 'heading-1':
    case 'heading-2':
    case 'heading-3':
    case 'heading-4':
      return withBlock({ kind: 'heading', at, level: levelIn(kind), text: prose(whole.text) });
    case 'paragraph':
      return withBlock({ kind: 'paragraph', at, text: prose(whole.text) });
    case 'list':
      return withBlock({ kind: 'list', at, items: [prose(whole.text)] });
    case 'quotation':
      return withBlock({ kind: 'quotation', at, paragraphs: [prose(unquoted(whole))] });
    case 'verse':
      return withBlock({ kind: 'verse', at, lines: plain.map((line) => prose(line.text)) });
    case 'table':
      return withBlock({
        kind: 'table',
        at,
        caption: null,
        unit: null,
        headRows: plain.length > 1 ? 1 : 0,
        aligns: [],
        rows: correctedRows(plain, prose),
        notes: [],
      });
    case 'caption':
      return {
        ...article,
        body: captioned(article.body, { kind: 'figure', at, caption: prose(whole.text), image: null }),
      };
    case 'reference': {
      const found = referencesOf(file, plain, say);
      return { ...article, references: byPlace(article.references, found, (one) => one.at.from) };
    }
    case 'note':
      return withNotes(article, plain, bench);
    case 'title-en':
    case 'byline-en':
    case 'affiliation-en':
    case 'abstract-en':
    case 'keywords-en':
      return { ...article, english: withEnglish(file, article.english, kind, whole) };
    case 'end-matter':
      return {
        ...article,
        endMatter: byPlace(article.endMatter, [matterOf(file, whole, facts)], (one) => one.at.from),
      };
  }
}

/** Ties to affiliations that are there. */
function tied(authors: readonly Author[], affiliations: number): Author[] {
  return authors.map((author) => ({
    ...author,
    affiliations: author.affiliations.filter((tie) => tie < affiliations),
  }));
}

function startOfName({ name }: Author): Point {
  return pointAt(name, 0);
}

/** A line as text: the rows of a table one by one, of a picture its words or its name. */
function textLines(line: Line): Line[] {
  const { told } = line;
  if (told?.kind === 'table') {
    return told.rows.flatMap((cells) => {
      const texts = cells.flatMap(({ paragraphs }) => paragraphs);
      const [first, ...others] = texts.filter((text) => joined(text) !== '');
      if (first === undefined) return [];
      return [
        withText(
          { ...line, told: null },
          concat([first, ...others.flatMap((text) => [textAt('\u3000', pointAt(text, 0)), text])]),
        ),
      ];
    });
  }
  if (told?.kind === 'equation') {
    const { text, number } = told;
    const numbered = number === null ? text : concat([text, textAt('\u3000', pointAt(number, 0)), number]);
    return [withText({ ...line, told: null }, numbered)];
  }
  if (told?.kind === 'figure') {
    return [withText({ ...line, told: null }, told.caption ?? textAt(told.image ?? '', told.at.from))];
  }
  return [line];
}

function withTitle(article: Article, lines: readonly Line[], say: Say): Article {
  const none = { byline: null, rest: [], section: null, row: 'corrected' };
  const found = titleOf({ ...none, titles: lines }, say);
  const title = following(article.title, repairMarks(found.title, say))!;
  const subtitle =
    found.subtitle === null ? article.subtitle : following(article.subtitle, repairPunctuation(found.subtitle, say));
  return { ...article, title, subtitle, section: article.section ?? found.section };
}

/** The text with more behind it, or before it where that stands above it in the manuscript. */
function following(text: Text | null, more: Text): Text {
  if (text === null || joined(text) === '') return more;
  const [first, second] = compared(pointAt(text, 0), pointAt(more, 0)) <= 0 ? [text, more] : [more, text];
  const isLatin = /[\w,.;:)]$/.test(joined(first)) && /^[\w(]/.test(joined(second));
  return concat([first, ...(isLatin ? [textAt(' ', pointAt(second, 0))] : []), second]);
}

/** The parts with more of them, in the order of the manuscript. */
function byPlace<Part>(parts: readonly Part[], more: readonly Part[], at: (part: Part) => Point): Part[] {
  const [first] = more;
  if (first === undefined) return [...parts];
  const next = parts.findIndex((part) => compared(at(part), at(first)) > 0);
  return next < 0 ? [...parts, ...more] : [...parts.slice(0, next), ...more, ...parts.slice(next)];
}

/** The body with a block where it stands in the manuscript. */
function placed(body: readonly Block[], block: Block): Block[] {
  return byPlace(body, [block], ({ at }) => at.from);
}

/** The caption at the table or the picture beside it that has none; else by itself. */
function captioned(body: readonly Block[], caption: Block & { readonly kind: 'figure' }): Block[] {
  const at = body.findIndex((block) => compared(block.at.from, caption.at.from) > 0);
  const next = at < 0 ? body.length : at;
  const wanted =
    captionOf(joined(caption.caption!)) === 'table' || /^[续附]?表/.test(joined(caption.caption!)) ? 'table' : 'figure';
  const lacks = (index: number) => {
    const block = body[index];
    return (block?.kind === 'table' || block?.kind === 'figure') && block.caption === null;
  };
  const sides = (wanted === 'table' ? [next, next - 1] : [next - 1, next]).filter(lacks);
  const index = sides.find((side) => body[side]!.kind === wanted) ?? sides[0];
  if (index === undefined) return placed(body, caption);
  return body.map((block, place) => {
    return place === index && (block.kind === 'table' || block.kind === 'figure')
      ? { ...block, caption: caption.caption }
      : block;
  });
}

/** The notes among the others, tied to their calls. */
function withNotes(article: Article, lines: readonly Line[], { file, say }: Bench): Article {
  const used = article.notes.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0);
  const found = notesOf(file, listedNotes(lines, say), (text) => repairPunctuation(text, say));
  const notes = found.map((note, index) => ({ ...note, id: `n${used + index + 1}` }));
  return {
    ...article,
    notes: byPlace(article.notes, notes, ({ at }) => at.from),
    body: withNoteMarks(article.body, notes, () => {}),
  };
}

/** The name of a column without its brackets. */
function columnOf({ chars, text }: Line): Text {
  const words = SECTION_LABEL.exec(chars);
  if (words === null) return text;
  const name = words[1] ?? words[2]!;
  const from = words[0].indexOf(name);
  return slice(text, from, from + name.length);
}

/** The line behind the label that says the same. */
function unlabelled(line: Line, kind: 'abstract' | 'keywords'): Line | null {
  const { label } = line.shows;
  return label?.kind === kind ? cut(line, label.from, label.to) : line;
}

function unquoted({ chars, text }: Line): Text {
  const sign = /^[>＞]\s*/.exec(chars)?.[0].length ?? 0;
  return slice(text, sign, chars.length);
}

function levelIn(kind: string): 1 | 2 | 3 | 4 {
  return Number(kind.at(-1)) as 1 | 2 | 3 | 4;
}

const END_KINDS: ReadonlySet<string> = new Set([
  'biography',
  'corresponding',
  'orcid',
  'funding',
  'received',
  'revised',
  'accepted',
  'editor',
  'correction',
  'retraction',
]);
// 校订：   来源：
const OWN_LABEL = /^[（(]?(\p{Script=Han}{2,8})[：:]\s*(?=\S)/u;

/** What stands at the end, with the label it has. */
function matterOf(file: string, line: Line, facts: (text: Text) => Text): EndMatter {
  const at = spanOf(file, line, line);
  const { label } = line.shows;
  if (label !== null && END_KINDS.has(label.kind) && label.to > label.from) {
    const words = label.words === null ? null : slice(line.text, ...label.words);
    return {
      kind: label.kind as EndMatter['kind'],
      at,
      label: words,
      text: facts(slice(line.text, label.from, label.to)),
    };
  }
  const own = OWN_LABEL.exec(line.chars);
  const isBracketed = /^[（(].*[）)]$/.test(line.chars);
  if (own === null || /^[（(]/.test(line.chars) !== isBracketed)
    return { kind: 'other', at, label: null, text: facts(line.text) };
  const from = own[0].indexOf(own[1]!);
  const to = line.chars.length - (isBracketed ? 1 : 0);
  return {
    kind: 'other',
    at,
    label: slice(line.text, from, from + own[1]!.length),
    text: facts(slice(line.text, own[0].length, to)),
  };
}
