/** The font of formulas: what its tables say of glyphs, large forms and distances (OpenType 1.9: MATH, cmap, hmtx, glyf). Lengths in em. */

/** The constants in the order of the table, after the first four. */
const VALUES =
  'mathLeading axisHeight accentBaseHeight flattenedAccentBaseHeight subscriptShiftDown subscriptTopMax subscriptBaselineDropMin superscriptShiftUp superscriptShiftUpCramped superscriptBottomMin superscriptBaselineDropMax subSuperscriptGapMin superscriptBottomMaxWithSubscript spaceAfterScript upperLimitGapMin upperLimitBaselineRiseMin lowerLimitGapMin lowerLimitBaselineDropMin stackTopShiftUp stackTopDisplayStyleShiftUp stackBottomShiftDown stackBottomDisplayStyleShiftDown stackGapMin stackDisplayStyleGapMin stretchStackTopShiftUp stretchStackBottomShiftDown stretchStackGapAboveMin stretchStackGapBelowMin fractionNumeratorShiftUp fractionNumeratorDisplayStyleShiftUp fractionDenominatorShiftDown fractionDenominatorDisplayStyleShiftDown fractionNumeratorGapMin fractionNumDisplayStyleGapMin fractionRuleThickness fractionDenominatorGapMin fractionDenomDisplayStyleGapMin skewedFractionHorizontalGap skewedFractionVerticalGap overbarVerticalGap overbarRuleThickness overbarExtraAscender underbarVerticalGap underbarRuleThickness underbarExtraDescender radicalVerticalGap radicalDisplayStyleVerticalGap radicalRuleThickness radicalExtraAscender radicalKernBeforeDegree radicalKernAfterDegree'.split(
    ' ',
  );

type ConstantName =
  | 'axisHeight'
  | 'accentBaseHeight'
  | 'subscriptShiftDown'
  | 'subscriptTopMax'
  | 'subscriptBaselineDropMin'
  | 'superscriptShiftUp'
  | 'superscriptShiftUpCramped'
  | 'superscriptBottomMin'
  | 'superscriptBaselineDropMax'
  | 'subSuperscriptGapMin'
  | 'superscriptBottomMaxWithSubscript'
  | 'spaceAfterScript'
  | 'upperLimitGapMin'
  | 'upperLimitBaselineRiseMin'
  | 'lowerLimitGapMin'
  | 'lowerLimitBaselineDropMin'
  | 'stackTopShiftUp'
  | 'stackTopDisplayStyleShiftUp'
  | 'stackBottomShiftDown'
  | 'stackBottomDisplayStyleShiftDown'
  | 'stackGapMin'
  | 'stackDisplayStyleGapMin'
  | 'fractionNumeratorShiftUp'
  | 'fractionNumeratorDisplayStyleShiftUp'
  | 'fractionDenominatorShiftDown'
  | 'fractionDenominatorDisplayStyleShiftDown'
  | 'fractionNumeratorGapMin'
  | 'fractionNumDisplayStyleGapMin'
  | 'fractionRuleThickness'
  | 'fractionDenominatorGapMin'
  | 'fractionDenomDisplayStyleGapMin'
  | 'overbarVerticalGap'
  | 'overbarRuleThickness'
  | 'underbarVerticalGap'
  | 'underbarRuleThickness'
  | 'radicalVerticalGap'
  | 'radicalDisplayStyleVerticalGap'
  | 'radicalRuleThickness'
  | 'radicalExtraAscender'
  | 'radicalKernBeforeDegree'
  | 'radicalKernAfterDegree'
  | 'scriptScale'
  | 'scriptScriptScale'
  | 'displayOperatorMinHeight'
  | 'radicalDegreeBottomRaise';

interface Part {
  readonly glyph: number;
  readonly startConnector: number;
  readonly endConnector: number;
  readonly fullAdvance: number;
  readonly isExtender: boolean;
}

