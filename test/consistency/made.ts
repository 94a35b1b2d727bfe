/** A small issue with everything that is compared, built once; and ways of spoiling what was made. */
import { deflateSync, inflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { findIssues, type IssueFolder } from '../../pipeline/intake/folders.ts';
import { extensionOf, loadRender } from '../../pipeline/render/formats.ts';
import type { Job } from '../../pipeline/render/renderer.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { pngOf } from '../pictures/pixels.ts';
import { folderWith } from '../scripts/kanyin.ts';

const FIRST = `# 渡口水位 $h^2$ 的观测[^1]

——以江城为例

●温亚静　翟旭然

【摘要】本文观测渡口的水位，并与上游的雨量对照。

【关键词】水位；渡口

## 一、缘起

渡口建于三十年前，水位每天由值班的人记在本子上，见图1和表1，平均为 $\\frac{h}{n}$。

![图1 渡口的水位](images/a.png)

表1 各月的水位

| 月份 | 水位 |
|------|------|
| 一月 | 12.5 |
| 二月 | 13.1 |

[^1]: 本文初稿曾在江城的读书会上报告。
`;

const paragraph =
  '值班的人换了三代，本子却一直接着记下来，每一页的日期和天气都写得清清楚楚，后来的人才看得出水是怎样涨起来的。';

/** Long enough that it goes on on pages that bear heads. */
const SECOND = `山村书屋三年记

●林小满

${Array.from({ length: 60 }, (_, i) => `${paragraph}这是第${i + 1}天。`).join('\n\n')}

（作者单位：江城大学）
`;

/** A content folder with that issue. */
export function contentFolder(): string {
  const yaml =
    '刊名: 江城论丛\n年: 2025\n期: 3\n起始页码: 65\n栏目:\n  - 栏目名: 论坛\n    原稿: [a.md]\n  - 栏目名: 纪事\n    原稿: [b.txt]\n';
  return folderWith({
    '2025-03/issue.yaml': yaml,
    '2025-03/a.md': FIRST,
    '2025-03/b.txt': SECOND,
    '2025-03/images/a.png': pngOf(90, 60, 2),
  });
}

/** The issue as a job, and its files by extension. */
export interface MadeIssue {
  readonly folder: IssueFolder;
  readonly job: Omit<Job, 'progress'>;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Makes the Simplified edition in the formats that are read back. */
export async function madeIn(content: string, formats: readonly string[]): Promise<MadeIssue> {
  const workshop = openWorkshop();
  const folder = findIssues(content).folders[0]!;
  const job = await workshop.job(folder, 'zh-Hans', { impose: null, isPrinted: true });
  const files: Record<string, Uint8Array> = {};
  for (const format of formats) {
    const render = await loadRender(format);
    files[extensionOf(format)] = (await render({ ...job, progress: () => {} })).bytes;
  }
  return { folder, job, files };
}

/** A zip with one text file of it changed, the first whose name and content fit. Throws where nothing would change. */
export function spoiltZip(bytes: Uint8Array, name: RegExp, change: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const found = Object.keys(files).find((path) => {
    return name.test(path) && change(strFromU8(files[path]!)) !== strFromU8(files[path]!);
  });
  if (found === undefined) throw new Error('nothing to spoil');
  return zipSync({ ...files, [found]: strToU8(change(strFromU8(files[found]!))) });
}

/** A PDF with a piece of it replaced, in the clear or in the content of a page, and its table put right. */
export function spoiltPdf(bytes: Uint8Array, change: (content: string) => string): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1');
  const pieces = [...file.matchAll(/\/Length (\d+)(?:\n\/Filter \/FlateDecode)?\n>>\nstream\n/g)];
  const changed = change(file);
  if (changed !== file && pieces.length > 0) return withTable(changed);
  for (const piece of pieces) {
    const from = piece.index + piece[0].length;
    const packed = Buffer.from(file.slice(from, from + Number(piece[1])), 'latin1');
    if (!piece[0].includes('Flate') || packed.length > 200_000) continue;
    const content = inflateSync(packed).toString('latin1');
    const spoilt = change(content);
    if (spoilt === content) continue;
    const again = deflateSync(Buffer.from(spoilt, 'latin1')).toString('latin1');
    const head = piece[0].replace(/\d+/, String(again.length));
    return withTable(file.slice(0, piece.index) + head + again + file.slice(from + packed.length));
  }
  throw new Error('nothing to spoil');
}

/** The cross-reference table made anew. */
function withTable(file: string): Uint8Array {
  const start = file.lastIndexOf('\nxref\n') + 1;
  const [, count] = /^xref\n0 (\d+)/.exec(file.slice(start))!;
  const rows = Array.from({ length: Number(count) - 1 }, (_, i) => {
    const at = new RegExp(`(?:^|\\n)${i + 1} 0 obj\\n`).exec(file)!;
    return `${String(at.index + (at[0].startsWith('\n') ? 1 : 0)).padStart(10, '0')} 00000 n \n`;
  });
  const trailer = file.slice(file.indexOf('trailer', start)).replace(/startxref\n\d+/, `startxref\n${start}`);
  return Buffer.from(
    `${file.slice(0, start)}xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}${trailer}`,
    'latin1',
  );
}
