/** 避头尾: where a line may break (clreq "Prohibition Rules for Line Start and Line End"; GB/T 15834—2011 5.1). */
import { type CharacterClass, CLASS, isWesternCharacter } from './classes.ts';

/** 宽松: only closing and pausing marks are kept from a line's start; 国标: GB/T 15834; 严格: also digits before 年. */
export type KinsokuLevel = 'loose' | 'gb' | 'strict';

const COUNT = 19;

/** GB/T 15834 5.1.2–5.1.9: closing and pausing marks, and what belongs to the word before, do not start a line. */
const NEVER_FIRST: readonly CharacterClass[] = [
  CLASS.closing,
  CLASS.pause,
  CLASS.stop,
  CLASS.postfix,
  CLASS.westernClosing,
  CLASS.westernJoint,
  CLASS.attached,
  CLASS.repeating,
  CLASS.space,
];
/** GB/T 15834 5.1.5, 5.1.6, 5.1.8: dashes, ellipses, connectors and middle dots do not either; a loose setting lets them. */
const NOT_FIRST_BY_GB: readonly CharacterClass[] = [CLASS.dash, CLASS.ellipsis, CLASS.connector, CLASS.middleDot];
/** GB/T 15834 5.1.4: opening marks, and signs that belong to the number after, do not end a line. */
const NEVER_LAST: readonly CharacterClass[] = [CLASS.opening, CLASS.prefix, CLASS.westernOpening];

const tables: Record<KinsokuLevel, Uint8Array> = {
  loose: buildTable('loose'),
  gb: buildTable('gb'),
  strict: buildTable('strict'),
};

/** Whether a line may break between two neighbouring characters by their classes. */
export function mayBreak(before: CharacterClass, after: CharacterClass, level: KinsokuLevel): boolean {
  return tables[level][before * COUNT + after] === 1;
}

/** Whether a character may not end a line. */
export function isNeverLast(kind: CharacterClass): boolean {
  return NEVER_LAST.includes(kind);
}

function buildTable(level: KinsokuLevel): Uint8Array {
  const table = new Uint8Array(COUNT * COUNT);
  for (const before of Object.values(CLASS)) {
    for (const after of Object.values(CLASS)) {
      table[before * COUNT + after] = decide(before, after, level) ? 1 : 0;
    }
  }
  return table;
}

function decide(before: CharacterClass, after: CharacterClass, level: KinsokuLevel): boolean {
  if (NEVER_FIRST.includes(after) || NEVER_LAST.includes(before)) return false;
  if (level !== 'loose' && NOT_FIRST_BY_GB.includes(after)) return false;
  if (isWholePair(before, after)) return false;
  if (before === CLASS.space) return true;
  if (level === 'strict' && before === CLASS.digit && after === CLASS.han) return false;
  return true;
}

/** What stays whole: —— and …… (GB/T 15834 5.1.5, 5.1.6), words, numbers with their units. */
function isWholePair(before: CharacterClass, after: CharacterClass): boolean {
  if (before === after && (before === CLASS.dash || before === CLASS.ellipsis)) return true;
  if (before === CLASS.postfix) return isWesternCharacter(after);
  // [EB/OL].(2018-01-01)[2023-10-12]: a bracket closed and another opened are no word.
  if (before === CLASS.westernClosing && after === CLASS.westernOpening) return false;
  if (!isWesternCharacter(before) || !(isWesternCharacter(after) || after === CLASS.prefix)) return false;
  return !(before === CLASS.westernJoint && after === CLASS.letter);
}
