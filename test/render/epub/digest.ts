/** Prints the SHA-256 of the hand-made issue's EPUB as made on a day in the year given: a process of its own for determinism. */
import { createHash } from 'node:crypto';

const [, , year = '2000'] = process.argv;
const Clock = globalThis.Date;
const shift = Clock.UTC(Number(year), 6, 1, 23, 30) - Clock.now();
globalThis.Date = class extends Clock {
  constructor(...given: [] | [number | string | Date]) {
    super(given.length === 0 ? Clock.now() + shift : given[0]);
  }
  static override now(): number {
    return Clock.now() + shift;
  }
} as DateConstructor;

const { render } = await import('../../../pipeline/render/epub/render.ts');
const { issue } = await import('../issue.ts');
const { job } = await import('../job.ts');
const { bytes } = await render(job(issue));
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
