/** What a proofreading rule is, and the texts of an article it reads. */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Article, Issue, Text } from '../model/document.ts';
import { wordsIn } from '../model/math.ts';
import { extentAt } from '../model/runs.ts';
import { type SlotRole, slotsOf } from '../model/slots.ts';
import type { ReferenceStandard } from '../model/wishes.ts';
import { entriesOf, isStandardList, type ListedEntry } from '../references/list.ts';

/** Whether some font can print a character. */
export type HasGlyph = (codePoint: number) => boolean;

/** Whether a picture lies where the manuscript says, by its path in the issue folder. */
export type HasPicture = (path: string) => boolean;

/** In Chinese why a formula, dollar signs and all, cannot be set; null for one that can. */
export type FormulaFault = (written: string) => string | null;

/** What a rule may look at besides its article. */
export interface RuleContext {
  readonly issue: Issue;
  /** How many articles of the issue are signed, and how many of them say where their authors work. */
  readonly bylines: { readonly signed: number; readonly telling: number };
  /** How many articles of the issue have an abstract or keywords, and how many of them an English abstract. */
  readonly papers: { readonly all: number; readonly english: number };
  readonly hasGlyph: HasGlyph;
  readonly hasPicture: HasPicture;
  readonly formulaFault: FormulaFault;
  /** The edition of GB/T 7714 that entries are measured by. */
  readonly standard: ReferenceStandard;
}

/** A proofreading rule; its file is named for the id it reports under. */
export type Rule = (copy: ReadingCopy, surroundings: RuleContext) => Diagnostic[];

/** A text of an article with its joined characters; `prose` is false for headings, titles and cells. */
export interface Passage {
  readonly text: Text;
  readonly chars: string;
  readonly prose: boolean;
}

/** An article as proofreaders read it. */
export interface ReadingCopy extends Article {
  /** What is read for words, in printing order. */
  readonly passages: readonly Passage[];
  /** 作者单位 and end matter, which only some rules read. */
  readonly after: readonly Passage[];
  /** All other texts: 栏目, names, keywords, references, labels, and what is printed after the text. */
  readonly elsewhere: readonly Passage[];
  /** 参考文献, taken apart. */
  readonly entries: readonly ListedEntry[];
  /** Whether they are made by GB/T 7714. */
  readonly isStandard: boolean;
}

const PROSE: ReadonlySet<SlotRole> = new Set(['abstract', 'paragraph', 'item', 'quotation']);
/** References follow rules of their own. */
const READ: ReadonlySet<SlotRole> = new Set([
  ...PROSE,
  'title',
  'subtitle',
  'heading',
  'verse',
  'tableCaption',
  'tableUnit',
  'cell',
  'tableNote',
  'figureCaption',
  'figureAlt',
  'note',
]);
const AFTER: ReadonlySet<SlotRole> = new Set(['affiliation', 'endMatter']);

/** The copy of an article. */
export function copyOf(article: Article): ReadingCopy {
  const of = (isWanted: (role: SlotRole) => boolean) =>
    slots.filter(({ role }) => isWanted(role)).map(({ role, text }) => passage(text, PROSE.has(role)));
  const slots = slotsOf(article);
  const entries = entriesOf(article);
  return {
    ...article,
    passages: of((role) => READ.has(role)),
    after: of((role) => AFTER.has(role)),
    elsewhere: of((role) => !READ.has(role)),
    entries,
    isStandard: isStandardList(entries),
  };
}

function passage(text: Text, prose: boolean): Passage {
  return { text, chars: wordsIn(text), prose };
}

/** Where more is wrong, the text is no prose, or one cause is behind all of it. */
const MOST = 500;

/** The first places in an article where a pattern matches and something is wrong, in the order of the text. */
export function passagePlaces(
  { passages }: ReadingCopy,
  pattern: RegExp,
  isWrong: (match: RegExpExecArray, chars: string) => boolean = () => true,
): { readonly passage: Passage; readonly match: RegExpExecArray }[] {
  const places: { passage: Passage; match: RegExpExecArray }[] = [];
  for (const passage of passages) {
    // Most cells of a table match nothing, which `search` says without a copy of the pattern.
    if (passage.chars.search(pattern) < 0) continue;
    for (const match of passage.chars.matchAll(pattern)) {
      if (!isWrong(match, passage.chars)) continue;
      places.push({ passage, match });
      if (places.length === MOST) return places;
    }
  }
  return places;
}

/** The first of many findings. */
export function firstFindings<Found>(found: readonly Found[]): readonly Found[] {
  return found.slice(0, MOST);
}

/** The characters `from`..`to` of a passage, end exclusive. */
export interface PassageStretch {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

/** What a pattern matched in a passage. */
export function matched(passage: Passage, { 0: found, index }: RegExpExecArray): PassageStretch {
  return { passage, from: index, to: index + found.length };
}

/** A passage from end to end. */
export function wholePassage(passage: Passage): PassageStretch {
  return { passage, from: 0, to: passage.chars.length };
}

/** A warning about a stretch; `fix` is what to write in its place, where there is one answer. */
export function warn(
  { at }: Article,
  rule: string,
  about: PassageStretch,
  message: string,
  hint: string,
  fix?: string,
): Diagnostic {
  const { passage, from, to } = about;
  const found = diagnostic('warning', rule, at.file, extentAt(passage.text, from, to), message, hint);
  return fix === undefined ? found : { ...found, fix };
}

/** The characters round an offset, for a message. */
export function wordsAround(chars: string, from: number, to: number): string {
  return chars.slice(Math.max(0, from - 4), to + 4);
}
