/** What the fonts can print, asked before anything is set. */
import {
  articleWithoutGlyph,
  hasRareCharacters,
  type IssueFile,
  namesWithoutGlyph,
  rareCharactersOf,
} from '../check/character-without-glyph.ts';
import type { HasGlyph } from '../check/rule.ts';
import { openFonts } from '../house/fonts.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { articlesOf, type Issue } from '../model/document.ts';

/** Whether a character of the issue can be printed; the fonts are opened only if it holds rare ones. Throws MissingFont. */
export async function glyphsFor(issue: Issue): Promise<HasGlyph> {
  if (!hasRareCharacters(issue)) return () => true;
  const fonts = await openFonts();
  // In another order these are the faces of every role, weight and edition.
  const faces = fonts('zh-Hans').faces('song', 400);
  return (codePoint) => faces.some((face) => face.has(codePoint));
}

/** What no font prints of issue.yaml; of the manuscripts, proofreading says it. */
export async function askNames(issue: Issue, yaml: IssueFile): Promise<Diagnostic[]> {
  return namesWithoutGlyph(issue, yaml, await glyphsFor(issue));
}

/** What no font prints of an edition and was not in the issue it was made from. */
export async function askEdition(edited: Issue, issue: Issue, yaml: IssueFile): Promise<Diagnostic[]> {
  if (!hasRareCharacters(edited)) return [];
  const [before, prints] = [rareCharactersOf(issue), await glyphsFor(edited)];
  const hasGlyph: HasGlyph = (codePoint) => before.has(codePoint) || prints(codePoint);
  const ofArticles = articlesOf(edited).flatMap((article) => articleWithoutGlyph(article, hasGlyph));
  return [...namesWithoutGlyph(edited, yaml, hasGlyph), ...ofArticles];
}
