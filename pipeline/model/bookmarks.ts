/** The names of bookmarks in DOCX: out of the address of what they stand on, and back. */

/** What a bookmark stands on. */
export interface BookmarkPlace {
  /** The article, counted from 1 through the issue; null for what the issue itself has: contents, 版权页. */
  readonly article: number | null;
  /** As slots and galley have it: letters, digits and `_`. */
  readonly address: string;
}

/** Word keeps a name of so many letters, digits and `_`; it hides one that begins with `_` from its list. */
const LONGEST = 40;
const NAME = /^_(?:a([1-9]\d*)|i)_([A-Za-z]\w*?)(?:_Copy_(\d+))?$/;

/** _a3_paragraph_1x2y3z, _i_contents. Throws where Word would not keep the name. */
export function bookmarkName({ article, address }: BookmarkPlace): string {
  const name = `${article === null ? '_i' : `_a${article}`}_${address}`;
  if (name.length > LONGEST || !NAME.test(name)) throw new Error(`no bookmark can be called ${name}`);
  return name;
}

/**
 * The place a name was made of; null for a bookmark that is not ours (_Toc1, _GoBack). `copy` counts from 1 where LibreOffice has
 * doubled the bookmark with its paragraph (…_Copy_1), and is 0 for the bookmark itself.
 */
export function bookmarkPlace(name: string): (BookmarkPlace & { readonly copy: number }) | null {
  const match = NAME.exec(name);
  if (match === null) return null;
  const [, article, address, copy] = match;
  return { article: article === undefined ? null : Number(article), address: address!, copy: Number(copy ?? 0) };
}
