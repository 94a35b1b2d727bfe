/** pnpm tidy — prints a manuscript back as clean text, or with --write puts it in place and keeps the original beside it. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { findIssues } from './intake/folders.ts';
import { takeIn } from './intake/intake.ts';
import { articlesOf } from './model/document.ts';
import { printManuscript } from './read/txt/print.ts';
import { type Command, UsageError } from './terminal/command.ts';
import { mustBeThere } from './terminal/order.ts';
import { counted, printed } from './terminal/report.ts';
import { run } from './terminal/run.ts';

const TIDY: Command = {
  name: 'pnpm tidy',
  summary: '把修补好的原稿打印成干净的文本；加 --write 才写回文件，原件另存在旁边。',
  paths: '原稿',
  options: [{ name: 'write', value: null, help: '写回文件，原件改名为 .orig' }],
};

await run(TIDY, async (request) => {
  const [path, more] = request.paths;
  if (path === undefined || more !== undefined) throw new UsageError('请写一个原稿的路径。');
  mustBeThere(path, TIDY.name);
  const { folders } = findIssues(path);
  if (folders[0]?.only === null || folders[0] === undefined)
    throw new UsageError(`${path} 是文件夹，请写一个原稿的路径。`);
  const { issue, diagnostics } = await takeIn(folders[0]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (issue === null || errors.length > 0) {
    process.stderr.write(`${errors.map(printed).join('\n')}\n`);
    return 1;
  }
  const clean = printManuscript(articlesOf(issue));
  if (!request.has('write')) {
    process.stdout.write(clean);
    return 0;
  }
  process.stdout.write(`${replace(path, clean)}\n${counted(diagnostics)}。\n`);
  return 0;
});

/** Writes the clean text beside, then renames, so that neither text is ever half there. */
function replace(path: string, clean: string): string {
  if (readFileSync(path).equals(Buffer.from(clean))) return `${path} 已经是干净的，没有改动。`;
  const original = freeName(`${path}.orig`);
  writeFileSync(`${path}.tmp`, clean);
  writeFileSync(original, readFileSync(path), { flag: 'wx' });
  renameSync(`${path}.tmp`, path);
  return `已写回 ${path}，原件在 ${original}。`;
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let number = 2; existsSync(name); number++) name = `${wanted}.${number}`;
  return name;
}
