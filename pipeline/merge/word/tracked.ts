/** What a tracked change says of itself, and characters as Word has them. */
import type { Revision } from '../returned.ts';

/** Gives ids that no other change of the document has. */
export type NewId = () => number;

/** Ids above all of a document. */
export function newIdsAbove(xml: string): NewId {
  let last = 0;
  for (const [, id] of xml.matchAll(/\sw:id=["'](\d{1,9})["']/g)) last = Math.max(last, Number(id));
  return () => ++last;
}

/** Word wants an author; of one who is not known this says where the change came from. */
const NOBODY_KNOWN = '改稿';
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;

/** The attributes of a change. */
export function factsOf({ author, date }: Revision, newId: NewId): string {
  const when = date !== null && DATE.test(date) ? ` w:date="${date}"` : '';
  return `w:id="${newId()}" w:author="${escapedCharacters(author ?? NOBODY_KNOWN)}"${when}`;
}

/** Characters as the content of a run. */
export function runContent(words: string): string {
  return words
    .split(/([\t\n])/)
    .map((part) => {
      if (part === '\t') return '<w:tab/>';
      if (part === '\n') return '<w:br/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${escapedCharacters(part)}</w:t>`;
    })
    .join('');
}

function escapedCharacters(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
