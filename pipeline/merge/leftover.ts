/** Changes that no manuscript takes: of what is generated, and of looks. */
import type { Base } from './base-text.ts';
import { changeId, type LedgerChange } from './ledger.ts';
import { plainText, type ReturnedBlock, type ReturnedFile } from './returned.ts';
import { legibleText } from './signs.ts';

/** Changes of 目录 and 版权页, and changed formatting. */
export function otherChanges(base: Base, file: ReturnedFile): LedgerChange[] {
  const generated = new Map(base.generated.map((block) => [block.bookmark, block.text]));
  return file.blocks.flatMap((block) => [...generatedChange(block, generated), ...looksOf(block)]);
}

function generatedChange(block: ReturnedBlock, generated: ReadonlyMap<string, string>): LedgerChange[] {
  const name = block.begun.find((one) => generated.has(one));
  const was = name === undefined ? undefined : generated.get(name);
  const is = plainText(block);
  // Behind an entry of the contents stands its page.
  if (was === undefined || is === was || is.startsWith(`${was}\t`)) return [];
  const by = block.stretches.find(({ state }) => state !== 'kept')?.by ?? { author: null, date: null };
  return [
    {
      id: changeId('', was, { from: 0, to: was.length, put: is }),
      ...by,
      fate: 'elsewhere',
      of: 'words',
      at: { file: 'issue.yaml', article: '', line: 1, column: 1, words: was.slice(0, 24) },
      base: legibleText(was),
      returned: legibleText(is),
      manuscript: legibleText(was),
      why: '目录和版权页是照 issue.yaml 和题名排的；在那里改',
    },
  ];
}

function looksOf(block: ReturnedBlock): LedgerChange[] {
  const words = plainText(block);
  return block.looks.map((by, index) => ({
    id: changeId(`looks ${index}`, words, { from: 0, to: 0, put: '' }),
    ...by,
    fate: 'looks',
    of: 'look',
    at: { file: '', article: '', line: 1, column: 1, words: legibleText(words.slice(0, 24)) },
    base: '',
    returned: '',
    manuscript: '',
    why: '只改了样子',
  }));
}
