/** The parts of an article that labels announce, and what is left for its body. */
import type { Affiliation, EndMatter, Identifiers, Reference, Text } from '../../model/document.ts';
import { slice } from '../../model/runs.ts';
import { affiliationsOf } from './front.ts';
import { isList, type LabelKind } from './label.ts';
import { cut, type Line, spanOf, withText } from './line.ts';
import { type FoundNote, listedNotes } from './notes.ts';
import { referencesOf } from './references.ts';
import type { Say } from './say.ts';
import type { Unit } from './unit.ts';

/** What the parts of an article with labels hold, before the body is built. */
export interface Parts {
  readonly affiliations: Affiliation[];
  readonly abstract: Text[];
  readonly keywords: Text[];
  readonly classification: Text[];
  readonly endMatter: EndMatter[];
  readonly identifiers: Omit<Mutable<Identifiers>, 'classification'>;
  readonly references: Reference[];
  readonly notes: FoundNote[];
  readonly body: Unit[];
}

type Mutable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

/** Repairs for prose, and for facts such as affiliations, in which spaces part names. */
export interface Repairs {
  readonly prose: (text: Text) => Text;
  readonly facts: (text: Text) => Text;
}

/** Sorts units into the parts their labels announce; a label alone on its line announces the units after it; `authors` is the byline. */
export function sortParts(file: string, units: readonly Unit[], authors: string, repairs: Repairs, say: Say): Parts {
  const parts: Parts = {
    affiliations: [],
    abstract: [],
    keywords: [],
    classification: [],
    endMatter: [],
    identifiers: { documentCode: null, articleNumber: null, doi: null },
    references: [],
    notes: [],
    body: [],
  };
  const isText = ({ label, kind }: Unit) => label === null && kind !== 'entry';
  const [firstText, lastText] = [units.findIndex(isText), units.findLastIndex(isText)];
  const lastHeading = units.findLastIndex(({ kind }) => kind === 'heading');
  let at = 0;
  while (at < units.length) {
    const inText = isInText(units, at, firstText, lastText);
    const unit = inText ? { ...units[at]!, label: null, kind: 'paragraph' as const } : units[at]!;
    const author =
      unit.label === null && parts.body.length > 0 && at > lastHeading ? organisationAtEnd(file, unit, authors) : null;
    if (unit.kind === 'entry') {
      const end = entriesEnd(units, at);
      const entries = units.slice(at, end).flatMap(({ lines }) => lines);
      add(parts.references, referencesOf(file, entries, say));
      at = end;
      continue;
    }
    if (author !== null) add(parts.affiliations, author);
    else if (isBiography(unit, authors) && at > lastHeading)
      add(parts.endMatter, [biographyOf(file, unit, repairs.facts)]);
    else if (unit.label === null) parts.body.push(unit);
    if (unit.label === null) {
      at++;
      continue;
    }
    const end = regionEnd(units, at);
    addPart(file, parts, unit, units.slice(at + 1, end), repairs, say);
    at = end;
  }
  return parts;
}

const ABOUT_FUNDING = /基金|项目|课题|资助|计划|专项|规划|编号/;

/** Whether words that would be a label stand in the middle of a text and are part of it. */
function isInText(units: readonly Unit[], at: number, firstText: number, lastText: number): boolean {
  const { label, chars } = units[at]!;
  if (label === null || at > lastText) return false;
  switch (label.kind) {
    // 邮编：…, as in a call for papers; 单位：…, as in a list.
    case 'contact':
      return at > firstText;
    case 'affiliation':
    case 'biography':
      return at > firstText && /^(?:单位|(?:本文|第一)?作者[系为是均分])/.test(chars);
    // 关键词 over a sentence.
    case 'keywords':
      return at > firstText && label.from >= label.to && /。/.test(units[at + 1]?.chars ?? '');
    // （原载《某报》） over the text.
    case 'remark':
      return true;
    // 编辑　张三, without a colon.
    case 'editor':
      return !/[：:/／∕｜|│∣]/.test(chars);
    // 课题来源 over a text that tells of it.
    case 'funding':
      return label.from >= label.to && !ABOUT_FUNDING.test(units[at + 1]?.chars ?? '');
    default:
      return false;
  }
}

