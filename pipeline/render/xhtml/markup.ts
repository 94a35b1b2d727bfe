/** XHTML and XML as strings that are well-formed whatever the text holds; only this file makes `Markup` out of text. */

declare const escaped: unique symbol;

/** Finished XML: a string that cannot be mistaken for text still to be escaped. */
export type Markup = string & { readonly [escaped]: true };

/** Attributes in order; one that is undefined is left out. */
export type XhtmlAttributes = Readonly<Record<string, string | undefined>>;

/** Nothing at all. */
export const NOTHING = '' as Markup;

/** What XML 1.0 §2.2 forbids: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
const SPECIAL = /[&<>\r]/;
const SPECIAL_IN_ATTRIBUTE = /[&<>"\r\n\t]/;

/** The text with U+FFFD for every character that XML cannot hold, so that a loss stays visible. */
export function legible(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

/** Text as XML; Chinese stays as it is. */
export function text(characters: string): Markup {
  const safe = legible(characters);
  return (SPECIAL.test(safe) ? safe.replace(/[&<>\r]/g, reference) : safe) as Markup;
}

/** An element with both its tags, since some readers take XHTML for HTML, where `<td/>` never ends. */
export function element(name: string, attributes: XhtmlAttributes, ...children: readonly Markup[]): Markup {
  return `<${opening(name, attributes)}>${children.join('')}</${name}>` as Markup;
}

/** An element that is always empty, such as `meta` or `img`. */
export function empty(name: string, attributes: XhtmlAttributes): Markup {
  return `<${opening(name, attributes)}/>` as Markup;
}

/** Pieces one after another. */
export function sequence(parts: readonly Markup[], between: Markup = NOTHING): Markup {
  return parts.join(between) as Markup;
}

/** Pieces on lines of their own, for what a person may want to read. */
export function onLines(...parts: readonly Markup[]): Markup {
  const kept = parts.filter((part) => part !== '');
  return (kept.length === 0 ? '' : `\n${kept.join('\n')}\n`) as Markup;
}

/** A whole file: the XML declaration, what stands before the root, and the root. */
export function file(root: Markup, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${root}\n`;
}

function opening(name: string, attributes: XhtmlAttributes): string {
  return name + Object.entries(attributes).map(attribute).join('');
}

function attribute([name, value]: readonly [string, string | undefined]): string {
  if (value === undefined) return '';
  const safe = legible(value);
  const escapedValue = SPECIAL_IN_ATTRIBUTE.test(safe) ? safe.replace(/[&<>"\r\n\t]/g, reference) : safe;
  return ` ${name}="${escapedValue}"`;
}

function reference(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}
