/** The font catalogue: faces by role, weight and region, opened when first used; coverage and widths by character. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Font } from 'fontkit';
import type { Edition } from '../model/document.ts';
import { ROOT } from '../root.ts';
import { keepInCache } from '../write/cache.ts';
import { type FontFile, readFontFile } from './font-file.ts';
import { GLYPH_PLANE, glyphFont, glyphOfCode, type OpenMathFont, readMathFont, SILENT_PLANE } from './math-font.ts';
import { isPlain } from './plain-scripts.ts';
import { sameSign } from './same-signs.ts';

type Role = 'song' | 'hei' | 'kai';
type FaceWeight = 400 | 700;
type FontRegion = 'SC' | 'TC';
type Glyph = ReturnType<Font['getGlyph']>;
type PathCommand = Glyph['path']['commands'][number];

interface CatalogueFace {
  readonly id: string;
  /** Faces for text, others that only have what no face for text has (signs and scripts), and the one for formulas. */
  readonly role: Role | 'other' | 'math';
  readonly weight: FaceWeight;
  readonly region: FontRegion | 'all';
  readonly package: string;
  readonly file: string;
  /** A class of characters, as in a regular expression, that it leaves to the faces after it. */
  readonly not?: string;
}

/** A font file that can be measured; ascent, descent and widths in em. */
interface OpenFace {
  readonly id: string;
  readonly file: string;
  readonly licence: string;
  readonly ascent: number;
  readonly descent: number;
  has(codePoint: number): boolean;
  drawn(codePoint: number): number;
  copied(codePoint: number): number;
  width(codePoint: number): number;
  ink(codePoint: number): { readonly left: number; readonly right: number };
  bytes(): Buffer;
  outline(codePoint: number): Stroke[];
}

/** The faces of an edition. */
interface OpenedFonts {
  faces(role: Role, weight: FaceWeight): OpenFace[];
  math(): OpenMath;
}

/** The font of formulas, and the face by which its glyphs are printed, each under its own code. */
interface OpenMath {
  readonly font: OpenMathFont;
  readonly face: OpenFace;
  codeOf(glyph: number, silent: boolean): number;
  outline(glyph: number): Stroke[];
}

interface Stroke {
  readonly command: PathCommand['command'];
  readonly args: readonly number[];
}

/** A font package that is not installed; the message says which and what to do. */
export class MissingFont extends Error {}

const CACHE = join(ROOT, 'node_modules', '.cache', 'kanyin');
const FALLBACK: Record<Role, readonly Role[]> = {
  song: ['song', 'kai', 'hei'],
  hei: ['hei', 'song', 'kai'],
  kai: ['kai', 'song', 'hei'],
};

const require = createRequire(join(ROOT, 'package.json'));
const opened = new Map<string, OpenFace>();
const standIns = new Map<string, OpenFace>();

/**
 * Makes every face's file ready and gives the faces of an edition in the order in which a character is looked for, and the one for
 * formulas. Throws MissingFont where a font package is not installed.
 */
export async function openFonts(
  catalogue: readonly CatalogueFace[] = readCatalogue(),
): Promise<(edition: Edition) => OpenedFonts> {
  const files = new Map<string, string>();
  for (const entry of catalogue) files.set(entry.id, await trueType(entry));
  const faceOf = (entry: CatalogueFace) => open(entry, files.get(entry.id)!);
  const found = new Map<string, OpenFace[]>();
  return (edition) => ({
    faces: (role, weight) => {
      const key = `${edition} ${role} ${weight}`;
      const known = found.get(key);
      if (known !== undefined) return known;
      const text = inOrder(catalogue, edition, FALLBACK[role], weight).map(faceOf);
      const others = inOrder(catalogue, edition, ['other'], weight).map(faceOf);
      const faces = [...text, ...text.map(standIn), ...others];
      found.set(key, faces);
      return faces;
    },
    math: () => {
      const entry = catalogue.find(({ role }) => role === 'math');
      if (entry === undefined) throw new MissingFont('字体目录里没有排公式的字体（role: math）。');
      return openMath(entry, files.get(entry.id)!);
    },
  });
}

function readCatalogue(): CatalogueFace[] {
  const { faces } = JSON.parse(readFileSync(join(ROOT, 'fonts', 'catalogue.json'), 'utf8')) as {
    faces: CatalogueFace[];
  };
  return faces;
}

/** By role, then weight, then region: where only the other weight has a character, it is printed in that. */
function inOrder(
  catalogue: readonly CatalogueFace[],
  edition: Edition,
  roles: readonly CatalogueFace['role'][],
  weight: FaceWeight,
): CatalogueFace[] {
  const own: FontRegion = edition === 'zh-Hans' ? 'SC' : 'TC';
  const distance = (entry: CatalogueFace) => (entry.region === own || entry.region === 'all' ? 0 : 1);
  const weights = weight === 400 ? [400, 700] : [700, 400];
  return weights.flatMap((wanted) =>
    roles.flatMap((role) =>
      catalogue
        .filter((entry) => entry.role === role && entry.weight === wanted)
        .sort((a, b) => distance(a) - distance(b)),
    ),
  );
}

/** The face as a TrueType file: WOFF2 is unpacked once and kept, since reading it directly takes a minute (fontkit 2.0). */
async function trueType(entry: CatalogueFace): Promise<string> {
  const packed = locate(entry);
  if (!packed.endsWith('.woff2')) return packed;
  const unpacked = join(CACHE, `${entry.id}-${statSync(packed).size}.ttf`);
  if (existsSync(unpacked)) return unpacked;
  const { decompress } = await import('wawoff2');
  return keepInCache(CACHE, basename(unpacked), await decompress(readFileSync(packed)));
}