interface LargeForms {
  readonly variants: readonly { readonly glyph: number; readonly advance: number }[];
  readonly parts: readonly Part[];
}

/** A font with a MATH table, as the layout of formulas asks it. */
export interface OpenMathFont {
  readonly constants: Readonly<Record<ConstantName, number>>;
  readonly minConnectorOverlap: number;
  readonly glyphs: number;
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  bounds(glyph: number): { left: number; right: number; top: number; bottom: number };
  italic(glyph: number): number;
  attachment(glyph: number): number | null;
  vertical(glyph: number): LargeForms | null;
  horizontal(glyph: number): LargeForms | null;
  /** The character that a glyph is a form of; null where it is none's. */
  character(glyph: number): number | null;
}

/** Reads the tables of a font. Throws an Error where it has no MATH table. */
export function readMathFont(bytes: Buffer): OpenMathFont {
  const tables = tablesOf(bytes);
  const at = (name: string) => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`the font has no table ${name}`);
    return offset;
  };
  const em = bytes.readUInt16BE(at('head') + 18);
  const isLong = bytes.readInt16BE(at('head') + 50) === 1;
  const glyphs = bytes.readUInt16BE(at('maxp') + 4);
  const metrics = bytes.readUInt16BE(at('hhea') + 34);
  const [hmtx, loca, glyf, math] = [at('hmtx'), at('loca'), at('glyf'), at('MATH')];
  const characters = charactersIn(bytes, at('cmap'));
  const info = math + bytes.readUInt16BE(math + 6);
  const variants = math + bytes.readUInt16BE(math + 8);
  const italics = valuesIn(bytes, info + bytes.readUInt16BE(info), em);
  const attachments = valuesIn(bytes, info + bytes.readUInt16BE(info + 2), em);
  const { vertical, horizontal } = constructionsIn(bytes, variants, em);
  const placeOf = (glyph: number) =>
    glyf + (isLong ? bytes.readUInt32BE(loca + glyph * 4) : bytes.readUInt16BE(loca + glyph * 2) * 2);
  let forms: Map<number, number> | null = null;
  return {
    constants: constantsIn(bytes, math + bytes.readUInt16BE(math + 4), em),
    minConnectorOverlap: bytes.readUInt16BE(variants) / em,
    glyphs,
    glyph: (codePoint) => characters.get(codePoint) ?? 0,
    advance: (glyph) => bytes.readUInt16BE(hmtx + Math.min(glyph, metrics - 1) * 4) / em,
    bounds: (glyph) => {
      const [from, to] = [placeOf(glyph), placeOf(glyph + 1)];
      if (from >= to) return { left: 0, right: 0, top: 0, bottom: 0 };
      const value = (place: number) => bytes.readInt16BE(from + place) / em;
      return { left: value(2), bottom: value(4), right: value(6), top: value(8) };
    },
    italic: (glyph) => italics.get(glyph) ?? 0,
    attachment: (glyph) => attachments.get(glyph) ?? null,
    vertical: (glyph) => vertical.get(glyph) ?? null,
    horizontal: (glyph) => horizontal.get(glyph) ?? null,
    character: (glyph) => {
      forms ??= formsOf(characters, [vertical, horizontal]);
      return forms.get(glyph) ?? null;
    },
  };
}

function tablesOf(bytes: Buffer): Map<string, number> {
  const tables = new Map<string, number>();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const record = 12 + i * 16;
    tables.set(bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8));
  }
  return tables;
}

/** Glyphs by character: the table of all of Unicode where there is one (format 12), else that of its first plane (format 4). */
function charactersIn(bytes: Buffer, cmap: number): Map<number, number> {
  const characters = new Map<number, number>();
  for (let i = 0; i < bytes.readUInt16BE(cmap + 2); i++) {
    const at = cmap + bytes.readUInt32BE(cmap + 8 + i * 8);
    if (bytes.readUInt16BE(at) === 12) addGroups(bytes, at, characters);
    else if (bytes.readUInt16BE(at) === 4) addSegments(bytes, at, characters);
  }
  return characters;
}

