/** An edition printed from its pages, as the workshop does it. */
import { type LayoutJob, layout } from '../../../pipeline/render/pdf/layout.ts';
import { printEdition } from '../../../pipeline/render/pdf/printed.ts';
import type { Job, PrintEdition } from '../../../pipeline/render/renderer.ts';

export function printed(job: LayoutJob): Promise<PrintEdition> {
  return printEdition(job, Promise.resolve(layout(job)));
}

/** A job that prints itself. */
export function printing(job: Job): Job {
  return { ...job, printed: (progress) => printed({ ...job, progress }) };
}
