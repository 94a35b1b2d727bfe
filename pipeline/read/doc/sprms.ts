/** Changes of properties, one after another ([MS-DOC] 2.2.5, 2.6). */

/** What a list of changes says: each change by its number, the last one counts. */
export type Changes = ReadonlyMap<number, Buffer>;

const OPERANDS = [1, 1, 2, 4, 2, 2, 0, 3];
const TABLE = 0xd608;
const TABS = 0xc615;

/** The changes in a list; a broken one ends it. */
export function changesIn(list: Buffer): Changes {
  const found = new Map<number, Buffer>();
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.readUInt16LE(at);
    at += 2;
    let length = OPERANDS[code >> 13]!;
    if (length === 0) {
      if (code === TABLE) {
        length = at + 2 <= list.length ? list.readUInt16LE(at) - 1 : 0;
        at += 2;
      } else if (code === TABS && list[at] === 255) return found;
      else length = list[at++]!;
    }
    if (length < 0 || at + length > list.length) return found;
    found.set(code, list.subarray(at, at + length));
    at += length;
  }
  return found;
}

/** Changes over others. */
export function changesOver(below: Changes, above: Changes): Changes {
  return above.size === 0 ? below : new Map([...below, ...above]);
}

/** The number that a change sets, or null. */
export function numberSet(changes: Changes, code: number): number | null {
  const operand = changes.get(code);
  if (operand === undefined) return null;
  if (operand.length === 1) return operand[0]!;
  return operand.length >= 4 ? operand.readInt32LE(0) : operand.length >= 2 ? operand.readInt16LE(0) : null;
}

export const PAP = {
  style: 0x4600,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  align80: 0x2403,
  align: 0x2461,
  outline: 0x2640,
  level: 0x260a,
  list: 0x460b,
  firstLine80: 0x8411,
  firstLine: 0x8460,
  table: TABLE,
} as const;

export const CHP = {
  bold: 0x0835,
  italic: 0x0836,
  struck: 0x0837,
  hidden: 0x083c,
  underline: 0x2a3e,
  size: 0x4a43,
  vertical: 0x2a48,
  isSpecial: 0x0855,
  deleted: 0x0800,
  inserted: 0x0801,
  dotted: 0x2a34,
  style: 0x4a30,
  symbol: 0x6a09,
  picture: 0x6a03,
} as const;
