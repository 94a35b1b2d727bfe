/** What is not left to OpenCC in a text: names, what is to be kept, classical passages, decisions for a phrase. */
import type { Instructions } from '../model/instructions.ts';
import type { Lock } from './convert.ts';
import { classical } from './lists.ts';
import { lookupOf } from './lookup.ts';
import { senseOf } from './namesakes.ts';
import { surnamesIn } from './people.ts';
import { type Spelling, surnameOf } from './surnames.ts';
import { isStraddledAfter, isStraddledBefore } from './words.ts';

/** A phrase whose form is laid down, and why. */
export interface Ruling extends Spelling {
  readonly phrase: string;
  readonly kind: 'name' | 'keep' | 'classical';
  /** Whether OpenCC would write it otherwise, so that it matters where the phrase begins and ends. */
  readonly tricky: boolean;
}

/** A ruling where it stands in a text; `doubtful` where the phrase seems to be part of other words: 对于|建国 is not 于建国. */
export interface Ruled {
  readonly ruling: Ruling;
  readonly lock: Lock;
  readonly doubtful: boolean;
  /** Whether the phrase, though taken for the name, may be a word here. */
  readonly asWord?: boolean;
}

/** How single characters become Traditional, and how a Traditional form is written in the edition's region. */
export interface CharacterForms {
  readonly convert: (one: string) => string;
  readonly inRegion: (traditional: string) => string;
  /** A name in the script, before the region's forms. */
  readonly spell: (name: string) => Spelling;
  /** A name that the dictionary has as a whole (周杰伦), or null. */
  readonly known: (name: string) => Spelling | null;
  /** Whether a phrase is a word of the dictionary. */
  readonly isWord: (phrase: string) => boolean;
  /** What a phrase becomes that is no name. */
  readonly word: (phrase: string) => string;
}

/** Every ruling of an issue, from its names and the editor's instructions; what the editor spelled comes first. */
export function rulingsOf(names: readonly string[], instructions: Instructions, characters: CharacterForms): Ruling[] {
  const plain = (phrase: string) => [...phrase].map(characters.convert).join('');
  const ruling = (kind: Ruling['kind'], phrase: string, form: string, candidates: readonly string[] = []): Ruling => {
    return { kind, phrase, form, candidates, tricky: form !== plain(phrase) };
  };
  const given = new Map(instructions.names.map(({ phrase, form }) => [phrase, form]));
  const people = [...new Set([...given.keys(), ...names])].map((phrase) => {
    const name = phrase.replace(/\s/gu, '');
    const fixed = given.get(phrase) ?? given.get(name);
    if (fixed) return ruling('name', phrase, respaced(phrase, fixed));
    const spelled = characters.spell(name);
    const known = characters.known(name);
    const isPerson = known !== null && [spelled.form, ...spelled.candidates].some((one) => one[0] === known.form[0]);
    const { form, candidates } = isPerson ? known : spelled;
    const forms = candidates.map((one) => respaced(phrase, characters.inRegion(one)));
    return ruling('name', phrase, respaced(phrase, characters.inRegion(form)), forms);
  });
  const kept = instructions.keep.map(({ phrase, form }) => ruling('keep', phrase, form ?? phrase));
  const old = instructions.classical.map((phrase) => ruling('classical', phrase, classicalForm(phrase, characters)));
  return [...people, ...kept, ...old];
}

/** The form of a name with the spaces that the manuscript has in it. */
function respaced(phrase: string, form: string): string {
  if (!/\s/u.test(phrase)) return form;
  const characters = [...form];
  return [...phrase].map((one) => (/\s/u.test(one) ? one : (characters.shift() ?? ''))).join('');
}

function classicalForm(passage: string, { convert }: CharacterForms): string {
  return [...passage].map((one) => (classical().has(one) ? one : convert(one))).join('');
}

/** Finds the rulings that hold in a text, from left to right; `isFact` where a text names people and says nothing of them. */
export function rulingFinder(
  rulings: readonly Ruling[],
  characters: CharacterForms | null,
): (text: string, isFact: boolean) => Ruled[] {
  const byPhrase = new Map([...rulings].reverse().map((ruling) => [ruling.phrase, ruling]));
  const lookup = lookupOf(byPhrase.keys());
  const known = new Map(
    rulings.filter(({ kind }) => kind === 'name').map(({ phrase, form }) => [surnameOf(phrase), [...form][0]!]),
  );
  return (text, isFact) => {
    const found = lookup(text).flatMap(({ from, to, phrase }): Ruled[] => {
      const ruling = byPhrase.get(phrase)!;
      const lock = { from, to, text: ruling.form };
      if (ruling.kind !== 'name') return [{ ruling, lock, doubtful: false }];
      const sense = characters === null ? 'name' : senseOf(text, from, to, isFact, characters);
      if (sense === 'word') return [];
      const doubtful =
        sense === 'unlikely' || (ruling.tricky && mayBeCut(phrase, characters) && isInsideWords(text, from, to));
      return [{ ruling, lock, doubtful, asWord: sense === 'likely' }];
    });
    return characters === null ? found : withSurnames(text, found, characters, known);
  };
}

/** Adds the surnames that stand by themselves where no ruling holds, spelled as by the people already named. */
function withSurnames(
  text: string,
  found: readonly Ruled[],
  characters: CharacterForms,
  known: ReadonlyMap<string, string>,
): Ruled[] {
  const more = surnamesIn(text).flatMap(({ from, surname }): Ruled[] => {
    if (found.some(({ lock }) => lock.from <= from && from < lock.to)) return [];
    const spelled = characters.spell(surname);
    const own = known.get(surname);
    const forms = own === undefined ? [spelled.form, ...spelled.candidates].map(characters.inRegion) : [own];
    const candidates = forms.length > 1 ? [...new Set(forms)] : [];
    const ruling: Ruling = { kind: 'name', phrase: surname, form: forms[0]!, candidates, tricky: true };
    return [{ ruling, lock: { from, to: from + 1, text: forms[0]! }, doubtful: false }];
  });
  return [...found, ...more].sort((a, b) => a.lock.from - b.lock.from);
}

/** A Simplified text asks nothing about names, and three characters are seldom one by chance. */
function mayBeCut(phrase: string, characters: CharacterForms | null): boolean {
  return characters !== null || phrase.length < 3;
}

/** What often follows a name, though a dictionary may know a word made of both: 钟云和 is not the county 云和. */
const FOLLOWS = /^[和与及跟同说的在是也等了认对从向就都曾又教指写为到担]/u;

/** Whether a name seems to be cut out of other words: 对于|建国以来. */
function isInsideWords(text: string, from: number, to: number): boolean {
  if (isStraddledBefore(text, from, to) && !/[和与及跟]$/u.test(text.slice(0, from))) return true;
  return isStraddledAfter(text, from, to) && !FOLLOWS.test(text.slice(to));
}
