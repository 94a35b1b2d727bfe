/** The label at the start of a line of an English head. */
import { anyEnglish } from '../../../lexis/english.ts';
import { once } from '../../../lexis/once.ts';
import { ENGLISH_LABELS, type EnglishPart } from './label-table.ts';

/** Whether the label itself says that English follows: English title: …   英文题名：… */
export function saysEnglish(chars: string): boolean {
  return /^[*＊†‡#\s【[［〔(（]*(?:English\s|英文|作者(?:英文名|拼音))/i.test(chars);
}

/** What a label announces, where its own words stand, and where its text begins. */
export interface EnglishLabel {
  readonly part: EnglishPart;
  readonly words: readonly [number, number];
  readonly from: number;
}

const ROWS = ENGLISH_LABELS.map(([part, source]) => {
  const words = `(${source.replaceAll(' ', '\\s+')})`;
  return {
    part,
    // Abstract: …   *Corresponding author: …   [Key words] …
    coloned: new RegExp(`^[*＊†‡#\\s]*${words}\\s*[:：]\\s*`, 'i'),
    bracketed: new RegExp(`^[【\\[［〔(（]\\s*${words}\\s*[:：]?\\s*[】\\]］〕)）]\\s*[:：]?\\s*`, 'i'),
  };
});

const spaced = once((): readonly { readonly part: EnglishPart; readonly pattern: RegExp }[] => [
  // ABSTRACT This paper …   Abstract  This paper …   Abstract — This paper …   Abstract. This paper …
  { part: 'abstract', pattern: /^(ABSTRACT|SUMMARY)\s+(?=\S)/ },
  { part: 'abstract', pattern: /^(Abstract|Summary)(?:\s{2,}|\s*[—–]+\s*|\.\s+(?=[A-Z“"]))/ },
  { part: 'abstract', pattern: new RegExp(`^(Abstract|Summary)\\s+(?=${anyEnglish('opener')}\\s)`) },
  { part: 'keywords', pattern: /^(KEY\s?-?WORDS?)\s+(?=\S)/ },
  { part: 'keywords', pattern: /^(Key\s?-?[Ww]ords?)(?:\s{2,}|\s*[—–]+\s*|\s+(?=[^.:：]{1,60}[;；]))/ },
  { part: 'abstract', pattern: /^(Abstract)[:：.]?$/i },
  { part: 'keywords', pattern: /^(Key\s?-?words?)[:：.]?$/i },
]);

const BEGINS = /^[*＊†‡#\s【[［〔(（]*(?:[a-z]|英文|作者)/i;
const LONGEST = 60;

/** The label at the start of some characters, or null. */
export function englishLabelOf(chars: string): EnglishLabel | null {
  const head = chars.slice(0, LONGEST);
  if (!BEGINS.test(head)) return null;
  for (const { part, coloned, bracketed } of ROWS) {
    const match = coloned.exec(head) ?? bracketed.exec(head);
    if (match !== null) return labelAt(part, match);
  }
  for (const { part, pattern } of spaced()) {
    const match = pattern.exec(head.length === chars.length ? head : chars.slice(0, LONGEST * 2));
    if (match !== null) return labelAt(part, match);
  }
  return null;
}

function labelAt(part: EnglishPart, match: RegExpExecArray): EnglishLabel {
  const at = match[0].indexOf(match[1]!);
  return { part, words: [at, at + match[1]!.length], from: match[0].length };
}

const INNER = new RegExp(
  `(?<=[\\s.;。；)\\]】\\d])(?:${ENGLISH_LABELS.map(([, source]) => source.replaceAll(' ', '\\s+')).join('|')})\\s*[:：]`,
  'gi',
);

/** Where further labels begin inside a line: CLC number: …  Document code: … */
export function innerEnglishLabels(chars: string): number[] {
  return [...chars.matchAll(INNER)].map(({ index }) => index).filter((index) => index > 0);
}
