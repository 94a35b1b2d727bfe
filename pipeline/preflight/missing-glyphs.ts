import type { Check } from './check.ts';
import type { ShownText } from './walk/events.ts';
import type { Font } from './walk/font.ts';

/** What a reader must see something of; some letters of Hangul are blank by nature. */
const VISIBLE = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** Every character shown has a glyph, and the file says which character it is. */
export const missingGlyphs: Check = {
  id: 'missing-glyphs',
  label: '缺字',
  hint: '请换一种有这些字的字体',
  examine(_, notes) {
    const known = new Map<Font, Map<number, string | null>>();
    const silent = new Set<Font>();
    notes.say('没有缺字');
    return {
      text(mark) {
        const { font, page } = mark;
        if (mark.paints.length === 0) return;
        if (font.texts === null && !font.isReadable && !silent.has(font)) {
          silent.add(font);
          notes.warn(page.number, `字体 ${font.name.slice(0, 60)} 的文字没有 ToUnicode`, '查不出是哪些字，也不能检索');
        }
        const faults = known.get(font) ?? new Map<number, string | null>();
        known.set(font, faults);
        for (const code of mark.codes) {
          let fault = faults.get(code);
          if (fault === undefined) {
            fault = faultOf(mark, code);
            faults.set(code, fault);
          }
          if (fault !== null) notes.breach(page.number, fault);
        }
      },
    };
  },
};

function faultOf({ font }: ShownText, code: number): string | null {
  if (!font.isIdentity) return null;
  const text = font.texts?.get(code);
  const named = text === undefined || !VISIBLE.test(text) ? '有字没有字形' : `“${text.slice(0, 4)}”没有字形`;
  const sfnt = font.program?.sfnt ?? null;
  const glyph = font.glyphOf === null ? code : font.glyphOf(code);
  if (glyph === 0) return `${named}（.notdef）`;
  if (font.glyphOf === null || sfnt === null) return null;
  if (glyph >= sfnt.glyphs) return `${named}（超出字体）`;
  return text !== undefined && VISIBLE.test(text) && sfnt.isBlank?.(glyph) === true ? `${named}（字形是空的）` : null;
}
