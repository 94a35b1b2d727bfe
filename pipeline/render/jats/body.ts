/** The body of an article: paragraphs, then sections, each with what stands under its heading. */
import { type PrintedBlock, type PrintedHeading, paragraphTexts } from '../../galley/printed.ts';
import { plainFaced } from '../../model/faces.ts';
import { element, type Markup, NOTHING, onLines, sequence } from '../xhtml/markup.ts';
import { type BodyBlock, blockMarkup, type JatsBlocks } from './blocks.ts';

/** A heading with what belongs to it; the body itself has no heading. */
interface Part {
  readonly heading: PrintedHeading | null;
  readonly blocks: BodyBlock[];
  readonly parts: Part[];
}

/** The body; nothing where the article has none. */
export function bodyMarkup(blocks: readonly PrintedBlock[], context: JatsBlocks): Markup {
  const inside = insideOf(partsOf(blocks), context);
  return inside.length === 0 ? NOTHING : element('body', {}, onLines(...inside));
}

/** A heading stands under the last one of a higher level, whatever levels are left out between. */
function partsOf(blocks: readonly PrintedBlock[]): Part {
  const root: Part = { heading: null, blocks: [], parts: [] };
  let open = [root];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      open.at(-1)!.blocks.push(block);
      continue;
    }
    open = open.filter(({ heading }) => heading === null || heading.level < block.level);
    const part: Part = { heading: block, blocks: [], parts: [] };
    open.at(-1)!.parts.push(part);
    open.push(part);
  }
  return root;
}

function insideOf({ blocks, parts }: Part, context: JatsBlocks): Markup[] {
  const own = blocks.flatMap((block) => blockMarkup(block, context));
  return [...own, ...parts.map((part) => section(part, context))];
}

/** The number of a heading is part of its title, as printed. */
function section(part: Part, context: JatsBlocks): Markup {
  const { paragraph } = part.heading!;
  const title = element('title', {}, sequence(paragraphTexts(paragraph).map((one) => context.write(plainFaced(one)))));
  return element('sec', { id: paragraph.address }, onLines(title, ...insideOf(part, context)));
}
