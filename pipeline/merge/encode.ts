/** Characters back to bytes, in the encoding a manuscript came in; null where a character has no bytes there. */

/** Bytes of each character of two bytes, by encoding. */
const tables = new Map<string, ReadonlyMap<string, readonly [number, number]>>();

const SIGNATURES: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
};

/** Encodes a text in utf-8, utf-16le, utf-16be, gb18030 or big5 (WHATWG Encoding), with a byte order mark where it had one. */
export function encoded(text: string, encoding: string, byteOrderMark: boolean): Uint8Array | null {
  const body = bodyOf(text, encoding);
  if (body === null) return null;
  return byteOrderMark ? Buffer.concat([Uint8Array.from(SIGNATURES[encoding] ?? []), body]) : body;
}

function bodyOf(text: string, encoding: string): Uint8Array | null {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  if (encoding !== 'gb18030' && encoding !== 'big5') return null;
  const bytes: number[] = [];
  for (const character of text) {
    const found = bytesOf(character, encoding);
    if (found === null) return null;
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

function bytesOf(character: string, encoding: 'gb18030' | 'big5'): readonly number[] | null {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return [code];
  return pairsOf(encoding).get(character) ?? (encoding === 'gb18030' ? fourBytes(code) : null);
}

function pairsOf(encoding: string): ReadonlyMap<string, readonly [number, number]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !pairs.has(character))
        pairs.set(character, [lead, trail]);
    }
  }
  tables.set(encoding, pairs);
  return pairs;
}

/** Planes 1 to 16 follow one another (GB 18030—2022); of the first plane the pointer is looked for. */
function fourBytes(code: number): readonly number[] | null {
  if (code >= 0x10000) return quad(code - 0x10000 + 189_000);
  const decoder = new TextDecoder('gb18030');
  // Pointers of the first plane grow with the code point.
  let [low, high] = [0, 39_419];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = decoder.decode(Uint8Array.from(quad(middle))).codePointAt(0)!;
    if (at < code) low = middle + 1;
    else high = middle;
  }
  const found = quad(low);
  return decoder.decode(Uint8Array.from(found)).codePointAt(0) === code ? found : null;
}

function quad(pointer: number): number[] {
  return [
    Math.floor(pointer / 12_600) + 0x81,
    (Math.floor(pointer / 1_260) % 10) + 0x30,
    (Math.floor(pointer / 10) % 126) + 0x81,
    (pointer % 10) + 0x30,
  ];
}
