/** An article out of its lines. */
import { anyOffice, tails } from '../../lexis/offices.ts';
import { once } from '../../lexis/once.ts';
import type { Article, Text } from '../../model/document.ts';
import { concat, joined, pointAt, textAt } from '../../model/runs.ts';
import type { ArticleLines } from './article-lines.ts';
import { bodyBlocks } from './body.ts';
import type { BuiltArticle } from './corrections/elements.ts';
import { englishReading } from './english/head.ts';
import { bracketedFootNotes, footNotes } from './foot-notes.ts';
import { authorsOf, correspondingAuthor, titleOf } from './front.ts';
import { gather } from './gather.ts';
import { layoutOf } from './layout.ts';
import { cut, type Line, spanOf, startOf } from './line.ts';
import { type FoundNote, listedNotes, notesOf, withNoteMarks } from './notes.ts';
import { sortParts } from './parts.ts';
import { repairMarks, repairPunctuation } from './punctuation/repair.ts';
import type { Say } from './say.ts';
import { seenLines } from './seen.ts';
import type { Watch } from './watch.ts';
import { namedOnce, organisationsOf, topAffiliations, unlabelledAffiliation, withWholeBracket } from './workplace.ts';

/** Builds an article and repairs its text; `told` are the notes its format tied to their places. Its title may be empty. */
export function articleOf(
  file: string,
  found: ArticleLines,
  told: readonly FoundNote[],
  say: Say,
  watch?: Watch,
): BuiltArticle {
  const repair = (text: Text) => repairPunctuation(text, say);
  const repairFacts = (text: Text) => repairMarks(text, say);
  const lines = [...found.titles, ...(found.byline === null ? [] : [found.byline.line]), ...found.rest];
  const { section, title, subtitle } = titleOf(found, say);
  const layout = layoutOf(found.rest);
  const feet = new Set([...footNotes(found.rest, layout), ...bracketedFootNotes(found.rest, layout)]);
  const afterByline = bylineRest(found);
  const rest = withWholeBracket([...afterByline, ...found.rest.filter((line) => !feet.has(line))], say);
  // （某某管理局）: also on the line right under the names.
  const underByline = found.byline === null ? [] : [...afterByline, ...rest.slice(0, 1)];
  const isIdentifier = ({ shows }: Line) => FILED.has(shows.label?.kind ?? '');
  const hasSigns = found.byline?.byline.names.some(({ ties }) => ties.length > 0) === true;
  const isPlace = (line: Line) =>
    line.shows.affiliation ||
    (hasSigns && isNumberedPlace(line)) ||
    (underByline.includes(line) && officeInBrackets().test(line.chars));
  const front = rest.findIndex((line) => !isPlace(line) && !isIdentifier(line));
  const top = rest.slice(0, front < 0 ? rest.length : front).filter((line) => !isIdentifier(line));
  const units = gather(
    rest.filter((line) => !top.includes(line)),
    layout,
    say,
  );
  watch?.article(seenLines(found, feet, top, units));
  const parts = sortParts(file, units, found.byline?.line.chars ?? '', { prose: repair, facts: repairFacts }, say);
  const notes = notesOf(file, [...told, ...listedNotes([...feet], say), ...parts.notes], repair);
  const above = top.flatMap((line) => topAffiliations(file, line));
  const named = [...organisationsOf(file, found), ...above, ...parts.affiliations];
  const affiliations = named.length > 0 ? namedOnce(named, say) : unlabelledAffiliation(file, parts.body, say);
  const identifiers = { classification: whole(spaced(parts.classification)), ...parts.identifiers };
  const names =
    found.byline === null
      ? []
      : found.byline.byline.names.map(({ from, to }) => found.byline!.line.chars.slice(from, to));
  const english = englishReading(file, found.english ?? [], names, identifiers, say);
  const endMatter = [...parts.endMatter, ...english.endMatter];
  const isTitled = joined(title) !== '';
  const article: Article = {
    at: spanOf(file, lines[0]!, lines.at(-1)!),
    section: section === null ? null : repairFacts(section),
    title: isTitled ? repairFacts(title) : textAt('', startOf(lines[0]!)),
    subtitle: subtitle === null ? null : repair(subtitle),
    // The sign behind a name may call a note instead.
    authors: authorsOf(file, found.byline, say).map((author) => ({
      ...author,
      affiliations: author.affiliations.filter((tie) => tie < affiliations.length),
    })),
    affiliations: affiliations.map((one) => ({ ...one, text: repairFacts(one.text) })),
    abstract: parts.abstract,
    keywords: parts.keywords,
    english: english.english,
    identifiers: { ...identifiers, ...english.identifiers },
    body: withNoteMarks(bodyBlocks(file, parts.body, layout, repair, say), notes.slice(told.length), say),
    notes,
    references: parts.references,
    endMatter: [...endMatter, ...correspondingAuthor(file, found, endMatter, say)],
  };
  const groups = [...headLines(found), ...top.map((line) => [line]), ...units.map(({ lines }) => lines)];
  return { article, isTitled, groups, english: found.english ?? [], toldNotes: told.length, feet, layout };
}

/** What stands among the places of work and is none. */
const FILED: ReadonlySet<string> = new Set(['identifier', 'classification', 'contact', 'corresponding', 'orcid']);

// 2 江城大学农学院: what a sign behind a name leads to.
function isNumberedPlace({ chars, shows }: Line): boolean {
  return chars.length <= 60 && /^[1-9]\s*[.．、]?\s*\p{Script=Han}[^。！？]+$/u.test(chars) && !shows.endsSentence;
}

/** The lines of an article's head, each by itself. */
function headLines({ section, titles, byline }: ArticleLines): Line[][] {
  return [section, ...titles, byline?.line ?? null].flatMap((line) => (line === null ? [] : [[line]]));
}

// 沙鸥（青溪县）
const PLACE = '\\p{Script=Han}{1,7}[省市县区州镇乡村]';
// 张三（某市档案馆）: on the byline's own line anything that ends as an office does.
const officeInBrackets = once(() => {
  const office = `[\\p{Script=Han}“”·\\d\\s]{1,40}(?:${anyOffice()})|[\\p{Script=Han}“”·\\d\\s]{3,40}${tails()}`;
  return new RegExp(`^[（(](?:${office}|${PLACE})[）)]$`, 'u');
});

function bylineRest(found: ArticleLines): Line[] {
  if (found.byline === null) return [];
  const { line, byline } = found.byline;
  const rest = cut(line, byline.rest, line.chars.length);
  return rest === null ? [] : [rest];
}

function whole([first, ...others]: readonly Text[]): Text | null {
  return first === undefined ? null : concat([first, ...others]);
}

function spaced(texts: readonly Text[]): Text[] {
  return texts.flatMap((text, index) => (index === 0 ? [text] : [textAt('\u3000', pointAt(text, 0)), text]));
}
