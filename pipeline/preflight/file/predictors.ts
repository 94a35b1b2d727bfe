/** Undoes the predictors that make samples pack better (ISO 32000-1, 7.4.4.4). */
import { type Dict, numberAt } from './objects.ts';

/** Bytes in a row. */
const WIDEST = 64 * 1024 * 1024;

/** The bytes as they were before prediction; null where the parameters make no sense. */
export function unpredicted(bytes: Uint8Array, parms: Dict | null): Uint8Array | null {
  const predictor = numberAt(parms, 'Predictor') ?? 1;
  if (predictor < 2) return bytes;
  const colours = numberAt(parms, 'Colors') ?? 1;
  const bits = numberAt(parms, 'BitsPerComponent') ?? 8;
  const columns = numberAt(parms, 'Columns') ?? 1;
  const step = Math.max(1, Math.ceil((colours * bits) / 8));
  const width = Math.ceil((colours * bits * columns) / 8);
  if (!(width > 0 && width < WIDEST)) return null;
  return predictor === 2 ? undoTiff(bytes, width, step, bits) : undoPng(bytes, width, step);
}

function undoTiff(bytes: Uint8Array, width: number, step: number, bits: number): Uint8Array | null {
  if (bits !== 8) return null;
  const out = Uint8Array.from(bytes);
  for (let row = 0; row < out.length; row += width) {
    const end = Math.min(out.length, row + width);
    for (let i = row + step; i < end; i++) out[i]! += out[i - step]!;
  }
  return out;
}

function undoPng(bytes: Uint8Array, width: number, step: number): Uint8Array {
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  let above: Uint8Array = new Uint8Array(width);
  for (let row = 0; row < rows; row++) {
    const from = row * (width + 1) + 1;
    const line = out.subarray(row * width, (row + 1) * width);
    line.set(bytes.subarray(from, from + width));
    undoRow(bytes[from - 1]!, line, above, step);
    above = line;
  }
  return out;
}

/** PNG's kinds of row: 1 left, 2 up, 3 the mean of both, 4 Paeth's. */
function undoRow(kind: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (kind === 1) for (let i = step; i < line.length; i++) line[i]! += line[i - step]!;
  else if (kind === 2) for (let i = 0; i < line.length; i++) line[i]! += above[i]!;
  else if (kind === 3)
    for (let i = 0; i < line.length; i++) line[i]! += ((i < step ? 0 : line[i - step]!) + above[i]!) >> 1;
  else if (kind === 4) undoPaeth(line, above, step);
}

/** The neighbour nearest to left + up - corner. */
function undoPaeth(line: Uint8Array, above: Uint8Array, step: number): void {
  for (let i = 0; i < Math.min(step, line.length); i++) line[i]! += above[i]!;
  for (let i = step; i < line.length; i++) {
    const left = line[i - step]!;
    const up = above[i]!;
    const corner = above[i - step]!;
    const a = Math.abs(up - corner);
    const b = Math.abs(left - corner);
    const c = Math.abs(left + up - 2 * corner);
    line[i]! += a <= b && a <= c ? left : b <= c ? up : corner;
  }
}
