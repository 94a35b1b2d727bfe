/** What docx has no option for, written into the XML of its parts. */
import type { Edition, Masthead } from '../../model/document.ts';
import { localeOf, NOT_AT_LINE_END, NOT_AT_LINE_START } from './locale.ts';
import type { Footnote } from './notes.ts';
import { writable } from './run.ts';

const MARK_STYLE = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
/** How docx begins the text of a footnote. */
const MARK = `<w:r>${MARK_STYLE}<w:footnoteRef/></w:r>`;
const ENDNOTE_MARK = '<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteRef/></w:r>';

/** Mirrored margins, line-breaking lists, squeezed punctuation and the language of the East Asian fonts. */
export function withChineseSettings(xml: string, edition: Edition): string {
  const { language } = localeOf(edition);
  const kinsoku = (name: string, marks: string) => `<w:${name} w:lang="${language}" w:val="${escaped(marks)}"/>`;
  const rules =
    '<w:characterSpacingControl w:val="compressPunctuation"/><w:strictFirstAndLastChars/>' +
    kinsoku('noLineBreaksAfter', NOT_AT_LINE_END) +
    kinsoku('noLineBreaksBefore', NOT_AT_LINE_START) +
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
    '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>';
  return inserted(xml, [
    ['<w:displayBackgroundShape/>', '', '<w:mirrorMargins/>'],
    ['<w:compat>', rules, ''],
    ['</w:compat>', '', `<w:themeFontLang w:val="en-US" w:eastAsia="${language}"/>`],
  ]);
}

/** The language, and dates that do not depend on the day of building: the issue's own, or the start of its year. */
export function withFixedFacts(xml: string, masthead: Masthead, edition: Edition): string {
  return inserted(xml.replace(/(<dcterms:\w+ xsi:type="dcterms:W3CDTF">)[^<]*/g, `$1${dayOf(masthead)}`), [
    ['<dcterms:created', `<dc:language>${localeOf(edition).language}</dc:language>`, ''],
  ]);
}

/** The issue's day, or the first of its year, as the time that Word shows; the start of zip time where it has neither. */
export function dayOf({ date, year }: Masthead): string {
  const isDay = date !== null && !Number.isNaN(Date.parse(date)) && /^\d{4}-\d\d-\d\d$/.test(date);
  return `${isDay ? date : `${String(year ?? 1980).padStart(4, '0')}-01-01`}T00:00:00Z`;
}

/** The marks of footnotes, in document order, in the form of their labels; docx also marks the two separators before them. */
export function withOwnMarks(xml: string, footnotes: readonly Footnote[]): string {
  const marks = ['', '', ...footnotes.map(markOf)].values();
  return xml.replaceAll(MARK, () => marks.next().value ?? MARK);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Ties the base text to its properties. */
export const BASE_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;

/** The base text as a part of the document. */
export function withBaseRelation(xml: string): string {
  const relation = `<Relationship Id="rIdBase" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/>`;
  return inserted(xml, [['</Relationships>', relation, '']]);
}

export function withBaseType(xml: string): string {
  const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  return inserted(xml, [['</Types>', `<Override PartName="/customXml/itemProps1.xml" ContentType="${type}"/>`, '']]);
}

/** The separators of endnotes without the marks docx gives them, whose style this document has not. */
export function withoutMarks(xml: string): string {
  return xml.replaceAll(ENDNOTE_MARK, '');
}

function markOf({ label, note }: Footnote): string {
  if (label === null) return raised(note.label);
  return raised(label.before) + MARK + raised(label.after);
}

function raised(text: string): string {
  return text === '' ? '' : `<w:r>${MARK_STYLE}<w:t xml:space="preserve">${escaped(writable(text))}</w:t></w:r>`;
}

/** Text as XML text or attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Each place must be there: docx writing something else shows at once instead of in an editor's file. */
function inserted(xml: string, places: readonly (readonly [place: string, before: string, after: string])[]): string {
  return places.reduce((done, [place, before, after]) => {
    if (!done.includes(place)) throw new Error(`docx no longer writes ${place}`);
    return done.replace(place, () => before + place + after);
  }, xml);
}
