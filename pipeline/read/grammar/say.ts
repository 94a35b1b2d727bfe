/** How the parts of the reader report: a repair is an info, a doubt a warning. */
import { type Diagnostic, diagnostic, type Extent, type Severity } from '../../model/diagnostic.ts';
import type { Point } from '../../model/document.ts';

/** Reports one finding of the manuscript being read; `row` is the rule of the grammar that answered. */
export type Say = (
  severity: Severity,
  rule: string,
  at: Point | Extent,
  message: string,
  hint?: string,
  row?: string,
) => void;

const MOST_REPAIRS = 50_000;

/** A reporter that fills `diagnostics`; after very many repairs it only says that there are more. */
export function sayInto(file: string, diagnostics: Diagnostic[]): Say {
  let repairs = 0;
  return (severity, rule, at, message, hint, row) => {
    if (severity === 'info') repairs++;
    if (severity !== 'info' || repairs <= MOST_REPAIRS) {
      diagnostics.push(withRow(diagnostic(severity, rule, file, at, message, hint), row));
    } else if (repairs === MOST_REPAIRS + 1) {
      const more = `修补已超过 ${MOST_REPAIRS} 处，以下的不再逐条列出`;
      diagnostics.push(diagnostic('info', 'repairs-uncounted', file, at, more));
    }
  };
}

function withRow(found: Diagnostic, row: string | undefined): Diagnostic {
  return row === undefined ? found : { ...found, row };
}
