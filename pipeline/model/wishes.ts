import { BINDING_BY_DEFAULT, type BindingPlan } from './imprint.ts';
import { PRESS_BY_DEFAULT, type PressPlan } from './press.ts';

export const ARTICLE_STARTS = ['page', 'right-page', 'column', 'run-on'] as const;
export type ArticleStart = (typeof ARTICLE_STARTS)[number];

export const OPENING_FOLIOS = ['shown', 'hidden'] as const;
export type OpeningFolios = (typeof OPENING_FOLIOS)[number];

/** The editions of GB/T 7714 that reference lists are measured by; that of 2025 is in force since 2026-07-01. */
export const REFERENCE_STANDARDS = [2015, 2025] as const;
export type ReferenceStandard = (typeof REFERENCE_STANDARDS)[number];

/** What an issue sets otherwise than its house style; without what is as in the style. */
export interface StyleWishes {
  readonly articleStart?: ArticleStart;
  readonly openingFolios?: OpeningFolios;
  readonly references?: ReferenceStandard;
  readonly englishContents?: boolean;
}

/** What an editor may wish of the finished files of one issue, beside its house style. */
export interface Wishes {
  /** How lines run in the EPUB of a Traditional edition; a Simplified one is always horizontal. */
  readonly writing: 'horizontal' | 'vertical';
  /** Whether the EPUB brings the characters set in 楷 along. */
  readonly embedKai: boolean;
  /** Whether the DOCX counts the lines of each article. */
  readonly lineNumbers: boolean;
  /** Whether the DOCX takes no edit but tracked ones; null where it takes any. */
  readonly protect: 'tracked' | null;
  /** The number of the first page, a right one. */
  readonly firstPage: number;
  readonly press: PressPlan;
  readonly binding: BindingPlan;
}

export const NO_WISHES: Wishes = {
  writing: 'horizontal',
  embedKai: false,
  lineNumbers: false,
  protect: null,
  firstPage: 1,
  press: PRESS_BY_DEFAULT,
  binding: BINDING_BY_DEFAULT,
};
