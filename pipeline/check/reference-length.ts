import { LONGEST_ENTRY } from '../references/fields.ts';
import { entryWarning } from './entry-warning.ts';
import type { Rule } from './rule.ts';

/** An entry is no longer than an entry can be: what is longer is text that came into the list, and is not taken apart. */
export const referenceLength: Rule = (copy) =>
  copy.entries
    .filter(({ fields }) => fields.chars.length > LONGEST_ENTRY)
    .map((entry) => {
      const says = `有 ${entry.fields.chars.length} 字，不像一条文献`;
      const hint = '看看是不是几条连在一起，或混进了别的文字，各条分行';
      return entryWarning(copy, 'reference-length', entry, { at: { from: 0, to: 40 }, says, hint });
    });
