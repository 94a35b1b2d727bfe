/** Two proofs against each other: the blocks whose words changed, with the words marked, and the pages that look different. */
import { diffArrays, diffChars } from 'diff';
import type { Edition } from '../../model/document.ts';
import { type ProofArticle, proofArticles, proofNumbered } from '../act/proofs.ts';
import type { BlockChange, CompareView } from '../contract.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';
import { pagesView } from './pages.ts';

/** What is compared: the texts and the keys of the pages. */
interface Side {
  readonly articles: readonly ProofArticle[];
  readonly keys: readonly string[];
}

/** A proof against another, or with `to` null against the edition as it is now. Throws Refused for a proof that is not there. */
export async function compareView(session: Session, from: number, to: number | null): Promise<CompareView> {
  const before = proofNumbered(session, from);
  const after = to === null ? await present(session, before.edition as Edition) : proofNumbered(session, to);
  return {
    edition: before.edition,
    changes: changedBlocks(before.articles, after.articles),
    pages: changedPages(before, after),
  };
}

async function present(session: Session, edition: Edition): Promise<Side> {
  const edited = await session.workshop.edited(session.folder, edition);
  if (edited === null) throw new Refused(409, 'no-article');
  const { pages } = await pagesView(session, edition);
  return { articles: proofArticles(edited.issue), keys: pages.map(({ key }) => key) };
}

/** Indexes of pages that are not the same in both, or are in one only. */
function changedPages(before: Side, after: Side): number[] {
  const count = Math.max(before.keys.length, after.keys.length);
  return Array.from({ length: count }, (_, at) => at).filter((at) => before.keys[at] !== after.keys[at]);
}

/** Articles are the same by their titles, or by their place where one got another title. */
export function changedBlocks(before: readonly ProofArticle[], after: readonly ProofArticle[]): BlockChange[] {
  const left = [...after];
  const found: BlockChange[] = [];
  for (const [at, old] of before.entries()) {
    const same =
      left.find(({ title }) => title === old.title) ?? (isUntaken(after[at], left, before) ? after[at] : undefined);
    if (same !== undefined) left.splice(left.indexOf(same), 1);
    found.push(...changesIn(old, same ?? { title: old.title, blocks: [] }));
  }
  for (const added of left) found.push(...changesIn({ title: added.title, blocks: [] }, added));
  return found;
}

function isUntaken(
  one: ProofArticle | undefined,
  left: readonly ProofArticle[],
  before: readonly ProofArticle[],
): boolean {
  return one !== undefined && left.includes(one) && !before.some(({ title }) => title === one.title);
}

function changesIn(old: ProofArticle, now: ProofArticle): BlockChange[] {
  const parts = diffArrays(
    old.blocks.map(({ text }) => text),
    now.blocks.map(({ text }) => text),
  );
  const found: BlockChange[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    if (!part.removed && !part.added) continue;
    const next = parts[at + 1];
    const isPair = part.removed && next?.added === true;
    const [gone, put] = isPair ? [part.value, next.value] : part.removed ? [part.value, []] : [[], part.value];
    for (let row = 0; row < Math.max(gone.length, put.length); row++)
      found.push({ article: now.title, words: wordsOf(gone[row] ?? '', put[row] ?? '') });
    if (isPair) at++;
  }
  return found;
}

function wordsOf(before: string, after: string): BlockChange['words'] {
  return diffChars(before, after).map(({ value, added, removed }) => [
    added ? 'put' : removed ? 'gone' : 'same',
    value,
  ]);
}
