/** The characters of each article of the base and what became of them in a returned file. */
import type { Base, BaseArticle, BaseBlock } from './base-text.ts';
import { bodyOps, withoutEnd } from './body-ops.ts';
import { withGapTies } from './gap-ties.ts';
import { tiesAtHome } from './moved-over.ts';
import { signedBase } from './note-signs.ts';
import { blockItems, NOBODY, type Op, opsOf } from './ops.ts';
import { plainText, type ReturnedBlock, type ReturnedFile, type Revision } from './returned.ts';
import { type ReturnedNotes, returnedNotes } from './returned-notes.ts';
import { BLOCK, NOTE_HEAD, type NoteWords } from './signs.ts';
import { blockTies, type Tie } from './ties.ts';

/** The ops of an article: those kept and taken out make up its text, the blocks with BLOCK between them. */
export interface ArticleOps {
  readonly article: BaseArticle;
  readonly text: string;
  readonly ops: readonly Op[];
  readonly standing: readonly StandingBlock[];
  readonly dressed: readonly DressedBlock[];
  /** What the notes of the article and those put into it say. */
  readonly notes: NoteWords;
  /** What the file has made of notes of the base. */
  readonly revised: NoteWords;
}

/** A paragraph as it stands in the returned file, all revisions accepted. */
export interface StandingBlock {
  readonly text: string;
  readonly style: string;
  readonly by: Revision;
  /** What it was in the base; null of one put in, and of the second half of one that was parted. */
  readonly was: BaseBlock | null;
}

/** A paragraph or a row as it stands in the returned file, each UTF-16 unit with its look and the one it had in the base; null of one put in. */
export interface DressedBlock {
  readonly text: string;
  readonly looks: readonly { readonly is: number; readonly was: number | null; readonly by: Revision }[];
}

/** What became of every article; blocks of contents and 版权页 are not among them. */
export function articleOps(base: Base, file: ReturnedFile): ArticleOps[] {
  const notes = returnedNotes(base, file);
  const textOf = (block: ReturnedBlock) => plainText(block);
  const blocks = file.blocks;
  const ties = tiesAtHome(withGapTies(blockTies(blocks, base, textOf), blocks.map(textOf), base));
  const owners = ownersOf(ties, blocks.map(isGenerated));
  const items = blocks.map((block, at) => blockItems(block, (number) => notes.signOf(owners[at] ?? -1, number)));
  return base.articles.map((one, index) => {
    const article = signedBase(one);
    const own = blocks.flatMap((_, at) => (owners[at] === index ? [at] : []));
    const body = bodyOps(article, index, own, { blocks, ties, items });
    return {
      article,
      text: article.blocks.map(({ text }) => text).join(BLOCK),
      ops: [...body, ...noteOps(article, index, notes, body)],
      standing: own.flatMap((at) => standingBlock(blocks[at]!, items[at]!, ties[at]!, article)),
      dressed: own.flatMap((at) => dressedBlock(blocks[at]!, items[at]!, ties[at]!, article)),
      notes: new Map([...notes.news, ...article.notes.map(({ sign, text }) => [sign, text] as const)]),
      revised: new Map(
        article.notes.flatMap(({ sign }, note) => {
          const found = notes.blocksOf(index, note);
          return found === undefined
            ? []
            : [[sign, found.map((block) => plainText(block).trim()).join(BLOCK)] as const];
        }),
      ),
    };
  });
}

/** What became of the words of notes; those of one that is called no more are gone with its call. */
function noteOps({ blocks }: BaseArticle, index: number, notes: ReturnedNotes, body: readonly Op[]): Op[] {
  const called = new Set(body.flatMap(({ text, state }) => (state === 'taken' ? [] : [text])));
  return blocks.flatMap(({ note, text }) => {
    if (note === null) return [];
    const sign = String.fromCodePoint(text.codePointAt(NOTE_HEAD.length)!);
    const words = text.slice(NOTE_HEAD.length + sign.length);
    const head = [BLOCK, NOTE_HEAD, sign].map((one): Op => ({ text: one, state: 'kept', by: NOBODY }));
    const found = notes.blocksOf(index, note);
    if (found === undefined || !called.has(sign))
      return [...head, ...Array.from(words, (one): Op => ({ text: one, state: 'kept', by: NOBODY }))];
    const read = withoutEnd(found.flatMap((block) => blockItems(block, (number) => notes.signOf(index, number))));
    return [...head, ...opsOf(words, withoutLead(read))];
  });
}

/** A paragraph of words; one whose end was taken out goes on in the next, whose style that has. */
function standingBlock(
  { kind, ending, style, restyled }: ReturnedBlock,
  items: readonly Op[],
  { begins }: Tie,
  { blocks }: BaseArticle,
): StandingBlock[] {
  if (kind === 'row' || ending.state === 'taken' || begins.length > 1) return [];
  const stands = withoutEnd(items).filter(({ state }) => state !== 'taken');
  const text = stands.map((op) => op.text).join('');
  const was = begins.length === 0 ? null : blocks[begins[0]!.block]!;
  if (text.trim() === '') return [];
  return [{ text, style, by: restyled ?? stands.find(({ state }) => state === 'put')?.by ?? NOBODY, was }];
}

/** A block of one that the base has, where the base knows looks. */
function dressedBlock(
  { kind, ending }: ReturnedBlock,
  items: readonly Op[],
  { begins }: Tie,
  { blocks }: BaseArticle,
): DressedBlock[] {
  const [first, more] = begins;
  const was = first === undefined || more !== undefined ? null : blocks[first.block]!;
  if (was === null || was.looks === null || (kind === 'paragraph' && ending.state !== 'kept')) return [];
  const looks: DressedBlock['looks'][number][] = [];
  let [text, at] = ['', 0];
  for (const { text: character, state, look = 0, dressed } of opsOf(was.text, withoutEnd(items))) {
    const before = state === 'put' ? null : was.looks[at]!;
    if (state !== 'put') at += character.length;
    if (state === 'taken') continue;
    text += character;
    for (let unit = 0; unit < character.length; unit++) looks.push({ is: look, was: before, by: dressed ?? NOBODY });
  }
  return text.trim() === '' ? [] : [{ text, looks }];
}

/** Between a note's mark and its text Word has a space of its own. */
function withoutLead(items: readonly Op[]): readonly Op[] {
  const first = items.findIndex(({ text, state }) => text !== ' ' || state !== 'kept');
  return first < 0 ? [] : items.slice(first);
}

/** What stands in bookmarks of the issue itself. */
function isGenerated({ begun, style }: ReturnedBlock): boolean {
  return begun.some((name) => name.startsWith('_i_')) || /^toc|^imprint/.test(style);
}

/** The article each returned block belongs to: that of the tied block before it, or of the first one. */
function ownersOf(ties: readonly Tie[], isOthers: readonly boolean[]): (number | null)[] {
  let current: number | null = null;
  const first = ties.find(({ begins }) => begins.length > 0)?.begins[0]?.article ?? null;
  return ties.map(({ begins }, index) => {
    if (begins.length > 0) current = begins[0]!.article;
    else if (isOthers[index]) return null;
    return current ?? first;
  });
}
