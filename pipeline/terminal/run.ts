/** Runs a script's main function: --help, wrong usage, and the one clear line for a machine that does not work. */

import { dirname } from 'node:path';
import { brokenSetup } from '../broken.mjs';
import { MissingFont } from '../house/fonts.ts';
import { NotWritten } from '../write/not-written.ts';
import { recoverInPassing } from '../write/recover.ts';
import { type Command, help, parseArguments, type Request, UsageError } from './command.ts';
import { BUILD, OUT } from './order.ts';
import { paint } from './paint.ts';
import { watchStreams } from './streams.ts';
import { visibleInLine } from './visible.ts';
import { complain, say } from './write.ts';

/** Said where files of a killed build went back to what they were. */
export const PUT_BACK = '上次没有换完的成品，已经换回原来的一套。';

/** Exit status: 0, 1 for errors in the content, 2 for wrong usage or a broken machine. */
export type Status = 0 | 1 | 2;

/** Calls `main` with the parsed request and sets the exit status; no stack trace for anything but a bug of ours. */
export async function run(command: Command, main: (request: Request) => Promise<Status>): Promise<void> {
  const argv = process.argv.slice(2);
  watchStreams();
  try {
    if (argv.includes('--help') || argv.includes('-h')) say(help(command));
    else process.exitCode = await begin(parseArguments(command, argv), command, main);
  } catch (error) {
    complain(`${explain(error)}\n`);
    process.exitCode = 2;
  }
}

/** Finished files that a killed build left half changed are put right before anything else, by whichever command comes next. */
async function begin(request: Request, command: Command, main: (request: Request) => Promise<Status>): Promise<Status> {
  // A build does so for its own folder, and waits where another is at work.
  const folders = command.name === BUILD.name ? [] : [OUT, ...request.paths.map((path) => dirname(dirname(path)))];
  for (const folder of new Set(folders)) if (await recoverInPassing(folder)) complain(`${PUT_BACK}\n`);
  return main(request);
}

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof MissingFont || error instanceof NotWritten)
    return paint.red(error.message);
  const broken = brokenSetup(error);
  if (broken !== null) return paint.red(broken);
  const { code, path, stack } = error as NodeJS.ErrnoException;
  const where = path === undefined ? '' : `：${visibleInLine(path)}`;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return paint.red(`磁盘满了${where}。请腾出空间再来一次，原有的文件没有动。`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return paint.red(`没有读写的权限${where}。请检查权限，原有的文件没有动。`);
  if (code !== undefined && path !== undefined)
    return paint.red(`读写出错（${code}）${where}。请检查这个文件或文件夹。`);
  return `${paint.red('刊印自己出了错，原有的成品没有动。请把下面的内容发给维护者：')}\n${stack ?? String(error)}`;
}
