/** pnpm tidy — prints a manuscript back as clean text, or with --write puts it in place and keeps the original beside it. */
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { findIssues } from './intake/folders.ts';
import { takeIn } from './intake/intake.ts';
import { articlesOf } from './model/document.ts';
import { decode } from './read/decode.ts';
import { printManuscript } from './read/txt/print.ts';
import { type Command, UsageError } from './terminal/command.ts';
import { wordDiff } from './terminal/diff.ts';
import { mustBeThere } from './terminal/order.ts';
import { counted, printed } from './terminal/report.ts';
import { run } from './terminal/run.ts';

const TIDY: Command = {
  name: 'pnpm tidy',
  summary: '先列出改了哪些字，再打印修补好的原稿；加 --write 才写回文件，原件另存在旁边。',
  paths: '原稿',
  options: [{ name: 'write', value: null, help: '写回文件，原件改名为 .orig' }],
};

await run(TIDY, async (request) => {
  const path = manuscriptOf(request.paths);
  const isPlain = path.toLowerCase().endsWith('.txt');
  if (request.has('write') && !isPlain) throw new UsageError(`--write 只写回 .txt；${path} 请打印出来另存。`);
  const { issue, diagnostics } = await takeIn(findIssues(path).folders[0]!);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (issue === null || errors.length > 0) {
    process.stderr.write(`${errors.map(printed).join('\n')}\n`);
    return 1;
  }
  const clean = printManuscript(articlesOf(issue));
  const original = readFileSync(path);
  if (isPlain) process.stderr.write(`${wordDiff(decode(original).text, clean) ?? '改动太多，不逐字列出。'}\n\n`);
  if (!request.has('write')) process.stdout.write(clean);
  else if (original.equals(Buffer.from(clean))) process.stdout.write(`${path} 已经是干净的，没有改动。\n`);
  else process.stdout.write(`已写回 ${path}，原件在 ${replace(path, clean)}。${counted(diagnostics)}。\n`);
  return 0;
});

function manuscriptOf([path, more]: readonly string[]): string {
  if (path === undefined || more !== undefined) throw new UsageError('请写一个原稿的路径。');
  mustBeThere(path, TIDY.name);
  if (!statSync(path).isFile()) throw new UsageError(`${path} 是文件夹，请写一个原稿的路径。`);
  return path;
}

/** Writes the clean text beside, keeps the original under a free name, then renames; gives that name. */
function replace(path: string, clean: string): string {
  const kept = freeName(`${path}.orig`);
  writeFileSync(`${path}.tmp`, clean);
  writeFileSync(kept, readFileSync(path), { flag: 'wx' });
  renameSync(`${path}.tmp`, path);
  return kept;
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let number = 2; existsSync(name); number++) name = `${wanted}.${number}`;
  return name;
}
