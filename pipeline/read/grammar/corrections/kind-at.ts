/** What the machine took an element for, in the words of corrections.yaml. */
import type { CorrectedKind } from '../../../model/correction.ts';
import type { Block, Text } from '../../../model/document.ts';
import { joined } from '../../../model/runs.ts';
import { blockTexts } from '../../../model/slots.ts';
import type { Line } from '../line.ts';
import { type BuiltArticle, compared, isIn, stretchOf } from './elements.ts';
import { englishKind } from './english.ts';

/** The kind of the lines; null of a picture, or where nothing came of them by themselves. */
export function kindAt({ article, isTitled, toldNotes }: BuiltArticle, lines: readonly Line[]): CorrectedKind | null {
  const stretch = stretchOf(lines);
  const holds = (text: Text | null) => {
    return text !== null && joined(text) !== '' && text.anchors.some(({ point }) => isIn(stretch, point));
  };
  if (isTitled && holds(article.title)) return 'title';
  const block = blockAt(article.body, stretch.from, holds);
  if (block !== undefined) return kindOf(block, holds);
  if (holds(article.subtitle)) return 'subtitle';
  if (holds(article.section)) return 'section';
  if (article.authors.some(({ name }) => holds(name))) return 'byline';
  if (article.affiliations.some(({ text }) => holds(text))) return 'affiliation';
  if (article.abstract.some(holds)) return 'abstract';
  if (article.keywords.some(holds)) return 'keywords';
  const english = englishKind(article.english, holds);
  if (english !== null) return english;
  if (article.notes.slice(toldNotes).some(({ at }) => isIn(stretch, at.from))) return 'note';
  if (article.references.some(({ at }) => isIn(stretch, at.from))) return 'reference';
  if (article.endMatter.some(({ at }) => isIn(stretch, at.from))) return 'end-matter';
  return null;
}

/** The block that came of a place: a list or a stanza goes on over many. */
function blockAt(
  body: readonly Block[],
  from: Parameters<typeof compared>[0],
  holds: (text: Text) => boolean,
): Block | undefined {
  const next = body.findIndex(({ at }) => compared(at.from, from) > 0);
  const near = [...body.slice(Math.max(0, next < 0 ? body.length - 1 : next - 2), next < 0 ? body.length : next + 1)];
  return near.find(
    (block) =>
      blockTexts(block).some(holds) ||
      (blockTexts(block).every((text) => joined(text) === '') && compared(block.at.from, from) === 0),
  );
}

function kindOf(block: Block, holds: (text: Text) => boolean): CorrectedKind | null {
  switch (block.kind) {
    case 'heading':
      return `heading-${block.level}`;
    case 'equation':
      return null;
    case 'figure':
      return block.caption !== null && holds(block.caption) ? 'caption' : null;
    case 'table':
      return block.caption !== null && holds(block.caption) ? 'caption' : 'table';
    default:
      return block.kind;
  }
}
