/** Signs that look the same: which one is drawn for another that the fonts for text lack. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';

let table: ReadonlyMap<number, number> | null = null;

/** The code point of the sign that looks the same as another; null where there is none. */
export function sameSign(codePoint: number): number | null {
  table ??= readTable();
  return table.get(codePoint) ?? equivalent(codePoint);
}

/** Characters that are the same by Unicode's own definition, as those of the compatibility area are: 樂 and 樂. */
function equivalent(codePoint: number): number | null {
  const character = String.fromCodePoint(codePoint);
  const same = character.normalize('NFC');
  const first = same.codePointAt(0)!;
  return same !== character && same === String.fromCodePoint(first) ? first : null;
}

function readTable(): Map<number, number> {
  const lines = readFileSync(join(ROOT, 'fonts', 'same-signs.tsv'), 'utf8').split('\n');
  const rows = lines.map((line) => /^U\+(\w+)\tU\+(\w+)\t/.exec(line)).filter((row) => row !== null);
  return new Map(rows.map(([, sign, drawn]) => [Number.parseInt(sign!, 16), Number.parseInt(drawn!, 16)]));
}
