/** Files put together from pieces in different encodings: each line is decoded by itself, in UTF-8 or GB18030. */
import { frequentShare } from './frequent.ts';

const GOOD = 0.3;
/** A longer file is no manuscript. */
const LONGEST = 8_000_000;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** The reading line by line, and whether bytes had to be replaced in it; null where not both encodings are found. */
export function decodedByLine(bytes: Uint8Array): { text: string; doubt: boolean } | null {
  if (bytes.length > LONGEST) return null;
  let text = '';
  const kinds = new Set<string>();
  let doubt = false;
  for (const line of linesOf(bytes)) {
    const reading = bestReading(line);
    text += reading.text;
    doubt ||= reading.text.includes('\ufffd');
    if (reading.share >= GOOD && /\p{Script=Han}{2}/u.test(reading.text)) kinds.add(reading.encoding);
  }
  return kinds.size < 2 ? null : { text, doubt };
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== NEWLINE && (bytes[at] !== RETURN || bytes[at + 1] === NEWLINE)) continue;
    yield bytes.subarray(from, at + 1);
    from = at + 1;
  }
  if (from < bytes.length) yield bytes.subarray(from);
}

interface LineReading {
  readonly text: string;
  readonly encoding: string;
  readonly share: number;
}

function bestReading(line: Uint8Array): LineReading {
  const [utf8, gb] = ['utf-8', 'gb18030'].map((encoding) => {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(line);
    return { text, encoding, share: frequentShare(text) };
  }) as [LineReading, LineReading];
  return gb.share > utf8.share ? gb : utf8;
}
