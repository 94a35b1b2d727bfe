/** The elements of a part with the places of their tags, so that it can be edited without touching what stands elsewhere. */

/** An element; offsets are UTF-16 units of the part. `inside` is where its content begins and `close` where that ends. */
export interface RawElement {
  readonly name: string;
  readonly start: number;
  readonly inside: number;
  close: number;
  end: number;
  readonly children: (RawElement | RawText)[];
}

/** Characters as they are written, entities and all. */
export interface RawText {
  readonly name: '';
  readonly start: number;
  readonly end: number;
}

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+/g;
const NAME = /^<\/?([^\s/>]+)/;

/** The root element; null of what is no plain XML of elements and text. The part was read before, so its depth is known to be bounded. */
export function rawElements(xml: string): RawElement | null {
  const root: RawElement = { name: '#', start: 0, inside: 0, close: xml.length, end: xml.length, children: [] };
  const open = [root];
  for (const { index: start, 0: token } of xml.matchAll(TOKEN)) {
    const end = start + token.length;
    const top = open.at(-1)!;
    if (token.startsWith('<?') || token.startsWith('<!--')) continue;
    if (token.startsWith('<!')) return null;
    if (!token.startsWith('<')) top.children.push({ name: '', start, end });
    else if (token.startsWith('</')) {
      Object.assign(top, { close: start, end });
      open.pop();
    } else {
      const one: RawElement = { name: NAME.exec(token)![1]!, start, inside: end, close: end, end, children: [] };
      top.children.push(one);
      if (!token.endsWith('/>')) open.push(one);
    }
    if (open.length === 0) return null;
  }
  const [element] = elementsIn(root);
  return open.length === 1 && element !== undefined ? element : null;
}

/** The elements among the children, all or of one name. */
export function elementsIn({ children }: RawElement, name?: string): RawElement[] {
  return children.flatMap((child) =>
    child.name !== '' && (name === undefined || child.name === name) ? [child as RawElement] : [],
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters of a stretch of text, each as it is written. */
export function rawCharacters(written: string): { readonly character: string; readonly written: string }[] {
  return [...written.matchAll(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));|[\s\S]/gu)].map(([whole, hex, decimal, named]) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isCode = hex !== undefined || decimal !== undefined;
    return { written: whole, character: isCode ? String.fromCodePoint(code) : (ENTITIES[named ?? ''] ?? whole) };
  });
}
