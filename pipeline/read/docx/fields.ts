/** Fields: their codes are no text, their results are (ISO/IEC 29500-1, 17.16). */

import { Refusal } from '../source/refusal.ts';
import { type FieldResult, fieldResult } from './equation.ts';

/** IF round REF round SEQ is deep. */
const DEEPEST = 64;

interface OpenField {
  code: string;
  inResult: boolean;
  /** Characters that stood where only a code may. */
  passed: string;
  /** Where its result begins, as the count of characters of its paragraph. */
  from: number;
}

/** The fields open at a place of the document; they may begin in one paragraph and end in another. */
export class Fields {
  private readonly open: OpenField[] = [];

  /** Whether characters here are text, not part of a code. */
  get isText(): boolean {
    return this.open.every(({ inResult }) => inResult);
  }

  /** The address of the hyperlink field whose result is being read, or null. */
  get href(): string | null {
    for (const { code, inResult } of this.open) if (inResult) return hrefIn(code) ?? null;
    return null;
  }

  /** Whether the result of a table of contents is being read, which Word makes of the headings. */
  get isContents(): boolean {
    return this.open.some(({ code, inResult }) => inResult && /^\s*TOC\b/i.test(code));
  }

  begin(): void {
    if (this.open.length >= DEEPEST) throw new Refusal('tooDeep');
    this.open.push({ code: '', inResult: false, passed: '', from: 0 });
  }

  addCode(code: string): void {
    const field = this.open.at(-1);
    if (field !== undefined && !field.inResult && field.code.length < 4_000) field.code += code;
  }

  /** Keeps characters that stand where only a code may, in case the code is never closed. */
  pass(characters: string): void {
    const field = this.open.find(({ inResult }) => !inResult);
    if (field !== undefined) field.passed += characters;
  }

  separate(at: number): void {
    const field = this.open.at(-1);
    if (field === undefined) return;
    field.inResult = true;
    field.from = at;
  }

  /** No code runs past its paragraph: one that does was never closed. Gives the characters after it, which are text. */
  endParagraph(): string {
    let passed = '';
    while (this.open.at(-1)?.inResult === false) passed = this.open.pop()!.passed + passed;
    return passed;
  }

  /** Ends the innermost field; gives what it prints where the file has no result of it, or an empty one. */
  end(at: number): FieldResult | null {
    const field = this.open.pop();
    return field === undefined || (field.inResult && field.from !== at) ? null : fieldResult(field.code);
  }
}

/** The address a HYPERLINK field leads to. */
export function hrefIn(code: string): string | null {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1] ?? null;
}
