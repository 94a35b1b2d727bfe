/** The English head of an article out of its lines. */
import type { EndMatter, English, EnglishAuthor, Identifiers, Text } from '../../../model/document.ts';
import { plainFaced } from '../../../model/faces.ts';
import { joined, slice } from '../../../model/runs.ts';
import { cut, type Line, spanOf, startOf, withText } from '../line.ts';
import type { Say } from '../say.ts';
import { latinAffiliations } from './affiliations.ts';
import { latinParagraphs, latinText } from './joined-lines.ts';
import type { EnglishPart } from './label-table.ts';
import { latinNames } from './names.ts';
import { type HeadSection, headSections } from './sections.ts';
import { topLines } from './top.ts';

/** The head, what it says besides, and the identifiers that it alone may have. */
export interface EnglishReading {
  readonly english: English | null;
  readonly identifiers: Partial<Identifiers>;
  readonly endMatter: readonly EndMatter[];
}

type Identifier = keyof Identifiers;
const IDENTIFIERS: ReadonlySet<EnglishPart> = new Set(['classification', 'documentCode', 'articleNumber', 'doi']);
const KINDS: Partial<Record<EnglishPart, EndMatter['kind']>> = {
  funding: 'funding',
  biography: 'biography',
  corresponding: 'corresponding',
  orcid: 'orcid',
  received: 'received',
  revised: 'revised',
  accepted: 'accepted',
};

/** Reads the lines of a head; `authors` are the Chinese names, `known` the identifiers that the Chinese head has. */
export function englishReading(
  file: string,
  lines: readonly Line[],
  authors: readonly string[],
  known: Identifiers,
  say: Say,
): EnglishReading {
  if (lines.length === 0) return { english: null, identifiers: {}, endMatter: [] };
  say('info', 'english-head', startOf(lines[0]!), '英文题名、作者、摘要等作英文篇首');
  const sections = headSections(lines);
  const of = (part: EnglishPart) =>
    sections.filter((section) => section.part === part).flatMap((section) => section.lines);
  const top = topLines(sections.find(({ part }) => part === null)?.lines ?? [], authors);
  const title = [...top.title, ...of('title')];
  const affiliations = latinAffiliations(file, [...top.affiliations, ...of('affiliation')]);
  const english: English = {
    at: spanOf(file, lines[0]!, lines.at(-1)!),
    title: title.length === 0 ? null : withoutSign(plainFaced(latinText(title))),
    authors: authorsIn(file, [...top.authors, ...of('authors')], affiliations.length),
    affiliations,
    abstract: latinParagraphs(of('abstract'), say),
    keywords: sections.filter(({ part }) => part === 'keywords').flatMap((section) => keywordsIn(section.lines)),
  };
  return { english, ...besides(file, sections, known) };
}

/** * after a title calls a note on who paid for the work. */
function withoutSign(text: Text): Text {
  const chars = joined(text);
  return slice(text, 0, chars.replace(/\s*[*＊※†]+$/, '').length);
}

function authorsIn(file: string, lines: readonly Line[], places: number): EnglishAuthor[] {
  if (lines.length === 0) return [];
  const whole = withText(lines[0]!, latinText(lines));
  const names = latinNames(whole.chars);
  if (names === null) return partsBetween(whole, /[,;，；、]\s*|\s+(?:and|&)\s+/g).map((one) => author(file, one, []));
  return names.map(({ from, to, ties }) =>
    author(
      file,
      cut(whole, from, to)!,
      ties.map((tie) => tie - 1).filter((tie) => tie < places),
    ),
  );
}

function author(file: string, name: Line, affiliations: readonly number[]): EnglishAuthor {
  return { at: spanOf(file, name, name), name: name.text, affiliations };
}

/** Keywords parted by semicolons, or by commas, or by wide gaps; the stop at the end is none of them. */
function keywordsIn(lines: readonly Line[]): Text[] {
  if (lines.length === 0) return [];
  const whole = withText(lines[0]!, latinText(lines));
  const separator =
    [/[;；]\s*/g, /[,，、]\s*/g, /\s{2,}|\u3000+/g].find((one) => new RegExp(one.source).test(whole.chars)) ?? /$^/g;
  const end = whole.chars.replace(/[.。]$/, '').length;
  return partsBetween(cut(whole, 0, end)!, separator).map(({ text }) => text);
}

function partsBetween(line: Line, separator: RegExp): Line[] {
  const parts: Line[] = [];
  let from = 0;
  for (const match of [...line.chars.matchAll(separator), null]) {
    const part = cut(line, from, match?.index ?? line.chars.length);
    if (part !== null) parts.push(part);
    if (match !== null) from = match.index + match[0].length;
  }
  return parts;
}

/** Identifiers that the Chinese head does not have, and all else with its label. */
function besides(
  file: string,
  sections: readonly HeadSection[],
  known: Identifiers,
): Pick<EnglishReading, 'identifiers' | 'endMatter'> {
  const identifiers: Partial<Record<Identifier, Text>> = {};
  const endMatter: EndMatter[] = [];
  for (const { part, label, lines } of sections) {
    const isHead = part === null || ['title', 'authors', 'affiliation', 'abstract', 'keywords'].includes(part);
    if (isHead || lines.length === 0) continue;
    const text = latinText(lines);
    const name = part as Identifier;
    if (IDENTIFIERS.has(part) && known[name] === null && identifiers[name] === undefined) identifiers[name] = text;
    else endMatter.push({ kind: KINDS[part] ?? 'other', at: spanOf(file, lines[0]!, lines.at(-1)!), label, text });
  }
  return { identifiers, endMatter };
}
