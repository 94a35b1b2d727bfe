/** What is said to the user of each error of the system: what happened, and what to do. */
import { expect, it } from 'vitest';
import { codeOf, whyNoFolder, whyNot } from '../../pipeline/write/not-written.ts';

const FILE = '/出版/7/7.zh-Hans.pdf';

it.each([
  [['EPERM', 'EBUSY', 'EACCES', 'ETXTBSY'], /^\S+pdf 换不掉（E[A-Z]+）：多半正在别的程序里打开着。请先关闭/],
  [['EISDIR'], /^\S+pdf 是一个文件夹，.*请把它移走或改名/],
  [['ENOTDIR'], /^\S+pdf 是一个文件，.*请把它移走或改名/],
  [['ENAMETOOLONG'], /^\S+pdf 这个名字太长.*短些的名字/],
  [['ENOSPC', 'EDQUOT'], /^磁盘满了，写不下 \S+pdf。请腾出空间/],
  [['EXDEV'], /^\/出版\/7 在另一个磁盘上.*--out/],
  [['EIO', ''], /^\S+pdf 换不掉（(EIO)?）。请检查这个文件和磁盘/],
])('of a file: %s', (codes, sentence) => {
  for (const code of codes) expect(whyNot(FILE, { code })).toMatch(sentence);
});

it('of a folder, which it names, and the disk where that is full', () => {
  expect(whyNoFolder('/出版', { code: 'EACCES' })).toBe(
    '文件夹 /出版 里放不进成品（EACCES）。请检查它的权限和磁盘，或用 --out 换一个可以写的地方。',
  );
  for (const code of ['ENOSPC', 'EDQUOT'])
    expect(whyNoFolder('/出版', { code })).toMatch(/^磁盘满了，文件夹 \/出版 里/);
});

it('nothing of an error of our own, which is thrown on', () => {
  for (const own of [new Error('own'), null, undefined, { code: 3 }]) {
    let thrown: unknown = 'nothing';
    try {
      codeOf(own);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBe(own);
  }
});
