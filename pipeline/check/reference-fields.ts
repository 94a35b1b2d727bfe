import { lackedBy } from '../references/needs.ts';
import { typeName } from '../references/type-codes.ts';
import { entryFaults } from './entry-warning.ts';
import { isOutOfOrder } from './reference-order.ts';
import { betterType } from './reference-type.ts';
import type { Rule } from './rule.ts';

/** An entry has what its type must have (GB/T 7714—2015 chapter 4, 2025 chapter 8); silent about what may be left out. */
export const referenceFields: Rule = (copy, { standard }) =>
  entryFaults(copy, 'reference-fields', ({ fields }) => {
    const { mark, title } = fields;
    // What bears the type mark of another kind lacks what that has, and what stands elsewhere is not missing.
    if (mark === null || betterType(fields, mark.code.toUpperCase()) !== null || isOutOfOrder(fields)) return [];
    const lacks = [...(title === null ? ['题名'] : []), ...lackedBy(fields, standard)];
    if (lacks.length === 0) return [];
    const kind = typeName(mark.code.toUpperCase());
    const hint = `${kind}要有${lacks.join('、')}；有的话请补上，写了的请看看前后的标点`;
    return [{ at: null, says: `没有${lacks.join('、')}`, hint }];
  });
