/** What becomes of a command whose output nobody takes. */
import { fstatSync } from 'node:fs';
import { codeOf } from '../write/not-written.ts';
import { writeAll } from '../write/operations.ts';

/** Whoever read the output has read enough (`build:all | head`); the work is done all the same. */
const UNREAD = ['EPIPE', 'ERR_STREAM_DESTROYED'];

/** Ends the command with one sentence and status 2 where its output cannot be written; goes on where nobody reads it. */
export function watchStreams(): void {
  if (isFile(process.stdout.fd)) writeWholly(process.stdout);
  process.stdout.on('error', (error) => {
    if (UNREAD.includes(codeOf(error))) return;
    process.stderr.write(`${unwritten(codeOf(error))}\n`);
    process.exit(2);
  });
  // There is nowhere left to say it.
  process.stderr.on('error', () => {});
}

function unwritten(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return '磁盘满了，要打印的内容没有写完。请腾出空间再来一次。';
  return `要打印的内容没有写完（${code}）。请检查输出到的文件或设备，再来一次。`;
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

/** A disk that fills up takes the beginning of a text; Node asks only whether it took any, and the rest is lost without a word. */
function writeWholly(stream: NodeJS.WriteStream & { readonly fd: 1 }): void {
  stream._write = (text: Uint8Array, _encoding, done) => {
    try {
      writeAll(stream.fd, text);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
}
