/** An edit of punctuation and the rule that asks for it. */
import type { Edit } from '../../../model/runs.ts';

/** One change of punctuation and the stable id it is reported under. */
export interface PunctuationRepair extends Edit {
  readonly rule: string;
}
