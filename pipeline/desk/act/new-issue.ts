/** The next issue's folder, made as `pnpm new` makes it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../root.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../refused.ts';

const run = promisify(execFile);

/** Makes the folder; an empty id goes on from the last issue. Throws Refused with what `pnpm new` says. */
export async function newIssue({ content, tell }: Desk, id: string, from: string | null): Promise<void> {
  if (id.startsWith('-')) throw new Refused(422, 'issue-name');
  const start = join(ROOT, 'pipeline', 'start.mjs');
  const more = [...(from === null ? [] : ['--from', from]), ...(id === '' ? [] : [id])];
  try {
    await run(process.execPath, [start, 'new', '--content', content, ...more], {
      env: { ...process.env, NO_COLOR: '1' },
    });
  } catch (error) {
    throw new Refused(422, 'issue-name', String((error as { stderr?: unknown }).stderr ?? '').trim());
  }
  tell({ kind: 'issues' });
}
