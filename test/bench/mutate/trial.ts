/** Plants faults one by one in a copy of the project and runs the tests of their room. The project itself is not touched. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fault, nameOf } from './faults.ts';
import { ROOT } from './rooms.ts';

/** What became of a fault: a test went red, or the tests never ended, or they could not be loaded; no test went red; no test comes by. */
export type Fate = 'Killed' | 'Timeout' | 'RuntimeError' | 'Survived' | 'NoCoverage';

export interface Tried extends Fault {
  readonly fate: Fate;
  /** The tests that went red, by their names. */
  readonly killedBy: readonly string[];
}

interface MutantResult {
  readonly fileName: string;
  readonly location: { readonly start: Point; readonly end: Point };
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
  readonly killedBy?: readonly string[];
  readonly testsCompleted?: number;
}
interface Point {
  readonly line: number;
  readonly column: number;
}
interface Run {
  runMutationTest(): Promise<MutantResult[]>;
}

/** Milliseconds: what never ends is found by counting how often the fault is passed; this is for what hangs otherwise, however busy the machine. */
const HANGS = 600_000;

/** Of Stryker only the run: its package also loads the questions it asks on a command line, which do not run on Node 20. */
async function stryker(options: Record<string, unknown>): Promise<Run> {
  const place = new URL('stryker.js', import.meta.resolve('@stryker-mutator/core'));
  const { Stryker } = (await import(place.href)) as { Stryker: new (options: Record<string, unknown>) => Run };
  return new Stryker(options);
}

/** Tries the faults on these test files, one after the other. Errors: Stryker's own, for instance that the tests are red as they are. */
export async function tryFaults(faults: readonly Fault[], tests: readonly string[]): Promise<Tried[]> {
  const copy = mkdtempSync(join(tmpdir(), 'kanyin-mutate-'));
  const chosen = join(copy, 'faults.json');
  writeFileSync(chosen, JSON.stringify(faults.map(nameOf)));
  process.env.KANYIN_FAULTS = chosen;
  process.env.KANYIN_ROOT = ROOT;
  process.env.KANYIN_TESTS = JSON.stringify(tests);
  const tidyUp = () => rmSync(copy, { recursive: true, force: true });
  process.once('exit', tidyUp);
  process.once('SIGINT', () => process.exit(130));
  try {
    const run = await stryker({
      mutate: faults.map(({ file, start, end }) => `${file}:${beforeColumn(start)}-${beforeColumn(end)}`),
      testRunner: 'vitest',
      vitest: { related: false, configFile: 'test/bench/mutate/vitest.config.ts' },
      checkers: ['chosen'],
      plugins: [
        fileURLToPath(new URL('chosen.mjs', import.meta.url)),
        fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner')),
      ],
      concurrency: 1,
      timeoutMS: HANGS,
      dryRunTimeoutMinutes: 60,
      tempDirName: copy,
      cleanTempDir: 'always',
      // TypeScript 7 has no interface by which Stryker would rewrite its settings; nothing here needs them.
      ignorePatterns: ['dist', '.ci', 'tsconfig.json'],
      disableTypeChecks: false,
      reporters: process.stdout.isTTY ? ['progress'] : ['progress-append-only'],
      warnings: false,
      allowConsoleColors: false,
    });
    const results = await run.runMutationTest();
    return results.filter(({ status }) => status !== 'CompileError').map(triedOf);
  } finally {
    tidyUp();
  }
}

/** Stryker counts the columns of a range from 0. */
function beforeColumn(at: string): string {
  const [line, column] = at.split(':').map(Number);
  return `${line}:${column! - 1}`;
}

function triedOf(result: MutantResult): Tried {
  const { fileName, location, mutatorName, replacement, status, killedBy, testsCompleted } = result;
  // Stryker passes over test files that cannot be loaded, and calls alive what kept them from it.
  const isUnloadable = status === 'Survived' && testsCompleted === 0;
  return {
    file: fileName.replace(ROOT, ''),
    start: `${location.start.line}:${location.start.column}`,
    end: `${location.end.line}:${location.end.column}`,
    kind: mutatorName,
    replacement,
    fate: isUnloadable ? 'RuntimeError' : (status as Fate),
    killedBy: killedBy ?? [],
  };
}
