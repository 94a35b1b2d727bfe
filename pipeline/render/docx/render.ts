/** An issue as a Word document that an editor revises in Word or WPS. */
import type { Render } from '../renderer.ts';
import type { WordJob } from './package.ts';

/** Renders a DOCX; docx is loaded only here, when the format is asked for. Pages are null: Word lays them out. */
export const render: Render = async (job: WordJob) => {
  const { packageOf } = await import('./package.ts');
  const { bytes, diagnostics } = await packageOf(job);
  job.progress(1);
  return { bytes, pages: null, diagnostics };
};
