/** Places as the server counts them, lines and characters from 1, and offsets as the browser counts them. */
import type { Text } from '@codemirror/state';

/** The column of the character at an offset of a line, in code points from 1. */
export function columnAt(line: string, offset: number): number {
  return Array.from(line.slice(0, offset)).length + 1;
}

/** The offset in a document of a line's character; what is beyond it goes to its end. */
export function offsetAt(doc: Text, line: number, column: number): number {
  const found = doc.line(Math.min(Math.max(1, line), doc.lines));
  const before = Array.from(found.text.slice(0, 2 * column)).slice(0, column - 1);
  return Math.min(found.from + before.join('').length, found.to);
}

/** The stretch of a document from a place to the character at another, that one included. */
export function extentIn(
  doc: Text,
  at: { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number },
): { from: number; to: number } {
  const from = offsetAt(doc, at.line, at.column);
  return { from, to: Math.max(from, offsetAt(doc, at.endLine, at.endColumn + 1)) };
}
