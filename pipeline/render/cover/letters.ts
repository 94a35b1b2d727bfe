/** The type of a cover: words in the faces of the edition, ready to be composed. */
import type { FaceRole, Weight } from '../../house/style.ts';
import type { Look, Measure, Piece } from '../../typeset/characters.ts';
import { glyphsOf } from '../lettering.ts';
import type { Face, Fonts } from '../renderer.ts';

/** Words as pieces, and the faces they are in by id. */
export interface Letters {
  pieces(words: string, role: FaceRole, weight: Weight, size: number): Piece[];
  readonly measure: Measure;
  face(id: string): Face | null;
}

export function openLetters(fonts: Fonts): Letters {
  const faces = new Map<string, Face>();
  return {
    face: (id) => faces.get(id) ?? null,
    measure: {
      width: (codePoint, look) => faces.get(look.face)?.width(codePoint) ?? 1,
      ink: (codePoint, look) => faces.get(look.face)?.ink(codePoint) ?? { left: 0, right: 1 },
    },
    pieces(words, role, weight, size) {
      const pieces: { text: string; look: Look }[] = [];
      for (const { codePoint, face } of glyphsOf(words, fonts, role, weight)) {
        if (face !== null) faces.set(face.id, face);
        const id = face?.id ?? '';
        const text = String.fromCodePoint(codePoint);
        const last = pieces.at(-1);
        if (last?.look.face === id) last.text += text;
        else
          pieces.push({
            text,
            look: { face: id, size, rise: 0, under: null, href: null, note: null, ruby: null, part: null },
          });
      }
      return pieces;
    },
  };
}
