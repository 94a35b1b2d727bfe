/** An issue in the script of an edition: every text converted as a whole, nothing else changed. */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type Article, articlesOf, type Edition, type Issue, type Text } from '../model/document.ts';
import { type Decision, type Instructions, NO_INSTRUCTIONS } from '../model/instructions.ts';
import { type DoubtfulPlace, type Query, queriesOf } from '../model/places.ts';
import { joined } from '../model/runs.ts';
import { ENGLISH, mapBlock, mapSlots, type SlotRole } from '../model/slots.ts';
import { articleScript } from './article-script.ts';
import { type Converter, openConverter } from './converter.ts';
import { around, quotedIn } from './quoted.ts';
import { quotationDepths } from './quotes.ts';
import { type Script, scriptReader } from './script.ts';

/** What an edition is made of; `queries` is what an editor should read, with what was printed there. */
export interface Edited {
  readonly issue: Issue;
  /** Plain strings into the edition's script and marks: a house style's words. */
  readonly wording: (words: string) => string;
  readonly queries: readonly Query[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes an edition of an issue. An article that is in the edition's script already is left as it is, marks and all; places in the
 * result still mean the manuscript.
 */
export async function toEdition(
  issue: Issue,
  edition: Edition,
  instructions: Instructions = NO_INSTRUCTIONS,
  decisions: readonly Decision[] = [],
): Promise<Edited> {
  const script = await scriptReader();
  const target: Script = edition === 'zh-Hans' ? 'Hans' : 'Hant';
  const scripts = new Map(articlesOf(issue).map((article) => [article, articleScript(article, script)]));
  const main = mainScript([...scripts.values()]);
  const isForeign = (found: Script | null) => (found ?? main) !== target;
  if (target === 'Hans' && ![...scripts.values()].some(isForeign)) return unchanged(issue);
  const converter = await openConverter(issue, edition, instructions, decisions);
  const wording = (words: string) => (isForeign(script.of(words)) ? converter.words(words) : words);
  return {
    issue: {
      ...issue,
      masthead: convertMasthead(issue, wording),
      sections: issue.sections.map(({ title, articles }) => ({
        title: title === null ? null : wording(title),
        articles: articles.map((article) =>
          isForeign(scripts.get(article)!)
            ? convertArticle(article, converter, (text) => script.pureOf(text) === target)
            : withForeign(article, converter, (text) => ![null, target].includes(script.pureOf(text))),
        ),
      })),
    },
    wording,
    ...withQueries(converter.notes(), edition),
  };
}

/** What is noted, and a warning for every query that is still open, at the first of its places. */
function withQueries(
  { places, diagnostics }: ReturnType<Converter['notes']>,
  edition: Edition,
): Pick<Edited, 'queries' | 'diagnostics'> {
  const queries = queriesOf(places);
  const open = queries.filter(({ settled }) => !settled);
  return { queries, diagnostics: [...diagnostics, ...open.map((query) => unsettled(query, edition))] };
}

function unsettled({ phrase, candidates, places }: Query, edition: Edition): Diagnostic {
  const [{ file, point, end }] = places as [DoubtfulPlace];
  const [form, ...others] = candidates;
  const more = places.length > 1 ? `，共 ${places.length} 处` : '';
  const message = `${edition} 版里“${phrase}”写作“${form}”，也可能是“${others.join('”“')}”${more}`;
  const hint = `用 npx --yes pnpm@12 review --edition ${edition} 列出来，在 decisions.${edition}.yaml 里写定`;
  return diagnostic('warning', 'edition-unsettled', file, { from: point, to: end }, message, hint);
}

function unchanged(issue: Issue): Edited {
  return { issue, wording: (words) => words, queries: [], diagnostics: [] };
}

function mainScript(scripts: readonly (Script | null)[]): Script {
  const traditional = scripts.filter((script) => script === 'Hant').length;
  return traditional > scripts.filter((script) => script === 'Hans').length ? 'Hant' : 'Hans';
}

function convertMasthead({ masthead }: Issue, wording: (words: string) => string): Issue['masthead'] {
  const { journal, publisher, description, imprint, headlines, registry } = masthead;
  const { copyright } = registry;
  return {
    ...masthead,
    journal: wording(journal),
    publisher: publisher === null ? null : wording(publisher),
    description: description === null ? null : wording(description),
    imprint: imprint.map(({ label, lines }) => ({ label: wording(label), lines: lines.map(wording) })),
    headlines: headlines.map(wording),
    registry: { ...registry, copyright: copyright === null ? null : wording(copyright) },
  };
}

/** An article in the edition's script, but for paragraphs and quotations that are wholly in the other: from a Simplified book. */
function withForeign(article: Article, converter: Converter, isForeign: (text: string) => boolean): Article {
  const depths = quotationDepths(article.body);
  const convert = (text: Text) => {
    const source = joined(text);
    const manner = { file: article.at.file, isFact: false, depth: depths.get(text) ?? 0 };
    if (isForeign(source)) return converter.text(text, manner);
    const foreign = quotedIn(source).filter(({ from, to }) => isForeign(source.slice(from, to)));
    return foreign.length === 0 ? text : converter.text(text, { ...manner, untouched: around(foreign, source.length) });
  };
  return { ...article, body: article.body.map((block) => mapBlock(block, convert)) };
}

/** What is a matter of fact, in which no wording is changed. */
const FACTS: ReadonlySet<SlotRole> = new Set(['role', 'author', 'affiliation', 'reference', 'endLabel', 'endMatter']);

/**
 * Prose follows the wording of the region where that is asked for; names, affiliations and references never do, and what is English stays. A paragraph or
 * quotation that is in the edition's script already stays.
 */
function convertArticle(article: Article, converter: Converter, isKept: (text: string) => boolean): Article {
  const { file } = article.at;
  const depths = quotationDepths(article.body);
  const prose = (text: Text) => {
    const source = joined(text);
    if (isKept(source)) return text;
    const kept = quotedIn(source).filter(({ from, to }) => isKept(source.slice(from, to)));
    return converter.text(text, { file, isFact: false, depth: depths.get(text) ?? 0, kept });
  };
  return mapSlots(article, ({ role, text }) => {
    if (ENGLISH.has(role) && !/\p{Script=Han}/u.test(joined(text))) return text;
    if (!FACTS.has(role) && !ENGLISH.has(role)) return prose(text);
    return converter.text(text, { file, isFact: true, isReference: role === 'reference', depth: 0 });
  });
}