function addGroups(bytes: Buffer, at: number, characters: Map<number, number>): void {
  for (let i = 0; i < bytes.readUInt32BE(at + 12); i++) {
    const group = at + 16 + i * 12;
    const [first, last, glyph] = [0, 4, 8].map((place) => bytes.readUInt32BE(group + place)) as [
      number,
      number,
      number,
    ];
    for (let code = first; code <= last; code++) characters.set(code, glyph + code - first);
  }
}

function addSegments(bytes: Buffer, at: number, characters: Map<number, number>): void {
  const count = bytes.readUInt16BE(at + 6) / 2;
  for (let i = 0; i < count; i++) {
    const last = bytes.readUInt16BE(at + 14 + i * 2);
    const first = bytes.readUInt16BE(at + 16 + (count + i) * 2);
    const delta = bytes.readUInt16BE(at + 16 + (2 * count + i) * 2);
    const place = at + 16 + (3 * count + i) * 2;
    const range = bytes.readUInt16BE(place);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const found = range === 0 ? code : bytes.readUInt16BE(place + range + (code - first) * 2);
      const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0 && !characters.has(code)) characters.set(code, glyph);
    }
  }
}

function constantsIn(bytes: Buffer, at: number, em: number): Record<ConstantName, number> {
  const found: Record<string, number> = {
    scriptScale: bytes.readInt16BE(at) / 100,
    scriptScriptScale: bytes.readInt16BE(at + 2) / 100,
    displayOperatorMinHeight: bytes.readUInt16BE(at + 6) / em,
    radicalDegreeBottomRaise: bytes.readInt16BE(at + 8 + VALUES.length * 4) / 100,
  };
  for (const [i, name] of VALUES.entries()) found[name] = bytes.readInt16BE(at + 8 + i * 4) / em;
  return found as Record<ConstantName, number>;
}

/** The glyphs that a coverage table lists, in its order. */
function coverage(bytes: Buffer, at: number): number[] {
  const count = bytes.readUInt16BE(at + 2);
  if (bytes.readUInt16BE(at) === 1) return Array.from({ length: count }, (_, i) => bytes.readUInt16BE(at + 4 + i * 2));
  return Array.from({ length: count }, (_, i) => {
    const range = at + 4 + i * 6;
    const [first, last] = [bytes.readUInt16BE(range), bytes.readUInt16BE(range + 2)];
    return Array.from({ length: last - first + 1 }, (_, glyph) => first + glyph);
  }).flat();
}

/** A value for each of the glyphs that a table covers. */
function valuesIn(bytes: Buffer, at: number, em: number): Map<number, number> {
  const covered = coverage(bytes, at + bytes.readUInt16BE(at));
  return new Map(covered.map((glyph, i) => [glyph, bytes.readInt16BE(at + 4 + i * 4) / em]));
}

function constructionsIn(bytes: Buffer, at: number, em: number) {
  const [tall, wide] = [bytes.readUInt16BE(at + 6), bytes.readUInt16BE(at + 8)];
  const read = (table: number, count: number, from: number): Map<number, LargeForms> => {
    if (count === 0) return new Map();
    const covered = coverage(bytes, at + table);
    return new Map(
      covered.map((glyph, i) => [glyph, largeForms(bytes, at + bytes.readUInt16BE(at + 10 + (from + i) * 2), em)]),
    );
  };
  return {
    vertical: read(bytes.readUInt16BE(at + 2), tall, 0),
    horizontal: read(bytes.readUInt16BE(at + 4), wide, tall),
  };
}

