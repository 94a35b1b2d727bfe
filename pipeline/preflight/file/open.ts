/** Opens the bytes of a PDF, or says in one sentence why they cannot be examined. */
import { constants, inflateSync } from 'node:zlib';
import type { PDFContext } from '@cantoo/pdf-lib';
import {
  arrayAt,
  asArray,
  asBytes,
  asDict,
  type Dict,
  dictAt,
  get,
  nameUnder,
  resolved,
  type Value,
} from './objects.ts';
import { parsed } from './parse.ts';
import { Unreadable } from './unreadable.ts';

export interface PrintFile {
  readonly bytes: Uint8Array;
  readonly context: PDFContext;
  readonly catalog: Dict;
  readonly info: Dict | null;
  readonly pages: readonly PageNode[];
}

/** A page's dictionary and those it inherits from, nearest first. */
export interface PageNode {
  readonly number: number;
  readonly dict: Dict;
  readonly lineage: readonly Dict[];
}

const LARGEST = 1024 * 1024 * 1024;
const MOST_PAGES = 20_000;
const DEEPEST = 64;

/** Throws Unreadable. */
export async function openPdf(bytes: Uint8Array): Promise<PrintFile> {
  if (bytes.length > LARGEST) throw new Unreadable('文件超过 1 GB，不查');
  if (!hasHeader(bytes)) throw new Unreadable('不是 PDF 文件（开头没有 %PDF-）');
  if (!hasEnd(bytes)) throw new Unreadable('文件没有结尾（%%EOF），没有传完或没有存完', '请重新导出或重新传一次');
  if (unpacksTooFar(bytes)) throw new Unreadable('里面的对象流展开后太大，不像印刷文件，不查');
  const context = await contextOf(bytes);
  if (context.trailerInfo.Encrypt !== undefined)
    throw new Unreadable('文件加了密，印刷厂打不开', '请去掉密码和权限限制再导出');
  const catalog = asDict(resolved(context, context.trailerInfo.Root));
  if (catalog === null) throw new Unreadable('文件坏了：找不到目录（/Root）');
  const info = asDict(resolved(context, context.trailerInfo.Info));
  return { bytes, context, catalog, info, pages: pagesOf(catalog) };
}

async function contextOf(bytes: Uint8Array): Promise<PDFContext> {
  try {
    return await quietly(() => parsed(bytes));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('文件坏了，读不出里面的对象');
  }
}

/**
 * The library speaks on the console of objects that it cannot read, which the checks report, and feels its way through damage with an
 * error a byte, which costs little without the trace of each.
 */
async function quietly<Result>(read: () => Promise<Result>): Promise<Result> {
  const { warn, error } = console;
  const { stackTraceLimit } = Error;
  console.warn = () => {};
  console.error = () => {};
  Error.stackTraceLimit = 0;
  try {
    return await read();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    console.warn = warn;
    console.error = error;
  }
}

function hasHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

/** What follows the end is no more than a kilobyte. */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-1024)).includes('%%EOF');
}

/** All object streams of a file together, unpacked. */
const MOST_OBJECTS = 256 * 1024 * 1024;

/** The library unpacks object streams without bounds as it reads, so they are measured first. */
function unpacksTooFar(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = MOST_OBJECTS;
  for (const type of ['ObjStm', 'XRef']) {
    for (let at = buffer.indexOf(`/${type}`); at >= 0; at = buffer.indexOf(`/${type}`, at + 1)) {
      const stream = buffer.indexOf('stream', at);
      if (stream < 0 || stream - at > 4096) continue;
      const from = stream + (buffer[stream + 6] === 13 ? 8 : 7);
      const end = buffer.indexOf('endstream', from);
      left -= sizeUnpacked(buffer.subarray(from, end < 0 ? buffer.length : end), left);
      if (left <= 0) return true;
    }
  }
  return false;
}

function sizeUnpacked(bytes: Uint8Array, most: number): number {
  try {
    return inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most : bytes.length;
  }
}

/** The pages in order; a branch that leads back to itself is left out. */
function pagesOf(catalog: Dict): PageNode[] {
  const pages: PageNode[] = [];
  const seen = new Set<Dict>();
  const visit = (dict: Dict | null, lineage: readonly Dict[]) => {
    if (dict === null || seen.has(dict) || lineage.length > DEEPEST || pages.length >= MOST_PAGES) return;
    seen.add(dict);
    const kids = arrayAt(dict, 'Kids');
    if (kids === null || nameUnder(dict, 'Type') === 'Page') pages.push({ number: pages.length + 1, dict, lineage });
    else for (const kid of kids) visit(asDict(kid), [dict, ...lineage]);
  };
  const root = dictAt(catalog, 'Pages');
  if (root !== null) visit(root, []);
  return pages;
}

/** A value of the page or the nearest of its ancestors that has it (ISO 32000-1, 7.7.3.4). */
export function inherited(page: PageNode, key: string): Value {
  for (const dict of [page.dict, ...page.lineage]) {
    const value = get(dict, key);
    if (value !== null) return value;
  }
  return null;
}

/** Whether the file has its two identifiers (ISO 32000-1, 14.4). */
export function hasId({ context }: PrintFile): boolean {
  const parts = asArray(resolved(context, context.trailerInfo.ID));
  return parts?.length === 2 && parts.every((part) => (asBytes(part)?.length ?? 0) > 0);
}
