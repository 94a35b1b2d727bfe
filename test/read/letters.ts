/** Letters of a manuscript that are neither in its articles nor in what is said of it. */
import type { Text } from '../../pipeline/model/document.ts';
import { joined } from '../../pipeline/model/runs.ts';
import type { Reading } from '../../pipeline/read/reader.ts';

/** Those letters of `source`, as often as they are missing; `source` comes from another reader of the format. */
export function missingLetters(source: string, reading: Reading): string {
  const left = new Map<string, number>();
  for (const letter of lettersIn(saidBy(reading))) left.set(letter, (left.get(letter) ?? 0) + 1);
  return lettersIn(source)
    .filter((letter) => {
      const count = left.get(letter) ?? 0;
      left.set(letter, count - 1);
      return count <= 0;
    })
    .join('');
}

function lettersIn(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(/\p{L}/gu)].map(([letter]) => letter);
}

/** All texts of the articles, and all messages. */
function saidBy({ articles, diagnostics }: Reading): string {
  const texts: string[] = diagnostics.map(({ message }) => message);
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('runs' in value && 'anchors' in value) {
      const text = value as Text;
      texts.push(joined(text));
      for (const { marks } of text.runs) for (const mark of marks) if (mark.kind === 'ruby') texts.push(mark.reading);
    } else for (const one of Object.values(value)) walk(one);
  };
  walk(articles);
  return texts.join('');
}
