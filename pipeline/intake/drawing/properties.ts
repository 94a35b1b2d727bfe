/** How an element is to look: its attributes and its own style, and what the style sheets of a drawing bring with them. */

export type DrawingAttributes = Readonly<Record<string, string>>;

/** Presentation attributes, overruled by `style`, without what follows from other elements. */
export function propertiesOf(attributes: DrawingAttributes): DrawingAttributes {
  const { style } = attributes;
  if (style === undefined) return attributes;
  const own = style.split(';').flatMap((part): [string, string][] => {
    const colon = part.indexOf(':');
    return colon < 0 ? [] : [[part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim()]];
  });
  return { ...attributes, ...Object.fromEntries(own) };
}

/** The id that `url(#id)` points to; null where there is none. */
export function pointsTo(value: string | undefined): string | null {
  return /url\(\s*['"]?#([^)'"]*)/.exec(value ?? '')?.[1] ?? null;
}

/** What a style sheet can do to a drawing. */
export interface DrawingSheet {
  readonly rules: number;
  readonly properties: readonly (readonly [name: string, value: string])[];
}

/** A style sheet taken apart as far as it tells what it costs; null where it names other files or is written in escapes. */
export function sheetIn(text: string): DrawingSheet | null {
  const css = text.replace(/\/\*(?:(?!\*\/)[\s\S])*(?:\*\/|$)/g, ' ');
  if (/@import|@font-face|\\/i.test(css) || /url\(\s*['"]?(?!['"#])/i.test(css)) return null;
  const rules = css.split('{').length - 1;
  const properties = css.split(/[{};]/).flatMap((part): [string, string][] => {
    const colon = part.indexOf(':');
    return colon < 0 ? [] : [[part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim()]];
  });
  return { rules, properties };
}
