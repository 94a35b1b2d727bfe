/** A TrueType file cut down to outlines, widths and character map, so that the press moves and replaces no glyph. */

/** Tables that join, replace or move glyphs; without them a run is printed just as it was set, and in half the time. */
const SHAPING = new Set(['GSUB', 'GPOS', 'GDEF', 'kern', 'kerx', 'morx', 'feat']);
const HEADER = 12;
const RECORD = 16;

/** Takes the shaping tables out of a font's directory, in place; the outlines are not touched. */
export function withoutShaping(font: Buffer): Buffer {
  const count = font.readUInt16BE(4);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const record = HEADER + i * RECORD;
    if (SHAPING.has(font.toString('latin1', record, record + 4))) continue;
    font.copy(font, HEADER + kept * RECORD, record, record + RECORD);
    kept++;
  }
  font.writeUInt16BE(kept, 4);
  return font;
}
