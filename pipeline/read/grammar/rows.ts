/** Rules with names: an ordered table of rows, of which the first that applies answers. */

/** What becomes of two lines; doubtful ones stay apart and the editor is asked. */
export type Junction = 'joined' | 'apart' | 'doubtful';

/** Texts round a sample that give its lines a layout; the tests hold them. */
export type SampleSetting =
  | 'whole'
  | 'indented'
  | 'wrapped'
  | 'wrapped-indented'
  | 'wrapped-headed'
  | 'wrapped-blank'
  | 'wrapped-short'
  | 'interview';

/**
 * One rule. `sample` is a text that this row and no row above it answers for: ⏎ ends a line (two leave a blank line), | marks
 * the junction of two lines, 〈told〉 before a line is what the manuscript's format says of it.
 */
export interface RuleRow<Asked, Answer> {
  readonly id: string;
  readonly sample: string;
  /** The layout that the sample needs; none for lines that are whole paragraphs. */
  readonly among?: SampleSetting;
  readonly says: Answer;
  /** Why the rule holds. */
  readonly why: string;
  readonly when: (asked: Asked) => boolean;
}

/** The first row of a table that applies; every table ends with a row that always does. */
export function firstRow<Asked, Answer>(rows: readonly RuleRow<Asked, Answer>[], asked: Asked): RuleRow<Asked, Answer> {
  for (const row of rows) if (row.when(asked)) return row;
  throw new Error(`no row of ${rows[0]?.id} applies`);
}
