/** Paragraphs that were given another style: what each is to be, as entries of corrections.yaml. */
import { diffArrays } from 'diff';
import type { CorrectionEntry } from '../issue/corrections.ts';
import type { CorrectedKind } from '../model/correction.ts';
import type { ArticleOps, StandingBlock } from './article-ops.ts';
import type { BaseArticle, BaseBlock } from './base-text.ts';
import { atBegin } from './entry-words.ts';
import { changeId, type Fate, type LedgerChange } from './ledger.ts';
import { legibleText } from './signs.ts';
import { kindOfStyle } from './style-kinds-table.ts';

/** A change of kind; `entry` says it to the reader, and is null where only the editor can. */
export interface KindChange {
  readonly change: Omit<LedgerChange, 'fate' | 'why'>;
  readonly fate: Fate;
  readonly why: string;
  readonly entry: CorrectionEntry | null;
  /** The style is the one that the paragraph had; its new words alone would be read as another kind. */
  readonly isOwed: boolean;
  /** The article and the block of today that is to be of the kind. */
  readonly article: number;
  readonly block: number;
  readonly kind: CorrectedKind;
}

const WHY_NOT = {
  none: '段落的样式改了，corrections.yaml 里没有这一种，请编辑定',
  lost: '段落的样式改了，在今天的原稿里找不到这一段，请编辑定',
  both: '段落的样式改了，今天的原稿里也改成了别的，请编辑定',
  looks: '只改了样子',
} as const;

/** The changes of kind of an article, whose blocks are `today` with what was merged already, and were `known` before. */
export function kindChanges(
  { article: { file, blocks }, standing }: Pick<ArticleOps, 'article' | 'standing'>,
  today: BaseArticle,
  article: number,
  inManuscript: (words: string) => string,
  known: ReadonlySet<string>,
): KindChange[] {
  const partners = partnersOf(standing, today.blocks);
  const title = blocks[0]?.text ?? '';
  return standing.flatMap((one, index): KindChange[] => {
    const block = partners[index] ?? -1;
    const isOwed = one.style === one.was?.style && !known.has(one.text);
    const verdict = isOwed ? verdictOnOwed(one, today.blocks[block]) : verdictOn(one, today.blocks[block]);
    if (verdict === null) return [];
    const place = { article, block, isOwed };
    const kind = kindOfStyle(one.style) ?? 'paragraph';
    const now = today.blocks[block];
    const point = now?.places.find((place) => place !== null) ?? one.was?.places.find((place) => place !== null);
    const change = {
      id: changeId(title, one.text, { from: 0, to: 0, put: `style ${one.style}` }),
      ...one.by,
      of: 'style' as const,
      at: {
        file: now === undefined ? file : today.file,
        article: legibleText(title),
        ...{ line: point?.line ?? 1, column: point?.column ?? 1 },
        words: legibleText(one.text.slice(0, WORDS)),
      },
      ...{
        base: shown(one.was?.style ?? now?.style ?? ''),
        returned: shown(one.style),
        manuscript: shown(now?.style ?? ''),
      },
    };
    const entry = verdict === 'entry' ? entryFor(today, block, kind, inManuscript) : null;
    if (verdict === 'entry' && entry === null) return [{ ...left(change, 'none'), ...place, kind }];
    if (entry === null) return [{ ...left(change, verdict as keyof typeof WHY_NOT), ...place, kind }];
    return [{ change, fate: 'elsewhere', why: '', entry, ...place, kind }];
  });
}

const WORDS = 24;

function shown(style: string): string {
  return style === '' ? '〔样式 正文〕' : `〔样式 ${style}〕`;
}

function left(change: KindChange['change'], reason: keyof typeof WHY_NOT) {
  const fate: Fate = reason === 'looks' ? 'looks' : 'decision';
  return { change, fate, why: WHY_NOT[reason], entry: null };
}

/** What is to be done about a paragraph's style: nothing (null), an entry, or what only the editor can. */
function verdictOn({ style, was }: StandingBlock, now: BaseBlock | undefined): keyof typeof WHY_NOT | 'entry' | null {
  const before = was?.style ?? null;
  if (was !== null && (before === null || style === before)) return null;
  const kind = kindOfStyle(style);
  const wasKind = before === null ? undefined : kindOfStyle(before);
  if (kind === undefined || (was !== null && kind === wasKind)) return was === null ? null : 'looks';
  if (now === undefined || now.style === null) return was === null ? null : 'lost';
  const nowKind = kindOfStyle(now.style);
  if (nowKind === kind) return null;
  if (kind === null) return 'none';
  return was !== null && nowKind !== wasKind ? 'both' : 'entry';
}

/** The same of one that has the style it had. */
function verdictOnOwed({ style }: StandingBlock, now: BaseBlock | undefined): 'entry' | null {
  const kind = kindOfStyle(style);
  if (now?.style == null || kind === null || kind === undefined) return null;
  return kindOfStyle(now.style) === kind ? null : 'entry';
}

function entryFor(
  { file, blocks }: BaseArticle,
  block: number,
  is: CorrectedKind,
  inManuscript: (words: string) => string,
): CorrectionEntry | null {
  const place = atBegin(blocks[block]!, blocks);
  return place === null ? null : { file, ...place, at: inManuscript(place.at), is };
}

/** Today's block of each paragraph of the file: those that say the same, in order; -1 where none does. */
function partnersOf(standing: readonly StandingBlock[], today: readonly BaseBlock[]): number[] {
  const partners: number[] = standing.map(() => -1);
  let [at, now] = [0, 0];
  const texts = (blocks: readonly { readonly text: string }[]) => blocks.map(({ text }) => text);
  for (const { added, removed, value } of diffArrays(texts(standing), texts(today))) {
    if (!added && !removed) for (let step = 0; step < value.length; step++) partners[at + step] = now + step;
    if (!added) at += value.length;
    if (!removed) now += value.length;
  }
  return partners;
}
