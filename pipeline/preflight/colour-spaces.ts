import type { Check } from './check.ts';
import { asDict, asName, get, has } from './file/objects.ts';
import type { Space } from './walk/spaces.ts';

const INKS = ['DeviceGray', 'DeviceCMYK', 'Separation', 'DeviceN', 'Indexed', 'Pattern'];

/** Everything is given in inks: no RGB, no CIE colour (ISO 15930-4, 6.3); in X-4 also grey and CMYK by a profile. */
export const colourSpaces: Check = {
  id: 'colour-spaces',
  label: '色彩空间',
  hint: '请把文字、线条和图片都转成黑白（灰度）或 CMYK',
  examine({ claim: { standard } }, notes) {
    const known = new Map<Space, string | null>();
    notes.say('只有灰度、CMYK 和专色');
    return {
      space(page, space, by) {
        let wrong = known.get(space);
        if (wrong === undefined) {
          wrong = wrongIn(space, standard);
          known.set(space, wrong);
        }
        if (wrong !== null) notes.breach(page.number, `${wrong}（${by}）`);
      },
      state(page, dict) {
        const isSet = has(dict, 'TR') || (has(dict, 'TR2') && asName(get(dict, 'TR2')) !== 'Default');
        if (isSet) notes.breach(page.number, '有传递函数（TR）', '请去掉传递函数');
        if (has(dict, 'HTP') || has(asDict(get(dict, 'HT')), 'HalftoneName'))
          notes.breach(page.number, '指定了加网（HTP、HalftoneName）', '请去掉加网的设定，由印刷厂来定');
      },
    };
  },
};

/** The space that may not be there, or null. */
function wrongIn(space: Space, standard: 'X-1a' | 'X-4'): string | null {
  const { family, components, base } = space;
  const isProfile = family === 'ICCBased' && (components === 1 || components === 4);
  if (family === '') return '读不懂的色彩空间';
  if (!INKS.includes(family) && !(isProfile && standard === 'X-4'))
    return family === 'ICCBased' ? `ICC ${['', '灰度', '', 'RGB', 'CMYK'][components] ?? ''}` : family;
  const within = base === null ? null : wrongIn(base, standard);
  return within === null ? null : `${family} 里的 ${within}`;
}
