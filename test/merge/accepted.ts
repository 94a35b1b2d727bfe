/** What a DOCX says when all its revisions are accepted, read from its XML alone: the oracle of merging. */
import { strFromU8, unzipSync } from 'fflate';

const TOKEN = /<(\/?)(w:[A-Za-z]+)((?:\s[^<>]*?)?)(\/?)>([^<]*)/g;

/** The paragraphs from the first title on, a row with │ between its cells, 〔注〕 for a call; then the notes in the order of their calls. */
export function acceptedTexts(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const body = lines(strFromU8(files['word/document.xml']!).replace(/<w:sdt>[\s\S]*?<\/w:sdt>/, ''));
  const footnotes = files['word/footnotes.xml'];
  const notes = new Map<string, string>();
  for (const [, id, content] of strFromU8(footnotes ?? new Uint8Array()).matchAll(
    /<w:footnote w:id="(\d+)">([\s\S]*?)<\/w:footnote>/g,
  ))
    notes.set(id!, lines(content!).texts.join('⏎').trim());
  return [...body.texts.map((text) => text.trim()), ...body.calls.map((id) => `注 ${notes.get(id)}`)];
}

function lines(xml: string): { readonly texts: string[]; readonly calls: string[] } {
  const texts: string[] = [];
  const calls: string[] = [];
  let text = '';
  let cells: string[] | null = null;
  let [taken, fields, isRowTaken, isEndTaken] = [0, 0, false, false];
  /** Whether `w:ins` and `w:del` are of the end of a paragraph, or of a row. */
  let [isInMarks, isInRowMarks] = [false, false];
  for (const [, close, name, attributes, empty, words] of xml.matchAll(TOKEN)) {
    const isOpen = close === '' && empty === '';
    if (name === 'w:pPr') isInMarks = isOpen;
    else if (name === 'w:trPr') isInRowMarks = isOpen;
    else if (name === 'w:del' || name === 'w:moveFrom') {
      if (isInRowMarks) isRowTaken = true;
      else if (isInMarks) isEndTaken = true;
      else taken += isOpen ? 1 : -1;
    } else if (name === 'w:fldChar') fields += /begin/.test(attributes!) ? 1 : /separate/.test(attributes!) ? -1 : 0;
    else if (name === 'w:t' && close === '' && taken === 0 && fields === 0) text += words;
    else if (name === 'w:footnoteReference' && taken === 0) {
      text += '〔注〕';
      calls.push(/w:id="(\d+)"/.exec(attributes!)![1]!);
    } else if (name === 'w:tr' && isOpen) [cells, isRowTaken] = [[], false];
    else if (name === 'w:tr') {
      if (!isRowTaken) texts.push(cells!.join('│'));
      cells = null;
    } else if (name === 'w:tc' && isOpen) cells?.push('');
    else if (name === 'w:p' && close === '/') {
      if (cells !== null) cells[cells.length - 1] += text;
      else if (!isEndTaken && text.trim() !== '') texts.push(text);
      if (cells !== null || !isEndTaken) text = '';
      isEndTaken = false;
    }
  }
  return { texts, calls };
}
