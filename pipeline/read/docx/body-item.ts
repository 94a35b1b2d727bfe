/** What the body of a document, or a cell, a text box or a note, is made of. */
import type { ToldFigure, ToldTable } from '../source/told.ts';
import type { ToldParagraph } from './paragraph.ts';

export type BodyItem = ToldParagraph | ToldTable | ToldFigure;
