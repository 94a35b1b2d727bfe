/** The pictures of an issue folder, by their paths in it. */
import { bytesOf } from './bytes.ts';
import type { IssueFolder } from './folders.ts';

/** Reads a picture; null where there is none, or where the path leads out of the folder, by a link or by `..`. */
export function picturesIn(folder: IssueFolder): (path: string) => Uint8Array | null {
  return (path) => {
    const bytes = bytesOf(folder.path, path);
    return 'severity' in bytes ? null : bytes;
  };
}
