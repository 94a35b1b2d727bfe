/** Text to the bytes of encodings that Node only decodes. */

/** The bytes of each character of an encoding of one or two bytes a character; tables are turned round once. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Encodes a text in gb18030 (as far as GBK goes) or big5; throws for a character that is not in it. */
export function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  let table = tables.get(encoding);
  if (table === undefined) {
    table = turnedRound(encoding);
    tables.set(encoding, table);
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0)!;
      const bytes = code < 0x80 ? [code] : table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

function turnedRound(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return table;
}

/** UTF-16 without a byte order mark. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
