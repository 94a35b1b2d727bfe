/** A piece of a manuscript made at random: what stands in the file, and what must come of it. */
import type { Letters } from './letters.ts';
import type { PictureKind } from './pictures.ts';
import type { Chance } from './random.ts';

/** Letters that are not printed, where one of these rules says so. */
export interface Aside {
  readonly letters: string;
  readonly rules: readonly string[];
}

/** A picture by its path in the issue folder or in the package; `kind` null where the file is missing. */
export interface PieceImage {
  readonly path: string;
  readonly kind: PictureKind | null;
  readonly number: number;
}

export interface Piece {
  /** Its kind and what stands in the manuscript. */
  readonly name: string;
  readonly body: string;
  /** What a Word file has of it in other parts: footnotes.xml … */
  readonly parts: Readonly<Record<string, string>>;
  readonly images: readonly PieceImage[];
  /** Letters that every output prints. */
  readonly kept: string;
  readonly asides: readonly Aside[];
}

/** Characters that cleaning takes out or replaces, or that no layout expects. */
const NOISE = [
  '\ue5c5',
  '\u200b',
  '\ufeff',
  '\u{f0000}',
  '\u00ad',
  '\u3000',
  ' ',
  '\u2028',
  '\u0001',
  '\u202e',
  '\ufe0f',
];

/** Writes the words of one piece and remembers what must come of them. */
export class Pen {
  readonly chance: Chance;
  /** A number that no other piece of the issue has. */
  readonly number: number;
  readonly parts: Record<string, string> = {};
  readonly images: PieceImage[] = [];
  private readonly letters: Letters;
  private readonly noisy: boolean;
  private kept = '';
  private readonly asides: Aside[] = [];

  constructor(chance: Chance, letters: Letters, number: number, noisy: boolean) {
    this.chance = chance;
    this.letters = letters;
    this.number = number;
    this.noisy = noisy;
  }

  /** Words that are printed. */
  words(least = 1, most = 8): string {
    const word = this.letters.word(least + this.chance.below(most - least + 1));
    this.kept += word;
    return this.noised(word);
  }

  /** Words that are not, of which one of some rules speaks. */
  aside(...rules: string[]): string {
    const letters = this.letters.word(3);
    this.asides.push({ letters, rules });
    return letters;
  }

  /** Words, or nothing. */
  maybe(share = 70): string {
    if (this.chance.percent(share)) return this.words();
    return this.noisy ? this.chance.one(['', '', ...NOISE.slice(0, 6)]) : '';
  }

  sentence(): string {
    return `${this.words(4, 12)}，${this.words(3, 9)}${this.chance.one(['。', '？', '……', '”。', '', '；'])}`;
  }

  image(folder: string, kinds: readonly (PictureKind | null)[], name = `p${this.number}`): PieceImage {
    const kind = this.chance.one(kinds);
    const ending = kind === null || kind === 'broken' ? 'png' : kind;
    const path = `${folder}/${name}.${ending}`;
    const image = { path, kind, number: this.number * 4 + this.images.length };
    this.images.push(image);
    return image;
  }

  piece(name: string, body: string): Piece {
    const { parts, images, kept, asides } = this;
    return { name, body, parts, images, kept, asides };
  }

  private noised(word: string): string {
    if (!this.noisy || !this.chance.percent(20)) return word;
    const at = this.chance.one([0, word.length, this.chance.below(word.length + 1)]);
    return word.slice(0, at) + this.chance.one(NOISE) + word.slice(at);
  }
}
