/** Notes known again: those of today's manuscript have the signs of the base's, whatever their numbers are now. */
import type { BaseArticle, BaseBlock } from './base-text.ts';
import { isAlike } from './hunks.ts';
import { NOTE_HEAD, NOTE_SIGNS, type NoteWords, newNoteSign, noteSign } from './signs.ts';

/** A note with its sign and where its words stand. */
export interface SignedNote extends Pick<BaseBlock, 'text' | 'places'> {
  readonly sign: string;
}

/** An article whose notes have signs; behind its blocks stand those that the base has, in the base's order. `notes` are all, in its own. */
export interface SignedArticle extends BaseArticle {
  readonly notes: readonly SignedNote[];
}

/** The base's own. */
export function signedBase(article: BaseArticle): SignedArticle {
  return signed(article, (_, index) => noteSign(index));
}

/** Today's article with the signs of the base; notes that the base does not have get new ones. `revised` is what a returned file has made of notes, by their signs. */
export function signedAs(base: BaseArticle, today: BaseArticle, revised: NoteWords): SignedArticle {
  const were = notesOf(base).map(({ text }, index) => [text, revised.get(noteSign(index)) ?? text]);
  const partners = partnersOf(
    were,
    notesOf(today).map(({ text }) => text),
  );
  return signed(today, ({ text }, index) => {
    const partner = partners.get(index);
    return partner === undefined ? newNoteSign(text) : noteSign(partner);
  });
}

function notesOf({ blocks }: BaseArticle): readonly BaseBlock[] {
  return blocks.filter(({ note }) => note !== null).sort((a, b) => a.note! - b.note!);
}

function signed(article: BaseArticle, signOf: (note: BaseBlock, index: number) => string): SignedArticle {
  const own = notesOf(article);
  const signs = new Map(own.map((note, index) => [noteSign(note.note!), signOf(note, index)]));
  const resigned = (text: string) => text.replace(NOTE_SIGNS, (sign) => signs.get(sign) ?? sign);
  const notes = own.map(({ note, text, places }) => ({ sign: signs.get(noteSign(note!))!, text, places }));
  const known = own
    .flatMap((block, index) => (isNew(notes[index]!.sign) ? [] : [headed(block, notes[index]!.sign)]))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
  const body = article.blocks.flatMap((block) =>
    block.note === null ? [{ ...block, text: resigned(block.text) }] : [],
  );
  return { ...article, blocks: [...body, ...known], notes };
}

function headed(block: BaseBlock, sign: string): BaseBlock {
  const head = NOTE_HEAD + sign;
  const none = <Unit>(unit: Unit) => Array.from({ length: head.length }, () => unit);
  return {
    ...block,
    text: head + block.text,
    places: [...none(null), ...block.places],
    looks: block.looks === null ? null : [...none(0), ...block.looks],
  };
}

function isNew(sign: string): boolean {
  return sign >= noteSign(0x3fff);
}

/** Of today's notes by index those of the base: first those with the same words, before or after they were revised, then those alike in their order. */
function partnersOf(were: readonly (readonly string[])[], are: readonly string[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const free = new Set(were.keys());
  const tie = (isOf: (before: string, now: string) => boolean) => {
    for (const [index, text] of are.entries()) {
      if (partners.has(index)) continue;
      const found = [...free].find((at) => were[at]!.some((before) => isOf(before, text)));
      if (found === undefined) continue;
      partners.set(index, found);
      free.delete(found);
    }
  };
  tie((before, now) => before === now);
  tie(isAlike);
  return partners;
}

/** The text without the notes that nothing in it calls. */
export function withoutUncalled(text: string, block: string): string {
  const blocks = text.split(block);
  const called = new Set(
    blocks.filter((one) => !one.startsWith(NOTE_HEAD)).flatMap((one) => one.match(NOTE_SIGNS) ?? []),
  );
  return blocks
    .filter((one) => !one.startsWith(NOTE_HEAD) || called.has(String.fromCodePoint(one.codePointAt(1)!)))
    .join(block);
}
