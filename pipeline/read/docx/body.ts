/** The body of a document as paragraphs, tables and pictures in reading order. */

import { childOf, childrenOf, type Element, valOf } from '../source/xml.ts';
import type { BodyItem } from './body-item.ts';
import { leaveOut, leaveUnknown } from './left-out.ts';
import { readParagraph } from './paragraph.ts';
import { isPlaceholder, shownAlternative } from './shown.ts';
import { note, type Story } from './story.ts';
import { tableItems } from './table.ts';

/** Where nothing says where something stands. */
const TOP = { line: 1, column: 1 };

/** What a block of the body, or of a cell or text box, holds. */
export function itemsOf(block: Element, story: Story): BodyItem[] {
  switch (block.name) {
    case 'w:p':
      return paragraphItems(block, story);
    case 'w:tbl':
      return tableItems(block, story, (cell) => inside(cell, story));
    case 'w:sdt':
      return controlItems(block, story);
    case 'w:customXml':
    case 'w:smartTag':
    case 'w:ins':
    case 'w:moveTo':
      return inside(block, story);
    case 'w:del':
    case 'w:moveFrom':
      leaveOut(block, 'deleted', story, TOP);
      return [];
    case 'm:oMathPara':
    case 'm:oMath':
      return paragraphItems({ name: 'w:p', attributes: {}, children: [block] }, story);
    case 'mc:AlternateContent':
      return inside(shownAlternative(block), story);
    case 'w:subDoc':
    case 'w:altChunk':
      note(story, 'embedded', TOP);
      return [];
    default:
      leaveUnknown(block, story, TOP);
      return [];
  }
}

function inside(element: Element | undefined, story: Story): BodyItem[] {
  return childrenOf(element).flatMap((child) => itemsOf(child, story));
}

/** A content control; one round a table of contents has a heading of its own (目录) besides. */
function controlItems(block: Element, story: Story): BodyItem[] {
  const gallery = valOf(childOf(childOf(block, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  const matter = gallery === 'Table of Contents' ? 'contents' : isPlaceholder(block) ? 'placeholder' : null;
  const items = inside(childOf(block, 'w:sdtContent'), story);
  if (matter === null) return items;
  const first = items.find((item) => item.kind === 'paragraph');
  note(story, matter, first?.point ?? TOP);
  return [];
}

function paragraphItems(block: Element, story: Story): BodyItem[] {
  const paragraph = readParagraph(block, story);
  // The caption of a picture stands in the paragraph after it.
  const after = [...paragraph.boxes.flatMap((box) => inside(box, story)), ...paragraph.pictures];
  if (paragraph.isContents || /^(?:toc \d|toc heading|table of contents|目录 ?\d?$)/.test(paragraph.style)) {
    note(story, 'contents', paragraph.point);
    return after;
  }
  return [paragraph, ...after];
}
