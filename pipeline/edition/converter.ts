/** Makes an edition: the dictionaries, the rulings and the decisions of one issue, and what was noted on the way. */
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { articlesOf, type Edition, type Issue, type Text } from '../model/document.ts';
import type { Decision, Instructions } from '../model/instructions.ts';
import type { DoubtfulPlace } from '../model/places.ts';
import { extentAt, joined, pointAt } from '../model/runs.ts';
import { textsOf } from '../model/slots.ts';
import { certainties } from './certain.ts';
import { type Conversion, convert, convertedText, type Lock } from './convert.ts';
import { copulas } from './copula.ts';
import { type Decided, decisionFinder, impose } from './decisions.ts';
import type { Doubt } from './doubt.ts';
import { doubtsIn } from './doubts.ts';
import { insides } from './inside.ts';
import { wordAt } from './lexicon.ts';
import { namesIn } from './names.ts';
import { senseOf } from './namesakes.ts';
import { type Chain, chainInto } from './opencc.ts';
import { overrides, simplifiedWords } from './overrides.ts';
import { peopleIn } from './people.ts';
import type { QuotedStretch } from './quoted.ts';
import { cornerQuotes, curvedQuotes } from './quotes.ts';
import { recut } from './recut.ts';
import { type CharacterForms, type Ruled, rulingFinder, rulingsOf } from './spellings.ts';
import { spell } from './surnames.ts';
import { namesWithVariants, spellSimplified, variantsMentioned } from './variants.ts';
import { continuings } from './zhuo.ts';

/** How a text is to be converted: facts (names, affiliations, references) are never reworded. */
export interface Manner {
  readonly file: string;
  readonly isFact: boolean;
  /** Whether only what its neighbours make doubtful is asked about: a reference repeats the words of the text. */
  readonly isReference?: boolean;
  /** Ascending stretches that are in the edition's script already; only their quotation marks change. */
  readonly kept?: readonly QuotedStretch[];
  /** Ascending stretches that stay as they are, marks and all. */
  readonly untouched?: readonly QuotedStretch[];
  /** Depth of quotation at which the text begins. */
  readonly depth: number;
}

export interface Converter {
  text(text: Text, manner: Manner): Text;
  /** Words that stand in no manuscript. */
  words(words: string): string;
  /** What was noted so far. */
  notes(): { places: readonly DoubtfulPlace[]; diagnostics: readonly Diagnostic[] };
}

/** Opens a converter for the texts of an issue that are not in the edition's script. */
export async function openConverter(
  issue: Issue,
  edition: Edition,
  instructions: Instructions,
  decisions: readonly Decision[],
): Promise<Converter> {
  const simplifying = edition === 'zh-Hans';
  const plain = await chainInto(edition, false, simplifying ? simplifiedWords() : overrides());
  const worded = instructions.regional && !simplifying ? await chainInto(edition, true, overrides()) : plain;
  const characters = charactersOf(plain, simplifying ? spellSimplified : spell);
  const names = simplifying ? traditionalNames(issue, characters) : everyName(issue, plain);
  const people = new Set([...names, ...instructions.names.map(({ phrase }) => phrase)]);
  const rulings = rulingsOf(names, withDecided(instructions, people, decisions, characters), characters);
  const findRuled = rulingFinder(rulings, simplifying ? null : characters);
  const spelled = new Set(instructions.names.filter(({ form }) => form !== null).map(({ phrase }) => phrase));
  const findDecided = decisionFinder(
    issue,
    decisions.filter(({ phrase }) => !spelled.has(phrase)),
    (source, { from, to, phrase }, form, isFact) => {
      const sense = people.has(phrase) ? senseOf(source, from, to, isFact, characters) : 'likely';
      return sense !== 'word' && (sense !== 'name' || !isOnlyWord(phrase, form, characters));
    },
  );
  const requote = simplifying ? curvedQuotes : cornerQuotes;
  const places: DoubtfulPlace[] = [];
  const diagnostics: Diagnostic[] = [];

  return {
    text(text, { file, isFact, isReference, depth, kept = [], untouched = [] }) {
      const source = joined(text);
      const quoted = requote(source, depth);
      const held = [...heldAs(kept, quoted), ...heldAs(untouched, source)];
      const chain = isFact ? plain : worded;
      const ruled = findRuled(source, isFact);
      const decided = findDecided(source, text, isFact);
      const sure = simplifying
        ? []
        : [
            ...copulas(source, isFact, characters.inRegion('係')),
            ...insides(source, characters.inRegion('裏')),
            ...certainties(source, characters.inRegion),
          ];
      const locks = locksOf(ruled.filter(isOutside(held)), [...held, ...(chain === plain ? [] : decided), ...sure]);
      const found = convert(quoted, chain, locks);
      const settled = chain === plain ? impose(found, decided) : found;
      const pieces = simplifying ? withContinuings(settled, source) : settled;
      if (!simplifying) {
        const doubts = doubtsIn(source, found, ruled, plain, characters).filter((one) =>
          isOutside(held)({ lock: one }),
        );
        const asked = isReference ? doubts.filter(({ isAlone }) => !isAlone) : doubts;
        for (const one of asked) places.push(placeOf(source, text, file, one, decided));
      }
      for (const piece of pieces) if (piece.by === 'regional') diagnostics.push(reworded(source, text, file, piece));
      if (convertedText(pieces) === source) return text;
      const { text: result, moved } = recut(text, pieces);
      for (const offset of moved) diagnostics.push(cutMoved(text, file, offset));
      return result;
    },
    words: (words) => convertedText(convert(requote(words), plain, locksOf(findRuled(words, false), []))),
    notes: () => ({ places, diagnostics }),
  };
}

