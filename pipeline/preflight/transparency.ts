import type { Check } from './check.ts';
import { asArray, asName, type Dict, dictAt, get, has, nameUnder, numberAt } from './file/objects.ts';

const OPAQUE = ['Normal', 'Compatible'];

/** X-1a has no transparency (ISO 15930-4, 6.3); X-4 may, and it is said where. */
export const transparency: Check = {
  id: 'transparency',
  label: '透明',
  hint: '请拼合透明（压平）后再导出，或改用 PDF/X-4',
  examine({ claim: { standard } }, notes) {
    let found = 0;
    const tell = (page: number, what: string) => {
      found += 1;
      if (standard === 'X-1a') notes.breach(page, what);
    };
    return {
      state(page, dict) {
        for (const what of inState(dict)) tell(page.number, what);
      },
      object(page, dict, kind) {
        if (kind !== 'picture' && nameUnder(dictAt(dict, 'Group'), 'S') === 'Transparency') tell(page.number, '透明组');
        if (kind !== 'picture') return;
        if (has(dict, 'SMask')) tell(page.number, '图片带透明（SMask）');
        if ((numberAt(dict, 'SMaskInData') ?? 0) > 0) tell(page.number, '图片带透明（SMaskInData）');
      },
      end() {
        notes.say(found === 0 ? '没有透明' : `有透明 ${found} 处，X-4 允许`);
      },
    };
  },
};

function* inState(dict: Dict): Generator<string> {
  if (has(dict, 'SMask') && nameUnder(dict, 'SMask') !== 'None') yield '软蒙版（SMask）';
  if ((numberAt(dict, 'ca') ?? 1) < 1) yield '填色不是全不透明（ca）';
  if ((numberAt(dict, 'CA') ?? 1) < 1) yield '线条不是全不透明（CA）';
  const modes = get(dict, 'BM');
  const mode = (asArray(modes) ?? [modes]).map(asName).find((name) => name !== null);
  if (mode !== undefined && mode !== null && !OPAQUE.includes(mode)) yield `混合模式 ${mode}`;
}
