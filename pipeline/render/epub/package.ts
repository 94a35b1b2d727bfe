/** Packs finished files into an EPUB; the only importer of epub-gen-memory, which here neither writes, fetches nor reads. */
import { createRequire } from 'node:module';
import type { Chapter } from 'epub-gen-memory';

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
/** The earliest time a ZIP entry can bear, so that equal books have equal bytes. */
const ENTRY_TIME = new Date(Date.UTC(1980, 0, 1));

/** The bytes of the EPUB. */
export async function pack(book: BookFiles): Promise<Uint8Array> {
  const { EPub } = require('epub-gen-memory') as typeof import('epub-gen-memory');

  /** The packer without its ways to the network and the disk. */
  class Packer extends EPub {
    protected override async downloadAllFonts(): Promise<void> {}
    protected override async downloadAllImages(): Promise<void> {}
    protected override async makeCover(): Promise<void> {
      for (const { name, bytes } of book.attachments) this.zip.file(`OEBPS/${name}`, bytes);
      book.licences.forEach((bytes, index) => {
        this.zip.file(`META-INF/font-licence-${index + 1}.txt`, bytes);
      });
      for (const [name, entry] of Object.entries(this.zip.files)) {
        if (entry.dir) delete this.zip.files[name];
        else entry.date = ENTRY_TIME;
      }
    }
  }

  const packer = await new Packer(optionsFor(book), book.pages.map(chapterFor)).render();
  return packer.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 } });
}

/** Every template only passes on a finished string, so nothing in the text is ever taken for a template. */
function optionsFor(book: BookFiles) {
  return {
    title: 'book',
    date: ENTRY_TIME.toISOString(),
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
