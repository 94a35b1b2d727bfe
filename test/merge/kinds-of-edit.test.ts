/** One test a kind of edit, written as Word writes it: what is printed after merging is what the edited file says. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findIssues, type IssueFolder } from '../../pipeline/intake/folders.ts';
import { baseIn } from '../../pipeline/merge/base-text.ts';
import { merge } from '../../pipeline/merge/merge.ts';
import { printedToday } from '../../pipeline/merge/reread.ts';
import { readReturned } from '../../pipeline/merge/returned.ts';
import { render } from '../../pipeline/render/docx/render.ts';
import { openWorkshop } from '../../pipeline/workshop/workshop.ts';
import { folderWith } from '../scripts/kanyin.ts';
import { acceptedTexts } from './accepted.ts';
import {
  dresses,
  dropsParagraph,
  editedAsWord,
  inNotes,
  joinsNext,
  moves,
  puts,
  putsNote,
  putsRow,
  styles,
  takes,
  takesNote,
  takesRow,
  type WordEdit,
} from './as-word.ts';

const CANAL = `县志里的水渠

●高山

县志里记着三次大修水渠的事。①最早的一次在清初，②后来两次都在民国。

修渠的银子由各村分摊，账目刻在碑上。③碑立在村口的老槐树下，过路的人都能看见。

表1 三次修渠
年份	银两	工日
康熙二年	1200	350
民国九年	1100	330

出工的人每户一个，老人和孩子不算。工头由各村轮流派，一年一换，从不连任。

渠修好以后，村里唱了三天的戏，连邻县的人也赶来看。

注释：
①参见《某县志》卷三，第12页。
②《某县水利志》，某出版社1990年版，第45页。
③碑存某村小学内，笔者2019年抄录。

（作者单位：某县档案馆）
`;
const FERRY = `# 渡口的早晨

作者：苏木

雾还没有散，渡船已经来回了三趟[^a]。撑船的老人从不看水，只听*桨声*。

## 对岸

对岸的集市九点开门，卖鱼的人要赶在那以前过河[^b]。

- 第一件事是生火煮茶，烧的是河滩上捡来的柴。
- 第二件事是修补昨天撕破的网。

| 时辰 | 船次 |
|---|---|
| 清晨 | 三 |
| 正午 | 五 |

傍晚的时候，钟声从山上传下来，一声比一声慢。

[^a]: 渡船归镇上的船社管。
[^b]: 集市逢五逢十才开。
`;
const MANUSCRIPTS = { '水渠.txt': CANAL, '渡口.md': FERRY } as const;

let content: string;
let folder: IssueFolder;
let made: Uint8Array;
beforeAll(async () => {
  content = folderWith({});
  mkdirSync(join(content, '2026-01'));
  restore();
  folder = findIssues(content).folders[0]!;
  made = await finished();
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

function restore(): void {
  for (const [name, text] of Object.entries(MANUSCRIPTS)) writeFileSync(join(content, '2026-01', name), text);
  rmSync(join(content, '2026-01', 'corrections.yaml'), { force: true });
}

async function finished(): Promise<Uint8Array> {
  const job = await openWorkshop().job(folder, 'zh-Hans', { impose: null, isPrinted: false });
  return (await render({ ...job, progress: () => {} })).bytes;
}

async function changesOf(bytes: Uint8Array) {
  const file = readReturned(bytes);
  const today = (await printedToday(folder, 'zh-Hans'))!;
  const none = { ours: new Set<string>(), theirs: new Set<string>() };
  return merge({ folder, edition: 'zh-Hans', base: baseIn(file.custom[0]!)!, file, today, ...none });
}

const manuscript = (name: keyof typeof MANUSCRIPTS) => readFileSync(join(folder.path, name), 'utf8');

/** Merges an edited file, writes, and compares what is printed then; gives the changes of the merge. */
async function landed(...edits: readonly WordEdit[]) {
  const returned = editedAsWord(made, ...edits);
  const { changes, written } = await changesOf(returned);
  expect(changes.map(({ fate, why }) => [fate, why])).toEqual(changes.map(() => ['applied', '']));
  expect(changes.length).toBeGreaterThan(0);
  for (const [name, bytes] of written) writeFileSync(join(folder.path, name), bytes);
  expect(acceptedTexts(await finished())).toEqual(acceptedTexts(returned));
  expect((await changesOf(returned)).changes).toEqual([]);
  return changes;
}

const both = [true, false] as const;
const kinds: readonly (readonly [string, readonly WordEdit[]])[] = [
  [
    'words put in and taken out, behind a note and in emphasis too',
    [
      ...[puts('出工的人', '家'), puts('渡船', '今天', false), puts('最早的一次', '大修')],
      ...[takes('，连邻县的人也赶来看'), takes('，一声比一声慢', false), takes('桨声'), takes('，只听')],
    ],
  ],
  ...both.flatMap((isTracked): [string, WordEdit[]][] => [
    [
      'rows put in',
      [putsRow('康熙二年', ['民国元年', '900', '300'], isTracked), putsRow('正午', ['黄昏', '六'], isTracked)],
    ],
    ['rows taken out', [takesRow('民国九年', isTracked), takesRow('清晨', isTracked)]],
  ]),
  [
    'a paragraph, a heading and an item of a list taken out with their ends',
    [
      ...[
        dropsParagraph('渠修好以后'),
        dropsParagraph('傍晚的时候'),
        dropsParagraph('第一件事'),
        dropsParagraph('对岸'),
      ],
    ],
  ],
  ['two paragraphs joined', [joinsNext('出工的人')]],
  ['a paragraph moved, with its note too', [moves('对岸的集市', '傍晚的时候'), moves('修渠的银子', '渠修好以后')]],
  ['a note rewritten', [takes('集市逢五逢十才开'), puts('渡船归镇上', '和村里')].map(inNotes)],
];
it.each(kinds)('%s', async (_, edits) => {
  await landed(...edits).finally(restore);
});

