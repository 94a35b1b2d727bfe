import type { Check } from './check.ts';
import { asDict, has, nameUnder } from './file/objects.ts';

/** No PostScript passes through to the printer's machine (ISO 15930-4, 6.9). */
export const postscript: Check = {
  id: 'postscript',
  label: 'PostScript',
  hint: '请去掉文件里的 PostScript 代码，重新导出',
  examine({ file }, notes) {
    notes.say('没有 PostScript');
    for (const [, value] of file.context.enumerateIndirectObjects()) {
      const dict = asDict(value);
      const isForm = nameUnder(dict, 'Subtype') === 'Form';
      if (nameUnder(dict, 'Subtype') === 'PS' || (isForm && (nameUnder(dict, 'Subtype2') === 'PS' || has(dict, 'PS'))))
        notes.breach(null, '有 PostScript 代码');
    }
    return undefined;
  },
};
