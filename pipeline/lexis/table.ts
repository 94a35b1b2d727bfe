/** Reads tables of words: .tsv files whose first line names the columns; lines that begin with # are remarks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { once } from './once.ts';

type ColumnName<Column extends string> = Column extends `${infer Bare}?` ? Bare : Column;

/** A row by its columns, and where it stands (`pipeline/check/words/units.tsv:3`). */
export type WordRow<Column extends string> = Readonly<Record<ColumnName<Column>, string>> & { readonly at: string };

/**
 * The rows of a table, read when they are first asked for. Columns are named in the order of the file; one whose name ends in ? may be
 * empty. Throws an Error with file and line where a row has too many fields or an empty one that must be filled.
 */
export function wordTable<const Column extends string>(
  path: string,
  columns: readonly Column[],
): () => readonly WordRow<Column>[] {
  return once(() => wordRows(readFileSync(join(ROOT, 'pipeline', path), 'utf8'), `pipeline/${path}`, columns));
}

/** The rows of a table's text; `file` is for messages. */
export function wordRows<const Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): readonly WordRow<Column>[] {
  const names = columns.map((column) => column.replace('?', ''));
  const isNeeded = columns.map((column) => !column.endsWith('?'));
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  if (lines[0] !== names.join('\t')) throw new Error(`${file}:1 栏目应为：${names.join('、')}`);
  const rows: WordRow<Column>[] = [];
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line === '' || line.startsWith('#')) continue;
    const at = `${file}:${index + 1}`;
    const fields = line.split('\t');
    if (fields.length > names.length) throw new Error(`${at} 有 ${fields.length} 栏，应有 ${names.length} 栏`);
    const row: Record<string, string> = { at };
    for (let column = 0; column < names.length; column++) {
      const field = fields[column] ?? '';
      if (field === '' && isNeeded[column]) throw new Error(`${at} 缺“${names[column]}”一栏`);
      row[names[column]!] = field;
    }
    rows.push(row as WordRow<Column>);
  }
  return rows;
}
