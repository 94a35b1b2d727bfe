/** An abstract paragraph by paragraph, with its label before the first. */
import type { Text } from '../model/document.ts';
import { label, singleParagraph } from './parts.ts';
import type { PrintedParagraph } from './printed.ts';
import type { Take } from './take.ts';

/** The paragraphs of an abstract in either language. */
export function printedAbstract(
  texts: readonly Text[],
  role: 'abstract' | 'englishAbstract',
  words: string,
  take: Take,
): PrintedParagraph[] {
  return texts.map((_, index) => singleParagraph(role, take(role), ...(index === 0 ? [label(words)] : [])));
}
