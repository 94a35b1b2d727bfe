/** The cross-reference table of a file (ISO 32000-1, 7.5.4), read as a printing house's machine reads it. */

const MOST = 1_000_000;

export interface Crossings {
  /** Whether startxref leads to a table or stream. */
  readonly isFound: boolean;
  /** Entries that do not lead to their objects. */
  readonly wrong: number;
}

/** Follows the classic tables; streams in their place are only found. */
export function readCrossings(bytes: Uint8Array): Crossings {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = buffer.lastIndexOf('startxref');
  let at: number | null = Number(
    /^startxref\s+(\d+)/.exec(buffer.toString('latin1', start, start + 40))?.[1] ?? Number.NaN,
  );
  const shift = Math.max(0, buffer.indexOf('%PDF-'));
  const seen = new Set<number>();
  let wrong = 0;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const head = Number.isNaN(at) ? '' : buffer.toString('latin1', at + shift, at + shift + 24);
    if (/^\s*\d+\s+\d+\s+obj/.test(head)) break;
    if (!/^\s*xref/.test(head)) return { isFound: false, wrong };
    const table = readTable(buffer, at + shift + head.indexOf('xref') + 4, shift);
    wrong += table.wrong;
    at = table.previous;
  }
  return { isFound: at !== null || seen.size > 0, wrong };
}

function readTable(buffer: Buffer, from: number, shift: number): { wrong: number; previous: number | null } {
  let [at, wrong, read] = [from, 0, 0];
  for (;;) {
    const head = /^\s*(\d+)\s+(\d+)[ \t]*(?:\r\n|\r|\n)/.exec(buffer.toString('latin1', at, at + 60));
    if (head === null) break;
    at += head[0].length;
    for (let n = 0; n < Number(head[2]) && read < MOST; n++, read++, at += 20) {
      const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(buffer.toString('latin1', at, at + 20));
      if (entry === null) return { wrong: wrong + 1, previous: null };
      const found = /^\s*(\d+)\s+(\d+)\s+obj/.exec(
        buffer.toString('latin1', Number(entry[1]) + shift, Number(entry[1]) + shift + 32),
      );
      const isThere = Number(found?.[1]) === Number(head[1]) + n && Number(found?.[2]) === Number(entry[2]);
      if (entry[3] === 'n' && !isThere) wrong += 1;
    }
  }
  const end = buffer.indexOf('startxref', at);
  const trailer = buffer.toString('latin1', at, Math.min(end < 0 ? buffer.length : end, at + 65536));
  const previous = /\/Prev\s+(\d+)/.exec(trailer)?.[1];
  return { wrong, previous: previous === undefined ? null : Number(previous) };
}
