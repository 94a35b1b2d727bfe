/** pnpm tidy — prints a manuscript back as clean text, or with --write puts it in place and keeps the original beside it. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { findIssues } from './intake/folders.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { type Article, articlesOf } from './model/document.ts';
import { textsOf } from './model/slots.ts';
import { decode } from './read/source/decode.ts';
import { printManuscript } from './read/txt/print.ts';
import { offersOf } from './references/offers.ts';
import { withOffers } from './references/rewriting.ts';
import { statsAt } from './stats.ts';
import { type Command, UsageError } from './terminal/command.ts';
import { wordDiff } from './terminal/diff.ts';
import { mustBeThere } from './terminal/order.ts';
import { replace } from './terminal/replace.ts';
import { diagnosticLine, severityCounts } from './terminal/report.ts';
import { run, type Status } from './terminal/run.ts';
import { visibleInLine } from './terminal/visible.ts';
import { complain, handOut, say } from './terminal/write.ts';
import { openWorkshop } from './workshop/workshop.ts';

const TIDY: Command = {
  name: 'pnpm tidy',
  summary: '先列出改了哪些字，再打印修补好的原稿；加 --write 才写回文件，原件另存在旁边。',
  paths: '原稿',
  options: [
    { name: 'references', value: null, help: '只看参考文献：列出照 GB/T 7714 可以怎样改写，拿得准的才列' },
    { name: 'write', value: null, help: '写回文件，原件改名为 .orig' },
  ],
};

/** Runs the command; the exit status is set, nothing is thrown. */
export const main = () =>
  run(TIDY, async (request) => {
    const path = manuscriptOf(request.paths);
    if (request.has('references')) return tidyReferences(path, request.has('write'));
    const isPlain = path.toLowerCase().endsWith('.txt');
    if (request.has('write') && !isPlain) {
      const aside = `${path.slice(0, path.length - extname(path).length)}.txt`;
      throw new UsageError(
        `--write 只写回 .txt。要纯文本，请打印出来另存：pnpm tidy ${path} > ${aside}，再移走 ${basename(path)}。`,
      );
    }
    const workshop = openWorkshop();
    const folder = findIssues(path).folders[0]!;
    const { issue, diagnostics } = await workshop.takenIn(folder);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (issue === null || errors.length > 0) {
      complain(`${errors.map(diagnosticLine).join('\n')}\n`);
      return 1;
    }
    const articles = articlesOf(issue);
    const clean = printManuscript(articles, untitledOf(articles, diagnostics));
    const original = readFileSync(path);
    const coloured = process.stderr.isTTY === true && process.stderr.hasColors();
    if (isPlain) {
      complain(`${wordDiff(decode(original).text, clean, coloured) ?? '改动太多，不逐字列出。'}\n\n`);
    } else {
      const pictures = articles
        .flatMap(({ body }) => body)
        .filter((block) => block.kind === 'figure' && isInside(block.image, path));
      for (const line of lostIn(articles, pictures.length)) complain(`${line}\n`);
    }
    const asked = await workshop.checked(folder);
    const queries = [...diagnostics, ...asked].filter(({ severity }) => severity !== 'info').length;
    const name = visibleInLine(path);
    const rest = `还有 ${queries} 处要编辑决定：npx --yes pnpm@12 check ${name}`;
    if (queries > 0 && !request.has('write')) complain(`${rest}\n\n`);
    if (!request.has('write')) handOut(clean);
    else if (original.equals(Buffer.from(clean))) say(`${name} 已经是干净的，没有改动。\n`);
    else
      say(`已写回 ${name}，原件在 ${replace(path, original, clean)}。${severityCounts(diagnostics.concat(asked))}。\n`);
    return 0;
  });

/** Offers the entries of 参考文献 written anew; the editor decides. */
async function tidyReferences(path: string, isWritten: boolean): Promise<Status> {
  if (isWritten && !/\.(?:txt|md)$/i.test(path))
    throw new UsageError(`--references --write 只写回 .txt 和 .md。${basename(path)} 请照列出的在原来的软件里改。`);
  const workshop = openWorkshop();
  const folder = findIssues(path).folders[0]!;
  const { issue, diagnostics } = await workshop.takenIn(folder);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (issue === null || errors.length > 0) {
    complain(`${errors.map(diagnosticLine).join('\n')}\n`);
    return 1;
  }
  const standard = await workshop.standard(folder);
  const offers = articlesOf(issue).flatMap((article) => offersOf(article, standard));
  const name = visibleInLine(path);
  for (const { reference, before, after } of offers)
    say(`${name}:${reference.at.from.line}\n  原来  ${visibleInLine(before)}\n  改为  ${visibleInLine(after)}\n`);
  if (offers.length === 0) say(`${name} 的参考文献没有拿得准的改写（GB/T 7714—${standard}）。\n`);
  else if (!isWritten)
    say(`${offers.length} 条可以改写（GB/T 7714—${standard}）。加 --write 写回文件，原件留在旁边。\n`);
  else {
    const original = readFileSync(path);
    const { text, done, left } = withOffers(decode(original).text, offers);
    for (const { reference } of left)
      say(`${name}:${reference.at.from.line} 这一条带着格式或改动过，没有写回，请自己改。\n`);
    if (done.length > 0) say(`已写回 ${done.length} 条，原件在 ${replace(path, original, text)}。\n`);
  }
  return 0;
}

function manuscriptOf([path, more]: readonly string[]): string {
  if (path === undefined) throw new UsageError('请写一个原稿的路径。');
  if (more !== undefined) throw new UsageError('一次只整理一份，请写一个原稿的路径。');
  mustBeThere(path, TIDY.name);
  const stats = statsAt(path)!;
  if (stats.isDirectory()) throw new UsageError(`${path} 是文件夹，请写其中一个原稿的路径。`);
  if (!stats.isFile()) throw new UsageError(`${path} 不是普通文件，请写一个原稿的路径。`);
  return path;
}

/** Articles that bear the file's name for want of a title. */
function untitledOf(articles: readonly Article[], diagnostics: readonly Diagnostic[]): Article[] {
  const missing = diagnostics.filter(({ rule }) => rule === 'title-missing');
  return articles.filter(({ at: { from } }) =>
    missing.some(({ line, column }) => line === from.line && column === from.column),
  );
}

/** 甲.docx/image1.png lies in 甲.docx. */
function isInside(image: string | null, path: string): boolean {
  return image?.startsWith(`${basename(path)}/`) === true;
}

/** What plain text cannot say: marks, and pictures that lie in the file. */
function lostIn(articles: readonly Article[], pictures: number): string[] {
  const texts = articles.flatMap((article) => textsOf(article));
  const marked = texts.flatMap(({ runs }) =>
    runs.filter(({ marks }) => marks.some(({ kind }) => kind !== 'note')),
  ).length;
  return [
    ...(marked === 0 ? [] : [`加粗、着重、上下标、注音或链接 ${marked} 处，纯文本里记不下。`]),
    ...(pictures === 0 ? [] : [`文件里的图片 ${pictures} 张只留了名字，请另存到 images/ 里。`]),
  ];
}
