/** pnpm bench:rows — deletes each row of the grammar in turn and says which reading cases change; a row that none needs is a fault. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read as readMarkdown } from '../../pipeline/read/md/read.ts';
import type { Read } from '../../pipeline/read/reader.ts';
import { read as readPlain } from '../../pipeline/read/txt/read.ts';
import { textTable } from '../../pipeline/terminal/table.ts';
import { summary } from '../read/summary.ts';
import { TABLES, withoutRow } from '../read/tables.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['test/cases/read', 'test/cases/read-doubtful', 'test/cases/read-md', 'content/2025-01'];
const READERS: Readonly<Record<string, Read>> = { '.txt': readPlain, '.md': readMarkdown };
/** So many cases are named for a row. */
const MOST_NAMED = 3;

interface Case {
  readonly name: string;
  readonly read: () => string;
}

/** The manuscripts whose readings are compared with goldens in the tests. */
const cases = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder)).flatMap((name): Case[] => {
    const reader = READERS[/\.[^.]*$/.exec(name)?.[0] ?? ''];
    if (reader === undefined) return [];
    const bytes = readFileSync(join(ROOT, folder, name));
    return [{ name, read: () => readingOf(reader, name, bytes) }];
  }),
);

/** What the goldens hold of a reading, or that it failed. */
function readingOf(read: Read, name: string, bytes: Uint8Array): string {
  try {
    return JSON.stringify(summary(read(name, bytes)));
  } catch {
    return 'failed';
  }
}

const whole = cases.map((one) => one.read());
const wanted = process.argv.slice(2);
const rows: string[][] = [];
let needed = 0;
let all = 0;
for (const [name, tableRows] of Object.entries(TABLES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const ids = tableRows.map(({ id }) => id);
  for (const [at, id] of ids.entries()) {
    const changed = withoutRow(tableRows, at, () => cases.filter((one, index) => one.read() !== whole[index]));
    all++;
    if (changed.length > 0) needed++;
    const named = changed.slice(0, MOST_NAMED).map((one) => one.name);
    rows.push([name, id, String(changed.length), named.join(' ')]);
  }
}
const percent = ((needed / all) * 100).toFixed(1);
process.stdout.write(`${textTable(['表', '规则', '变了的样例', '例如'], rows, ['变了的样例'])}\n\n`);
process.stdout.write(`${all} 条规则，删去后有样例变红的 ${needed} 条（${percent} %）\n`);
process.exitCode = needed === all ? 0 : 1;
