/** Type: from the model's text and a text style to pieces in looks, with a face found for every single character. */
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { Mark, Point, Ruby, Run, Text } from '../../model/document.ts';
import { pointAt } from '../../model/runs.ts';
import type { FaceRole, LineStyle, TextStyle, Weight } from '../../style.ts';
import type { Look, Measure, Piece } from '../../typeset/characters.ts';
import type { Face, Fonts } from '../renderer.ts';
import { openSorts } from './sorts.ts';

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

/** Size of 注音 in em of what it stands over. */
const RUBY_SIZE = 0.5;
/** Size of notes, superscripts and subscripts, and how far they are raised, in em of their text. */
const SMALLER = 0.62;
const RAISED = 0.38;
const LOWERED = -0.12;

/** Told of a character without glyph at an offset of the run. */
type Missing = (offset: number, codePoint: number) => void;

interface Setting {
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
export function openType(fonts: Fonts, traditional: boolean, emphasis: LineStyle['emphasis'] = 'dots'): Type {
  const faces = new Map<string, Face>();
  const looks = new Map<string, Look>();
  const rubies = new Map<Ruby, { readonly number: number; readonly pieces: readonly Piece[] }>();
  const diagnostics: Diagnostic[] = [];
  const sorts = openSorts(fonts, traditional);

  function lookOf(face: Face, { size, rise, under, href, note, ruby }: Setting): Look {
    const over = ruby === null ? undefined : rubies.get(ruby);
    const key = `${face.id} ${size} ${rise} ${under} ${href} ${note} ${over?.number}`;
    let look = looks.get(key);
    if (look === undefined) {
      look = { face: face.id, size, rise, under, href, note, ruby: over?.pieces ?? null };
      looks.set(key, look);
      faces.set(face.id, face);
    }
    return look;
  }

  function openRuby(ruby: Ruby, style: TextStyle, missing: Missing): void {
    if (rubies.has(ruby)) return;
    const reading = { ...style, weight: 400, size: style.size * RUBY_SIZE } as const;
    const pieces = setWords(ruby.reading, reading, (_, codePoint) => missing(0, codePoint));
    rubies.set(ruby, { number: rubies.size, pieces });
  }

  /** Characters printed from one face make a piece. */
  function setRun(run: Run, style: TextStyle, missing: Missing): Piece[] {
    const setting = settingOf(run.marks, style, emphasis);
    if (setting.ruby !== null) openRuby(setting.ruby, style, missing);
    const pieces: Piece[] = [];
    let face: Face | null = null;
    let written = '';
    for (let at = 0; at < run.text.length; ) {
      const codePoint = run.text.codePointAt(at)!;
      const sort = sorts(codePoint, setting.role, setting.weight);
      if (sort.isMissing) missing(at, codePoint);
      if (sort.face !== face && written !== '') {
        pieces.push({ text: written, look: lookOf(face!, setting) });
        written = '';
      }
      face = sort.face;
      written += sort.text;
      at += codePoint > 0xffff ? 2 : 1;
    }
    if (written !== '') pieces.push({ text: written, look: lookOf(face!, setting) });
    return pieces;
  }

  const setWords = (words: string, style: TextStyle, missing: Missing) =>
    setRun({ text: words, marks: [] }, style, missing);

  return {
    faces,
    diagnostics,
    measure: {
      width: (codePoint, look) => faces.get(look.face)!.width(codePoint),
      ink: (codePoint, look) => faces.get(look.face)!.ink(codePoint),
    },
    pieces: (text, style, file) => {
      let start = 0;
      return text.runs.flatMap((run) => {
        const from = start;
        start += run.text.length;
        return setRun(run, style, (offset, codePoint) => {
          diagnostics.push(withoutGlyph(codePoint, file, pointAt(text, from + offset)));
        });
      });
    },
    words: (words, style) =>
      setWords(words, style, (_, codePoint) => {
        diagnostics.push(withoutGlyph(codePoint, 'issue.yaml', { line: 1, column: 1 }));
      }),
    repeated: (words, style) => setWords(words, style, () => {}),
  };
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

/** Looks of a run: 着重号 or 楷 for emphasis, 黑体 for strong, smaller and shifted for notes, superscripts and subscripts. */
function settingOf(marks: readonly Mark[], style: TextStyle, emphasis: LineStyle['emphasis']): Setting {
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
    else if (mark.kind === 'link') href = mark.href;
    else if (mark.kind === 'ruby') ruby = mark;
    else {
      if (mark.kind === 'note') note = mark.id;
      rise = (mark.kind === 'subscript' ? LOWERED : RAISED) * style.size;
      size = style.size * SMALLER;
    }
  }
  return { role, weight, size, rise, under, href, note, ruby };
}
