/** The PDF edition: lines and pages by typeset/, drawn by pdfmake. */
import type { Job, Output } from '../renderer.ts';

/** Renders an issue as a PDF for reading. */
export async function render(job: Pick<Job, 'printed' | 'progress'>): Promise<Output> {
  const { bytes, shown, diagnostics } = await job.printed(job.progress);
  job.progress(1);
  return { bytes, pages: shown.length, diagnostics };
}
