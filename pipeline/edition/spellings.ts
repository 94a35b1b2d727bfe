/** What is not left to OpenCC in a text: names, what is to be kept, classical passages, decisions for a phrase. */
import type { Instructions } from '../model/instructions.ts';
import type { Lock } from './convert.ts';
import { type Found, lookupOf } from './lookup.ts';
import { surnamesIn } from './people.ts';
import { isTrickySurname, type Spelling, spell } from './surnames.ts';
import { isStraddledAfter, isStraddledBefore, wordAround } from './words.ts';

/** A phrase whose form is laid down, and why. */
export interface Ruling extends Spelling {
  readonly phrase: string;
  readonly kind: 'name' | 'keep' | 'classical';
  /** How many units of the phrase the form stands for: only the surname of 于老师. */
  readonly length: number;
  /** Whether OpenCC would write it otherwise, so that it matters where the phrase begins and ends. */
  readonly tricky: boolean;
}

/** A ruling where it stands in a text; `doubtful` where the phrase seems to be part of other words: 对于|建国 is not 于建国. */
export interface Ruled {
  readonly ruling: Ruling;
  readonly lock: Lock;
  readonly doubtful: boolean;
}

/** Characters that are words of their own in classical Chinese (文言), where a modern text would convert them. */
const CLASSICAL = new Set('云余后于干里谷舍采征适御冬松丑卷斗岳朴仆咸郁布系只准游占志升向几周注表借并');
const TITLES = '先生|女士|同志|老师|教授|博士|院士|书记|主任|主席|主编|局长|处长|校长|院长|总编|馆长|经理'.split('|');

/** How single characters become Traditional, and how a Traditional form is written in the edition's region. */
export interface Characters {
  readonly convert: (one: string) => string;
  readonly inRegion: (traditional: string) => string;
  /** A name that the dictionary has as a whole (周杰伦), or null. */
  readonly known: (name: string) => Spelling | null;
}

/** Every ruling of an issue, from its names and the editor's instructions; what the editor spelled comes first. */
export function rulingsOf(names: readonly string[], instructions: Instructions, characters: Characters): Ruling[] {
  const plain = (phrase: string) => [...phrase].map(characters.convert).join('');
  const ruling = (kind: Ruling['kind'], phrase: string, form: string, candidates: readonly string[] = []): Ruling => {
    return { kind, phrase, form, candidates, length: phrase.length, tricky: form !== plain(phrase) };
  };
  const given = new Map(instructions.names.map(({ phrase, form }) => [phrase, form]));
  const people = [...new Set([...given.keys(), ...names])].map((phrase) => {
    const name = phrase.replace(/\s/gu, '');
    const fixed = given.get(phrase) ?? given.get(name);
    if (fixed) return ruling('name', phrase, respaced(phrase, fixed));
    const { form, candidates } = characters.known(name) ?? spell(name, characters.convert);
    const forms = candidates.map((one) => respaced(phrase, characters.inRegion(one)));
    return ruling('name', phrase, respaced(phrase, characters.inRegion(form)), forms);
  });
  const spellOne = (surname: string) => characters.inRegion(spell(surname, characters.convert).form);
  const kept = instructions.keep.map(({ phrase, form }) => ruling('keep', phrase, form ?? phrase));
  const old = instructions.classical.map((phrase) => ruling('classical', phrase, classicalForm(phrase, characters)));
  return [...people, ...titled(people, spellOne), ...kept, ...old];
}

/** The form of a name with the spaces that the manuscript has in it. */
function respaced(phrase: string, form: string): string {
  if (!/\s/u.test(phrase)) return form;
  const characters = [...form];
  return [...phrase].map((one) => (/\s/u.test(one) ? one : (characters.shift() ?? ''))).join('');
}

function classicalForm(passage: string, { convert }: Characters): string {
  return [...passage].map((one) => (CLASSICAL.has(one) ? one : convert(one))).join('');
}

/** Surnames that a text converts as words, though nobody in the issue is known to bear them: 范先生, 余教授. */
const BEFORE_TITLES = '范于余岳涂谷姜朴卜游钟';

/** 于老师, 余先生: a surname before a title, as the people already named spell it. */
function titled(people: readonly Ruling[], spellOne: (surname: string) => string): Ruling[] {
  const surnames = new Map([...BEFORE_TITLES].map((surname) => [surname, spellOne(surname)]));
  for (const { phrase, form } of people) if (isTrickySurname(phrase[0]!)) surnames.set(phrase[0]!, form[0]!);
  return [...surnames].flatMap(([surname, form]) =>
    TITLES.map((title): Ruling => {
      return { kind: 'name', phrase: surname + title, form, candidates: [], length: 1, tricky: true };
    }),
  );
}

/** 十余教授: after a number 余 is the rest. */
const REST = /[\d〇一二三四五六七八九十百千万其]$/u;

/** Finds the rulings that hold in a text, from left to right. */
export function rulingFinder(rulings: readonly Ruling[], characters: Characters | null): (text: string) => Ruled[] {
  const byPhrase = new Map([...rulings].reverse().map((ruling) => [ruling.phrase, ruling]));
  const lookup = lookupOf(byPhrase.keys());
  return (text) => {
    const phrases = lookup(text).filter((one) => !isRest(text, one) && !isEnd(text, one, byPhrase.get(one.phrase)!));
    const found = phrases.map(({ from, to, phrase }): Ruled => {
      const ruling = byPhrase.get(phrase)!;
      const doubtful = ruling.kind === 'name' && ruling.tricky && isInsideWords(text, from, to);
      return { ruling, lock: { from, to: from + ruling.length, text: ruling.form }, doubtful };
    });
    return characters === null ? found : withSurnames(text, found, characters);
  };
}

function isRest(text: string, { from, phrase }: Found): boolean {
  return phrase[0] === '余' && REST.test(text.slice(Math.max(0, from - 1), from));
}

/** Whether a surname before a title ends a word of its own: 规范|教授行为. */
function isEnd(text: string, { from }: Found, { kind, length, phrase }: Ruling): boolean {
  if (kind !== 'name' || length === phrase.length) return false;
  const word = wordAround(text, from);
  return word.from < from && word.to === from + length;
}

/** Adds the surnames that stand by themselves where no ruling holds. */
function withSurnames(text: string, found: readonly Ruled[], characters: Characters): Ruled[] {
  const more = surnamesIn(text).flatMap(({ from, surname }): Ruled[] => {
    if (found.some(({ lock }) => lock.from <= from && from < lock.to)) return [];
    const { form, candidates } = spell(surname, characters.convert);
    const forms = [form, ...candidates].map(characters.inRegion);
    const phrase = surname;
    const ruling: Ruling = {
      kind: 'name',
      phrase,
      form: forms[0]!,
      candidates: forms.slice(1),
      length: 1,
      tricky: true,
    };
    return [{ ruling, lock: { from, to: from + 1, text: forms[0]! }, doubtful: false }];
  });
  return [...found, ...more].sort((a, b) => a.lock.from - b.lock.from);
}

/** What often follows a name, though a dictionary may know a word made of both: 钟云和 is not the county 云和. */
const FOLLOWS = /^[和与及跟同说的在是也等了认对从向就都曾又教指写为到担]/u;

/** Whether a name seems to be cut out of other words: 对于|建国以来. */
function isInsideWords(text: string, from: number, to: number): boolean {
  if (isStraddledBefore(text, from, to) && !/[和与及跟]$/u.test(text.slice(0, from))) return true;
  return isStraddledAfter(text, from, to) && !FOLLOWS.test(text.slice(to));
}
