/** Names of files and folders that some disk or program cannot do with. */
import { basename } from 'node:path';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { linkStatsAt } from '../stats.ts';

const START = { line: 1, column: 1 };
/** Bytes of the longest ending of a finished file, with its edition. */
const LONGEST_ENDING = Buffer.byteLength('.zh-Hant-TW.crossref.xml');
/** Bytes of a name that every disk takes. */
const LONGEST_NAME = 255;

/** Finished files bear the name of their issue's folder: an error where they could not, said before anything is made. */
export function longName(id: string, shown: string): Diagnostic[] {
  const most = LONGEST_NAME - LONGEST_ENDING;
  const bytes = Buffer.byteLength(id);
  if (bytes <= most) return [];
  const message = `期文件夹的名字有 ${bytes} 字节，成品跟着它取名，磁盘放不下`;
  const hint = `换一个短些的名字，不超过 ${Math.floor(most / 3)} 个汉字（${most} 字节）`;
  return [diagnostic('error', 'issue-name-long', shown, START, message, hint)];
}

/** Whether a name holds bytes that are no UTF-8, by which nothing can be opened. */
export function isMisencoded(path: string): boolean {
  return basename(path).includes('\ufffd') && linkStatsAt(path) === undefined;
}

/** The error of such a name. */
export function misencoded(shown: string): Diagnostic {
  const message = '这个名字不是 UTF-8 编码的，打不开';
  const hint = '多半是从 Windows 的压缩包里解出来的；请在文件管理器里给它改一个名字';
  return diagnostic('error', 'file-unreadable', shown, START, message, hint);
}
