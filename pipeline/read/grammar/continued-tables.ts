/** 续表: the rows of a table that went on on another page of the manuscript are its own again. */
import { placeCells } from '../../model/cells.ts';
import type { Block, Cell, Table } from '../../model/document.ts';
import { joined } from '../../model/runs.ts';
import { spanOver } from './line.ts';
import { readingCharacters } from './reading-characters.ts';
import type { Say } from './say.ts';

// 续表   续表3   （续上表）   表3（续）   表3 样本情况（续）
const CONTINUED = /^[（(]?续(?:上)?(?:附)?表|[（(]续(?:表)?[）)]$/;

/** The blocks with every such table joined to the one before it, where it has as many columns. */
export function withContinuedTables(blocks: readonly Block[], say: Say): Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    const before = all.at(-1);
    const joinedTable =
      block.kind === 'table' && before?.kind === 'table' && isContinued(block) ? rejoined(before, block) : null;
    if (joinedTable === null) {
      all.push(block);
      continue;
    }
    const words = joined((block as Table).caption!);
    const hint = '若是另一张表，请给它自己的表号和题名';
    say('warning', 'table-continued-joined', block.at.from, `“${words}”下面的各行接在上一张表后面`, hint);
    all[all.length - 1] = joinedTable;
  }
  return all;
}

function isContinued({ caption }: Table): boolean {
  return caption !== null && CONTINUED.test(readingCharacters(joined(caption)));
}

/** The two as one; heads that are said again are left out. Null where their columns do not agree. */
function rejoined(table: Table, more: Table): Table | null {
  if (placeCells(table.rows).columns !== placeCells(more.rows).columns) return null;
  const heads = table.rows.slice(0, table.headRows);
  const isRepeated = heads.length > 0 && heads.every((cells, row) => wordsOf(cells) === wordsOf(more.rows[row] ?? []));
  const rows = isRepeated ? more.rows.slice(heads.length) : more.rows;
  return {
    ...table,
    at: spanOver(table.at, more.at),
    rows: [...table.rows, ...rows],
    notes: [...table.notes, ...more.notes],
  };
}

function wordsOf(cells: readonly Cell[]): string {
  return cells.map(({ paragraphs }) => paragraphs.map(joined).join('\n')).join('\t');
}
