/** 校对: the proofreading rules, in the order in which an editor meets what they find. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { articlesOf, type Issue } from '../model/document.ts';
import type { ReferenceStandard } from '../model/wishes.ts';
import { affiliationMissing, bylinesOf } from './affiliation-missing.ts';
import { asciiMarksLeft } from './ascii-marks-left.ts';
import { papersOf } from './bilingual.ts';
import { bracketsUnbalanced } from './brackets-unbalanced.ts';
import { bylineMissing } from './byline-missing.ts';
import { characterWithoutGlyph } from './character-without-glyph.ts';
import { charactersUnreadable } from './characters-unreadable.ts';
import { citationOrder } from './citation-order.ts';
import { dateImpossible } from './date-impossible.ts';
import { datesOrder } from './dates-order.ts';
import { deParticles } from './de-particles.ts';
import { doubledCharacters } from './doubled-characters.ts';
import { emojiSimplified } from './emoji-simplified.ts';
import { englishAuthors } from './english-authors.ts';
import { englishKeywords } from './english-keywords.ts';
import { englishMissing } from './english-missing.ts';
import { englishNameForms } from './english-name-forms.ts';
import { formulaUnread } from './formula-unread.ts';
import { headingEmpty } from './heading-empty.ts';
import { headingNumbering } from './heading-numbering.ts';
import { identifierForm } from './identifier-form.ts';
import { letterStray } from './letter-stray.ts';
import { marksDoubled } from './marks-doubled.ts';
import { numeralsMixed } from './numerals-mixed.ts';
import { objectDoubled } from './object-doubled.ts';
import { objectMissing } from './object-missing.ts';
import { objectOrder } from './object-order.ts';
import { objectUnmentioned } from './object-unmentioned.ts';
import { paragraphDuplicated } from './paragraph-duplicated.ts';
import { pictureMissing } from './picture-missing.ts';
import { rangeUnit } from './range-unit.ts';
import { referenceAuthors } from './reference-authors.ts';
import { referenceDoubled } from './reference-doubled.ts';
import { referenceFields } from './reference-fields.ts';
import { referenceLength } from './reference-length.ts';
import { referenceMarks } from './reference-marks.ts';
import { referenceMissing } from './reference-missing.ts';
import { referenceOnline } from './reference-online.ts';
import { referenceOrder } from './reference-order.ts';
import { referenceType } from './reference-type.ts';
import { referenceUncited } from './reference-uncited.ts';
import { copyOf, type FormulaFault, type HasGlyph, type HasPicture, type Rule } from './rule.ts';
import { shortNameUndefined } from './short-name-undefined.ts';
import { timeImpossible } from './time-impossible.ts';
import { titleLength } from './title-length.ts';
import { unitsMixed } from './units-mixed.ts';
import { weekdayWrong } from './weekday-wrong.ts';
import { wordsMiswritten } from './words-miswritten.ts';
import { wordsRedundant } from './words-redundant.ts';

const RULES: readonly Rule[] = [
  titleLength,
  bylineMissing,
  affiliationMissing,
  englishMissing,
  englishKeywords,
  englishAuthors,
  englishNameForms,
  identifierForm,
  datesOrder,
  headingNumbering,
  headingEmpty,
  charactersUnreadable,
  characterWithoutGlyph,
  emojiSimplified,
  bracketsUnbalanced,
  marksDoubled,
  asciiMarksLeft,
  doubledCharacters,
  deParticles,
  wordsMiswritten,
  wordsRedundant,
  numeralsMixed,
  letterStray,
  rangeUnit,
  unitsMixed,
  dateImpossible,
  weekdayWrong,
  timeImpossible,
  shortNameUndefined,
  paragraphDuplicated,
  referenceMissing,
  formulaUnread,
  citationOrder,
  referenceUncited,
  referenceLength,
  referenceType,
  referenceFields,
  referenceOrder,
  referenceAuthors,
  referenceMarks,
  referenceOnline,
  referenceDoubled,
  objectMissing,
  objectDoubled,
  objectOrder,
  objectUnmentioned,
  pictureMissing,
];

/** Everything the rules have to ask about an issue; nothing is changed. */
export function check(
  issue: Issue,
  hasGlyph: HasGlyph,
  hasPicture: HasPicture = () => true,
  formulaFault: FormulaFault = () => null,
  standard: ReferenceStandard = 2015,
): Diagnostic[] {
  const surroundings = {
    issue,
    bylines: bylinesOf(issue),
    papers: papersOf(issue),
    hasGlyph,
    hasPicture,
    formulaFault,
    standard,
  };
  return articlesOf(issue)
    .map(copyOf)
    .flatMap((copy) => RULES.flatMap((rule) => rule(copy, surroundings)));
}
