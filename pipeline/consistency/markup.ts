/** Pieces of XML and their letters, out of files that Kanyin writes: no DTD, no CDATA, no comments between. */

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Readings over characters, and brackets round them for readers that know none. */
const READINGS = /<(rt|rp|w:rt)\b[^>]*>.*?<\/\1>/gsu;

/** The letters of a piece of XML, without the readings of characters. */
export function xmlLetters(xml: string): string {
  return unescapedXml(xml.replace(READINGS, '').replace(/<[^>]*>/gu, ''));
}

/** The letters of a piece of WordprocessingML: its w:t, also those of formulas. */
export function wordLetters(xml: string): string {
  const texts = xml.replace(READINGS, '').matchAll(/<(w|m):t(?: [^>]*)?>([^<]*)<\/\1:t>/gu);
  return unescapedXml([...texts].map(([, , text]) => text).join(''));
}

/** References to characters replaced. */
export function unescapedXml(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return String.fromCodePoint(code);
  });
}

/** What the first group of a pattern finds; empty where it finds nothing. */
export function foundIn(xml: string, pattern: RegExp): string {
  return pattern.exec(xml)?.[1] ?? '';
}
