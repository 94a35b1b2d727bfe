/** The English head of an article, of which corrections take parts out and put parts in. */
import type { CorrectedKind } from '../../../model/correction.ts';
import type { English, EnglishAuthor, Point, Text } from '../../../model/document.ts';
import { concat, joined, pointAt, slice, textAt } from '../../../model/runs.ts';
import { cut, type Line, spanOf } from '../line.ts';
import { compared } from './elements.ts';

export type EnglishKind = Extract<CorrectedKind, `${string}-en`>;

/** The part of an English head whose texts are here; null where none is. */
export function englishIn(english: English | null, isHere: (text: Text) => boolean): English | null {
  if (english === null) return null;
  const kept = english.affiliations.map(({ text }) => isHere(text));
  const left = kept.map((_, at) => kept.slice(0, at).filter(Boolean).length);
  const part: English = {
    ...english,
    title: english.title !== null && isHere(english.title) ? english.title : null,
    authors: english.authors
      .filter(({ name }) => isHere(name))
      .map((author) => ({
        ...author,
        affiliations: author.affiliations.filter((at) => kept[at]).map((at) => left[at]!),
      })),
    affiliations: english.affiliations.filter((_, at) => kept[at]),
    abstract: english.abstract.filter(isHere),
    keywords: english.keywords.filter(isHere),
  };
  const { title, authors, affiliations, abstract, keywords } = part;
  const count = authors.length + affiliations.length + abstract.length + keywords.length;
  return title === null && count === 0 ? null : part;
}

/** What of the English head a place is; null where it is nothing of it. */
export function englishKind(english: English | null, holds: (text: Text | null) => boolean): EnglishKind | null {
  if (english === null) return null;
  if (holds(english.title)) return 'title-en';
  if (english.authors.some(({ name }) => holds(name))) return 'byline-en';
  if (english.affiliations.some(({ text }) => holds(text))) return 'affiliation-en';
  if (english.abstract.some(holds)) return 'abstract-en';
  return english.keywords.some(holds) ? 'keywords-en' : null;
}

const LABELS: Readonly<Record<EnglishKind, RegExp>> = {
  'title-en': /^(?!)/,
  'byline-en': /^[[【]?\s*(?:Authors?|By)\s*[\]】]?\s*[:：]\s*/i,
  'affiliation-en': /^[[【]?\s*(?:Affiliations?|Institutions?)\s*[\]】]?\s*[:：]\s*/i,
  'abstract-en': /^[[【]?\s*(?:Abstract|Summary)\s*[\]】]?\s*[:：.—-]*\s*/i,
  'keywords-en': /^[[【]?\s*Key\s?-?words?(?:\s+and\s+phrases)?\s*[\]】]?\s*[:：.—-]*\s*/i,
};
const BETWEEN_KEYWORDS = [/\s*[;；]\s*/g, /\s*[,，、]\s*/g];
// ZHANG San, LI Si and Wang Wu   ZHANG San¹, LI Si²
const BETWEEN_NAMES = /\s*[,，;；、]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+|\u3000+/g;

/** The English head with the line in it. */
export function withEnglish(file: string, before: English | null, kind: EnglishKind, whole: Line): English {
  const label = LABELS[kind].exec(whole.chars)?.[0].length ?? 0;
  const line = cut(whole, label < whole.chars.length ? label : 0, whole.chars.length)!;
  const at = { ...(before?.at ?? spanOf(file, whole, whole)) };
  const none: English = { at, title: null, authors: [], affiliations: [], abstract: [], keywords: [] };
  const english = before ?? none;
  switch (kind) {
    case 'title-en':
      return { ...english, title: english.title === null ? line.text : spaced(english.title, line.text) };
    case 'byline-en':
      return { ...english, authors: inPlace(english.authors, authorsOn(file, line), ({ name }) => pointAt(name, 0)) };
    case 'affiliation-en': {
      const text = /^[（(].*[）)]$/.test(line.chars) ? slice(line.text, 1, line.chars.length - 1) : line.text;
      const one = { at: spanOf(file, line, line), text };
      return { ...english, affiliations: [...english.affiliations, one] };
    }
    case 'abstract-en':
      return { ...english, abstract: inPlace(english.abstract, [line.text], (text) => pointAt(text, 0)) };
    case 'keywords-en': {
      const separator = BETWEEN_KEYWORDS.find((one) => new RegExp(one.source).test(line.chars)) ?? /(?!)/g;
      const words = partedAt(line, separator).map(({ text }) => text);
      return { ...english, keywords: inPlace(english.keywords, words, (text) => pointAt(text, 0)) };
    }
  }
}

function spaced(first: Text, second: Text): Text {
  return concat([first, textAt(' ', pointAt(second, 0)), second]);
}

function authorsOn(file: string, line: Line): EnglishAuthor[] {
  return partedAt(line, BETWEEN_NAMES).map((part) => ({
    at: spanOf(file, part, part),
    name: part.text,
    affiliations: [],
  }));
}

/** The parts of a line between what parts them. */
function partedAt(line: Line, separator: RegExp): Line[] {
  const gaps = [...line.chars.matchAll(separator)].filter(([gap]) => gap !== '');
  const starts = [0, ...gaps.map(({ index, 0: gap }) => index + gap.length)];
  return starts.flatMap((from, index) => {
    const part = cut(line, from, gaps[index]?.index ?? line.chars.length);
    return part === null || joined(part.text) === '' ? [] : [part];
  });
}

function inPlace<Part>(parts: readonly Part[], more: readonly Part[], at: (part: Part) => Point): Part[] {
  const [first] = more;
  const next = first === undefined ? -1 : parts.findIndex((part) => compared(at(part), at(first)) > 0);
  return next < 0 ? [...parts, ...more] : [...parts.slice(0, next), ...more, ...parts.slice(next)];
}
