/** Lines that are a formula. */

/** y=ax+b (1): a line of its own. */
export function isFormula(chars: string): boolean {
  return /[=≈≤≥]/.test(chars) && !/\p{Script=Han}/u.test(chars);
}
