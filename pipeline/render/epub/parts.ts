/** The parts of a paragraph as XHTML: the manuscript's texts, and the house style's words told apart by their class. */
import { type Added, isSlot, type Part, type PrintedParagraph } from '../../galley/printed.ts';
import type { Slot, SlotRole } from '../../model/slots.ts';
import type { WriteInline } from '../xhtml/inline.ts';
import { element, type Markup, NOTHING, sequence, text, type XhtmlAttributes } from '../xhtml/markup.ts';

/** What is told of a text that stands among others in its paragraph. */
const AMONG_OTHERS: Partial<Record<SlotRole, XhtmlAttributes>> = {
  role: { class: 'role' },
  author: { class: 'author', 'epub:type': 'z3998:author' },
  affiliation: { class: 'affiliation-name' },
  keyword: { class: 'keyword' },
  englishAuthor: { class: 'author' },
  englishAffiliation: { class: 'affiliation-name' },
  englishKeyword: { class: 'keyword' },
  classification: { class: 'identifier' },
  documentCode: { class: 'identifier' },
  articleNumber: { class: 'identifier' },
  doi: { class: 'identifier' },
  endLabel: { class: 'label' },
};

/** The content of a paragraph; `marked` writes its texts. */
export function partsMarkup({ parts }: Pick<PrintedParagraph, 'parts'>, marked: WriteInline): Markup {
  return sequence(parts.map((part) => partOf(part, marked)));
}

function partOf(part: Part, marked: WriteInline): Markup {
  return isSlot(part) ? slotOf(part, marked) : addedOf(part);
}

function slotOf({ role, text: content }: Slot, marked: WriteInline): Markup {
  const attributes = AMONG_OTHERS[role];
  return attributes === undefined ? marked(content) : element('span', attributes, marked(content));
}

/** The bullet is for the eye and not read out. */
function addedOf({ use, words }: Added): Markup {
  switch (use) {
    case 'label':
      return element('span', { class: 'label' }, text(words));
    case 'bullet':
      return words === '' ? NOTHING : element('span', { class: 'bullet', 'aria-hidden': 'true' }, text(words));
    case 'tie':
      return element('sup', { class: 'tie' }, text(words));
    case 'number':
      return element('span', { class: 'tie' }, text(words));
    default:
      return text(words);
  }
}