function heldAs(stretches: readonly QuotedStretch[], text: string): Lock[] {
  return stretches.map(({ from, to }) => ({ from, to, text: text.slice(from, to) }));
}

function isOutside(held: readonly QuotedStretch[]): (one: { readonly lock: QuotedStretch }) => boolean {
  return ({ lock }) => held.every(({ from, to }) => lock.to <= from || lock.from >= to);
}

/** 看著 is 看着 in a Simplified text; nothing else changes, and places stay where they are. */
function withContinuings(pieces: readonly Conversion[], source: string): readonly Conversion[] {
  const text = convertedText(pieces);
  const isAligned = text.length === source.length && text.includes('著');
  return isAligned ? impose(pieces, continuings(text)) : pieces;
}

/** Whom the issue names as its own, then whom its words show to be people. */
function everyName(issue: Issue, { first }: Chain): string[] {
  return [...new Set([...namesIn(issue), ...peopleIn(issue, (text, at) => wordAt(first, text, at))])];
}

/** Names of Traditional texts that words would write otherwise. */
function traditionalNames(issue: Issue, { convert: character }: CharacterForms): string[] {
  const texts = articlesOf(issue).flatMap((article) => textsOf(article).map(joined));
  const names = [...namesIn(issue), ...variantsMentioned(texts, character)];
  return [...new Set(namesWithVariants(names, character))];
}

/** A name settled in the decisions file is spelled so, unless the word was meant that is like it; issue.yaml has the last word. */
function withDecided(
  instructions: Instructions,
  people: ReadonlySet<string>,
  decisions: readonly Decision[],
  characters: CharacterForms,
): Instructions {
  const decided = decisions.filter(({ phrase, form, place }) => {
    return form !== null && place === null && people.has(phrase) && !isOnlyWord(phrase, form, characters);
  });
  const open = instructions.names.filter(({ form }) => form === null);
  return { ...instructions, names: [...open, ...decided, ...instructions.names.filter(({ form }) => form !== null)] };
}

/** Whether a form is how a word is written, and no way to spell the name: 餘明 for 余明. */
function isOnlyWord(phrase: string, form: string, { word, spell: spelled, inRegion }: CharacterForms): boolean {
  const { form: first, candidates } = spelled(phrase);
  return word(phrase) === form && ![first, ...candidates].map(inRegion).includes(form);
}

/** A name of three characters or more that OpenCC's dictionary has is a person it knows. */
function charactersOf(chain: Chain, spelling: typeof spell): CharacterForms {
  const { first, second } = chain;
  const inRegion = (text: string) => [...text].map((one) => second?.characters.get(one) ?? one).join('');
  const known = (name: string) => {
    const form = name.length > 2 ? first.words.get(name) : undefined;
    return form === undefined ? null : { form, candidates: [] };
  };
  const isWord = (phrase: string) => first.words.has(phrase);
  const word = (phrase: string) => convertedText(convert(phrase, chain));
  const character = (one: string) => inRegion(first.characters.get(one) ?? one);
  return { convert: character, inRegion, spell: (name) => spelling(name, character), known, isWord, word };
}

/** Rulings hold before decisions; where two overlap, the one that begins first. */
function locksOf(ruled: readonly Ruled[], decided: readonly Lock[]): Lock[] {
  const locks = [...ruled.filter(({ doubtful }) => !doubtful).map(({ lock }) => lock)];
  for (const lock of decided) if (locks.every(({ from, to }) => lock.to <= from || lock.from >= to)) locks.push(lock);
  return locks.sort((a, b) => a.from - b.from);
}

/** Characters shown on each side of a place. */
const AROUND = 8;

function placeOf(source: string, text: Text, file: string, doubt: Doubt, decided: readonly Decided[]): DoubtfulPlace {
  const { from, to, candidates, reason, risk } = doubt;
  const extent = extentAt(text, from, to);
  const decision = decided.find((one) => one.from < to && one.to > from);
  return {
    file,
    point: extent.from,
    end: extent.to,
    phrase: source.slice(from, to),
    before: source.slice(Math.max(0, from - AROUND), from),
    after: source.slice(to, to + AROUND),
    form: decision?.text ?? candidates[0]!,
    candidates,
    reason,
    risk,
    settled: decision !== undefined,
  };
}

function reworded(source: string, text: Text, file: string, { from, to, text: form }: Conversion): Diagnostic {
  const message = `按地区用词把“${source.slice(from, to)}”改为“${form}”`;
  return diagnostic('info', 'edition-wording', file, extentAt(text, from, to), message);
}

function cutMoved(text: Text, file: string, offset: number): Diagnostic {
  const message = '这里的标记落在一个改了字数的词中间，已移到词边';
  return diagnostic('warning', 'edition-cut-moved', file, pointAt(text, offset), message, '核对标记从哪里起、到哪里止');
}
