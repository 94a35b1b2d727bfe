/** Type: from the model's text and a text style to pieces in looks, with a face found for every single character. */
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Mark, Point, Run, Text } from '../../model/document.ts';
import { pointAt } from '../../model/runs.ts';
import type { FaceRole, TextStyle, Weight } from '../../style.ts';
import type { Look, Measure, Piece } from '../../typeset/characters.ts';
import { CLASS, classOf } from '../../typeset/classes.ts';
import type { Face, Fonts } from '../renderer.ts';

/** Sets text in the faces of one edition and remembers what no face could print. */
export interface Type {
  readonly measure: Measure;
  /** Faces used so far, by id. */
  readonly faces: ReadonlyMap<string, Face>;
  readonly diagnostics: readonly Diagnostic[];
  /** The manuscript's text in a style; `file` is the manuscript's. */
  pieces(text: Text, style: TextStyle, file: string): Piece[];
  /** Words of the house style or the masthead. */
  words(words: string, style: TextStyle): Piece[];
  /** Words of the manuscript that are printed once more, or only measured: nothing is reported again. */
  repeated(words: string, style: TextStyle): Piece[];
}

/** Stands where a character has no glyph (the empty sort of the case), on pages that are never written. */
const EMPTY_SORT = 0x3013;
const QUOTES = new Set([...'“”‘’'].map((mark) => mark.codePointAt(0)!));
const SPACE = 0x20;
const RAISED = 0.62;
const NO_MARKS: readonly Mark[] = [];

interface Setting {
  readonly role: FaceRole;
  readonly weight: Weight;
  readonly size: number;
  readonly rise: number;
  readonly dotted: boolean;
  readonly href: string | null;
  readonly note: string | null;
}

/** Opens the type case of an edition. */
export function openType(fonts: Fonts, traditional: boolean): Type {
  const faces = new Map<string, Face>();
  const found = new Map<string, Map<number, Face | null>>();
  const looks = new Map<string, Look>();
  const diagnostics: Diagnostic[] = [];

  function faceFor(codePoint: number, role: FaceRole, weight: Weight): Face | null {
    const key = role + weight;
    let known = found.get(key);
    if (known === undefined) {
      known = new Map();
      found.set(key, known);
    }
    let face = known.get(codePoint);
    if (face === undefined) {
      face = fonts.faces(role, weight).find((candidate) => candidate.has(codePoint)) ?? null;
      known.set(codePoint, face);
    }
    return face;
  }

  function lookFor(face: Face, setting: Setting): Look {
    const key = `${face.id} ${setting.size} ${setting.rise} ${setting.dotted} ${setting.href} ${setting.note}`;
    let look = looks.get(key);
    if (look === undefined) {
      const { size, rise, dotted, href, note } = setting;
      look = { face: face.id, size, rise, dotted, href, note };
      looks.set(key, look);
      faces.set(face.id, face);
    }
    return look;
  }

  function setRun(run: Run, style: TextStyle, into: Piece[], missing: (offset: number, codePoint: number) => void) {
    const setting = settingOf(run.marks, style);
    let written = '';
    let look: Look | null = null;
    let lastFace: Face | null = null;
    const flush = () => {
      if (look !== null && written !== '') into.push({ text: written, look });
      written = '';
    };
    for (let at = 0; at < run.text.length; ) {
      const codePoint = run.text.codePointAt(at)!;
      const length = codePoint > 0xffff ? 2 : 1;
      if (isInvisible(codePoint) && !isWhite(codePoint)) {
        at += length;
        continue;
      }
      let printed = isWhite(codePoint) ? SPACE : codePoint;
      const role = roleFor(printed, setting.role, traditional);
      let face = faceFor(printed, role, setting.weight);
      if (face === null) {
        missing(at, codePoint);
        printed = EMPTY_SORT;
        face = faceFor(EMPTY_SORT, role, setting.weight)!;
      }
      if (face !== lastFace) {
        flush();
        look = lookFor(face, setting);
        lastFace = face;
      }
      written += printed === codePoint ? run.text.slice(at, at + length) : String.fromCodePoint(printed);
      at += length;
    }
    flush();
  }

  return {
    faces,
    diagnostics,
    measure: {
      width: (codePoint, look) => faces.get(look.face)!.width(codePoint),
      ink: (codePoint, look) => faces.get(look.face)!.ink(codePoint),
    },
    pieces: (text, style, file) => {
      const pieces: Piece[] = [];
      let start = 0;
      for (const run of text.runs) {
        const from = start;
        setRun(run, style, pieces, (offset, codePoint) => {
          diagnostics.push(withoutGlyph(codePoint, file, pointAt(text, from + offset)));
        });
        start += run.text.length;
      }
      return pieces;
    },
    repeated: (words, style) => {
      const pieces: Piece[] = [];
      setRun({ text: words, marks: NO_MARKS }, style, pieces, () => {});
      return pieces;
    },
    words: (words, style) => {
      const pieces: Piece[] = [];
      setRun({ text: words, marks: NO_MARKS }, style, pieces, (_, codePoint) => {
        diagnostics.push(withoutGlyph(codePoint, 'issue.yaml', { line: 1, column: 1 }));
      });
      return pieces;
    },
  };
}

function isWhite(codePoint: number): boolean {
  return codePoint >= 0x09 && codePoint <= 0x0d;
}

/** Marks that only steer other programs: zero-width spaces and joiners, direction marks, variation selectors. */
function isInvisible(codePoint: number): boolean {
  if (codePoint < 0x200b) return codePoint === 0xad || codePoint < 0x20;
  return (
    codePoint <= 0x200f ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2064) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  );
}

function withoutGlyph(codePoint: number, file: string, point: Point): Diagnostic {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return diagnostic(
    'error',
    'character-without-glyph',
    file,
    point,
    `没有字体能印出“${String.fromCodePoint(codePoint)}”（${code}）`,
    '请改用通行的字形，或在 fonts/catalogue.json 里加一款收有此字的字体。',
  );
}

/** Looks of a run: 着重号 for emphasis, 黑体 for strong, smaller and shifted for notes, superscripts and subscripts. */
function settingOf(marks: readonly Mark[], style: TextStyle): Setting {
  let { face: role, weight, size } = style;
  let rise = 0;
  let dotted = false;
  let href: string | null = null;
  let note: string | null = null;
  for (const mark of marks) {
    if (mark.kind === 'strong') [role, weight] = ['hei', 700];
    else if (mark.kind === 'emphasis') dotted = true;
    else if (mark.kind === 'link') href = mark.href;
    else {
      if (mark.kind === 'note') note = mark.id;
      rise = (mark.kind === 'subscript' ? -0.12 : 0.38) * style.size;
      size = style.size * RAISED;
    }
  }
  return { role, weight, size, rise, dotted, href, note };
}

/**
 * 楷 takes its quotation marks from 宋, since its own are Western ones, and in Traditional Chinese also the pausing marks and
 * stops, which its font sets in the corner of the em instead of its middle.
 */
function roleFor(codePoint: number, role: FaceRole, traditional: boolean): FaceRole {
  if (role !== 'kai') return role;
  if (QUOTES.has(codePoint)) return 'song';
  const kind = classOf(codePoint);
  return traditional && (kind === CLASS.pause || kind === CLASS.stop) ? 'song' : role;
}
