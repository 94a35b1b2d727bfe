/** Takes what came from a stretch of the manuscript out of an article, wherever the machine put it; all else stays as it is. */

import { cellTexts } from '../../../model/cells.ts';
import type { Article, Block, Point, Text } from '../../../model/document.ts';
import { concat, joined, pointAt, slice, textAt } from '../../../model/runs.ts';
import { blockTexts } from '../../../model/slots.ts';
import { compared, isIn, type PlaceRange } from './elements.ts';
import { englishIn } from './english.ts';

/** The article without what came from the stretch; the notes that its format ties to their places stay. */
export function withdrawn(article: Article, stretch: PlaceRange, toldNotes: number): Article {
  const isOut = (text: Text) => isIn(stretch, pointAt(text, 0));
  const places = article.affiliations.map(({ text }) => !isOut(text));
  const left = places.map((_, at) => places.slice(0, at).filter(Boolean).length);
  return {
    ...article,
    section: rest(article.section, stretch),
    title: rest(article.title, stretch) ?? textAt('', article.title.anchors[0].point),
    subtitle: rest(article.subtitle, stretch),
    authors: article.authors
      .filter(({ name }) => !isOut(name))
      .map((author) => ({
        ...author,
        affiliations: author.affiliations.filter((at) => places[at]).map((at) => left[at]!),
      })),
    affiliations: article.affiliations.filter((_, at) => places[at]),
    abstract: article.abstract.flatMap((text) => rest(text, stretch) ?? []),
    keywords: article.keywords.filter((text) => !isOut(text)),
    english: englishIn(article.english, (text) => !isOut(text)),
    identifiers: {
      classification: rest(article.identifiers.classification, stretch),
      documentCode: rest(article.identifiers.documentCode, stretch),
      articleNumber: rest(article.identifiers.articleNumber, stretch),
      doi: rest(article.identifiers.doi, stretch),
    },
    body: article.body.flatMap((block) => withoutStretch(block, stretch)),
    notes: article.notes.filter(({ at }, index) => index < toldNotes || !isIn(stretch, at.from)),
    references: article.references.filter(({ at }) => !isIn(stretch, at.from)),
    endMatter: article.endMatter.filter(({ at }) => !isIn(stretch, at.from)),
  };
}

/** What is left of a text; null where it is nothing. */
function rest(text: Text | null, stretch: PlaceRange): Text | null {
  if (text === null) return null;
  const length = joined(text).length;
  const ends = [...text.anchors.slice(1).map(({ offset }) => offset), length];
  const parts = text.anchors.flatMap(({ offset, point }, index) => {
    return outside(offset, point, ends[index]!, stretch).map(([from, to]) => slice(text, from, to));
  });
  const [first, ...others] = parts.filter(({ runs }) => runs.length > 0);
  if (first === undefined) return null;
  return parts.reduce((sum, part) => sum + joined(part).length, 0) === length
    ? text
    : trimmed(concat([first, ...others]));
}

/** The offsets of a stretch of one line's text that lie before and behind what is taken out. */
function outside(offset: number, { line, column }: Point, end: number, { from, to }: PlaceRange): [number, number][] {
  const at = (point: Point) => {
    const along = point.line === line ? point.column - column : point.line < line ? 0 : end - offset;
    return Math.min(end, Math.max(offset, offset + along));
  };
  const first = at(from);
  const last = Math.max(first, Math.min(end, at({ line: to.line, column: to.column + 1 })));
  return [
    [offset, first],
    [last, end],
  ];
}

/** Without the space that parted it from what is gone. */
function trimmed(text: Text): Text | null {
  const chars = joined(text);
  const from = chars.length - chars.trimStart().length;
  return chars.trim() === '' ? null : slice(text, from, from + chars.trim().length);
}

function withoutStretch(block: Block, stretch: PlaceRange): Block[] {
  const isOut = (text: Text) => isIn(stretch, pointAt(text, 0));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'equation':
      return isIn(stretch, block.at.from) ? [] : [block];
    case 'list':
      return partedBy(block.items, isOut).map((items) => (items === null ? block : within({ ...block, items })));
    case 'quotation':
      return partedBy(block.paragraphs, isOut).map((paragraphs) => {
        return paragraphs === null ? block : within({ ...block, paragraphs });
      });
    case 'verse':
      return partedBy(block.lines, isOut).map((lines) => (lines === null ? block : within({ ...block, lines })));
    case 'table': {
      const isCaptionOut = block.caption !== null && isOut(block.caption);
      const cells = cellTexts(block).filter((text) => joined(text) !== '');
      const isOutside = !(cells.length === 0 ? isIn(stretch, block.at.from) : cells.some(isOut));
      const unit = block.unit === null || isOut(block.unit) ? null : block.unit;
      const notes = block.notes.filter((text) => !isOut(text));
      if (isOutside) return [{ ...block, caption: isCaptionOut ? null : block.caption, unit, notes }];
      const caption = isCaptionOut ? null : block.caption;
      const at = block.at;
      return [
        ...(caption === null ? [] : [within({ kind: 'figure' as const, at, caption, image: null })]),
        ...[unit, ...notes].flatMap((text) =>
          text === null ? [] : [within({ kind: 'paragraph' as const, at, text })],
        ),
      ];
    }
    case 'figure': {
      const isCaptionOut = block.caption !== null && isOut(block.caption);
      if (block.caption === null || isWhole(block, stretch)) return isIn(stretch, block.at.from) ? [] : [block];
      if (isCaptionOut) return block.image === null ? [] : [{ ...block, caption: null }];
      return touches(block, stretch) ? [{ ...block, image: null }] : [block];
    }
  }
}

function isWhole({ at }: Block, { from, to }: PlaceRange): boolean {
  return compared(from, at.from) <= 0 && compared(to, at.to) >= 0;
}

function touches({ at }: Block, { from, to }: PlaceRange): boolean {
  return compared(from, at.to) <= 0 && compared(to, at.from) >= 0;
}

/** Texts that follow each other without what is taken out; null: all of them. */
function partedBy(texts: readonly Text[], isOut: (text: Text) => boolean): (Text[] | null)[] {
  if (!texts.some(isOut)) return [null];
  const parts: Text[][] = [[]];
  for (const text of texts) {
    if (isOut(text)) parts.push([]);
    else parts.at(-1)!.push(text);
  }
  return parts.filter((part) => part.length > 0);
}

/** The block with the span of its texts. */
function within<Kind extends Block>(block: Kind): Kind {
  const texts = blockTexts(block);
  const [from, last] = [pointAt(texts[0]!, 0), texts.at(-1)!];
  return { ...block, at: { file: block.at.file, from, to: pointAt(last, Math.max(0, joined(last).length - 1)) } };
}
