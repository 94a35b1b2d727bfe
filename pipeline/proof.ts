/** pnpm proof — opens the desk in the browser: text and page side by side, the questions, the finished files. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { openServer } from './desk/server.ts';
import { type Command, UsageError } from './terminal/command.ts';
import { OUT } from './terminal/order.ts';
import { run } from './terminal/run.ts';
import { say } from './terminal/write.ts';
import { claimContent } from './write/one-desk.ts';

const PROOF: Command = {
  name: 'pnpm proof',
  summary: '在浏览器里打开校样台：左边原稿，右边版面，逐处回答问题，出成品。只有这台机器能打开；按 Ctrl-C 结束。',
  paths: null,
  options: [
    { name: 'content', value: 'DIR', help: '各期所在的文件夹（默认 content）' },
    { name: 'out', value: 'DIR', help: '成品放进哪个文件夹（默认 dist）' },
    { name: 'port', value: 'N', help: '用哪个端口（默认随便一个空着的）' },
    { name: 'no-open', value: null, help: '不打开浏览器，只印出网址' },
  ],
};

/** Runs the command until it is interrupted; the exit status is set, nothing is thrown. */
export const main = () =>
  run(PROOF, async (request) => {
    const content = request.values('content').at(-1) ?? 'content';
    const out = request.values('out').at(-1) ?? OUT;
    const port = portOf(request.values('port').at(-1));
    if (!existsSync(content)) mkdirSync(content, { recursive: true });
    const end = interrupted();
    const claim = claimContent(content);
    if (claim === null)
      throw new UsageError(`${content} 已经在另一个校样台里打开着。请用那一个，或先在它的终端里按 Ctrl-C。`);
    try {
      const desk = await openServer({ content, out, port }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES')
          throw new UsageError(`端口 ${port} 不能用（${error.code}），请换一个。`);
        throw error;
      });
      say(`校样台开着，只有这台机器能打开（按 Ctrl-C 结束）：\n${desk.url}\n`);
      if (!request.has('no-open')) openBrowser(desk.url);
      await end;
      await desk.close();
      return 0;
    } finally {
      claim();
    }
  });

function portOf(written: string | undefined): number {
  if (written === undefined) return 0;
  const port = Number(written);
  if (!/^\d+$/.test(written) || port > 65535) throw new UsageError('--port 后面要写 1 到 65535 的数。');
  return port;
}

/** Asks the system for its browser; where there is none, the address stands in the terminal. */
function openBrowser(url: string): void {
  const [program, ...before] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['explorer.exe'] : ['xdg-open'];
  const child = spawn(program!, [...before, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
