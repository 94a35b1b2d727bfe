/** The cover: the front of the house style's cover as a picture, and the page that shows it. */

import type { HouseStyle } from '../../house/style.ts';
import type { Issue } from '../../model/document.ts';
import { coverWords } from '../cover/facts.ts';
import { openLetters } from '../cover/letters.ts';
import { fieldBox, panelsOf, safeBox } from '../cover/panels.ts';
import { drawText } from '../cover/text.ts';
import type { Fonts } from '../renderer.ts';
import { element, empty } from '../xhtml/markup.ts';
import { openEasel } from './easel.ts';
import { page } from './page.ts';

export interface CoverPageFacts {
  readonly language: string;
  /** 封面 */
  readonly label: string;
  /** The issue's whole title, for those who cannot see the picture. */
  readonly title: string;
  /** The picture's address. */
  readonly picture: string;
}

/** In pixels; stores ask for 1600 at least on the short side. */
const LEAST = { width: 1600, height: 2400 };

/** The page that shows the picture. */
export function coverPage({ language, label, title, picture }: CoverPageFacts): string {
  const image = empty('img', { src: picture, alt: title, role: 'doc-cover' });
  return page({ language, title: label, body: { class: 'cover', 'epub:type': 'cover' } }, element('div', {}, image));
}

/** The picture as a PNG, lettered in the edition's faces; an issue without a journal bears the name of its folder. */
export function coverPicture(issue: Issue, style: HouseStyle, fonts: Fonts): Uint8Array {
  const { cover } = style;
  const panels = panelsOf(style, 0);
  const front = { x: panels.left.front, y: 0, width: panels.page, height: panels.height };
  const easel = openEasel(front, LEAST);
  easel.fill(front, cover.ground);
  for (const field of cover.fields) easel.fill(fieldBox(field, panels), field.ink);
  const words = coverWords(issue, style.words);
  const letters = openLetters(fonts);
  const setting = { scale: panels.scale.type, letters, style: style.lines };
  for (const text of cover.texts) {
    const said = text.of === 'journal' ? [issue.masthead.journal.trim() || issue.id] : words[text.of];
    if (text.panel !== 'front' || !text.when.includes('plain') || said.length === 0) continue;
    drawText(said, text, safeBox(text, 'front', panels), setting, easel);
  }
  return easel.picture();
}
