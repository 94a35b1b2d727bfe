/** The bases that builds have kept: content/<issue>/.kanyin/base-<digest>.xml, never overwritten. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueFolder } from '../intake/folders.ts';
import { type Base, baseIn } from './base-text.ts';

const DIGEST = /^[0-9a-f]{64}$/;

/** The base of a digest, wherever an issue has kept it; null where none has. */
export function keptBase(folders: readonly IssueFolder[], digest: string | null): Base | null {
  if (digest === null || !DIGEST.test(digest)) return null;
  for (const { path } of folders) {
    const file = join(path, '.kanyin', `base-${digest}.xml`);
    if (existsSync(file)) return baseIn(readFileSync(file));
  }
  return null;
}
