/** The pictures of an issue folder, by their paths in it. */
import { isPresent, pictureBytes } from './bytes.ts';
import type { FindFile } from './develop.ts';
import type { IssueFolder } from './folders.ts';

/** Reads a picture; null where there is none. One that leads out of the folder, by a link or by `..`, is refused. */
export function picturesIn({ path: folder }: IssueFolder): FindFile {
  return (path) => (isPresent(folder, path) ? pictureBytes(folder, path) : null);
}
