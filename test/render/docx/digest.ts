/** Prints the SHA-256 of the hand-made issue's DOCX: a process of its own, for other clocks and time zones. */
import { createHash } from 'node:crypto';
import { render } from '../../../pipeline/render/docx/render.ts';
import { issue } from '../issue.ts';
import { job } from '../job.ts';

const { bytes } = await render(job(issue));
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
