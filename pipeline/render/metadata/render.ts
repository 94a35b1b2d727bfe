/** The table of an issue's metadata alone. */
import { strToU8 } from 'fflate';
import { metadataTable } from '../record/table.ts';
import type { Job, Render } from '../renderer.ts';

/** Renders metadata.csv. */
export const render: Render = async ({ issue, pages }: Pick<Job, 'issue' | 'pages'>) => {
  return { bytes: strToU8(metadataTable(issue, await pages())), pages: null, diagnostics: [] };
};
