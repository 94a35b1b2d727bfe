/** An article out of its lines. */
import type { Affiliation, Article, EndMatter, Reference, Text } from '../../model/document.ts';
import { concat, joined, pointAt, slice, textAt } from '../../model/runs.ts';
import type { ArticleLines } from './articles.ts';
import { bodyOf } from './body.ts';
import { bylineOf, isAuthorLine } from './byline.ts';
import { affiliationsOf, authorsOf, isAffiliationLine, titleOf } from './front.ts';
import { gather } from './gather.ts';
import type { LabelKind } from './label.ts';
import { layoutOf } from './layout.ts';
import { cut, isBalanced, type Line, spanOf, startOf } from './line.ts';
import { isList } from './line-kind.ts';
import { type FoundNote, footNotes, listedNotes, notesOf, withNoteMarks } from './notes.ts';
import { repairMarks, repairPunctuation } from './punctuation/repair.ts';
import { referencesOf } from './references.ts';
import type { Say } from './say.ts';
import { joinLines, type Unit } from './unit.ts';

const MOST_AFFILIATION_LINES = 6;

/** What the parts of an article with labels hold, before the body is built. */
interface Parts {
  readonly affiliations: Affiliation[];
  readonly abstract: Text[];
  readonly keywords: Text[];
  readonly classification: Text[];
  readonly endMatter: EndMatter[];
  readonly references: Reference[];
  readonly notes: FoundNote[];
  readonly body: Unit[];
}

/** Repairs for prose, and for facts such as affiliations, in which spaces part names. */
interface Repairs {
  readonly prose: (text: Text) => Text;
  readonly facts: (text: Text) => Text;
}

/** Builds an article and repairs its text; `told` are the notes its format tied to their places, `fallbackTitle` serves where it has none. */
export function articleOf(
  file: string,
  found: ArticleLines,
  told: readonly FoundNote[],
  fallbackTitle: string,
  say: Say,
): Article {
  const repair = (text: Text) => repairPunctuation(text, say);
  const repairFacts = (text: Text) => repairMarks(text, say);
  const lines = [...found.titles, ...(found.byline === null ? [] : [found.byline.line]), ...found.rest];
  const { title, subtitle } = titleOf(found.titles, say);
  const layout = layoutOf(found.rest);
  const feet = footNotes(found.rest);
  const afterByline = bylineRest(found);
  const rest = withWholeBracket([...afterByline, ...found.rest.filter((line) => !feet.has(line))], say);
  const front = rest.findIndex((line) => !isAffiliationLine(line.chars));
  const top = rest.slice(0, front < 0 ? rest.length : front);
  const units = gather(rest.slice(top.length), layout, say);
  const parts = partsOf(file, units, { prose: repair, facts: repairFacts }, say);
  const notes = notesOf(file, [...told, ...listedNotes([...feet], say), ...parts.notes], repair);
  const above = top.flatMap((line) => topAffiliations(file, line));
  const named = [...organisationOf(file, found), ...above, ...parts.affiliations];
  const affiliations = named.length > 0 ? withoutRepeats(named) : unlabelledAffiliation(file, parts.body, say);
  const hasTitle = joined(title) !== '';
  if (!hasTitle)
    say('warning', 'title-missing', startOf(lines[0]!), '没有找到标题，暂用文件名', '在文章最前面单独写一行标题');
  return {
    at: spanOf(file, lines[0]!, lines.at(-1)!),
    title: hasTitle ? repairFacts(title) : textAt(fallbackTitle, startOf(lines[0]!)),
    subtitle: subtitle === null ? null : repair(subtitle),
    authors: authorsOf(file, found.byline, say),
    affiliations: affiliations.map((one) => ({ ...one, text: repairFacts(one.text) })),
    abstract: parts.abstract.length === 0 ? null : concat(parts.abstract),
    keywords: parts.keywords,
    classification: parts.classification.length === 0 ? null : spaced(parts.classification),
    body: withNoteMarks(bodyOf(file, parts.body, layout, repair, say), notes.slice(told.length)),
    notes,
    references: parts.references,
    endMatter: parts.endMatter,
  };
}

