import type { Check } from './check.ts';
import { has } from './file/objects.ts';

/** Layers that may be hidden are unknown to X-1a (ISO 15930-4 is PDF 1.4). */
export const optionalContent: Check = {
  id: 'optional-content',
  label: '图层',
  hint: '请合并图层后再导出',
  examine({ file, claim: { standard } }, notes) {
    const isThere = has(file.catalog, 'OCProperties');
    notes.say(isThere ? '有图层，X-4 允许' : '没有图层');
    if (isThere && standard === 'X-1a') notes.breach(null, '有可以隐藏的图层（OCProperties）');
    return undefined;
  },
};
