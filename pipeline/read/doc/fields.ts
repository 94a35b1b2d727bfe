/** Fields of a Word binary file: what stands between marks is a code, then a result ([MS-DOC] 2.8.25). */

interface OpenDocField {
  code: string;
  inResult: boolean;
}

const BEGIN = '\u0013';
const MIDDLE = '\u0014';
const END = '\u0015';

/** The fields open at a place; they may begin in one paragraph and end in another. */
export class DocFields {
  private readonly open: OpenDocField[] = [];

  /** Takes a character; says what it is here. `ended` gives the code of a field that ends without a result. */
  take(character: string): { readonly kind: 'text' | 'code' | 'mark'; readonly ended: string | null } {
    if (character === BEGIN) this.open.push({ code: '', inResult: false });
    else if (character === MIDDLE) {
      const field = this.open.at(-1);
      if (field !== undefined) field.inResult = true;
    } else if (character === END) {
      const field = this.open.pop();
      return { kind: 'mark', ended: field !== undefined && !field.inResult ? field.code : null };
    } else {
      const field = this.open.find(({ inResult }) => !inResult);
      if (field === undefined) return { kind: 'text', ended: null };
      if (field.code.length < 4000) field.code += character;
      return { kind: 'code', ended: null };
    }
    return { kind: 'mark', ended: null };
  }

  /** Whether a table of contents is being shown. */
  get isContents(): boolean {
    return this.open.some(({ code, inResult }) => inResult && /^\s*TOC\b/i.test(code));
  }

  /** Where the link that is being shown leads. */
  get href(): string | null {
    for (const { code, inResult } of this.open) {
      const address = inResult ? /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1] : undefined;
      if (address !== undefined) return address;
    }
    return null;
  }
}