/** （1.某大学；/ 2.某学院）: affiliations in brackets that run over lines come back in one. */
function withWholeBracket(rest: readonly Line[], say: Say): readonly Line[] {
  const [first] = rest;
  if (first === undefined || !/^[（(]/.test(first.chars) || isBalanced(first.chars)) return rest;
  for (let end = 2; end <= MOST_AFFILIATION_LINES; end++) {
    const lines = rest.slice(0, end);
    const text = joinLines(lines);
    const chars = joined(text);
    if (!isBalanced(chars)) continue;
    if (!isAffiliationLine(chars)) return rest;
    say('info', 'affiliation-joined', startOf(first), '作者单位跨行，已接合');
    return [{ ...first, text, chars }, ...rest.slice(end)];
  }
  return rest;
}

/** The same place of work under the byline and at the end is one. */
function withoutRepeats(affiliations: readonly Affiliation[]): Affiliation[] {
  const seen = new Set<string>();
  return affiliations.filter(({ text }) => !seen.has(joined(text)) && seen.add(joined(text)));
}

const ENDS_AS_OFFICE =
  /^[（(][\p{Script=Han}“”·\d]{3,40}(?:[委局部处室院校会社站所厂队馆行司办乡镇村]|中心|公司|集团|支部|街道|大学)[）)]$/u;

/** （某街道党工委）: an office in brackets as the last line of an article without 作者单位; it is taken out of the body. */
function unlabelledAffiliation(file: string, body: Unit[], say: Say): Affiliation[] {
  const last = body.at(-1);
  if (last === undefined || body.length < 2 || last.kind !== 'paragraph' || !ENDS_AS_OFFICE.test(last.chars)) return [];
  body.pop();
  const [line] = last.lines;
  say('info', 'affiliation-unlabelled', startOf(line!), '文末括号里的单位作为作者单位');
  return affiliationsOf(file, { ...line!, text: last.text, chars: last.chars }, 1, last.chars.length - 1);
}

function spaced(texts: readonly Text[]): Text {
  return concat(texts.flatMap((text, index) => (index === 0 ? [text] : [textAt('\u3000', pointAt(text, 0)), text])));
}

function organisationOf(file: string, found: ArticleLines): Affiliation[] {
  const stretch = found.byline?.byline.organisation ?? null;
  return stretch === null ? [] : affiliationsOf(file, found.byline!.line, ...stretch);
}

function bylineRest(found: ArticleLines): Line[] {
  if (found.byline === null) return [];
  const { line, byline } = found.byline;
  const rest = cut(line, byline.rest, line.chars.length);
  return rest === null ? [] : [rest];
}

function topAffiliations(file: string, line: Line): Affiliation[] {
  const bracketed = /^[（(].*[）)]$/.test(line.chars);
  return affiliationsOf(file, line, bracketed ? 1 : 0, line.chars.length - (bracketed ? 1 : 0));
}

/** Sorts units into the parts their labels announce; a label alone on its line announces the units after it. */
function partsOf(file: string, units: readonly Unit[], repairs: Repairs, say: Say): Parts {
  const parts: Parts = {
    affiliations: [],
    abstract: [],
    keywords: [],
    classification: [],
    endMatter: [],
    references: [],
    notes: [],
    body: [],
  };
  let at = 0;
  while (at < units.length) {
    const unit = units[at]!;
    const author = unit.label === null && parts.body.length > 0 ? organisationAtEnd(file, unit) : null;
    if (author !== null) parts.affiliations.push(...author);
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

/** 作者：某县司法局 张三, below the body. */
function organisationAtEnd(file: string, { chars, text, lines }: Unit): Affiliation[] | null {
  if (!isAuthorLine(chars)) return null;
  const label = /^作者\s*[：:]\s*/.exec(chars)![0].length;
  const stretch = bylineOf(chars)?.organisation ?? [label, chars.length];
  return affiliationsOf(file, { ...lines[0]!, text, chars }, ...stretch);
}

/** Where the part that begins with the label unit at `at` ends: lists run to the next label, others take one unit. */
function regionEnd(units: readonly Unit[], at: number): number {
  const label = units[at]!.label!;
  const alone = label.from >= label.to;
  if (!isList(label)) return alone && units[at + 1]?.label === null ? at + 2 : at + 1;
  let end = at + 1;
  while (end < units.length && units[end]!.kind === 'entry') end++;
  return end;
}

function addPart(file: string, parts: Parts, unit: Unit, others: readonly Unit[], repairs: Repairs, say: Say): void {
  const { kind, from, to } = unit.label!;
  const whole: Line = { text: unit.text, chars: unit.chars, indent: 0, blanksBefore: 0, told: null };
  const own = cut(whole, from, to);
  const lines = [...(own === null ? [] : [own]), ...others.flatMap((other) => other.lines)];
  if (lines.length === 0) return;
  const rule: LabelKind = kind;
  switch (rule) {
    case 'affiliation':
      parts.affiliations.push(...lines.flatMap((line) => affiliationsOf(file, line, 0, line.chars.length)));
      return;
    case 'abstract':
      parts.abstract.push(...lines.map((line) => repairs.prose(line.text)));
      return;
    case 'keywords':
      parts.keywords.push(...lines.flatMap((line) => keywordsOf(line, repairs.facts)));
      return;
    case 'classification':
      parts.classification.push(...lines.map((line) => line.text));
      return;
    case 'references':
      parts.references.push(...referencesOf(file, lines, say));
      return;
    case 'notes':
      parts.notes.push(...listedNotes(lines, say));
      return;
    default:
      parts.endMatter.push(
        ...lines.map((line) => ({ kind: rule, at: spanOf(file, line, line), text: repairs.facts(line.text) })),
      );
  }
}

/** Keywords parted by semicolons, or by commas and pause marks, or by spaces. */
function keywordsOf(line: Line, repair: (text: Text) => Text): Text[] {
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
