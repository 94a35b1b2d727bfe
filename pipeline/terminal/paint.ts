/**
 * Colours. A coloured text bears marks of this process instead of escapes, which `write.ts` makes of them at the very end: an escape in
 * what comes from a manuscript or a file's name can then be told from ours.
 */
import { randomBytes } from 'node:crypto';
import { chalk } from 'zx';

/** Select Graphic Rendition (ECMA-48 8.3.117): how each look begins and ends. */
const LOOKS = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;

// Nobody who writes a manuscript knows it; it never reaches the output.
const KEY = randomBytes(8).toString('hex');
const MARK = new RegExp(`\ue000${KEY}(\\d+)\ue000`, 'g');

type Painter = Readonly<Record<keyof typeof LOOKS, (text: string) => string>>;

/** Colours whatever it is given, for a stream that shows colours. */
export const always: Painter = {
  bold: (text) => painted('bold', text),
  dim: (text) => painted('dim', text),
  red: (text) => painted('red', text),
  green: (text) => painted('green', text),
  yellow: (text) => painted('yellow', text),
};

const never: Painter = { bold: String, dim: String, red: String, green: String, yellow: String };

/** Colours where the output shows them. */
export const paint: Painter = chalk.level > 0 ? always : never;

/** The text with its colours as escapes. */
export function withColours(text: string): string {
  return text.replace(MARK, '\u001b[$1m');
}

function painted(look: keyof typeof LOOKS, text: string): string {
  const [begin, end] = LOOKS[look];
  return text === '' ? '' : `\ue000${KEY}${begin}\ue000${text}\ue000${KEY}${end}\ue000`;
}
