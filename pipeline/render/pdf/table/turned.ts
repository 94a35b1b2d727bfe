/** Tables turned a quarter to the left, each page of them a row as high as the type area: what is its top stands at the left. */
import { fillColumns } from '../../../typeset/columns.ts';
import type { Row } from '../../../typeset/rows.ts';
import type { Stick } from '../stick.ts';

/** The stick for what is set on turned pages. */
export function turnedStick(wide: Stick): Stick {
  return { ...wide, width: wide.sheet.area.height };
}

/** Rows set to a turned page's width, as many turned rows as there are pages of them, in the middle of each. */
export function turnedRows(rows: readonly Row[], { sheet }: Stick): Row[] {
  const { width: depth, height, grid } = sheet.area;
  const stock = { rows, floats: [], count: 1, aboveNotes: 0, grid };
  const pages: Row[] = [];
  for (let next = { row: 0, float: 0 }; next.row < rows.length; ) {
    const filling = fillColumns(stock, next, depth, true);
    const [column] = filling.columns;
    const shift = (depth - filling.height) / 2;
    const placed = (column?.rows ?? []).map(({ row, top }) => lowered(row, top + shift));
    const first = placed.find(({ place }) => place !== null);
    pages.push({
      ...rows[next.row]!,
      ...together(placed),
      height,
      above: 0,
      below: 0,
      onGrid: false,
      mayEnd: true,
      continues: null,
      notes: [],
      turned: true,
      place: first?.place ?? null,
    });
    next = filling.next;
  }
  return pages;
}

function lowered(row: Row, by: number): Row {
  return {
    ...row,
    lines: row.lines.map((line) => ({ ...line, baseline: line.baseline + by })),
    rules: row.rules.map((rule) => ({ ...rule, y: rule.y + by })),
  };
}

function together(rows: readonly Row[]): Pick<Row, 'lines' | 'rules' | 'images'> {
  return { lines: rows.flatMap(({ lines }) => lines), rules: rows.flatMap(({ rules }) => rules), images: [] };
}