it('another style becomes an entry of corrections.yaml, where there are notes too', async () => {
  const { changes } = await changesOf(
    editedAsWord(made, styles('出工的人', 'Quotation'), styles('对岸的集市', 'Quotation')),
  );
  expect(changes.map(({ fate }) => fate)).toEqual(['elsewhere', 'elsewhere']);
});

it('other looks are written into Markdown, and told of where a manuscript has none', async () => {
  const bold = dresses('老人和孩子', '<w:b/>', false);
  const edits = [dresses('卖鱼的人', '<w:em w:val="dot"/>'), dresses('山上', '<w:u w:val="single"/>', false), bold];
  const returned = editedAsWord(made, ...edits);
  const { changes, written } = await changesOf(returned);
  expect(changes.map(({ fate, author, base, returned }) => [fate, author, base, returned])).toEqual([
    ['looks', null, '老人和孩子〔不带记号〕', '老人和孩子〔加粗〕'],
    ['applied', '陈编辑', '卖鱼的人〔不带记号〕', '卖鱼的人〔着重〕'],
    ['applied', null, '山上〔不带记号〕', '山上〔专名号〕'],
  ]);
  const now = Buffer.from(written.get('渡口.md')!).toString();
  expect(now).toBe(FERRY.replace('卖鱼的人', '*卖鱼的人*').replace('山上', '<u>山上</u>'));
  writeFileSync(join(folder.path, '渡口.md'), now);
  expect((await changesOf(returned)).changes.map(({ fate }) => fate)).toEqual(['looks']);
  restore();
});

describe('a note', () => {
  it('put in between others has its number in plain text, and those behind it the next ones', async () => {
    const [change] = await landed(putsNote('账目刻在碑上', '碑高六尺。'));
    expect(change!.returned).toBe('〔注：碑高六尺。〕');
    const now = CANAL.replace('碑上。③', '碑上③。④').replace('③碑存', '③碑高六尺。\n④碑存');
    expect(manuscript('水渠.txt')).toBe(now);
    restore();
    // Right before another: the stop before it is there once.
    await landed(putsNote('账目刻在碑上。', '碑高六尺。'));
    expect(manuscript('水渠.txt')).toContain('账目刻在碑上。③④碑立');
    restore();
  });

  it('put in where an article has none begins a list', async () => {
    writeFileSync(join(folder.path, '水渠.txt'), CANAL.replace(/[①②③]/g, '').replace(/注释：\n.*\n.*\n.*\n\n/, ''));
    const before = made;
    made = await finished();
    await landed(putsNote('账目刻在碑上', '碑高六尺。'));
    expect(manuscript('水渠.txt')).toContain('账目刻在碑上①。');
    made = before;
    restore();
  });

  it('put into Markdown gets a free label and a definition beside the others', async () => {
    await landed(putsNote('捡来的柴', '多是柳枝。'));
    const now = FERRY.replace('捡来的柴', '捡来的柴[^1]').replace('才开。\n', '才开。\n[^1]: 多是柳枝。\n');
    expect(manuscript('渡口.md')).toBe(now);
    restore();
  });

  it('taken out goes with its words, and the others are numbered anew', async () => {
    await landed(takesNote('县志里记着'), takesNote('雾还没有散'));
    expect(manuscript('水渠.txt')).toBe(
      CANAL.replace('的事。①', '的事。')
        .replace('清初，②', '清初，①')
        .replace('碑上。③', '碑上。②')
        .replace(/①参见.*\n/, '')
        .replace('②《某县', '①《某县')
        .replace('③碑存', '②碑存'),
    );
    expect(manuscript('渡口.md')).toBe(FERRY.replace('[^a]。', '。').replace(/\[\^a\]:.*\n/, ''));
    restore();
  });

  it('that the manuscript has since been given beside others makes no conflict', async () => {
    const since = CANAL.replace('都在民国。', '都在民国。③').replace('碑上。③', '碑上。④');
    writeFileSync(join(folder.path, '水渠.txt'), since.replace('③碑存', '③民国九年和二十年。\n④碑存'));
    const returned = editedAsWord(made, puts('出工的人', '家'), takesNote('修渠的银子'));
    const { changes, written } = await changesOf(returned);
    expect(changes.map(({ fate, why, base }) => [fate, why, base])).toEqual(
      changes.map(({ base }) => ['applied', '', base]),
    );
    const now = Buffer.from(written.get('水渠.txt')!).toString();
    expect(now).toContain('③民国九年和二十年。');
    expect(now).not.toContain('碑存');
    restore();
  });
});
