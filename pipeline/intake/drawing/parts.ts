/** A drawing read as a tree of its parts, with what each takes to paint; refused where no tree of reasonable size comes out. */
import { SaxesParser } from 'saxes';
import { type DrawingMatrix, nestedMatrix, STILL, transformIn } from './matrix.ts';
import { type ShapeOutline, shapeOutline } from './outline.ts';
import { type DrawingAttributes, type DrawingSheet, propertiesOf, sheetIn } from './properties.ts';

/** An element of a drawing. */
export interface DrawingPart {
  readonly name: string;
  readonly attributes: DrawingAttributes;
  readonly properties: DrawingAttributes;
  /** From its own units to those of the root; what it is shown by elsewhere adds to it. */
  readonly matrix: DrawingMatrix;
  /** The same of what it lies in. */
  readonly outer: DrawingMatrix;
  readonly outline: ShapeOutline;
  readonly parts: DrawingPart[];
}

export interface Drawing {
  readonly root: DrawingPart;
  readonly byId: ReadonlyMap<string, DrawingPart>;
  readonly sheets: readonly DrawingSheet[];
}

/** So many of each a drawing has at most; what people draw, maps too, has far fewer. */
const MOST = { elements: 20_000, depth: 100, letters: 20_000, setting: 2_000_000, style: 100_000, outline: 8_000_000 };

/** Why a drawing is not taken; the words stand in a message. */
export class DrawingRefused extends Error {}

/** The parts of a drawing; throws DrawingRefused, or what the parser says of damaged XML. */
export function drawingParts(text: string): Drawing {
  const parser = new SaxesParser({ xmlns: false });
  const open: DrawingPart[] = [];
  const byId = new Map<string, DrawingPart>();
  const sheets: DrawingSheet[] = [];
  let [root, elements, letters, outlines, style]: [DrawingPart | null, number, number, number, string] = [
    null,
    0,
    0,
    0,
    '',
  ];
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new DrawingRefused('有自定义的实体（DTD）');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw new DrawingRefused('用了文件外面的样式表');
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (elements > MOST.elements) throw new DrawingRefused(`元素超过 ${MOST.elements / 10_000} 万个`);
    if (open.length >= MOST.depth) throw new DrawingRefused(`嵌套超过 ${MOST.depth} 层`);
    outlines += (attributes.d ?? attributes.points ?? '').length;
    if (outlines > MOST.outline) throw new DrawingRefused('路径太长');
    const part = partOf(local(name), attributes, open.at(-1) ?? null);
    open.at(-1)?.parts.push(part);
    open.push(part);
    root ??= part;
    if (attributes.id !== undefined && !byId.has(attributes.id)) byId.set(attributes.id, part);
  });
  let [line, setting] = [0, 0];
  const written = (characters: string) => {
    if (open.some(({ name }) => name === 'text')) {
      letters += characters.trim().length;
      line += characters.length;
    }
    if (open.at(-1)?.name === 'style') style += characters;
    if (letters > MOST.letters) throw new DrawingRefused('文字太多');
    if (style.length > MOST.style) throw new DrawingRefused('样式表太长');
  };
  parser.on('text', written);
  parser.on('cdata', written);
  parser.on('closetag', () => {
    const closed = open.pop()?.name;
    if (closed === 'text') {
      // A line is set in a time that grows with the square of its letters.
      setting += line ** 2;
      line = 0;
      if (setting > MOST.setting) throw new DrawingRefused('一行文字太长');
    }
    if (closed !== 'style') return;
    const sheet = sheetIn(style);
    if (sheet === null) throw new DrawingRefused('样式表用了文件外面的东西，或写法太怪');
    sheets.push(sheet);
    style = '';
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  if (root === null) throw new DrawingRefused('是空的');
  return { root, byId, sheets };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function partOf(name: string, attributes: DrawingAttributes, above: DrawingPart | null): DrawingPart {
  const properties = propertiesOf(attributes);
  const transform = transformIn(properties.transform ?? attributes.gradientTransform);
  const outer = above?.matrix ?? STILL;
  const matrix = nestedMatrix(nestedMatrix(outer, transform), scaleOf(name, attributes, above === null));
  // What shows only as it is told: fill and stroke go down to the parts below.
  const inherited = { fill: above?.properties.fill, stroke: above?.properties.stroke };
  const width = above?.properties['stroke-width'];
  const all = { ...withoutGaps(inherited), ...withoutGaps({ 'stroke-width': width }), ...properties };
  return { name, attributes, properties: all, matrix, outer, outline: shapeOutline(name, attributes), parts: [] };
}

function withoutGaps(given: Record<string, string | undefined>): DrawingAttributes {
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** A drawing inside a drawing brings its own units. */
function scaleOf(name: string, attributes: DrawingAttributes, isRoot: boolean): DrawingMatrix {
  if (isRoot || (name !== 'svg' && name !== 'symbol')) return STILL;
  const [, , across = 0, down = 0] = (attributes.viewBox ?? '').split(/[\s,]+/).map(Number);
  const [width, height] = [Number.parseFloat(attributes.width ?? ''), Number.parseFloat(attributes.height ?? '')];
  if (!(across > 0 && down > 0 && width > 0 && height > 0)) return STILL;
  return [width / across, 0, 0, height / down, 0, 0];
}
