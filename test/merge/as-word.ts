/** Edits of a DOCX's XML the way Word writes them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The XML of the main part and of the footnotes. */
export interface WordParts {
  readonly body: string;
  readonly notes: string;
}

export type WordEdit = (parts: WordParts) => WordParts;

/** The file with edits, one after another. */
export function editedAsWord(bytes: Uint8Array, ...edits: readonly WordEdit[]): Uint8Array {
  const files = unzipSync(bytes);
  const [main, notes] = ['word/document.xml', 'word/footnotes.xml'] as const;
  const before = { body: strFromU8(files[main]!), notes: strFromU8(files[notes] ?? new Uint8Array()) };
  const after = edits.reduce((parts, edit) => edit(parts), before);
  const changed = files[notes] === undefined ? {} : { [notes]: strToU8(after.notes) };
  return zipSync({ ...files, [main]: strToU8(after.body), ...changed }, { mtime: new Date(2020, 0, 1) });
}

const facts = 'w:id="9000" w:author="陈编辑" w:date="2026-03-01T00:00:00Z"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const taken = (xml: string) => xml.replace(/<w:t( [^>]*)?>/g, '<w:delText$1>').replaceAll('</w:t>', '</w:delText>');

/** What an element says, where it is the first of its kind that holds the words. */
function elementWith(xml: string, name: string, words: string): string {
  const elements =
    xml.match(new RegExp(`<w:${name}(?: [^>]*)?>(?:(?!<w:${name}[ >])[\\s\\S])*?</w:${name}>`, 'g')) ?? [];
  const found = elements.find((one) => !one.includes('PAGEREF') && one.replace(/<[^>]*>/g, '').includes(words));
  if (found === undefined) throw new Error(`no ${name} says ${words}`);
  return found;
}

const inBody =
  (name: string, words: string, edit: (element: string) => string): WordEdit =>
  (parts) => {
    const element = elementWith(parts.body, name, words);
    return { ...parts, body: parts.body.replace(element, () => edit(element)) };
  };

/** Puts words in behind others of the same run, with revisions on or off. */
export const puts = (behind: string, text: string, isTracked = true): WordEdit =>
  inBody('r', behind, (element) => {
    const [, before, after] = new RegExp(`^([\\s\\S]*${behind})([\\s\\S]*)$`).exec(element)!;
    const put = isTracked ? `<w:ins ${facts}>${run(text)}</w:ins>` : run(text);
    return `${before}</w:t></w:r>${put}${run(after!.replace('</w:t></w:r>', ''))}`;
  });

/** Takes words of a run out. */
export const takes = (words: string, isTracked = true): WordEdit =>
  inBody('r', words, (element) => {
    const [, before, after] = new RegExp(`^([\\s\\S]*)${words}([\\s\\S]*)$`).exec(element)!;
    const gone = isTracked ? `<w:del ${facts}>${taken(run(words))}</w:del>` : '';
    return `${before}</w:t></w:r>${gone}${run(after!.replace('</w:t></w:r>', ''))}`;
  });

const marked = (paragraph: string, kind: string) =>
  paragraph.replace('</w:pPr>', `<w:rPr><w:${kind} ${facts}/></w:rPr></w:pPr>`);
const allRuns = (xml: string, kind: 'del' | 'moveFrom' | 'moveTo') =>
  xml.replace(/<w:r>[\s\S]*?<\/w:r>/g, (one) => `<w:${kind} ${facts}>${kind === 'del' ? taken(one) : one}</w:${kind}>`);

/** Takes a paragraph out, its end with it. */
export const dropsParagraph = (words: string): WordEdit =>
  inBody('p', words, (element) => marked(allRuns(element, 'del'), 'del'));

/** Joins a paragraph to the next. */
export const joinsNext = (words: string): WordEdit => inBody('p', words, (element) => marked(element, 'del'));

/** Moves a paragraph behind another, as `w:moveFrom` and `w:moveTo`, the copy without bookmarks. */
export const moves =
  (words: string, behind: string): WordEdit =>
  (parts) => {
    const paragraph = elementWith(parts.body, 'p', words);
    const range = (kind: string) => `<w:${kind}RangeStart ${facts} w:name="move1"/>`;
    const from = marked(allRuns(paragraph, 'moveFrom'), 'moveFrom').replace('</w:pPr>', `</w:pPr>${range('moveFrom')}`);
    const bare = paragraph.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
    const to = marked(allRuns(bare, 'moveTo'), 'moveTo').replace('</w:pPr>', `</w:pPr>${range('moveTo')}`);
    const target = elementWith(parts.body, 'p', behind);
    const moved = parts.body.replace(target, () => target + to);
    return { ...parts, body: moved.replace(paragraph, () => from) };
  };

/** Puts a row in behind another, or takes one out. */
export const putsRow = (behind: string, cells: readonly string[], isTracked = true): WordEdit =>
  inBody('tr', behind, (row) => {
    const content = cells.map(
      (cell) => `<w:tc><w:p>${isTracked ? `<w:ins ${facts}>${run(cell)}</w:ins>` : run(cell)}</w:p></w:tc>`,
    );
    return `${row}<w:tr><w:trPr>${isTracked ? `<w:ins ${facts}/>` : ''}</w:trPr>${content.join('')}</w:tr>`;
  });
export const takesRow = (words: string, isTracked = true): WordEdit =>
  inBody('tr', words, (row) =>
    isTracked ? allRuns(row.replace('</w:trPr>', `<w:del ${facts}/></w:trPr>`), 'del') : '',
  );

/** Puts a footnote in behind words. */
export const putsNote =
  (behind: string, text: string, id = 77): WordEdit =>
  (parts) => {
    const call = `<w:ins ${facts}><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r></w:ins>`;
    const { body } = puts(behind, '〇')(parts);
    const note = `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(' ')}<w:ins ${facts}>${run(text)}</w:ins></w:p></w:footnote>`;
    return {
      body: body.replace(`<w:ins ${facts}>${run('〇')}</w:ins>`, call),
      notes: parts.notes.replace('</w:footnotes>', `${note}</w:footnotes>`),
    };
  };

/** Takes out the call of a footnote of a paragraph. */
export const takesNote = (words: string, at = 0): WordEdit =>
  inBody('p', words, (element) => {
    let index = 0;
    return element.replace(/<w:r>(?:(?!<\/w:r>)[\s\S])*?<w:footnoteReference[^>]*\/><\/w:r>/g, (one) =>
      index++ === at ? `<w:del ${facts}>${one}</w:del>` : one,
    );
  });

/** An edit of the footnotes. */
export const inNotes =
  (edit: WordEdit): WordEdit =>
  ({ body, notes }) => ({ body, notes: edit({ body: notes, notes: '' }).body });

/** Gives a paragraph another style. */
export const styles = (words: string, style: string): WordEdit =>
  inBody('p', words, (element) => element.replace(/<w:pStyle w:val="[^"]*"\/>/, `<w:pStyle w:val="${style}"/>`));

/** Gives words of a run another look: what stands in `w:rPr`. */
export const dresses = (words: string, look: string, isTracked = true): WordEdit =>
  inBody('r', words, (element) => {
    const [, before, after] = new RegExp(`^([\\s\\S]*)${words}([\\s\\S]*)$`).exec(element)!;
    const change = isTracked ? `<w:rPrChange ${facts}><w:rPr/></w:rPrChange>` : '';
    const dressed = run(words).replace('<w:r>', `<w:r><w:rPr>${look}${change}</w:rPr>`);
    return `${before}</w:t></w:r>${dressed}${run(after!.replace('</w:t></w:r>', ''))}`;
  });
