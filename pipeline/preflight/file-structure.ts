import { PDFInvalidObject } from '@cantoo/pdf-lib';
import type { Check, PreflightJob } from './check.ts';
import { readCrossings } from './crossings.ts';
import { asDict, asStream, filtersOf, has, nameUnder } from './file/objects.ts';
import { hasId } from './file/open.ts';
import type { CheckNotes } from './notes.ts';

/** The newest version of PDF that a standard allows: 1.4 for X-1a:2003 (ISO 15930-4, 6.1), 1.6 for X-4 (ISO 15930-7, 6.1). */
const NEWEST = { 'X-1a': 1.4, 'X-4': 1.6 };

/** The file is whole, of the right version, and can be read from its end as a printer's machine does. */
export const fileStructure: Check = {
  id: 'file-structure',
  label: '文件结构',
  hint: '请重新导出，不要用别的程序改过再交',
  examine(job, notes) {
    const version = versionOf(job);
    notes.say(`PDF ${version.toFixed(1)}`);
    const newest = NEWEST[job.claim.standard];
    if (version > newest) notes.breach(null, `版本是 PDF ${version.toFixed(1)}，${job.claim.standard} 最高 ${newest}`);
    if (!hasId(job.file)) notes.breach(null, '没有文件标识（/ID）');
    lookAtBytes(job, notes);
    lookAtObjects(job, notes);
    return { broken: (page, what) => notes.breach(page.number, what) };
  },
};

function versionOf({ file: { bytes, catalog } }: PreflightJob): number {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const inHeader = Number(/%PDF-(\d\.\d)/.exec(head)?.[1] ?? 0);
  return Math.max(inHeader, Number(nameUnder(catalog, 'Version') ?? 0) || 0);
}

function lookAtBytes({ file: { bytes } }: PreflightJob, notes: CheckNotes): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.indexOf('%PDF-') > 0) notes.warn(null, '开头有多余的字节');
  const { isFound, wrong } = readCrossings(bytes);
  if (!isFound) notes.breach(null, '找不到对象表（startxref 指错了地方）');
  else if (wrong > 0) notes.breach(null, `对象表里有 ${wrong} 项指错了地方`);
}

function lookAtObjects({ file: { context }, claim }: PreflightJob, notes: CheckNotes): void {
  for (const [, value] of context.enumerateIndirectObjects()) {
    if (value instanceof PDFInvalidObject) notes.breach(null, '有读不懂的对象');
    const dict = asStream(value) === null ? null : asDict(value);
    if (dict === null) continue;
    if (has(dict, 'F') || has(dict, 'Ref')) notes.breach(null, '有内容在别的文件里');
    if (claim.standard !== 'X-1a') continue;
    const type = nameUnder(dict, 'Type');
    if (type === 'ObjStm' || type === 'XRef') notes.breach(null, '用了对象流（PDF 1.5 才有）');
    const isPicture = nameUnder(dict, 'Subtype') === 'Image';
    if (!isPicture && filtersOf(dict).includes('LZWDecode')) notes.breach(null, '用了 LZW 压缩');
  }
}
