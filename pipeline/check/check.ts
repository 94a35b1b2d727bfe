/** 校对: the proofreading rules, in the order in which an editor meets what they find. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { articlesOf, type Issue } from '../model/document.ts';
import { affiliationMissing } from './affiliation-missing.ts';
import { asciiMarksLeft } from './ascii-marks-left.ts';
import { bracketsUnbalanced } from './brackets-unbalanced.ts';
import { bylineMissing } from './byline-missing.ts';
import { characterWithoutGlyph } from './character-without-glyph.ts';
import { charactersUnreadable } from './characters-unreadable.ts';
import { dateImpossible } from './date-impossible.ts';
import { deParticles } from './de-particles.ts';
import { doubledCharacters } from './doubled-characters.ts';
import { headingNumbering } from './heading-numbering.ts';
import { marksDoubled } from './marks-doubled.ts';
import { numeralsMixed } from './numerals-mixed.ts';
import { paragraphDuplicated } from './paragraph-duplicated.ts';
import { rangeUnit } from './range-unit.ts';
import type { HasGlyph, Rule } from './rule.ts';
import { shortNameUndefined } from './short-name-undefined.ts';
import { titleLength } from './title-length.ts';
import { unitsMixed } from './units-mixed.ts';
import { weekdayWrong } from './weekday-wrong.ts';

const RULES: readonly Rule[] = [
  titleLength,
  bylineMissing,
  affiliationMissing,
  headingNumbering,
  charactersUnreadable,
  characterWithoutGlyph,
  bracketsUnbalanced,
  marksDoubled,
  asciiMarksLeft,
  doubledCharacters,
  deParticles,
  numeralsMixed,
  rangeUnit,
  unitsMixed,
  dateImpossible,
  weekdayWrong,
  shortNameUndefined,
  paragraphDuplicated,
];

/** Everything the rules have to ask about an issue; nothing is changed. */
export function check(issue: Issue, hasGlyph: HasGlyph): Diagnostic[] {
  return articlesOf(issue).flatMap((article) => RULES.flatMap((rule) => rule(article, { issue, hasGlyph })));
}
