/** Parts of paragraphs: words of the house style, a paragraph of one text, texts with a separator between them. */
import type { Text } from '../model/document.ts';
import type { Slot, SlotRole } from '../model/slots.ts';
import type { Added, ParagraphRole, Part, PrintedEquation, PrintedParagraph } from './printed.ts';
import type { Take } from './take.ts';

/** Words that name what follows them. */
export function label(words: string): Added {
  return { use: 'label', words };
}

/** Words in the look of their paragraph. */
export function plainWords(words: string): Added {
  return { use: 'plain', words };
}

/** Groups of parts with a separator between them. */
export function withBetween(groups: readonly (readonly Part[])[], separator: string): Part[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [plainWords(separator), ...group]));
}

/** The paragraph of one text, with what stands before it. */
export function singleParagraph(role: ParagraphRole, slot: Slot, ...before: Part[]): PrintedParagraph {
  return { address: slot.address, role, parts: [...before, slot] };
}

/** The paragraph of the next slot of its role; null where the article has no such text. */
export function optionalParagraph(
  role: SlotRole & ParagraphRole,
  text: Text | null,
  take: Take,
): PrintedParagraph | null {
  return text === null ? null : singleParagraph(role, take(role));
}

/** An equation as a paragraph: the formula, and its number after a wide space. */
export function equationParagraph({ formula, number }: PrintedEquation): PrintedParagraph {
  const parts = number === null ? [formula] : [formula, plainWords('\u3000'), number];
  return { address: formula.address, role: 'equation', parts };
}
