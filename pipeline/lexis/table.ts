/** Reads tables of words: .tsv files whose first line names the columns; lines that begin with # are remarks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { once } from './once.ts';

type Name<Column extends string> = Column extends `${infer Bare}?` ? Bare : Column;

/** A row by its columns, and where it stands (`pipeline/check/words/units.tsv:3`). */
export type Row<Column extends string> = Readonly<Record<Name<Column>, string>> & { readonly at: string };

/**
 * The rows of a table, read when they are first asked for. Columns are named in the order of the file; one whose name ends in ? may be
 * empty. Throws an Error with file and line where a row has too many fields or an empty one that must be filled.
 */
export function table<const Column extends string>(
  path: string,
  columns: readonly Column[],
): () => readonly Row<Column>[] {
  return once(() => rowsIn(readFileSync(join(ROOT, 'pipeline', path), 'utf8'), `pipeline/${path}`, columns));
}

/** The rows of a table's text; `file` is for messages. */
export function rowsIn<const Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): readonly Row<Column>[] {
  const names = columns.map((column) => column.replace('?', ''));
  const isNeeded = columns.map((column) => !column.endsWith('?'));
  const [head, ...lines] = text.split(/\r?\n/);
  if (head !== names.join('\t')) throw new Error(`${file}:1 栏目应为：${names.join('、')}`);
  return lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return [];
    const at = `${file}:${index + 2}`;
    const fields = line.split('\t');
    if (fields.length > names.length) throw new Error(`${at} 有 ${fields.length} 栏，应有 ${names.length} 栏`);
    const row: Record<string, string> = { at };
    for (const [column, name] of names.entries()) {
      const field = fields[column] ?? '';
      if (field === '' && isNeeded[column]) throw new Error(`${at} 缺“${name}”一栏`);
      row[name] = field;
    }
    return [row as Row<Column>];
  });
}
