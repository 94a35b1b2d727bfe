/** Fields: their codes are no text, their results are (ISO/IEC 29500-1, 17.16). */
import { circled } from './numerals.ts';

interface Open {
  code: string;
  inResult: boolean;
}

/** The fields open at a place of the document; they may begin in one paragraph and end in another. */
export class Fields {
  private readonly open: Open[] = [];

  /** Whether characters here are text, not part of a code. */
  get isText(): boolean {
    return this.open.every(({ inResult }) => inResult);
  }

  /** The address of the hyperlink field whose result is being read, or null. */
  get href(): string | null {
    for (const { code, inResult } of this.open) if (inResult) return hrefIn(code) ?? null;
    return null;
  }

  begin(): void {
    this.open.push({ code: '', inResult: false });
  }

  addCode(code: string): void {
    const field = this.open.at(-1);
    if (field !== undefined && !field.inResult && field.code.length < 4_000) field.code += code;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field !== undefined) field.inResult = true;
  }

  /** No code runs past its paragraph: one that does was never closed, and would swallow the text after it. */
  endParagraph(): void {
    while (this.open.at(-1)?.inResult === false) this.open.pop();
  }

  /** Ends the innermost field; gives the characters of a field that has none in the file but prints some. */
  end(): string {
    const field = this.open.pop();
    return field === undefined || field.inResult ? '' : printed(field.code);
  }
}

/** The address a HYPERLINK field leads to. */
export function hrefIn(code: string): string | null {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1] ?? null;
}

/** 带圈字符 is an EQ field: eq \o\ac(○,3) prints ③. */
function printed(code: string): string {
  const enclosed = /^\s*eq\s*\\o\\ac\s*\(\s*([○□△◇])\s*[,，;；]\s*([^)\s]{1,4})\s*\)/i.exec(code);
  if (enclosed === null) return '';
  const inner = enclosed[2]!;
  const number = Number(inner);
  return enclosed[1] === '○' && number >= 0 && number <= 50 ? circled(number) : inner;
}
