/** Blocks that corrections made one after the other are one: items of a list, lines of a stanza, rows of a table. */
import type { Block, Table } from '../../../model/document.ts';
import { filledUp } from '../cells.ts';

/** The body in which `block` was put in goes on with the block before it, if a correction made that one too and nothing parts the two. */
export function mergedBlocks(body: readonly Block[], block: Block, blanksBefore: number, made: Set<Block>): Block[] {
  const at = body.indexOf(block);
  const before = body[at - 1];
  const one = before === undefined || !made.has(before) ? null : together(before, block, blanksBefore);
  made.add(one ?? block);
  if (one === null) return [...body];
  return [...body.slice(0, at - 1), one, ...body.slice(at + 1)];
}

function together(a: Block, b: Block, blanksBefore: number): Block | null {
  const at = { file: a.at.file, from: a.at.from, to: b.at.to };
  if (a.kind === 'list' && b.kind === 'list') return { ...a, at, items: [...a.items, ...b.items] };
  if (a.kind === 'quotation' && b.kind === 'quotation')
    return { ...a, at, paragraphs: [...a.paragraphs, ...b.paragraphs] };
  if (a.kind === 'verse' && b.kind === 'verse' && blanksBefore === 0)
    return { ...a, at, lines: [...a.lines, ...b.lines] };
  if (a.kind === 'table' && b.kind === 'table') return { ...a, at, ...evenRows(a, b) };
  return null;
}

function evenRows(a: Table, b: Table): Pick<Table, 'rows' | 'headRows'> {
  const rows = [...a.rows, ...b.rows];
  const even = filledUp(rows, b.at.from);
  return { rows: even, headRows: Math.max(a.headRows, rows.length > 1 ? 1 : 0) };
}