// ①张三，男，…   张三（1975—），女，…
const PERSON = /^[①-⑨*＊※（(]?\s*(\p{Script=Han}{2,4})\s*(?:[，,]|[（(]\d{4}[^（()）]*[）)][，,])\s*[男女][，,]/u;
// （张三，1988年生，某县教师）
const PERSON_IN_BRACKETS = /^[（(]\s*(\p{Script=Han}{2,4}?)(?:[，,：:]|系|现[任为系]|为).*[）)，,；;]$/u;

/** Who one of the authors is, below the text, without a label. */
function isBiography({ label, kind, chars }: Unit, authors: string): boolean {
  if (label !== null || kind !== 'paragraph' || chars.length > 300) return false;
  const name = (PERSON.exec(chars) ?? PERSON_IN_BRACKETS.exec(chars))?.[1];
  return name !== undefined && authors.replace(/\s/g, '').includes(name);
}

function biographyOf(file: string, { text, chars, lines }: Unit, repair: (text: Text) => Text): EndMatter {
  const bracketed = PERSON_IN_BRACKETS.test(chars);
  const from = (bracketed ? /^[（(]\s*/ : /^[①-⑨*＊※\s]*/).exec(chars)![0].length;
  const to = chars.length - (bracketed ? 1 : 0);
  const at = spanOf(file, lines[0]!, lines.at(-1)!);
  return { kind: 'biography', at, label: null, text: repair(slice(text, from, to)) };
}

/** 作者：某县司法局 张三, below the body. */
function organisationAtEnd(file: string, { chars, text, shows, lines }: Unit, authors: string): Affiliation[] | null {
  if (!shows.authorLine) return null;
  const label = /^作者\s*[：:]\s*/.exec(chars)![0].length;
  const { byline } = shows;
  const known = byline?.names.every(({ from, to }) => authors.includes(chars.slice(from, to))) === true;
  const stretch = (known ? byline?.organisations[0] : undefined) ?? [label, chars.length];
  return affiliationsOf(file, withText(lines[0]!, text, chars), ...stretch);
}

/** Where the part that begins with the label unit at `at` ends: lists run to the next label, others take one unit. */
function regionEnd(units: readonly Unit[], at: number): number {
  const label = units[at]!.label!;
  const alone = label.from >= label.to;
  if (label.kind === 'abstract')
    return abstractEnd(units, at) ?? (alone && units[at + 1]?.label === null ? at + 2 : at + 1);
  if (!isList(label)) return alone && units[at + 1]?.label === null ? at + 2 : at + 1;
  return entriesEnd(units, at + 1);
}

/** An abstract has so many paragraphs at most. */
const MOST_PARAGRAPHS = 12;

/**
 * Paragraphs between 摘要 and 关键词 are the abstract's. Where the format says that 摘要 is a heading, they run on to the next heading. Null
 * where nothing says so.
 */
function abstractEnd(units: readonly Unit[], at: number): number | null {
  const end = units.findIndex(({ kind }, index) => index > at && kind !== 'paragraph');
  if (end < 0 || end - at - 1 > MOST_PARAGRAPHS) return null;
  const { kind, label } = units[end]!;
  const isHeading = units[at]!.lines[0]!.told?.kind === 'heading';
  return label?.kind === 'keywords' || (isHeading && (kind === 'heading' || label !== null)) ? end : null;
}

function entriesEnd(units: readonly Unit[], from: number): number {
  let end = from;
  while (end < units.length && units[end]!.kind === 'entry') end++;
  return end;
}

function addPart(file: string, parts: Parts, unit: Unit, others: readonly Unit[], repairs: Repairs, say: Say): void {
  const { kind, words, from, to } = unit.label!;
  const { text, chars, shows } = unit;
  const own = cut({ text, chars, shows, indent: 0, blanksBefore: 0, told: null }, from, to);
  const lines = [...(own === null ? [] : [own]), ...others.flatMap((other) => other.lines)];
  if (lines.length === 0) return;
  const label = words === null ? null : slice(unit.text, ...words);
  const matter = (rule: EndMatter['kind']): EndMatter[] =>
    lines.map((line) => ({ kind: rule, at: spanOf(file, line, line), label, text: repairs.facts(factOf(line)) }));
  const rule: LabelKind = kind;
  switch (rule) {
    case 'contact':
    case 'remark':
      add(parts.endMatter, matter('other'));
      return;
    case 'identifier':
      addIdentifier(parts, chars.slice(...words!), matter('other'));
      return;
    case 'affiliation':
      add(
        parts.affiliations,
        lines.flatMap((line) => affiliationsOf(file, line, 0, line.chars.length)),
      );
      return;
    case 'abstract':
      add(
        parts.abstract,
        [...(own === null ? [] : [own]), ...others].map((one) => repairs.prose(one.text)),
      );
      return;
    case 'keywords':
      add(
        parts.keywords,
        lines.flatMap((line) => keywordsOf(line, repairs.facts)),
      );
      return;
    case 'classification':
      add(
        parts.classification,
        lines.map((line) => repairs.facts(line.text)),
      );
      return;
    case 'references':
      add(parts.references, referencesOf(file, lines, say));
      return;
    case 'notes':
      add(parts.notes, listedNotes(lines, say));
      return;
    default:
      add(parts.endMatter, matter(rule));
  }
}

/** 文章编号, 文献标识码 or DOI; one that is said a second time stands at the article's end. */
function addIdentifier(parts: Parts, label: string, said: readonly EndMatter[]): void {
  const name = label === '文章编号' ? 'articleNumber' : label.startsWith('文献标') ? 'documentCode' : 'doi';
  const [first, ...more] = said;
  const isFirst = parts.identifiers[name] === null;
  if (isFirst && first !== undefined) parts.identifiers[name] = first.text;
  add(parts.endMatter, isFirst ? more : said);
}

/** 收稿日期：2024-01-05；: a mark that parts one fact from the next is no part of it. */
function factOf({ text, chars }: Line): Text {
  return /[；;，,、｜|]$/.test(chars) ? slice(text, 0, chars.slice(0, -1).trimEnd().length) : text;
}

/** Keywords parted by semicolons, or by commas and pause marks, or by spaces. */
export function keywordsOf(line: Line, repair: (text: Text) => Text): Text[] {
  const separator = [/[；;]\s*/g, /[，,、]\s*/g, /\s+/g].find((candidate) => candidate.test(line.chars)) ?? /$^/g;
  const keywords: Text[] = [];
  let start = 0;
  for (const match of [...line.chars.matchAll(new RegExp(separator.source, 'g'))]) {
    if (match.index > start) keywords.push(repair(slice(line.text, start, match.index)));
    start = match.index + match[0].length;
  }
  if (start < line.chars.length) keywords.push(repair(slice(line.text, start, line.chars.length)));
  return keywords;
}

/** One line may hold more keywords than a call may have arguments. */
function add<Part>(list: Part[], more: readonly Part[]): void {
  for (const one of more) list.push(one);
}
