/** Manuscripts that an editor of text shows line by line. */

/** Whether the file of a name is text that people write, and can be edited here; all others are changed in the program they came from. */
export function isWrittenAsText(name: string): boolean {
  return /\.(?:txt|md)$/i.test(name);
}
