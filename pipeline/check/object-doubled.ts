import { objectsOf } from '../links/objects.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { objectLabel } from './object-label.ts';
import { type Rule, warn } from './rule.ts';

/** No two figures, tables or equations have one number; silent about 续表 and about a caption in two languages. */
export const objectDoubled: Rule = (copy): Diagnostic[] => {
  const seen = new Set<string>();
  return objectsOf(copy).flatMap((object) => {
    const key = `${object.name} ${object.isLatin}`;
    if (object.isContinued || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `有两个${object.name}`;
    return [warn(copy, 'object-doubled', objectLabel(object), message, '改正其中一个的编号；正文里引用它的地方也要改')];
  });
};
