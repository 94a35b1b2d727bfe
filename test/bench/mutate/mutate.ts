/** pnpm mutate ROOM [--sample N] [--seed S] [--json FILE] [--again FILE] — plants faults in a room of the street and shows those that no test of the room notices. */
import { readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultsOf, sampleOf } from './faults.ts';
import { filesOf, ROOMS, ROOT, testsOf } from './rooms.ts';
import { type Tried, tryFaults } from './trial.ts';

/** As `nice -n 15`: it runs for minutes, and nobody waits for it. */
const LOW_PRIORITY = 15;
const LONGEST = 100;

const { room: name, sample, seed, json, again } = asked();
const room = ROOMS[name]!;
setPriority(LOW_PRIORITY);
const all = await faultsOf(filesOf(room));
const chosen = again === undefined ? sampleOf(all, sample, seed) : survivorsIn(again);
const tried = await tryFaults(chosen, testsOf(room));
const survivors = tried.filter(isUnnoticed);
if (json !== undefined) writeFileSync(json, `${JSON.stringify(tried, null, 1)}\n`);
const killed = tried.length - survivors.length;
const share = ((killed / tried.length) * 100).toFixed(1);
process.stdout.write(`\n${survivors.map((survivor) => `${shown(survivor)}\n`).join('')}\n`);
process.stdout.write(
  `${name}：可以弄坏 ${all.length} 处，弄坏了 ${tried.length} 处，测试发现 ${killed} 处（${share} %）\n`,
);

/** What was asked for on the command line; ends the process where that cannot be. */
function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        sample: { type: 'string', default: '100' },
        seed: { type: 'string', default: '1' },
        json: { type: 'string' },
        again: { type: 'string' },
      },
    });
    const [sample, seed] = [Number(values.sample), Number(values.seed)];
    const [room] = positionals;
    if (
      positionals.length === 1 &&
      room! in ROOMS &&
      sample >= 1 &&
      Number.isInteger(sample) &&
      Number.isInteger(seed)
    ) {
      return { room: room!, sample, seed, json: values.json, again: values.again };
    }
  } catch {
    // An option that there is none of: the usage says which there are.
  }
  const rooms = Object.keys(ROOMS).join('、');
  process.stderr.write(
    `用法：pnpm mutate 房间 [--sample 100] [--seed 1] [--json 文件] [--again 文件]。房间有：${rooms}\n`,
  );
  return process.exit(2);
}

function isUnnoticed({ fate }: Tried): boolean {
  return fate === 'Survived' || fate === 'NoCoverage';
}

/** What no test noticed in the run whose results a file holds, to be tried again after tests were added. */
function survivorsIn(path: string): Tried[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as Tried[]).filter(isUnnoticed);
}

/** A survivor: where, what stood there, what stands there now. */
function shown({ file, start, end, kind, replacement, fate }: Tried): string {
  const [line, column] = start.split(':').map(Number) as [number, number];
  const [last, stop] = end.split(':').map(Number) as [number, number];
  const lines = readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .slice(line - 1, last);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, stop - 1);
  lines[0] = lines[0]!.slice(column - 1);
  const words = [lines.join(' '), replacement].map((text) => text.replace(/\s+/g, ' ').slice(0, LONGEST));
  const note = fate === 'NoCoverage' ? '（没有测试走到）' : '';
  return `${file}:${start}  ${kind}${note}\n    ${words[0]}\n  → ${words[1]}`;
}
