/** pnpm proof — opens the desk in the browser: text and page side by side, the questions, the finished files. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { openServer } from './desk/server.ts';
import { writeStatic } from './desk/static.ts';
import { findIssues, shownPath } from './intake/folders.ts';
import { type Command, UsageError } from './terminal/command.ts';
import { mustBeThere, OUT } from './terminal/order.ts';
import { run } from './terminal/run.ts';
import { complain, say } from './terminal/write.ts';
import { claimContent } from './write/one-desk.ts';

const PROOF: Command = {
  name: 'pnpm proof',
  summary: '在浏览器里打开校样台：左边原稿，右边版面，逐处回答问题，出成品。只有这台机器能打开；按 Ctrl-C 结束。',
  paths: null,
  options: [
    { name: 'content', value: 'DIR', help: '各期所在的文件夹（默认 content）' },
    { name: 'out', value: 'DIR', help: '成品放进哪个文件夹（默认 dist）' },
    { name: 'port', value: 'N', help: '用哪个端口（默认随便一个空着的）' },
    { name: 'static', value: 'OUT', help: '不开校样台，只把一期的版面和文字写成文件夹，发给没有刊印的作者' },
    { name: 'issue', value: 'ID', help: '和 --static 一起用：哪一期（默认最后一期）' },
    { name: 'no-open', value: null, help: '不打开浏览器，只印出网址' },
  ],
};

/** Runs the command until it is interrupted; the exit status is set, nothing is thrown. */
export const main = () =>
  run(PROOF, async (request) => {
    const content = request.values('content').at(-1) ?? 'content';
    const out = request.values('out').at(-1) ?? OUT;
    const port = portOf(request.values('port').at(-1));
    const folder = request.values('static').at(-1);
    if (folder !== undefined) return sendOut(content, folder, request.values('issue').at(-1));
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

/** Writes the folder for an author. */
async function sendOut(content: string, out: string, id: string | undefined): Promise<0 | 1> {
  mustBeThere(content, '--content');
  const { folders } = findIssues(content);
  const issue = id === undefined ? folders.at(-1) : folders.find((one) => one.id === id);
  if (issue === undefined) throw new UsageError(id === undefined ? '还没有一期。' : `没有“${id}”这一期。`);
  if (!(await writeStatic(issue, out))) {
    complain(`${issue.id} 还没有认出文章，先用 check 看看。\n`);
    return 1;
  }
  say(`已写好 ${shownPath(out)}/index.html，把整个文件夹发给作者；她存下的意见（.remarks.json）拖回校样台就行。\n`);
  return 0;
}

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
