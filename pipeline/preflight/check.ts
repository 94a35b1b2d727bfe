/** What a check is: something it looks at in the file, and watches for while the pages are walked. */

import type { Claim } from './claim.ts';
import type { PrintFile } from './file/open.ts';
import type { CheckHead, Notes } from './notes.ts';
import type { Page } from './pages.ts';
import type { Limits } from './report.ts';
import type { Watcher } from './walk/events.ts';

export interface Job {
  readonly file: PrintFile;
  readonly pages: readonly Page[];
  readonly claim: Claim;
  readonly limits: Limits;
}

export interface Check extends CheckHead {
  /** Looks at the file, and gives what is to watch while the pages are walked; `end` is called when they have been. */
  examine(job: Job, notes: Notes): (Watcher & { end?(): void | Promise<void> }) | undefined;
}
