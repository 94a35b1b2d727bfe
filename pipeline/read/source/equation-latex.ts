/** The LaTeX of an equation made one that stands alone: its number taken out, what only numbers or lays out pages left away. */

/** Environments that stand on lines of their own, and those that do the same inside of a formula. */
const INNER: Readonly<Record<string, string | null>> = {
  equation: null,
  displaymath: null,
  math: null,
  align: 'aligned',
  flalign: 'aligned',
  alignat: 'alignedat',
  gather: 'gathered',
  multline: 'gathered',
  eqnarray: 'eqnarray',
};
const WHOLE = /^\\begin\{([a-z]+)\*?\}([\s\S]*)\\end\{\1\*?\}$/;
const TAG = /\\tag(\*?)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g;
/** The numbers of plain TeX: \eqno(1), \leqno{(1)}. */
const EQNO = /\\l?eqno(?![A-Za-z])\s*(?:(\([^()]{1,20}\))|\{([^{}]{1,20})\})/g;
const LAYOUT = /\\(?:nonumber|notag)(?![A-Za-z])|\\label\s*\{[^{}]*\}/g;

/** An equation and its number as printed; null where it has none. */
export interface NumberedLatex {
  readonly latex: string;
  readonly number: string | null;
}

/** The equations of a displayed formula: one, or as many as its rows where several of them have numbers. */
export function equationsIn(source: string): NumberedLatex[] {
  const written = source.replace(EQNO, (_, bracketed: string | undefined, braced: string | undefined) => {
    return `\\tag*{${bracketed ?? braced ?? ''}}`;
  });
  const tags = [...written.matchAll(TAG)].map(([, star, words]) => (star === '*' ? words! : `(${words!})`));
  const latex = standingAlone(written.replace(LAYOUT, ''));
  if (tags.length < 2) return [{ latex: withoutTags(latex), number: tags[0] ?? null }];
  return rowsIn(latex).map((row) => {
    const [tag] = [...row.matchAll(TAG)].map(([, star, words]) => (star === '*' ? words! : `(${words!})`));
    return { latex: withoutTags(row), number: tag ?? null };
  });
}

/** A formula in a line of text, which has no number. */
export function standingAlone(latex: string): string {
  const [, name, body] = WHOLE.exec(latex.trim()) ?? [];
  const inner = name === undefined ? undefined : INNER[name];
  if (inner === undefined) return latex.trim();
  if (inner === null) return body!.trim();
  if (inner !== 'eqnarray') return `\\begin{${inner}}${body}\\end{${inner}}`;
  return `\\begin{array}{rcl}${body}\\end{array}`;
}

function withoutTags(latex: string): string {
  return latex
    .replace(TAG, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** The rows of an environment of several, without their marks of alignment. */
function rowsIn(latex: string): string[] {
  const [, name, body] = WHOLE.exec(latex) ?? [];
  const rows = (body ?? latex).replace(name === 'alignedat' ? /^\{\d+\}/ : '', '').split(/\\\\(?:\s*\[[^\]]*\])?/);
  return rows.map((row) => row.replace(/(?<!\\)&/g, '').trim()).filter((row) => row !== '');
}