function locate(entry: CatalogueFace): string {
  const folder = packageFolder(entry.package);
  const file = folder === null ? null : join(folder, entry.file);
  if (file !== null && existsSync(file)) return file;
  throw new MissingFont(
    `找不到字体包 ${entry.package}（${entry.id}）。请运行 npx --yes pnpm@12 install 重新安装依赖。`,
  );
}

function packageFolder(name: string): string | null {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return null;
  }
}

/** The face in a file, read when it is first asked something: most faces only wait for a character no other has. */
function open({ id, not }: CatalogueFace, file: string): OpenFace {
  const known = opened.get(id);
  if (known !== undefined) return known;
  let read: { file: FontFile; font: Font } | null = null;
  const opening = () => {
    read ??= readFont(file);
    return read;
  };
  const font = () => opening().font;
  const left = not === undefined ? null : new RegExp(not, 'u');
  const has = kept(
    (codePoint) =>
      isPlain(codePoint) &&
      left?.test(String.fromCodePoint(codePoint)) !== true &&
      font().hasGlyphForCodePoint(codePoint),
  );
  const drawn = kept((codePoint) => {
    const same = has(codePoint) ? null : sameSign(codePoint);
    return same !== null && has(same) ? same : codePoint;
  });
  const glyphOf = (codePoint: number) => font().glyphForCodePoint(drawn(codePoint));
  /** A glyph of which more is asked than its width. */
  const outlined = (codePoint: number) => {
    const glyph = glyphOf(codePoint);
    opening().file.read(glyph.id);
    return glyph;
  };
  const face: OpenFace = {
    id,
    file,
    licence: licenceOf(id),
    get ascent() {
      return font().ascent / font().unitsPerEm;
    },
    get descent() {
      return -font().descent / font().unitsPerEm;
    },
    has,
    drawn,
    copied: (codePoint) => codePoint,
    width: kept((codePoint) => glyphOf(codePoint).advanceWidth / font().unitsPerEm),
    ink: kept((codePoint) => {
      const { bbox } = outlined(codePoint);
      return { left: bbox.minX / font().unitsPerEm, right: bbox.maxX / font().unitsPerEm };
    }),
    outline: (codePoint) =>
      outlined(codePoint).path.commands.map(({ command, args }) => ({
        command,
        args: args.map((unit) => unit / font().unitsPerEm),
      })),
    bytes: () => {
      opening().file.readAll();
      return opening().file.bytes;
    },
  };
  opened.set(id, face);
  return face;
}

function licenceOf(id: string): string {
  return join(ROOT, 'fonts', 'licences', `${id.replace(/-\d+$/, '')}-OFL.txt`);
}

const openedMath = new Map<string, OpenMath>();

/** The font of formulas; what prints it has a code for each of its glyphs. */
function openMath({ id }: CatalogueFace, file: string): OpenMath {
  const known = openedMath.get(id);
  if (known !== undefined) return known;
  const bytes = readFileSync(file);
  const font = readMathFont(bytes);
  const fontkit = once(() => (require('fontkit') as typeof import('fontkit')).create(bytes) as Font);
  const printed = once(() => glyphFont(bytes, font.glyphs));
  const outline = (glyph: number): Stroke[] => {
    const { unitsPerEm } = fontkit();
    const { commands } = fontkit().getGlyph(glyph).path;
    return commands.map(({ command, args }) => ({ command, args: args.map((unit) => unit / unitsPerEm) }));
  };
  const face: OpenFace = {
    id,
    file,
    licence: licenceOf(id),
    ascent: 0.8,
    descent: 0.2,
    has: (code) => glyphOfCode(code) < font.glyphs,
    drawn: (code) => code,
    copied: (code) => (code >= SILENT_PLANE ? ZERO_WIDTH : (font.character(glyphOfCode(code)) ?? code)),
    width: (code) => font.advance(glyphOfCode(code)),
    ink: (code) => font.bounds(glyphOfCode(code)),
    bytes: printed,
    outline: (code) => outline(glyphOfCode(code)),
  };
  const codeOf = (glyph: number, silent: boolean) => glyph + (silent ? SILENT_PLANE : GLYPH_PLANE);
  const made: OpenMath = { font, face, codeOf, outline };
  openedMath.set(id, made);
  return made;
}

/** What a part of a sign is copied as, when another stands for the whole. */
const ZERO_WIDTH = 0x200b;

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same face, asked for what it lacks and has a sign for that looks the same. */
function standIn(face: OpenFace): OpenFace {
  const known = standIns.get(face.id);
  if (known !== undefined) return known;
  const made: OpenFace = Object.create(face, {
    has: { value: (codePoint: number) => face.drawn(codePoint) !== codePoint },
  });
  standIns.set(face.id, made);
  return made;
}

function readFont(path: string): { file: FontFile; font: Font } {
  const { create } = require('fontkit') as typeof import('fontkit');
  const file = readFontFile(path);
  return { file, font: create(file.bytes) as Font };
}

/** Something about a character that is found out once. */
function kept<Value>(find: (codePoint: number) => Value): (codePoint: number) => Value {
  const known = new Map<number, Value>();
  return (codePoint) => {
    let value = known.get(codePoint);
    if (value === undefined) {
      value = find(codePoint);
      known.set(codePoint, value);
    }
    return value;
  };
}
