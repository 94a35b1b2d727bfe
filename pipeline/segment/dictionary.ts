/** The words of running text with their frequencies: jieba's list, compiled once and kept; the only reader of that list. */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from '../root.ts';
import { keepInCache } from '../write/cache.ts';
import { trieBytes, trieOf, type WordTrie } from './trie.ts';

/** Changes whenever what is compiled changes. */
const VERSION = 1;
let opened: WordTrie | null = null;

/** The dictionary, read when first asked for. Throws where its package is not installed. */
export function dictionary(): WordTrie {
  opened ??= open(join(ROOT, 'node_modules', '.cache', 'kanyin'));
  return opened;
}

function open(folder: string): WordTrie {
  const list = join(
    dirname(createRequire(join(ROOT, 'package.json')).resolve('@node-rs/jieba/package.json')),
    'dict.txt',
  );
  const name = `words-${VERSION}-${statSync(list).size}.bin`;
  return kept(join(folder, name)) ?? compiled(list, folder, name);
}

/** What was compiled before; a file that is missing or cut off is made anew. */
function kept(path: string): WordTrie | null {
  try {
    return trieOf(readFileSync(path));
  } catch {
    return null;
  }
}

function compiled(list: string, folder: string, name: string): WordTrie {
  const bytes = trieBytes(countsIn(readFileSync(list, 'utf8')));
  keepInCache(folder, name, bytes);
  return trieOf(bytes)!;
}

/** Lines of `word count class`; words of other scripts tell nothing here. */
export function countsIn(list: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of list.split('\n')) {
    const [word, count] = line.split(' ');
    if (word !== undefined && /^\p{Script=Han}+$/u.test(word)) counts.set(word, Number(count));
  }
  return counts;
}
