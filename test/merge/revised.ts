/** A DOCX of Kanyin's edited as Word does, with an oracle of its own: what each paragraph says when all revisions are accepted. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** An edit of the paragraph at an index among those edited; `author` null: without revisions. */
export type RevisedEdit =
  | {
      readonly kind: 'put';
      readonly paragraph: number;
      readonly at: number;
      readonly text: string;
      readonly author: string | null;
    }
  | {
      readonly kind: 'take';
      readonly paragraph: number;
      readonly at: number;
      readonly length: number;
      readonly author: string | null;
    }
  | { readonly kind: 'paragraph'; readonly paragraph: number; readonly text: string; readonly author: string | null }
  | { readonly kind: 'drop'; readonly paragraph: number; readonly author: string | null }
  | { readonly kind: 'split'; readonly paragraph: number; readonly at: number }
  | { readonly kind: 'style'; readonly paragraph: number; readonly style: string; readonly author: string | null };

interface Character {
  readonly text: string;
  readonly put: string | null;
  taken: string | null;
}

interface Paragraph {
  readonly head: string;
  readonly tail: string;
  readonly name: string;
  characters: Character[];
  /** Paragraphs put in behind it, and where it is parted. */
  readonly behind: { readonly text: string; readonly author: string | null }[];
  split: number | null;
  dropped: boolean;
  /** By whom it was taken out with its end. */
  endTaken: string | null;
  style: { readonly id: string; readonly author: string | null };
}

const UNTRACKED = '';
const PLAIN =
  /<w:p><w:pPr><w:pStyle w:val="BodyText"\/><\/w:pPr><w:bookmarkStart w:id="(\d+)" w:name="(_a\d+_paragraph_\w+)"\/>((?:<w:r>(?:<w:rPr><w:rFonts w:hint="eastAsia"\/><\/w:rPr>)?<w:t xml:space="preserve">[^<]*<\/w:t><\/w:r>)+)<w:bookmarkEnd w:id="\d+"\/><\/w:p>/g;

/** The plain paragraphs of a file, in order, and how to get it back edited. */
export function openRevision(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml']!);
  const found = [...xml.matchAll(PLAIN)];
  const paragraphs = found.map((match): Paragraph => {
    const [, id, name, runs] = match as unknown as [string, string, string, string];
    const text = unescaped(runs.replace(/<[^>]*>/g, ''));
    return {
      head: `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`,
      tail: `<w:bookmarkEnd w:id="${id}"/>`,
      name,
      characters: Array.from(text, (one) => ({ text: one, put: null, taken: null })),
      behind: [],
      split: null,
      dropped: false,
      endTaken: null,
      style: { id: 'BodyText', author: null },
    };
  });
  return {
    texts: () => paragraphs.map(({ characters }) => characters.map(({ text }) => text).join('')),
    edit: (edit: RevisedEdit) => apply(edit, paragraphs[edit.paragraph]!),
    /** What the edited stretch of the file says, paragraph by paragraph. */
    accepted: () => paragraphs.flatMap(acceptedOf),
    bytes: () => {
      let index = 0;
      const edited = xml.replace(PLAIN, () => printed(paragraphs[index++]!));
      return zipSync({ ...files, 'word/document.xml': strToU8(edited) }, { mtime: new Date(2020, 0, 1) });
    },
  };
}

function apply(edit: RevisedEdit, paragraph: Paragraph): void {
  const { characters } = paragraph;
  switch (edit.kind) {
    case 'put':
      characters.splice(
        edit.at,
        0,
        ...Array.from(edit.text, (text) => ({ text, put: edit.author ?? UNTRACKED, taken: null })),
      );
      return;
    case 'take':
      for (const one of characters.slice(edit.at, edit.at + edit.length)) one.taken ??= edit.author ?? UNTRACKED;
      return;
    case 'paragraph':
      paragraph.behind.push({ text: edit.text, author: edit.author });
      return;
    case 'drop':
      if (edit.author === null) paragraph.dropped = true;
      else {
        for (const one of characters) one.taken ??= edit.author;
        paragraph.endTaken = edit.author;
      }
      return;
    case 'split':
      paragraph.split = edit.at;
      return;
    case 'style':
      paragraph.style = { id: edit.style, author: edit.author };
      return;
  }
}

function acceptedOf({ characters, behind, split, dropped }: Paragraph): string[] {
  const says = (some: readonly Character[]) =>
    some.flatMap(({ text, taken }) => (taken === null ? [text] : [])).join('');
  const own = dropped
    ? []
    : split === null
      ? [says(characters)]
      : [says(characters.slice(0, split)), says(characters.slice(split))];
  return [...own, ...behind.map(({ text }) => text)].filter((text) => text !== '');
}

function styleXml(id: string): string {
  return `<w:pStyle w:val="${id}"/>`;
}

function printed({ head, tail, characters, behind, split, dropped, endTaken, style }: Paragraph): string {
  const inside = (some: readonly Character[]) => some.map(run).join('');
  const changed =
    style.author === null
      ? ''
      : `<w:pPrChange w:id="902" w:author="${style.author}" w:date="2026-03-01T00:00:00Z"><w:pPr>${styleXml('BodyText')}</w:pPr></w:pPrChange>`;
  const whole = (content: string, mark = '') =>
    `<w:p><w:pPr>${styleXml(style.id)}${mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`}${changed}</w:pPr>${content}</w:p>`;
  const own = dropped
    ? ''
    : split === null
      ? whole(
          `${head}${inside(characters)}${tail}`,
          endTaken === null || behind.length > 0
            ? markOf(behind[0]?.author ?? null, behind.length > 0)
            : `<w:del w:id="903" w:author="${endTaken}" w:date="2026-03-01T00:00:00Z"/>`,
        )
      : whole(`${head}${inside(characters.slice(0, split))}`) + whole(`${inside(characters.slice(split))}${tail}`);
  const more = behind.map(({ text, author }, index) => {
    const next = behind[index + 1];
    return whole(
      run({ text, put: author ?? UNTRACKED, taken: null }),
      markOf(next?.author ?? null, next !== undefined),
    );
  });
  return own + more.join('');
}

/** In Word the end of the paragraph before is the one that is put in; its own goes to the new one. */
function markOf(author: string | null, isFollowed: boolean): string {
  return isFollowed && author !== null ? `<w:ins w:id="900" w:author="${author}" w:date="2026-03-01T00:00:00Z"/>` : '';
}

function run({ text, put, taken }: Character): string {
  if (taken === UNTRACKED) return '';
  const kept = `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const facts = (author: string) => `w:id="901" w:author="${author}" w:date="2026-03-01T00:00:00Z"`;
  const inside =
    taken === null
      ? kept
      : `<w:del ${facts(taken)}><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`;
  if (put === null || put === UNTRACKED) return inside;
  return `<w:ins ${facts(put)}>${inside}</w:ins>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
