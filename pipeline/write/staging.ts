/** Outputs -> dist/, whole files only: all are written beside, then the files of each issue change places together. */
import { join } from 'node:path';
import { exchange, type Waiting } from './exchange.ts';
import { newFile, readJournal, type Site } from './journal.ts';
import { lock } from './lock.ts';
import { type Means, machine } from './means.ts';
import { NotWritten, whyNoFolder, whyNot } from './not-written.ts';
import type { Operations } from './operations.ts';
import { clearAway, finishAll } from './recover.ts';

/** Files waiting to be published; paths are relative to the output folder, their first name is the issue's. */
export interface Staging {
  /** Lays a finished file ready. */
  put(path: string, bytes: Uint8Array): void;
  /** Throws away what was laid ready of an issue. */
  discard(issue: string): void;
  /**
   * Moves every file to its place, all of an issue or none; until then the earlier outputs are untouched. Throws NotWritten with what
   * could not be replaced, when the other issues are in place.
   */
  publish(): Promise<void>;
  /** Throws away what was laid ready. */
  clear(): void;
}

/** Publishing an issue runs to its end once it has begun, since signals are only heard between turns of the event loop. */
const INTERRUPTIONS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Opens a place for finished files in the output folder, made if need be; throws NotWritten where it cannot be. */
export function openStaging(out: string, means: Partial<Means> = {}): Staging {
  const { files, owner, wait } = { ...machine(), ...means };
  const site = { out, staging: join(out, owner) };
  const ready = new Map<string, Waiting>();
  let count = 0;
  const orFail = (act: () => void, why: (error: unknown) => string) => {
    try {
      act();
    } catch (error) {
      throw new NotWritten(why(error));
    }
  };
  orFail(
    () => files.makeFolder(site.staging),
    (error) => whyNoFolder(out, error),
  );
  const clear = listening(() => {
    // A change that could not be unmade is finished by the next command.
    if (readJournal(site) === null) clearAway(site.staging, files);
  });
  return {
    put(place, bytes) {
      const number = ++count;
      orFail(
        () => files.write(newFile(site, number), bytes),
        (error) => whyNot(join(out, place), error),
      );
      ready.set(place, { number, place });
    },
    discard(issue) {
      for (const place of [...ready.keys()].filter((path) => issueOf(path) === issue)) ready.delete(place);
    },
    async publish() {
      await flushed([...ready.values()], site, files);
      const release = await lock(site, { files, owner, wait });
      try {
        finishAll(site, files);
        publishEach(site, byIssue([...ready.values()]), files);
      } finally {
        release();
      }
      clear();
    },
    clear,
  };
}

async function flushed(waiting: readonly Waiting[], site: Site, files: Operations): Promise<void> {
  try {
    await files.flush(waiting.map(({ number }) => newFile(site, number)));
  } catch (error) {
    throw new NotWritten(whyNoFolder(site.out, error));
  }
}

/** Throws NotWritten when all have been tried. */
function publishEach(site: Site, issues: ReadonlyMap<string, readonly Waiting[]>, files: Operations): void {
  const said: string[] = [];
  const published: string[] = [];
  for (const [issue, waiting] of issues) {
    const refused = tried(() => exchange(site, waiting, files), site.out);
    if (refused === null) {
      published.push(issue);
      continue;
    }
    said.push(refused);
    // While one change is under way there is no other.
    if (readJournal(site) !== null) break;
    said.push(`${inLine(issue)} 原有的成品一个也没有动。`);
  }
  if (said.length === 0) return;
  if (published.length > 0) said.push(`已经换成新的：${published.map(inLine).join('、')}。`);
  throw new NotWritten(said.join('\n'));
}

/** A folder's name in a sentence, where a line end would begin another. */
function inLine(issue: string): string {
  return issue.replace(/[\n\r\u2028\u2029]/g, '␊');
}

/** Null, or what went wrong. */
function tried(act: () => void, out: string): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof NotWritten) return error.message;
    return whyNoFolder(out, error);
  }
}

function byIssue(ready: readonly Waiting[]): Map<string, Waiting[]> {
  const issues = new Map<string, Waiting[]>();
  for (const one of ready) issues.set(issueOf(one.place), [...(issues.get(issueOf(one.place)) ?? []), one]);
  return issues;
}

function issueOf(path: string): string {
  return path.split('/')[0]!;
}

/** Clears when the command is interrupted or ends before its time; gives what clears and listens no more. */
function listening(clear: () => void): () => void {
  const interrupted = (signal: keyof typeof INTERRUPTIONS) => {
    stop();
    process.exit(INTERRUPTIONS[signal]);
  };
  const signals = Object.keys(INTERRUPTIONS) as (keyof typeof INTERRUPTIONS)[];
  const stop = () => {
    for (const signal of signals) process.off(signal, interrupted);
    process.off('exit', stop);
    clear();
  };
  for (const signal of signals) process.on(signal, interrupted);
  process.on('exit', stop);
  return stop;
}
