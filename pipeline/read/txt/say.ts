/** How the parts of the reader report: a repair is an info, a doubt a warning. */
import type { Severity } from '../../model/diagnostic.ts';
import type { Point } from '../../model/document.ts';

/** Reports one finding of the manuscript being read. */
export type Say = (severity: Severity, rule: string, point: Point, message: string, hint?: string) => void;
