/** What a merge is asked to do. */
import type { IssueFolder } from '../intake/folders.ts';
import type { Edition } from '../model/document.ts';
import type { Base, BaseArticle } from './base-text.ts';
import type { ReturnedFile } from './returned.ts';

/** What is merged; `ours` and `theirs` are ids of conflicts that the editor decided. */
export interface MergeRequest {
  readonly folder: IssueFolder;
  readonly edition: Edition;
  readonly base: Base;
  readonly file: ReturnedFile;
  /** The articles as they are printed today. */
  readonly today: readonly BaseArticle[];
  readonly ours: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
}
