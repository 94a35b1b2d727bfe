import type { EntryNames } from '../references/entry.ts';
import { type EntryFault, entryFaults } from './entry-warning.ts';
import type { Rule } from './rule.ts';

/** 责任者 named at most (GB/T 7714—2015 8.1.2: 超过3个时著录前3个; 2025 7.1.2: 可). */
const MOST = 3;

/**
 * Of more than three authors three are named, then 等 or et al. as the language of the names is; in the edition of 2025 all may be named.
 * Initials have no stops (2015 8.1.1, 2025 7.1.1).
 */
export const referenceAuthors: Rule = (copy, { standard }) =>
  entryFaults(copy, 'reference-authors', ({ fields }) => {
    if (fields.mark === null) return [];
    return [fields.authors, fields.otherAuthors, fields.host?.authors ?? null].flatMap((names) =>
      names === null ? [] : faultsOf(names, standard === 2015, fields.chars),
    );
  });

function faultsOf({ names, others }: EntryNames, mustBeFew: boolean, chars: string): EntryFault[] {
  const isHan = /\p{Script=Han}/u.test(names[0]!.text);
  const word = isHan ? '等' : 'et al.';
  const whole = { from: names[0]!.from, to: (others ?? names.at(-1)!).to };
  const faults: EntryFault[] = [];
  if (others === null && names.length > MOST && mustBeFew)
    faults.push({
      at: whole,
      says: `列了 ${names.length} 个责任者`,
      hint: `超过 3 个只列前 3 个，后面加“, ${word}”`,
    });
  if (others !== null && names.length > MOST && mustBeFew)
    faults.push({
      at: whole,
      says: `“${others.text}”前列了 ${names.length} 个责任者`,
      hint: `超过 3 个只列前 3 个，后面加“, ${word}”`,
    });
  if (others !== null && names.length < MOST)
    faults.push({
      at: whole,
      says: `“${others.text}”前只列了 ${names.length} 个责任者`,
      hint: '不超过 3 个的全部列出；超过的列前 3 个，再加“等”',
    });
  if (others !== null && isHan !== /等/.test(others.text))
    faults.push({
      at: others,
      says: `${isHan ? '的中文责任者' : '的西文责任者'}后用了“${others.text}”`,
      hint: `改用“${word}”`,
    });
  if (others !== null && chars.slice(names.at(-1)!.to, others.from).trim() === '')
    faults.push({ at: others, says: `“${others.text}”与前面的责任者没有隔开`, hint: `中间加逗号：“, ${word}”` });
  const dotted = names.find(({ text }) => DOTTED.test(text));
  if (dotted !== undefined)
    faults.push({
      at: dotted,
      says: `责任者“${dotted.text}”的缩写名带着缩写点`,
      hint: '姓在前，名在后，缩写名不加点：Smith J A',
    });
  return faults;
}

/** Smith J. A., Smith, J. A., J. A. Smith; not U.S. Department. */
const DOTTED = /^(?:\p{Lu}[\p{L}'’-]+,?\s+(?:\p{Lu}\.[\s-]?){1,3}|(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}'’-]{2,})$/u;
