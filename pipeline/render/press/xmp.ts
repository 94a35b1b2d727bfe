/** What a file says about itself as XMP (ISO 16684-1), in agreement with its document information. */
import type { Standard } from '../../model/press.ts';

/** What a document says about itself. */
export interface Described {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** The day, never the clock's. */
  readonly date: Date;
}

export interface Identity extends Described {
  readonly standard: Standard;
  /** Of the document and of this version of it, as UUIDs. */
  readonly document: string;
  readonly version: string;
}

export const CREATOR = 'Kanyin';
export const PRODUCER = 'pdfmake, pdf-lib';
export const VERSION_KEY: Readonly<Record<Standard, string>> = { 'X-1a': 'PDF/X-1a:2003', 'X-4': 'PDF/X-4' };

/** The packet as UTF-8 text. */
export function xmpOf(identity: Identity): string {
  const { title, author, language, standard, document, version } = identity;
  const date = `${identity.date.toISOString().slice(0, 19)}Z`;
  const claim =
    standard === 'X-4'
      ? `<pdfxid:GTS_PDFXVersion>${VERSION_KEY[standard]}</pdfxid:GTS_PDFXVersion>`
      : `<pdfx:GTS_PDFXVersion>${VERSION_KEY[standard]}</pdfx:GTS_PDFXVersion>`;
  // One entry, as in the document information: PDF/A compares the two.
  const creator =
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>\n`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
${creator}<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
<xmpMM:DocumentID>uuid:${document}</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:${version}</xmpMM:InstanceID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
${claim}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** Without what XML cannot hold: control characters, halves of pairs. */
export function holdable(text: string): string {
  return Buffer.from(text, 'utf8')
    .toString('utf8')
    .replace(/[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '');
}

function escaped(text: string): string {
  return holdable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
