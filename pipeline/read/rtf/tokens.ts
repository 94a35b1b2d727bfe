/** The tokens of RTF (Rich Text Format 1.9.1, “Conventions of an RTF reader”). The file is read as Latin-1, a byte a character. */

export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word, with its number where it has one. */
  | { readonly kind: 'word'; readonly name: string; readonly number: number | null }
  /** \'hh: a byte. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** \~ and the like. */
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'text'; readonly chars: string };

// A run is taken in pieces: one of thirty million characters is too much for an expression.
const TOKEN =
  /\\([a-z]{1,40})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]{1,8192})|[\r\n]{1,8192}|\\$/giy;

/** The tokens of a file in order; the bytes behind \bin are none. */
export function* rtfTokens(file: string): Generator<RtfToken> {
  TOKEN.lastIndex = 0;
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(file); match !== null; match = pattern.exec(file)) {
    const [, name, number, hex, sign, brace, chars] = match;
    if (name === 'bin') pattern.lastIndex += Math.max(0, Number(number ?? 0));
    else if (name !== undefined) yield { kind: 'word', name, number: number === undefined ? null : Number(number) };
    else if (hex !== undefined) yield { kind: 'byte', byte: Number.parseInt(hex, 16) };
    else if (sign !== undefined) yield { kind: 'sign', sign };
    else if (brace !== undefined) yield brace === '{' ? { kind: 'open' } : { kind: 'close' };
    else if (chars !== undefined) yield { kind: 'text', chars };
  }
}
