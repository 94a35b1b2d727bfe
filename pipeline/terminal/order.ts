/** What a build is asked for: where from, where to, which issues, formats and editions. */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueFolder } from '../intake/folders.ts';
import { choicesHint } from '../issue/closest.ts';
import type { Edition } from '../model/document.ts';
import { IMPOSITIONS, type Impose } from '../model/press.ts';
import { formatNames, usualFormats } from '../render/formats.ts';
import { statsAt } from '../stats.ts';
import { type Command, choicesOf, type Request, UsageError } from './command.ts';
import { editionsOf } from './editions.ts';

/** Where finished files lie when nobody says otherwise. */
export const OUT = 'dist';

export const BUILD: Command = {
  name: 'pnpm build:all',
  summary: '把原稿做成成品：每期、每个版本各一份 PDF、EPUB、DOCX，放进 dist/。',
  paths: null,
  options: [
    { name: 'content', value: 'DIR', help: '原稿所在的文件夹（默认 content）' },
    { name: 'out', value: 'DIR', help: '成品放进哪个文件夹（默认 dist）' },
    { name: 'issue', value: 'ID', help: '只做这一期；可写多次（默认全部）' },
    {
      name: 'format',
      value: 'pdf,epub,…',
      help: '只做这些格式（默认 pdf、epub、docx、press；jats、crossref、metadata 点名才做）',
    },
    { name: 'edition', value: 'zh-Hans,…', help: '只做这些版本（默认按 issue.yaml）' },
    { name: 'impose', value: 'saddle', help: '另出骑马订小册子（每面两页，供办公打印机双面打印）' },
    { name: 'split', value: 'article', help: 'Word 另外一篇一个文件，好分给各位编辑和作者' },
    { name: 'strict', value: null, help: '有警告也停下，不出成品' },
  ],
};

export interface Order {
  readonly content: string;
  readonly out: string;
  readonly formats: readonly string[];
  /** null: each issue's own. */
  readonly editions: readonly Edition[] | null;
  readonly strict: boolean;
  /** How pages are to be laid out on the sheets of an office printer; null for not at all. */
  readonly impose: Impose | null;
  /** Whether each article is to be a Word file of its own as well. */
  readonly isSplit: boolean;
  /** The folders that were asked for; throws UsageError for an issue that is not there. */
  select(folders: readonly IssueFolder[]): readonly IssueFolder[];
}

/** Reads the options of build:all; throws UsageError. */
export function readOrder(request: Request): Order {
  const content = request.values('content').at(-1) ?? 'content';
  const out = request.values('out').at(-1) ?? OUT;
  const formats = choicesOf(request, 'format', '格式', formatNames());
  const editions = editionsOf(request);
  const wanted = request.values('issue').flatMap((value) => value.split(/[,，]/));
  mustBeThere(content, '--content');
  if (!statsAt(content)!.isDirectory()) throw new UsageError(`--content 要写文件夹，${content} 是文件。`);
  if (statsAt(out)?.isDirectory() === false) {
    throw new UsageError(`--out ${out} 已经是一个文件，不是文件夹。`);
  }
  return {
    content,
    out,
    formats: formats.length > 0 ? formats : usualFormats(),
    editions: editions.length > 0 ? editions : null,
    strict: request.has('strict'),
    impose: (choicesOf(request, 'impose', '拼版', IMPOSITIONS).at(-1) as Impose | undefined) ?? null,
    isSplit: choicesOf(request, 'split', '分法', ['article']).length > 0,
    select: (folders) => {
      const selected = wanted.length === 0 ? folders : wanted.map((id) => folderOf(id, folders));
      for (const folder of selected) mustBeApart(folder, out);
      return selected;
    },
  };
}

/** Throws UsageError where the finished files would lie among the manuscripts, to be read as such the next time. */
function mustBeApart({ id, path }: IssueFolder, out: string): void {
  const place = join(out, id);
  if (!existsSync(place) || realpathSync.native(place) !== realpathSync.native(path)) return;
  throw new UsageError(`--out ${out} 会把成品放进原稿的文件夹 ${path}，下次会当成原稿来读。请换一个文件夹。`);
}

/** Throws UsageError where there is nothing at the path. */
export function mustBeThere(path: string, what: string): void {
  if (statsAt(path) === undefined) throw new UsageError(`${what}：没有“${path}”这个文件或文件夹。`);
}

function folderOf(id: string, folders: readonly IssueFolder[]): IssueFolder {
  const found = folders.find((folder) => folder.id === id);
  if (found !== undefined) return found;
  throw new UsageError(
    `没有“${id}”这一期。${choicesHint(
      id,
      folders.map((folder) => folder.id),
    )}`,
  );
}
