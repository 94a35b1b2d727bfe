/** The notes of a returned file: which notes of the base they are, and what those say that the base does not have. */
import type { Base } from './base-text.ts';
import { plainText, type ReturnedBlock, type ReturnedFile } from './returned.ts';
import { BLOCK, newNoteSign, noteSign } from './signs.ts';

export interface ReturnedNotes {
  /** The sign of a call that stands in an article, by the number that the file has for it. */
  signOf(article: number, number: string): string;
  /** What a note of an article says now, by its index in the base; undefined of one that the file has no more. */
  blocksOf(article: number, note: number): readonly ReturnedBlock[] | undefined;
  /** The words of notes that the base does not have, by their signs. */
  readonly news: ReadonlyMap<string, string>;
}

/** The notes by their bookmarks, else in the order of their calls. */
export function returnedNotes(base: Base, file: ReturnedFile): ReturnedNotes {
  const homes = homesOf(base, file);
  const numbers = new Map([...homes].map(([number, home]) => [home, number]));
  const words = (number: string) => wordsOf(file.notes.get(number) ?? []);
  return {
    signOf: (article, number) => {
      const [home, note] = homes.get(number)?.split(' ').map(Number) ?? [];
      return home === article ? noteSign(note!) : newNoteSign(words(number));
    },
    blocksOf: (article, note) => file.notes.get(numbers.get(`${article} ${note}`) ?? ''),
    news: new Map([...file.notes.keys()].map((number) => [newNoteSign(words(number)), words(number)])),
  };
}

/** A note's words, all revisions accepted; between its paragraphs BLOCK. */
function wordsOf(blocks: readonly ReturnedBlock[]): string {
  return blocks
    .map((block) => plainText(block).trim())
    .filter((text) => text !== '')
    .join(BLOCK);
}

/** The article and the note's index in the base, with a space between, by the numbers of the file. */
function homesOf(base: Base, file: ReturnedFile): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const [article, { blocks }] of base.articles.entries()) {
    for (const { bookmark, note } of blocks) if (note !== null) known.set(bookmark, `${article} ${note}`);
  }
  const found = new Map<string, string>();
  for (const [number, blocks] of file.notes) {
    for (const name of blocks.flatMap(({ begun }) => begun)) {
      if (known.has(name)) found.set(number, known.get(name)!);
    }
  }
  const called = file.blocks.flatMap(({ stretches }) => stretches.flatMap(({ note }) => note ?? []));
  const taken = new Set(found.values());
  const free = [...known].flatMap(([bookmark, home]) => (taken.has(home) ? [] : [{ bookmark, home }]));
  const lost = [...new Set(called)].filter((number) => !found.has(number));
  tieSameWords(base, file, free, lost, found);
  const [stillFree, stillLost] = [
    free.filter(({ home }) => ![...found.values()].includes(home)),
    lost.filter((number) => !found.has(number)),
  ];
  if (stillLost.length === stillFree.length)
    for (const [index, number] of stillLost.entries()) found.set(number, stillFree[index]!.home);
  return found;
}

/** Notes that lost their bookmarks and say what one of the base says. */
function tieSameWords(
  { articles }: Base,
  file: ReturnedFile,
  free: readonly { readonly bookmark: string; readonly home: string }[],
  lost: readonly string[],
  found: Map<string, string>,
): void {
  const texts = new Map(articles.flatMap(({ blocks }) => blocks.map(({ bookmark, text }) => [bookmark, text.trim()])));
  const open = [...free];
  for (const number of lost) {
    const words = wordsOf(file.notes.get(number) ?? []);
    const at = open.findIndex(({ bookmark }) => texts.get(bookmark) === words);
    if (at < 0) continue;
    found.set(number, open[at]!.home);
    open.splice(at, 1);
  }
}
