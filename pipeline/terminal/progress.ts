/** What a build shows while it works: a line a stage, and a bar where the terminal is one and the stage is long. */
import { paint } from './paint.ts';
import { visibleInLine } from './visible.ts';
import { terminalText } from './write.ts';

const BAR = 24;
/** A stage shorter than this (ms) shows no bar. */
const PATIENCE = 400;

export interface Progress {
  /** Starts a stage; the returned functions show a share done, 0 to 1, and end it with what came of it, giving its time in ms. */
  stage(name: string): { share(done: number): void; done(result: string): number };
}

/** Progress on a stream; `now` gives milliseconds. */
export function progressOn(stream: NodeJS.WriteStream, now: () => number = () => performance.now()): Progress {
  return {
    stage(name) {
      const title = visibleInLine(name);
      const start = now();
      let drawn = start;
      let bar = false;
      return {
        share(done) {
          const at = now();
          if (!stream.isTTY || at - start < PATIENCE || at - drawn < 80) return;
          drawn = at;
          bar = true;
          const filled = Math.round(Math.min(1, done) * BAR);
          const drawing = '█'.repeat(filled) + '░'.repeat(BAR - filled);
          stream.write(`\r${title} ${drawing} ${Math.round(done * 100)}%`);
        },
        done(result) {
          const time = now() - start;
          const line = terminalText(`${title}  ${visibleInLine(result)}  ${paint.dim(`${Math.round(time)} ms`)}\n`);
          stream.write(`${bar ? '\r\x1b[2K' : ''}${line}`);
          return time;
        },
      };
    },
  };
}