function largeForms(bytes: Buffer, at: number, em: number): LargeForms {
  const assembly = bytes.readUInt16BE(at);
  const variants = Array.from({ length: bytes.readUInt16BE(at + 2) }, (_, i) => ({
    glyph: bytes.readUInt16BE(at + 4 + i * 4),
    advance: bytes.readUInt16BE(at + 6 + i * 4) / em,
  }));
  if (assembly === 0) return { variants, parts: [] };
  const from = at + assembly;
  const parts = Array.from({ length: bytes.readUInt16BE(from + 4) }, (_, i): Part => {
    const record = from + 6 + i * 10;
    const value = (place: number) => bytes.readUInt16BE(record + place);
    return {
      glyph: value(0),
      startConnector: value(2) / em,
      endConnector: value(4) / em,
      fullAdvance: value(6) / em,
      isExtender: (value(8) & 1) === 1,
    };
  });
  return { variants, parts };
}

/** A form of a sign is that sign for whoever copies it; of several characters with one glyph, the first of Unicode. */
function formsOf(characters: ReadonlyMap<number, number>, tables: readonly ReadonlyMap<number, LargeForms>[]) {
  const forms = new Map<number, number>();
  const base = new Map<number, number>();
  for (const [code, glyph] of characters) if (!base.has(glyph)) base.set(glyph, code);
  for (const table of tables) {
    for (const [glyph, { variants, parts }] of table) {
      const code = base.get(glyph);
      if (code === undefined) continue;
      for (const form of [...variants, ...parts]) if (!forms.has(form.glyph)) forms.set(form.glyph, code);
    }
  }
  for (const [glyph, code] of base) if (!isPiece(code) || !forms.has(glyph)) forms.set(glyph, code);
  return forms;
}

/** ⎛ ⎜ ⎝ are characters too, but whoever copies them wants the bracket. */
function isPiece(code: number): boolean {
  return code >= 0x239b && code <= 0x23b3;
}

/** Codes by which glyphs are printed: the plane of private use whose characters copy as the glyph's, and the one whose copy as nothing. */
export const GLYPH_PLANE = 0xf0000;
export const SILENT_PLANE = 0x100000;

/** The glyph of a code of either plane; a number beyond all glyphs for any other code. */
export function glyphOfCode(code: number): number {
  return code < GLYPH_PLANE ? Number.MAX_SAFE_INTEGER : code - (code >= SILENT_PLANE ? SILENT_PLANE : GLYPH_PLANE);
}

/** Tables that are of no use to print single glyphs. */
const LEFT_OUT = new Set(['GSUB', 'GPOS', 'GDEF', 'MATH', 'cmap', 'kern', 'DSIG']);

/** The font with a code for each of its glyphs, and none for characters. */
export function glyphFont(bytes: Buffer, glyphs: number): Buffer {
  const records: Buffer[] = [];
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const record = Buffer.from(bytes.subarray(12 + i * 16, 28 + i * 16));
    if (!LEFT_OUT.has(record.toString('latin1', 0, 4))) records.push(record);
  }
  const cmap = codesOf(glyphs);
  const own = Buffer.alloc(16);
  own.write('cmap', 0, 'latin1');
  own.writeUInt32BE(bytes.length, 8);
  own.writeUInt32BE(cmap.length, 12);
  const font = Buffer.concat([bytes, cmap]);
  const sorted = [...records, own].sort((a, b) => (a.toString('latin1', 0, 4) < b.toString('latin1', 0, 4) ? -1 : 1));
  font.writeUInt16BE(sorted.length, 4);
  sorted.forEach((record, i) => {
    record.copy(font, 12 + i * 16);
  });
  return font;
}

/** A cmap of format 12 with both planes. */
function codesOf(glyphs: number): Buffer {
  const cmap = Buffer.alloc(12 + 16 + 24);
  cmap.writeUInt16BE(1, 2);
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(10, 6);
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(40, 16);
  cmap.writeUInt32BE(2, 24);
  for (const [i, plane] of [GLYPH_PLANE, SILENT_PLANE].entries()) {
    cmap.writeUInt32BE(plane, 28 + i * 12);
    cmap.writeUInt32BE(plane + glyphs - 1, 32 + i * 12);
  }
  return cmap;
}
