/** Which script a text is written in, told by the characters that only one of the two has. */
import { type ScriptTables, scriptTables } from './opencc.ts';

export type Script = 'Hans' | 'Hant';

/** Gives the script in which more of a text's telling characters are, or null where none tells. */
export type ScriptOf = (text: string) => Script | null;

/** Simplified characters that Traditional texts use as well, as they stand or as words of their own. */
const IN_BOTH = new Set('台后里干于余云只卷面谷系松党丑岳征斗准咸朴仆郁采签游才并伙群托占布注升');

let built: Promise<ScriptOf> | null = null;

/** The recogniser, its tables read once. */
export function scriptReader(): Promise<ScriptOf> {
  built ??= scriptTables().then(readerOf);
  return built;
}

function readerOf({ toTraditional, toSimplified }: ScriptTables): ScriptOf {
  const simplified = only(toTraditional, (character) => !toSimplified.has(character));
  const traditional = only(toSimplified, (character) => !toTraditional.has(character));
  return (text) => {
    let balance = 0;
    for (const character of text) {
      if (simplified.has(character)) balance--;
      else if (traditional.has(character)) balance++;
    }
    return balance === 0 ? null : balance > 0 ? 'Hant' : 'Hans';
  };
}

function only(table: ReadonlyMap<string, string>, isNotInOther: (character: string) => boolean): ReadonlySet<string> {
  const changed = [...table].filter(([from, to]) => from !== to && isNotInOther(from) && !IN_BOTH.has(from));
  return new Set(changed.map(([from]) => from));
}
