/** Entries of corrections.yaml for paragraphs that were given another style, each shown to do that and nothing else. */
import { printCorrection } from '../issue/add-correction.ts';
import { CORRECTIONS, type CorrectionEntry } from '../issue/corrections.ts';
import type { ArticleOps } from './article-ops.ts';
import type { BaseArticle } from './base-text.ts';
import { correctedBytes } from './corrected-bytes.ts';
import { type KindChange, kindChanges } from './kinds.ts';
import type { LedgerChange } from './ledger.ts';
import type { MergeRequest } from './merge-request.ts';
import { reread } from './reread.ts';
import { kindOfStyle } from './style-kinds-table.ts';

/** What is merged already, and how it reads. */
export interface MergedWords {
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly before: readonly BaseArticle[];
  readonly after: readonly BaseArticle[];
  /** What is read again, with the signs that today's articles have. */
  readonly signed: (articles: readonly BaseArticle[]) => readonly BaseArticle[];
}

interface SettledKinds {
  readonly changes: readonly LedgerChange[];
  /** Entries that new words need to be read as what they were. */
  readonly owed: readonly CorrectionEntry[];
  readonly written: ReadonlyMap<string, Uint8Array>;
}

const WHY_UNDONE = '段落的样式改了，照它写进 corrections.yaml 会动到别处（或不管用），请编辑定';
/** So many are tried alone where all together do not read as they should. */
const MOST_ALONE = 16;

/** The changes of kind of all articles; `homes` has today's article of each of the base. */
export async function settledKinds(
  request: Pick<MergeRequest, 'folder' | 'edition'>,
  articles: readonly ArticleOps[],
  homes: readonly (number | null)[],
  merged: MergedWords,
  inManuscript: (article: number, words: string) => string,
): Promise<SettledKinds> {
  const found = articles.flatMap((one, index) => {
    const home = homes[index] ?? null;
    return home === null
      ? []
      : kindChanges(
          one,
          merged.after[home]!,
          home,
          (words) => inManuscript(home, words),
          new Set(merged.before[home]!.blocks.map(({ text }) => text)),
        );
  });
  const asked = found.filter(({ entry }) => entry !== null);
  const { kept, written } = await entered(request, asked, merged);
  const changes = found.flatMap((one): LedgerChange[] => {
    const { change, fate, why, entry, isOwed } = one;
    if (entry === null) return [{ ...change, fate, why }];
    if (!kept.has(one)) return [{ ...change, fate: 'decision', why: WHY_UNDONE }];
    return isOwed ? [] : [{ ...change, fate: 'elsewhere', why: `记入 ${CORRECTIONS}：${printCorrection(entry)}` }];
  });
  const owed = [...kept].flatMap(({ isOwed, entry }) => (isOwed ? entry! : []));
  return { changes, owed, written };
}

interface Entered {
  readonly kept: ReadonlySet<KindChange>;
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** All entries, else those that do what they say one after another. */
async function entered(
  { folder, edition }: Pick<MergeRequest, 'folder' | 'edition'>,
  asked: readonly KindChange[],
  { written, after, signed }: MergedWords,
): Promise<Entered> {
  const attempt = async (some: readonly KindChange[]): Promise<Entered | null> => {
    const entries = some.map(({ entry }) => entry!);
    const bytes = correctedBytes(folder.path, entries, written.get(CORRECTIONS));
    if (bytes === null) return null;
    const more = new Map([...written, [CORRECTIONS, bytes]]);
    const read = await reread(folder, edition, more);
    return read !== null && isAsAsked(some, after, signed(read)) ? { kept: new Set(some), written: more } : null;
  };
  const nothing: Entered = { kept: new Set(), written };
  if (asked.length === 0) return nothing;
  const all = await attempt(asked);
  if (all !== null || asked.length === 1) return all ?? nothing;
  let best = nothing;
  for (const one of asked.slice(0, MOST_ALONE)) best = (await attempt([...best.kept, one])) ?? best;
  return best;
}

/** Whether each block is of the kind asked for, wherever that is printed, and every other stands as it stood. */
function isAsAsked(
  asked: readonly KindChange[],
  before: readonly BaseArticle[],
  after: readonly BaseArticle[],
): boolean {
  if (before.length !== after.length) return false;
  return before.every(({ blocks }, article) => {
    const wanted = asked.filter((one) => one.article === article);
    const rest = after[article]!.blocks.map((block) => `${block.style}\t${block.text}`);
    for (const { block, kind } of wanted) {
      const { text } = blocks[block]!;
      const at = after[article]!.blocks.findIndex(
        (one, index) => rest[index] !== '' && kindOfStyle(one.style ?? '') === kind && isOf(one.text, text),
      );
      if (at < 0) return false;
      rest[at] = '';
    }
    const moved = new Set(wanted.map(({ block }) => block));
    const stay = blocks.flatMap((block, index) => (moved.has(index) ? [] : [`${block.style}\t${block.text}`]));
    return stay.join('\n') === rest.filter((one) => one !== '').join('\n');
  });
}

/** A label or a bullet may come to the words or go from them. */
function isOf(now: string, before: string): boolean {
  const [short, long] = now.length < before.length ? [now, before] : [before, now];
  return long.includes(short) && long.length - short.length < LONGEST_LABEL;
}

const LONGEST_LABEL = 8;
