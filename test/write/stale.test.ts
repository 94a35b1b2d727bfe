import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { staleIn } from '../../pipeline/write/stale.ts';

const out = mkdtempSync(join(tmpdir(), 'kanyin-stale-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('files of an older content', () => {
  it('are those named as outputs that were not made this time', () => {
    mkdirSync(join(out, '7', '7.zh-Hans.folder'), { recursive: true });
    const names = ['zh-Hans.pdf', 'zh-Hans.booklet.pdf', 'zh-Hant-HK.epub', 'zh-Hans.pdf.bak2', 'zh-Hant.pdf', 'pdf'];
    for (const name of [...names.map((rest) => `7.${rest}`), '17.zh-Hans.pdf', '校样.pdf']) {
      writeFileSync(join(out, '7', name), '');
    }
    expect(staleIn(out, '7', ['7/7.zh-Hans.pdf'])).toEqual(['7/7.zh-Hans.booklet.pdf', '7/7.zh-Hant-HK.epub']);
  });

  it('are none where there is no folder', () => {
    expect(staleIn(out, '8', [])).toEqual([]);
  });
});
