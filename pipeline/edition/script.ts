/** Which script a text is written in, told by the characters that only one of the two has. */
import { inBothScripts } from './lists.ts';
import { type ScriptTables, scriptTables } from './opencc.ts';

export type Script = 'Hans' | 'Hant';

/** Tells scripts. */
export interface ScriptReader {
  /** The script in which more of a text's telling characters are, or null where none tells. */
  readonly of: (text: string) => Script | null;
  /** How many more of a text's telling characters are Traditional than Simplified. */
  readonly balanceOf: (text: string) => number;
  /** The script of a text that has nothing of the other, and enough to tell; or null. */
  readonly pureOf: (text: string) => Script | null;
}

/** Fewer telling characters than these may be a slip in a paragraph of the other script. */
const TELLING = 4;

let built: Promise<ScriptReader> | null = null;

/** The recogniser, its tables read once. */
export function scriptReader(): Promise<ScriptReader> {
  built ??= scriptTables().then(readerOf);
  return built;
}

function readerOf({ toTraditional, toSimplified }: ScriptTables): ScriptReader {
  const simplified = only(toTraditional, (character) => !toSimplified.has(character));
  const traditional = only(toSimplified, (character) => !toTraditional.has(character));
  const weights = weightsOf(simplified, traditional);
  const count = (text: string) => {
    const counts = { Hans: 0, Hant: 0 };
    for (let at = 0; at < text.length; at++) {
      const weight = weights[text.charCodeAt(at)]!;
      if (weight < 0) counts.Hans++;
      else if (weight > 0) counts.Hant++;
    }
    return counts;
  };
  return {
    balanceOf: (text) => {
      const { Hans, Hant } = count(text);
      return Hant - Hans;
    },
    of: (text) => {
      const { Hans, Hant } = count(text);
      return Hans === Hant ? null : Hant > Hans ? 'Hant' : 'Hans';
    },
    pureOf: (text) => {
      const { Hans, Hant } = count(text);
      if (Hans > 0 && Hant > 0) return null;
      return Hans >= TELLING ? 'Hans' : Hant >= TELLING ? 'Hant' : null;
    },
  };
}

/** By UTF-16 unit, what a character says: a table, for every character of an issue is looked up. Rare ones beyond the BMP say nothing. */
function weightsOf(simplified: ReadonlySet<string>, traditional: ReadonlySet<string>): Int8Array {
  const weights = new Int8Array(0x10000);
  for (const one of simplified) if (one.length === 1) weights[one.charCodeAt(0)] = -1;
  for (const one of traditional) if (one.length === 1) weights[one.charCodeAt(0)] = 1;
  return weights;
}

function only(table: ReadonlyMap<string, string>, isNotInOther: (character: string) => boolean): ReadonlySet<string> {
  const changed = [...table].filter(([from, to]) => from !== to && isNotInOther(from) && !inBothScripts().has(from));
  return new Set(changed.map(([from]) => from));
}
