/** A finished EPUB opened again, as a reader's software would. */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { type Node, named, parse } from '../xml.ts';

export interface Page {
  readonly name: string;
  readonly root: Node;
}

export interface Book {
  readonly bytes: Uint8Array;
  /** Names in the order of the archive. */
  readonly names: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly package: Node;
  readonly navigation: Node;
  readonly ncx: Node;
  /** What is read, in the order of the spine. */
  readonly pages: readonly Page[];
}

const FOLDER = 'OEBPS/';

/** Opens an EPUB; throws where a file is missing or not well-formed. */
export function open(bytes: Uint8Array): Book {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const read = (name: string) => parse(files.get(`${FOLDER}${name}`) ?? missing(name));
  const opf = read('content.opf');
  const hrefs = new Map(named(opf, 'item').map((item) => [item.attributes.id, item.attributes.href ?? '']));
  const pages = named(opf, 'itemref').map((itemref) => {
    const name = hrefs.get(itemref.attributes.idref) ?? missing(itemref.attributes.idref ?? '');
    return { name, root: read(name) };
  });
  const contents = named(opf, 'item').find((item) => item.attributes.properties?.includes('nav'));
  return {
    bytes,
    names: [...files.keys()],
    files,
    package: opf,
    navigation: read(contents?.attributes.href ?? 'toc.xhtml'),
    ncx: read('toc.ncx'),
    pages,
  };
}

/** The pages that hold articles. */
export function articlePages(book: Book): Page[] {
  return book.pages.filter(({ name }) => name.startsWith('article-'));
}

export function fileText(book: Book, name: string): string {
  return new TextDecoder().decode(book.files.get(name) ?? missing(name));
}

/** The same book with some files rewritten; `null` takes a file out. */
export function altered(book: Book, changes: Readonly<Record<string, ((file: string) => string) | null>>): Uint8Array {
  const kept: Zippable = {};
  for (const name of book.names) {
    const change = changes[name];
    if (change === null) continue;
    const bytes = change === undefined ? book.files.get(name)! : new TextEncoder().encode(change(fileText(book, name)));
    kept[name] = [bytes, { level: name === 'mimetype' ? 0 : 6, mtime: '1990-06-01 12:00' }];
  }
  return zipSync(kept);
}

function missing(name: string): never {
  throw new Error(`the book has no ${name}`);
}
