/** OpenCC's dictionaries, read once and only when asked for; the only importer of opencc-js. */
import type { Edition } from '../model/document.ts';
import { longestIn, readingWith, type WordReader } from './lattice.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { sharesOf } from './shares.ts';

/** How one script becomes another: words and characters first, then the forms of the region, as OpenCC chains them. */
export interface Chain {
  readonly first: Lexicon;
  /** Cuts a text into words, those of `first` among them. */
  readonly read: WordReader;
  /** How divided its words are about a doubtful character. */
  readonly shareOfOthers: (character: string) => number;
  /** Forms of the region; where regional wording is asked for, its words too. */
  readonly second: Lexicon | null;
  /** The same without regional wording; the same object where none is asked for. */
  readonly plain: Lexicon | null;
}

/** The tables that tell one script from the other: pairs of a character and what it becomes. */
export interface ScriptTables {
  readonly toTraditional: ReadonlyMap<string, string>;
  readonly toSimplified: ReadonlyMap<string, string>;
}

/** OpenCC's names: s2tw, s2hk, and with regional wording s2twp, s2hkp. */
const REGION = { 'zh-Hant-TW': 's2tw', 'zh-Hant-HK': 's2hk' } as const;
type DictionaryWords = readonly (readonly [string, string])[];
const built = new Map<string, { readonly more: DictionaryWords; readonly chain: Promise<Chain> }>();
let tables: Promise<ScriptTables> | null = null;

/** The chain from the other script into an edition's; `more` are words that go before OpenCC's own. */
export function chainInto(edition: Edition, regional: boolean, more: DictionaryWords): Promise<Chain> {
  const name = edition === 'zh-Hans' ? 't2s' : `${REGION[edition]}${regional ? 'p' : ''}`;
  const found = built.get(name);
  if (found !== undefined && (found.more === more || found.more.length + more.length === 0)) return found.chain;
  const chain = name === 't2s' ? simplifying(more) : traditional(name, more);
  built.set(name, { more, chain });
  return chain;
}

async function traditional(name: string, more: DictionaryWords): Promise<Chain> {
  const { configs } = await import('opencc-js/preset/cn2t');
  const first = lexiconOf([more, ...groupOf(configs, name, 0)]);
  const second = lexiconOf(groupOf(configs, name, 1));
  const plain = name.endsWith('p') ? lexiconOf(groupOf(configs, name.slice(0, -1), 1)) : second;
  const read = readingWith(first, plain === second ? null : second.words);
  return { first, read, shareOfOthers: sharesOf(first), second, plain };
}

async function simplifying(more: DictionaryWords): Promise<Chain> {
  const { configs } = await import('opencc-js/preset/t2cn');
  const first = lexiconOf([more, ...groupOf(configs, 't2s', 0)]);
  return { first, read: longestIn(first), shareOfOthers: sharesOf(first), second: null, plain: null };
}

type Configs = typeof import('opencc-js/preset/cn2t').configs;

function groupOf(configs: Configs, name: string, stage: number) {
  return configs[name]!.conversionChain[stage]!;
}

/** The tables of single characters, without the phrases, which are thirty times as large. */
export function scriptTables(): Promise<ScriptTables> {
  tables ??= readTables();
  return tables;
}

async function readTables(): Promise<ScriptTables> {
  const [{ configs: simplified }, { configs: traditional }] = await Promise.all([
    import('opencc-js/preset/cn2t'),
    import('opencc-js/preset/t2cn'),
  ]);
  const toTraditional = lexiconOf([groupOf(simplified, 's2tw', 0).at(-1)!]).characters;
  return { toTraditional, toSimplified: lexiconOf([groupOf(traditional, 't2s', 0).at(-1)!]).characters };
}
