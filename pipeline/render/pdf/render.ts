/** The PDF edition: lines and pages by typeset/, drawn by pdfmake. */
import type { Job, Output, Render } from '../renderer.ts';
import { printed } from './printed.ts';

/** Renders an issue as a PDF for reading. */
export const render: Render = async (job: Job): Promise<Output> => {
  const { bytes, shown, diagnostics } = await printed(job);
  job.progress(1);
  return { bytes, pages: shown.length, diagnostics };
};
