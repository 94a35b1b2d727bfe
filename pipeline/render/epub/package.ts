/** Packs finished files into an EPUB; the only importer of epub-gen-memory, which here neither writes, fetches nor reads. */
import { createRequire } from 'node:module';
import type { Chapter } from 'epub-gen-memory';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** The files of a book, ready to be packed as they are; names are ASCII. */
export interface BookFiles {
  readonly stylesheet: string;
  readonly pages: readonly { readonly name: string; readonly xhtml: string }[];
  /** content.opf */
  readonly packageDocument: string;
  /** toc.ncx */
  readonly ncx: string;
  /** toc.xhtml */
  readonly navigation: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Licences of the fonts among the attachments; no part of what is read, so they stand in META-INF. */
  readonly licences: readonly Uint8Array[];
}

interface FinishedChapter extends Chapter {
  readonly xhtml: string;
}

/** Loaded when first needed; required rather than imported, which is a third quicker. */
const require = createRequire(import.meta.url);
/** The earliest time a ZIP entry can bear; local, as such times are, so that equal books have equal bytes in every time zone. */
const ENTRY_TIME = '1980-01-01T00:00:00';
const LEVEL = 6;

/** The bytes of the EPUB. */
export async function pack(book: BookFiles): Promise<Uint8Array> {
  const { EPub } = require('epub-gen-memory') as typeof import('epub-gen-memory');
  const archive: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: ENTRY_TIME }] };

  const root = folderIn(archive, '');

  /** The packer without its ways to the network and the disk, and with another archiver, twice as fast. */
  class Packer extends EPub {
    protected override zip = root as never;
    protected override async downloadAllFonts(): Promise<void> {}
    protected override async downloadAllImages(): Promise<void> {}
    protected override async makeCover(): Promise<void> {
      for (const { name, bytes } of book.attachments) root.file(`OEBPS/${name}`, bytes);
      book.licences.forEach((bytes, index) => {
        root.file(`META-INF/font-licence-${index + 1}.txt`, bytes);
      });
    }
  }

  await new Packer(optionsFor(book), book.pages.map(chapterFor)).render();
  return zipSync(archive);
}

/** What the packer takes for its archiver's folder: it keeps what is put into it. */
function folderIn(archive: Zippable, path: string) {
  return {
    file(name: string, content: string | Uint8Array): void {
      archive[path + name] = [
        typeof content === 'string' ? strToU8(content) : content,
        { level: LEVEL, mtime: ENTRY_TIME },
      ];
    },
    folder: (name: string) => folderIn(archive, `${path}${name}/`),
  };
}

/** Every template only passes on a finished string, so nothing in the text is ever taken for a template. */
function optionsFor(book: BookFiles) {
  return {
    title: 'book',
    date: '1980-01-01',
    css: book.stylesheet,
    chapterXHTML: '<%- xhtml %>',
    contentOPF: '<%- packageDocument %>',
    tocNCX: '<%- ncx %>',
    tocXHTML: '<%- navigation %>',
    packageDocument: book.packageDocument,
    ncx: book.ncx,
    navigation: book.navigation,
  };
}

/** `content` is empty, so that the packer's sanitiser, which breaks SVG and `scope`, has nothing to work on. */
function chapterFor({ name, xhtml }: BookFiles['pages'][number]): FinishedChapter {
  return { title: name, filename: name, content: '', xhtml };
}
