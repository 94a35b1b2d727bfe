/** The few facts of a TrueType or OpenType font file that tell whether its glyphs are there. */

export interface Sfnt {
  readonly glyphs: number;
  /** Whether a glyph has no outline; null where outlines are not TrueType's. */
  readonly isBlank: ((glyph: number) => boolean) | null;
}

/** Null where the bytes are no such file or are cut short. */
export function readSfnt(bytes: Uint8Array): Sfnt | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const version = view.getUint32(0);
    if (version !== 0x00010000 && version !== 0x74727565 && version !== 0x4f54544f) return null;
    const tables = tablesOf(view);
    const maxp = tables.get('maxp');
    if (maxp === undefined || [...tables.values()].some(({ at, length }) => at + length > bytes.length)) return null;
    const glyphs = view.getUint16(maxp.at + 4);
    return { glyphs, isBlank: blankness(view, tables, glyphs) };
  } catch {
    return null;
  }
}

interface SfntTable {
  readonly at: number;
  readonly length: number;
}

function tablesOf(view: DataView): Map<string, SfntTable> {
  const tables = new Map<string, SfntTable>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
    tables.set(tag, { at: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

function blankness(
  view: DataView,
  tables: Map<string, SfntTable>,
  glyphs: number,
): ((glyph: number) => boolean) | null {
  const [head, loca] = [tables.get('head'), tables.get('loca')];
  if (head === undefined || loca === undefined || !tables.has('glyf')) return null;
  const isLong = view.getUint16(head.at + 50) === 1;
  if ((glyphs + 1) * (isLong ? 4 : 2) > loca.length) return null;
  const offset = (n: number) => (isLong ? view.getUint32(loca.at + 4 * n) : view.getUint16(loca.at + 2 * n));
  return (glyph) => glyph < glyphs && offset(glyph) === offset(glyph + 1);
}
