/** Type: from the model's text and a text style to pieces in looks, with a face found for every single character. */

import type { FaceRole, LineStyle, TextStyle, Weight } from '../../house/style.ts';
import type { Formulas } from '../../math/formulas.ts';
import { webAddress } from '../../model/address.ts';
import type { Mark, Ruby, Run, Text } from '../../model/document.ts';
import { mathOf } from '../../model/math.ts';
import { joined } from '../../model/runs.ts';
import { isInvisible, isPartOfSign, isTone } from '../../model/signs.ts';
import type { Look, Measure, Piece } from '../../typeset/characters.ts';
import type { Face, Fonts } from '../renderer.ts';
import { type FormulaSetter, openFormulaSetter } from './formulas.ts';
import { faceForAll, offsetsOf, openSorts } from './sorts.ts';

/** Sets text in the faces of one edition; 〓 stands for a sign that no face has, of which proofreading speaks. */
export interface Type {
  readonly measure: Measure;
  /** Faces used so far, by id. */
  readonly faces: ReadonlyMap<string, Face>;
  /** Adds faces that another type of the same fonts has used. */
  take(faces: ReadonlyMap<string, Face>): void;
  /** The manuscript's text in a style. */
  pieces(text: Text, style: TextStyle): Piece[];
  /** The same type for an article: what its texts lead to is named behind its prefix. */
  within(prefix: string): Type;
  /** Words that all bear the same marks, or none: of the house style or the masthead, or of the manuscript where they are printed once more. */
  words(words: string, style: TextStyle, marks?: readonly Mark[]): Piece[];
  /** Formulas, in lines and on lines of their own. */
  readonly formulas: FormulaSetter;
  /** From the number of a character as printed to its offset in a text that was set. */
  offsets(text: Text): (character: number) => number;
}

/** Size of 注音 in em of what it stands over. */
const RUBY_SIZE = 0.5;
/** Size of notes, superscripts and subscripts, and how far they are raised, in em of their text. */
const SMALLER = 0.62;
const RAISED = 0.38;
const LOWERED = -0.12;

/** Marks that stand on or under a letter; variation selectors are marks too, and print as nothing. */
const MARKS = /\p{M}/u;
const MARKED = /[^\p{M}]\p{M}+/gu;

export interface Cast {
  readonly role: FaceRole;
  readonly weight: Weight;
  readonly size: number;
  readonly rise: number;
  readonly under: Look['under'];
  readonly href: string | null;
  readonly note: string | null;
  readonly ruby: Ruby | null;
}

