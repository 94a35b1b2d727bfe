/** ISSN (GB/T 9999.2, ISO 3297): seven digits and a check character. */

/** 0 to 9 or X, from the seven digits before it: weights 8 to 2, modulus 11. */
export function issnCheck(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0);
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

/** The check character that a written ISSN ought to end in where it ends in another; null where it is right. */
export function issnMistake(issn: string): string | null {
  const characters = issn.toUpperCase().replace(/[^\dX]/g, '');
  const right = issnCheck(characters.slice(0, 7));
  return characters.at(7) === right ? null : right;
}
