/** Names that are words as well: 高兴, 于是 and 党建 are people in a byline, and words in a sentence. */
import { once } from '../lexis/once.ts';
import { roles } from '../lexis/roles.ts';
import { tradeWords } from './lists.ts';
import { wordAround } from './words.ts';

/** How sure it is that a name stands for the person: `likely` and `unlikely` are asked about. */
export type Sense = 'name' | 'likely' | 'unlikely' | 'word';

/** What tells words from names. */
interface NamesakeRows {
  readonly isWord: (phrase: string) => boolean;
}

const HAN = '\\p{Script=Han}';
/** 姓名：于是, 联系人：高兴: what stands before a name in a list of names. */
const LABELLED = new RegExp(
  `(?:姓名|署名|专家|顾问|嘉宾|[者人员师长编辑审校影稿译])[:：]\\s*(?:${HAN}{2,4}[、，,\\u3000 ]+)*$`,
  'u',
);
const titled = once(() => new RegExp(`^(?:${roles('title')})`, 'u'));
const STARTS = new RegExp(`(?:^|[^${HAN}])$`, 'u');
const ENDS = new RegExp(`^(?:$|[^${HAN}])`, 'u');
/** What stands round a person, though round other things too. */
const BEFORE = new RegExp(`(?:^|[^${HAN}]|[是和与及同跟由请让给对向被叫者员家])$`, 'u');
const fits = once(() => new RegExp(`^(?:$|[^${HAN}]|${roles('speech')}|[和与及在也都曾就已又将去做写姓来到])`, 'u'));
const speaks = once(() => new RegExp(`^(?:${roles('speech')})`, 'u'));
/** 于是, 后来: such a word begins many a clause. */
const OPENS_CLAUSE = /^[于后]/u;

/**
 * Whether a name stands for the person. One that is no word always does; one that is, where people are listed and before a title. A word
 * that everybody uses (高兴) is one elsewhere; one that only a large dictionary has (云海) is asked about.
 */
export function senseOf(text: string, from: number, to: number, isFact: boolean, dictionary: NamesakeRows): Sense {
  const name = text.slice(from, to);
  const isCommon = isCommonWord(name);
  if (!isCommon && !(name.length === 2 && dictionary.isWord(name))) return 'name';
  const [before, after] = [text.slice(0, from), text.slice(to, to + 8)];
  if (titled().test(after)) return 'name';
  if (ENDS.test(after) && ((isFact && STARTS.test(before)) || LABELLED.test(before))) return 'name';
  if (isCommon && OPENS_CLAUSE.test(name)) return STARTS.test(before) && speaks().test(after) ? 'unlikely' : 'word';
  if (BEFORE.test(before) && fits().test(after)) return tradeWords().has(name) ? 'unlikely' : 'likely';
  return isCommon ? 'word' : 'unlikely';
}

function isCommonWord(name: string): boolean {
  return name.length === 2 && (tradeWords().has(name) || wordAround(name, 0).to === 2);
}
