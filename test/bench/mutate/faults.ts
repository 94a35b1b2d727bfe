/** Every fault that can be planted in a room, and a sample of them that is the same for the same seed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { ROOT } from './rooms.ts';

/** A change of one expression or statement: where it stands, and what stands there instead. */
export interface Fault {
  readonly file: string;
  /** `12:3`, line and column of its start and end, both from 1. */
  readonly start: string;
  readonly end: string;
  readonly kind: string;
  readonly replacement: string;
}

const silent = { isDebugEnabled: () => false, debug: () => undefined, info: () => undefined, warn: () => undefined };

/** The faults of these files, in the order of the files. */
export async function faultsOf(files: readonly string[]): Promise<Fault[]> {
  const instrumenter = new Instrumenter(silent as never);
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true };
  const sources = files.map((file) => ({
    name: join(ROOT, file),
    mutate: true,
    content: readFileSync(join(ROOT, file), 'utf8'),
  }));
  const { mutants } = await instrumenter.instrument(sources, options as never);
  return mutants.map(({ fileName, location, mutatorName, replacement }) => ({
    file: fileName.slice(ROOT.length),
    start: `${location.start.line + 1}:${location.start.column + 1}`,
    end: `${location.end.line + 1}:${location.end.column + 1}`,
    kind: mutatorName,
    replacement,
  }));
}

/** A fault's name, by which the process that plants it knows it. */
export function nameOf(fault: Fault): string {
  return [fault.file, fault.start, fault.end, fault.replacement].join('|');
}

/** So many faults, drawn by the seed; each keeps its lot when another comes or goes. */
export function sampleOf(faults: readonly Fault[], size: number, seed: number): Fault[] {
  const lot = (fault: Fault) =>
    createHash('sha256')
      .update(`${seed}|${nameOf(fault)}`)
      .digest('hex');
  const lots = new Map(faults.map((fault) => [fault, lot(fault)]));
  const drawn = new Set([...faults].sort((a, b) => (lots.get(a)! < lots.get(b)! ? -1 : 1)).slice(0, size));
  return faults.filter((fault) => drawn.has(fault));
}