/** Opens the type of an edition. */
export function openType(
  fonts: Fonts,
  traditional: boolean,
  formulasRead: Formulas,
  emphasis: LineStyle['emphasis'] = 'dots',
): Type {
  const faces = new Map<string, Face>();
  const formulas = openFormulaSetter(fonts, formulasRead, faces);
  const looks = new Map<string, Look>();
  const rubies = new Map<Ruby, { readonly number: number; readonly pieces: readonly Piece[] }>();
  const leftOut = new WeakMap<Text, ReadonlySet<number>>();
  const sorts = openSorts(fonts, traditional);

  function lookOf(face: Face, { size, rise, under, href, note, ruby }: Cast): Look {
    const over = ruby === null ? undefined : rubies.get(ruby);
    const key = `${face.id} ${size} ${rise} ${under} ${href} ${note} ${over?.number}`;
    let look = looks.get(key);
    if (look === undefined) {
      look = { face: face.id, size, rise, under, href, note, ruby: over?.pieces ?? null, part: null };
      looks.set(key, look);
      faces.set(face.id, face);
    }
    return look;
  }

  function openRuby(ruby: Ruby, style: TextStyle): void {
    if (rubies.has(ruby)) return;
    const reading = { ...style, weight: 400, size: style.size * RUBY_SIZE } as const;
    const pieces = setWords(ruby.reading, reading);
    rubies.set(ruby, { number: rubies.size, pieces });
  }

  /** Letters with marks that the letter's own face lacks, by the offset of each of their characters. */
  function facesOfMarked({ text }: Run, { role, weight }: Cast): Map<number, Face> {
    const faces = new Map<number, Face>();
    for (const { 0: characters, index } of MARKS.test(text) ? text.matchAll(MARKED) : []) {
      const { face } = sorts(characters.codePointAt(0)!, role, weight);
      const together = faceForAll(characters, fonts, role, weight);
      if (together === null || together === face) continue;
      for (let at = index; at < index + characters.length; at++) faces.set(at, together);
    }
    return faces;
  }

  /** Characters printed from one face make a piece; `skip` is told of those for which nothing is printed, since 〓 stands for all of a sign. */
  function setRun(run: Run, style: TextStyle, skip: (offset: number) => void, prefix = ''): Piece[] {
    const cast = castOf(run.marks, style, emphasis, prefix);
    if (cast.ruby !== null) openRuby(cast.ruby, style);
    const marked = facesOfMarked(run, cast);
    const pieces: Piece[] = [];
    let face: Face | null = null;
    let written = '';
    let isMissing = false;
    const write = (from: Face, text: string) => {
      if (from !== face && written !== '') {
        pieces.push({ text: written, look: lookOf(face!, cast) });
        written = '';
      }
      face = from;
      written += text;
    };
    for (let at = 0; at < run.text.length; ) {
      const codePoint = run.text.codePointAt(at)!;
      const sort = sorts(codePoint, cast.role, cast.weight);
      const isSaid = sort.isMissing && isMissing && isPartOfSign(run.text, at);
      if (isSaid || isTone(run.text, at)) skip(at);
      else write(marked.get(at) ?? sort.face, sort.text);
      isMissing = sort.isMissing || (isMissing && isInvisible(codePoint));
      at += codePoint > 0xffff ? 2 : 1;
    }
    if (written !== '') pieces.push({ text: written, look: lookOf(face!, cast) });
    return pieces;
  }

  const setWords = (words: string, style: TextStyle, marks: readonly Mark[] = []) =>
    setRun({ text: words, marks }, style, () => {});

  const typeWithin = (prefix: string): Type => ({
    faces,
    take: (others) => {
      for (const [id, face] of others) faces.set(id, face);
    },
    measure: {
      width: (codePoint, look) => faces.get(look.face)!.width(codePoint),
      ink: (codePoint, look) => faces.get(look.face)!.ink(codePoint),
    },
    pieces: (text, style) => {
      const skipped = new Set<number>();
      let start = 0;
      const pieces = text.runs.flatMap((run) => {
        const from = start;
        start += run.text.length;
        const set = mathOf(run) === null ? null : formulas.inLine(run.text, castOf(run.marks, style, emphasis, prefix));
        if (set === null) return setRun(run, style, (offset) => skipped.add(from + offset), prefix);
        for (const at of charactersAfter(run.text, set.length)) skipped.add(from + at);
        return set;
      });
      if (skipped.size > 0) leftOut.set(text, skipped);
      return pieces;
    },
    words: setWords,
    formulas,
    offsets: (text) => offsetsOf(joined(text), leftOut.get(text) ?? null),
    within: typeWithin,
  });
  return typeWithin('');
}

/** Looks of a run: 着重号 or 楷 for emphasis, 黑体 for strong, smaller and shifted for notes, superscripts and subscripts. */
function castOf(marks: readonly Mark[], style: TextStyle, emphasis: LineStyle['emphasis'], prefix: string): Cast {
  let { face: role, weight, size } = style;
  let rise = 0;
  let under: Look['under'] = null;
  let href: string | null = null;
  let note: string | null = null;
  let ruby: Ruby | null = null;
  for (const mark of marks) {
    if (mark.kind === 'strong') [role, weight] = ['hei', 700];
    else if (mark.kind === 'emphasis' && emphasis === 'kai') role = 'kai';
    else if (mark.kind === 'emphasis') under = 'dots';
    else if (mark.kind === 'properName') under = 'line';
    else if (mark.kind === 'bookTitle') under = 'wave';
    else if (mark.kind === 'link') href = webAddress(mark.href);
    else if (mark.kind === 'crossReference') href = `#${prefix}${mark.to}`;
    else if (mark.kind === 'ruby') ruby = mark;
    else if (mark.kind === 'math' || mark.kind === 'objectLabel') continue;
    else {
      if (mark.kind === 'note') note = mark.id;
      rise = (mark.kind === 'subscript' ? LOWERED : RAISED) * style.size;
      size = style.size * SMALLER;
    }
  }
  return { role, weight, size, rise, under, href, note, ruby };
}

/** The offsets of a formula's characters but for the first ones, each of which stands for one of its parts. */
function charactersAfter(text: string, count: number): number[] {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) offsets.push(at);
  return offsets.slice(count);
}
