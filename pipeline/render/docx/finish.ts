/** What docx has no option for, written into the XML of its parts. */

import type { LineStyle } from '../../house/style.ts';
import type { Edition, Masthead } from '../../model/document.ts';
import type { Wishes } from '../../model/wishes.ts';
import { localeOf, NOT_AT_LINE_END, notAtLineStart } from './locale.ts';
import { escapedXml, type Xml, xmlElement } from './xml.ts';

/** How docx marks the separators of notes, in styles this document has not. */
const MARKS = /<w:r><w:rPr><w:rStyle w:val="\w+Reference"\/><\/w:rPr><w:(?:foot|end)noteRef\/><\/w:r>/g;

/** Mirrored margins, line-breaking lists, squeezed punctuation and the language of the East Asian fonts. */
export function withChineseSettings(xml: Xml, edition: Edition, { kinsoku: level }: LineStyle): Xml {
  const { language } = localeOf(edition);
  const kinsoku = (name: string, marks: string) => `<w:${name} w:lang="${language}" w:val="${escapedXml(marks)}"/>`;
  const rules =
    '<w:characterSpacingControl w:val="compressPunctuation"/><w:strictFirstAndLastChars/>' +
    kinsoku('noLineBreaksAfter', NOT_AT_LINE_END) +
    kinsoku('noLineBreaksBefore', notAtLineStart(level)) +
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
    '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>';
  return inserted(xml, [
    ['<w:displayBackgroundShape/>', '', '<w:mirrorMargins/>'],
    ['<w:compat>', rules, ''],
    ['</w:compat>', '', `<w:themeFontLang w:val="en-US" w:eastAsia="${language}"/>`],
  ]);
}

/** Where it is wished, no edit but a tracked one (ISO/IEC 29500-1, 17.15.1.29): it has no password, and who means to can end it. */
export function withProtection(xml: Xml, { protect }: Pick<Wishes, 'protect'>): Xml {
  if (protect === null) return xml;
  const rule = xmlElement('w:documentProtection', { 'w:edit': 'trackedChanges', 'w:enforcement': 1 });
  return inserted(xml, [['<w:trackRevisions/>', '', rule]]);
}

/** The language, and dates that do not depend on the day of building: the issue's own, or the start of its year. */
export function withFixedFacts(xml: Xml, masthead: Masthead, edition: Edition): Xml {
  const modified = revisedDay(masthead) ?? dayOf(masthead);
  const dated = xml
    .replace(/(<dcterms:created xsi:type="dcterms:W3CDTF">)[^<]*/, `$1${dayOf(masthead)}`)
    .replace(/(<dcterms:modified xsi:type="dcterms:W3CDTF">)[^<]*/, `$1${modified}`);
  return inserted(dated, [['<dcterms:created', `<dc:language>${localeOf(edition).language}</dc:language>`, '']]);
}

/** The day on which what is published was last corrected, as the time that Word shows; null where it was not. */
export function revisedDay({ revised }: Masthead): string | null {
  return revised === null ? null : `${revised}T00:00:00Z`;
}

/** The issue's day, or the first of its year, as the time that Word shows; the start of zip time where it has neither. */
function dayOf({ date, year }: Masthead): string {
  const isDay = date !== null && !Number.isNaN(Date.parse(date)) && /^\d{4}-\d\d-\d\d$/.test(date);
  return `${isDay ? date : `${String(year ?? 1980).padStart(4, '0')}-01-01`}T00:00:00Z`;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Ties the base text to its properties. */
export const BASE_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;

/** More relations of a part. */
export function withRelations(xml: Xml, relations: Xml): Xml {
  const [empty, end] = ['/>', '</Relationships>'];
  if (!xml.includes(end))
    return xml.slice(0, xml.lastIndexOf(empty)) + (relations === '' ? empty : `>${relations}${end}`);
  return inserted(xml, [[end, relations, '']]);
}

/** The base text as a part of the document. */
export const BASE_RELATION = `<Relationship Id="rIdBase" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/>`;

/** The types of the base text's properties and of the running heads. */
export function withTypes(xml: Xml, heads: number): Xml {
  const types = Array.from({ length: heads }, (_, index) => typeOf(`/word/head${index + 1}.xml`, `${WORD}.header+xml`));
  return inserted(xml, [['</Types>', typeOf('/customXml/itemProps1.xml', PROPERTIES) + types.join(''), '']]);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

function typeOf(part: string, type: string): Xml {
  return xmlElement('Override', { PartName: part, ContentType: type });
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A running head as a part of its own; docx's hold thirty names of namespaces each. */
export function headPart(head: Xml): Xml {
  return `<?xml version="1.0" encoding="UTF-8"?>${xmlElement('w:hdr', { 'xmlns:w': MAIN }, head)}`;
}

/** The styles, of which docx writes none. */
export function withStyles(xml: Xml, styles: Xml): Xml {
  return `${xml.slice(0, xml.lastIndexOf('/>'))}>${styles}</w:styles>`;
}

/** Footnotes behind the separators. */
export function withFootnotes(xml: Xml, footnotes: readonly Xml[]): Xml {
  return inserted(withoutMarks(xml), [['</w:footnotes>', footnotes.join(''), '']]);
}

export function withoutMarks(xml: Xml): Xml {
  return xml.replaceAll(MARKS, '');
}

/** Comments in the place of the one that docx was given. */
export function withComments(xml: Xml, comments: Xml): Xml {
  const first = xml.indexOf('<w:comment ');
  if (first < 0) throw new Error('docx no longer writes <w:comment>');
  return `${xml.slice(0, first)}${comments}</w:comments>`;
}

/** Each place must be there: docx writing something else shows at once instead of in an editor's file. */
function inserted(xml: string, places: readonly (readonly [place: string, before: string, after: string])[]): string {
  return places.reduce((done, [place, before, after]) => {
    if (!done.includes(place)) throw new Error(`docx no longer writes ${place}`);
    return done.replace(place, () => before + place + after);
  }, xml);
}
