/** One desk at a time is open on a content folder: two would not know of each other's steps. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAbandoned, ownName, PREFIX } from './owner.ts';

const END = '.desk';

/** Claims the folder and gives what lets it go; null where another process has it. A folder that cannot be written is open to all. */
export function claimContent(content: string): (() => void) | null {
  const own = `${ownName()}${END}`;
  try {
    writeFileSync(join(content, own), '');
  } catch {
    return () => {};
  }
  const others = readdirSync(content).filter((name) => name.startsWith(PREFIX) && name.endsWith(END) && name !== own);
  const release = () => rmSync(join(content, own), { force: true });
  for (const name of others) {
    if (isAbandoned(name, join(content, name))) rmSync(join(content, name), { force: true });
    else {
      release();
      return null;
    }
  }
  return release;
}
