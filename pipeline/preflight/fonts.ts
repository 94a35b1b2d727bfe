import type { Check } from './check.ts';
import type { CheckNotes } from './notes.ts';
import type { PdfPage } from './pages.ts';
import type { Font } from './walk/font.ts';

/** Every font that shows text is in the file (ISO 15930-4, 6.5; ISO 15930-7, 6.2.5). */
export const fonts: Check = {
  id: 'fonts',
  label: '字体嵌入',
  hint: '请嵌入全部字体（允许子集），或把文字转成曲线',
  examine(_, notes) {
    const seen = new Set<Font>();
    return {
      text({ page, font }) {
        if (seen.has(font)) return;
        seen.add(font);
        look(page, font, notes);
      },
      end() {
        notes.say(seen.size === 0 ? '没有文字' : `${seen.size} 个字体，都嵌入了`);
      },
    };
  },
};

function look(page: PdfPage, font: Font, notes: CheckNotes): void {
  if (font.kind === 'Type3') return;
  const name = font.name.slice(0, 60) || '（没有名字）';
  if (font.kind === '') notes.breach(page.number, `字体 ${name} 的种类不明`);
  else if (font.program === null) notes.breach(page.number, `字体 ${name} 没有嵌入`);
  else if (!isSound(font)) notes.breach(page.number, `嵌入的字体 ${name} 坏了`);
  if (/^[^+]*\+/.test(name) && !/^[A-Z]{6}\+./.test(name))
    notes.breach(page.number, `字体 ${name} 的子集标记不对`, '子集标记是六个大写字母加“+”');
}

/** Whether the program begins as one of its kind does. */
function isSound({ program }: Font): boolean {
  if (program?.bytes == null || program.bytes.length < 16) return false;
  const { key, bytes, sfnt } = program;
  if (key === 'FontFile2') return sfnt !== null;
  if (key === 'FontFile') return (bytes[0] === 0x25 && bytes[1] === 0x21) || bytes[0] === 0x80;
  return sfnt !== null || bytes[0] === 1;
}
