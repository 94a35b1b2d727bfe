/** A paragraph in a named style. */
import { valued, type Xml, xmlElement } from './xml.ts';

/** The paragraph; `properties` stand behind the style's name in the order of the schema. */
export function paragraph(style: string, content: Xml, properties: Xml = ''): Xml {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** The paragraph with the end of a section of the document on it; `last` is a paragraph made here. */
export function endingSection(last: Xml, section: Xml): Xml {
  return last.replace('</w:pPr>', () => `${section}</w:pPr>`);
}

/** The content between the ends of a bookmark. */
export function bookmarked(name: string, id: number, content: Xml): Xml {
  return bookmarkStart(name, id) + content + bookmarkEnd(id);
}

/** The beginning of a bookmark. */
export function bookmarkStart(name: string, id: number): Xml {
  return xmlElement('w:bookmarkStart', { 'w:id': id, 'w:name': name });
}

/** The end of a bookmark. */
export function bookmarkEnd(id: number): Xml {
  return xmlElement('w:bookmarkEnd', { 'w:id': id });
}

/** A run in a character style. */
export function styledRun(style: string, content: Xml): Xml {
  return `<w:r><w:rPr>${valued('w:rStyle', style)}</w:rPr>${content}</w:r>`;
}
