/** What a check is: something it looks at in the file, and watches for while the pages are walked. */

import type { Backdrop } from './backdrop.ts';
import type { Claim } from './claim.ts';
import type { PrintFile } from './file/open.ts';
import type { CheckHead, CheckNotes } from './notes.ts';
import type { PdfPage } from './pages.ts';
import type { PreflightLimits } from './report.ts';
import type { Watcher } from './walk/events.ts';

export interface PreflightJob {
  readonly file: PrintFile;
  readonly pages: readonly PdfPage[];
  readonly claim: Claim;
  readonly limits: PreflightLimits;
  /** What has been painted before the mark that is looked at. */
  readonly backdrop: Backdrop;
}

export interface Check extends CheckHead {
  /** Looks at the file, and gives what is to watch while the pages are walked; `end` is called when they have been. */
  examine(job: PreflightJob, notes: CheckNotes): (Watcher & { end?(): void | Promise<void> }) | undefined;
}
