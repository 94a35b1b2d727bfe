/** What the fonts can print, asked before anything is set. */
import { hasRareCharacters } from './check/character-without-glyph.ts';
import type { HasGlyph } from './check/rule.ts';
import { openFonts } from './fonts.ts';
import type { Issue } from './model/document.ts';

/** Whether a character of the issue can be printed; the fonts are opened only if it holds rare ones. Throws MissingFont. */
export async function glyphsFor(issue: Issue): Promise<HasGlyph> {
  if (!hasRareCharacters(issue)) return () => true;
  const fonts = await openFonts();
  const faces = fonts('zh-Hans').faces('song', 400);
  return (codePoint) => faces.some((face) => face.has(codePoint));
}
