/** Word files out of the `.docx.txt` of a case: a line a paragraph, its style or layout in braces before it. */
import type { Zippable } from 'fflate';
import { BOLD, CENTRED, INDENTED, part, parts, zipped } from '../../read/docx/make.ts';

const STYLES = [
  'Title',
  'Subtitle',
  'Heading 1',
  'Heading 2',
  'Heading 3',
  'Heading 4',
  'Quote',
  'Caption',
  'Footnote text',
];
const LAYOUTS: Readonly<Record<string, string>> = { center: CENTRED, indent: INDENTED };

/** The bytes of the file. */
export function wordFile(script: string): Uint8Array {
  const lines = script.replace(/\n$/, '').split(/\r?\n/);
  const notes: string[] = [];
  const body: string[] = [];
  let rows: string[] = [];
  const endTable = () => {
    if (rows.length > 0) body.push(`<w:tbl>${rows.join('')}</w:tbl>`);
    rows = [];
  };
  for (const line of lines) {
    const [, braces = '', text = ''] = /^(?:\{([^}]*)\} ?)?(.*)$/su.exec(line)!;
    if (braces.startsWith('row')) {
      rows.push(rowOf(text, braces.includes('head')));
      continue;
    }
    endTable();
    const note = /^note (\w+)$/.exec(braces);
    if (note !== null) notes.push(noteOf(note[1]!, text));
    else body.push(paragraph(braces, text));
  }
  endTable();
  const others: Record<string, string> = { 'styles.xml': styles(), 'numbering.xml': numbering(lines) };
  if (notes.length > 0) others['footnotes.xml'] = part('footnotes', notes.join(''));
  return zipped(parts(body.join(''), others) as Zippable);
}

function paragraph(braces: string, text: string): string {
  const marker = /^List (.*)$/su.exec(braces);
  const asked = braces.split(',').map((one) => one.trim());
  const style = STYLES.find((name) => asked.includes(name));
  const setting = [
    style === undefined ? '' : `<w:pStyle w:val="${idOf(style)}"/>`,
    marker === null ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numberOf(marker[1]!)}"/></w:numPr>`,
    ...asked.map((name) => LAYOUTS[name] ?? ''),
  ].join('');
  return `<w:p><w:pPr>${setting}</w:pPr>${runs(text, asked.includes('bold') ? BOLD : '')}</w:p>`;
}

/** Text with its calls of notes and its bold stretches, `**…**`. */
function runs(text: string, look: string): string {
  return text
    .split(/(\[\^\w+\])/u)
    .map((piece) => {
      const call = /^\[\^(\w+)\]$/u.exec(piece);
      if (call !== null) return `<w:r><w:footnoteReference w:id="${call[1]}"/></w:r>`;
      const tabbed = escaped(piece).replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">');
      return piece === '' ? '' : `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${tabbed}</w:t></w:r>`;
    })
    .join('');
}

function rowOf(text: string, isHead: boolean): string {
  const cells = text.split('\t').map((cell) => `<w:tc><w:p>${runs(cell, '')}</w:p></w:tc>`);
  return `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
}

function noteOf(id: string, text: string): string {
  return `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${runs(text, '')}</w:p></w:footnote>`;
}

function styles(): string {
  const all = STYLES.map((name) => {
    const level = /^Heading (\d)$/.exec(name);
    const outline = level === null ? '' : `<w:pPr><w:outlineLvl w:val="${Number(level[1]) - 1}"/></w:pPr>`;
    return `<w:style w:type="paragraph" w:styleId="${idOf(name)}"><w:name w:val="${name.toLowerCase()}"/>${outline}</w:style>`;
  });
  return part('styles', all.join(''));
}

function idOf(name: string): string {
  return name.replaceAll(' ', '');
}

/** The forms of automatic numbers that the cases use, each a list of its own. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[一二三四五六七八九十]/u, 'chineseCounting'],
  [/\d/u, 'decimal'],
  [/[a-z]/u, 'lowerLetter'],
  [/[A-Z]/u, 'upperLetter'],
  [/[①-⑳]/u, 'decimalEnclosedCircle'],
];

function formOf(marker: string): { format: string; text: string } {
  for (const [sign, format] of FORMS) {
    if (sign.test(marker)) return { format, text: marker.trim().replace(new RegExp(`${sign.source}+`, 'u'), '%1') };
  }
  return { format: 'bullet', text: marker.trim() };
}

const forms: string[] = [];

function numberOf(marker: string): number {
  const { format, text } = formOf(marker);
  const key = `${format} ${text}`;
  if (!forms.includes(key)) forms.push(key);
  return forms.indexOf(key) + 1;
}

function numbering(lines: readonly string[]): string {
  for (const line of lines) {
    const marker = /^\{List ([^}]*)\}/u.exec(line);
    if (marker !== null) numberOf(marker[1]!);
  }
  const abstract = forms.map((key, at) => {
    const [format, text = ''] = [key.split(' ')[0], key.split(' ').slice(1).join(' ')];
    return `<w:abstractNum w:abstractNumId="${at + 1}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${escaped(text)}"/></w:lvl></w:abstractNum>`;
  });
  const numbers = forms.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at + 1}"/></w:num>`);
  return part('numbering', [...abstract, ...numbers].join(''));
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
