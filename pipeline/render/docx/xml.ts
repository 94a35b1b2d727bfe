/** WordprocessingML as strings: docx's own objects cost more time and memory than a long issue has. */

/** Well-formed XML content: elements, or text already escaped. */
export type Xml = string;

type XmlAttributes = Readonly<Record<string, string | number>>;

/** What XML cannot hold: control characters, halves of characters, non-characters (XML 1.0, 2.2). */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;
const MARKUP = /[&<>"\t\n\r]/g;

/** `<name attributes>children</name>`. */
export function xmlElement(name: string, attributes: XmlAttributes | null = null, ...children: Xml[]): Xml {
  const start = attributes === null ? name : name + attributesOf(attributes);
  const content = children.join('');
  return content === '' ? `<${start}/>` : `<${start}>${content}</${name}>`;
}

/** The common `<name w:val="value"/>`. */
export function valued(name: string, value: string | number): Xml {
  return xmlElement(name, { 'w:val': value });
}

/** Text as XML text or attribute. */
export function escapedXml(text: string): Xml {
  return text.replace(MARKUP, (character) => `&#${character.charCodeAt(0)};`);
}

/** The text without what XML cannot hold. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

function attributesOf(attributes: XmlAttributes): string {
  let written = '';
  for (const name in attributes) {
    const value = attributes[name]!;
    written += ` ${name}="${typeof value === 'number' ? value : escapedXml(value)}"`;
  }
  return written;
}
