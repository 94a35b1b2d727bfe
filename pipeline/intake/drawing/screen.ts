/**
 * Drawings are screened before they are painted: a few lines of SVG can ask for hours of work and gigabytes of memory. What a drawing
 * takes is reckoned from what stands in it, never by a clock, so that every machine refuses the same ones.
 */
import { isUtf8 } from 'node:buffer';
import { growthOf } from './matrix.ts';
import { type Drawing, type DrawingPart, DrawingRefused, drawingParts } from './parts.ts';
import { type DrawingSheet, pointsTo } from './properties.ts';
import { DRAWING_SIDES, drawingSize, inUnits } from './size.ts';

/** Work that painting takes: elements gone through, pages of plain colour laid down, and heights of the page that edges run over. */
interface Work {
  readonly elements: number;
  readonly pages: number;
  readonly edges: number;
  /** Those heights, of each outline, times the passes it makes over itself: where it may cross itself. */
  readonly crossings: number;
  /** Layers in one another. */
  readonly layers: number;
}

/** Most work of a drawing: painted 8000 pixels across for the press, each of these takes some seconds. */
const MOST: Work = { elements: 60_000, pages: 400, edges: 3_000, crossings: 400_000, layers: 2 };
const NO_WORK: Work = { elements: 0, pages: 0, edges: 0, crossings: 0, layers: 0 };
/** How many times the work of plain colour another paint is, by the element that it is. */
const PAINTS: Readonly<Record<string, number>> = { linearGradient: 2, radialGradient: 20, pattern: 100 };
/** Pages that a layer takes which is seen through as a whole, more where its content is as large as the page, and one cut out by a shape. */
const LAYER = { clear: 6, large: 60, cut: 1 };
const MOST_STOPS = 256;
const LONGEST_CHAIN = 10;
/** Dashes along a line, all lines together. */
const MOST_DASHES = 200_000;
/** So many times as long as wide, a drawing is a thread. */
const SLENDEREST = 12;
/** Rules of style sheets times elements. */
const MOST_MATCHES = 2_000_000;
/** Shown only where something points to them. */
const KEPT = ['defs', 'symbol', 'clipPath', 'mask', 'marker', 'pattern', 'linearGradient', 'radialGradient', 'filter'];
const REFUSED: Readonly<Record<string, string>> = {
  image: '里面嵌了别的图片',
  feImage: '里面嵌了别的图片',
  foreignObject: '里面嵌了网页',
  script: '里面有程序（script）',
};

/** The drawing as it may be painted, its size in units; a refusal in words that follow 这幅图. */
export function screen(bytes: Uint8Array): { readonly drawing: Uint8Array } | { readonly refused: string } {
  try {
    const drawing = drawingParts(textOf(bytes));
    judge(drawing);
    return { drawing: inUnits(bytes, drawing.root.attributes) };
  } catch (error) {
    return { refused: error instanceof DrawingRefused ? error.message : '坏了，读不下去' };
  }
}

/** In an older encoding only words and names are misread, which nothing here goes by. */
function textOf(bytes: Uint8Array): string {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : new TextDecoder('latin1').decode(bytes);
}

function judge(drawing: Drawing): void {
  const all = [...partsUnder(drawing.root)];
  const said = drawingSize(drawing.root.attributes);
  if (said === 'beyond') {
    const { least, most } = DRAWING_SIDES;
    throw new DrawingRefused(`width、height 或 viewBox 的边长不在 ${least} 到 ${most / 10_000} 万之间`);
  }
  const page = said ?? reachOf(all);
  const shape = Math.max(page.width / page.height, page.height / page.width);
  if (!(shape <= SLENDEREST)) throw new DrawingRefused(`太细长，长是宽的 ${SLENDEREST} 倍以上`);
  for (const part of all) refuseKinds(part);
  for (const sheet of drawing.sheets) refuseSheet(sheet, all.length);
  const screening = { drawing, page, known: new Map<DrawingPart, Work>(), open: new Set<DrawingPart>(), dashes: 0 };
  const { elements, pages, edges, crossings, layers } = workOf(drawing.root, screening, 'here');
  if (elements > MOST.elements) throw new DrawingRefused('用 use 反复引用，展开后元素太多');
  if (pages > MOST.pages) throw new DrawingRefused('色块、底纹、渐变或半透明的图层叠得太多');
  if (edges > MOST.edges || crossings > MOST.crossings) throw new DrawingRefused('线条太密太长');
  if (layers > MOST.layers) throw new DrawingRefused(`半透明的图层套了 ${MOST.layers} 层以上`);
}

function* partsUnder(part: DrawingPart): Generator<DrawingPart> {
  yield part;
  for (const below of part.parts) yield* partsUnder(below);
}

function refuseKinds({ name, attributes, properties, parts }: DrawingPart): void {
  const why = REFUSED[name];
  if (why !== undefined) throw new DrawingRefused(why);
  if (isSet(properties.filter)) throw new DrawingRefused('用了滤镜（filter：模糊、阴影等）');
  if (isSet(properties.mask)) throw new DrawingRefused('用了蒙版（mask）');
  if (isSet(properties['mix-blend-mode'], 'normal')) throw new DrawingRefused('用了混合模式（mix-blend-mode）');
  if (name.endsWith('Gradient') && parts.length > MOST_STOPS) throw new DrawingRefused('渐变的色标太多');
  const to = attributes.href ?? attributes['xlink:href'] ?? '#';
  if (name !== 'a' && !to.startsWith('#')) throw new DrawingRefused('引用了文件外面的东西');
  for (const value of Object.values(properties)) {
    if (/url\(\s*['"]?(?!['"#])/i.test(value)) throw new DrawingRefused('引用了文件外面的东西');
  }
}

function isSet(value: string | undefined, nothing = 'none'): boolean {
  return value !== undefined && value !== nothing && value !== '';
}

function refuseSheet({ rules, properties }: DrawingSheet, elements: number): void {
  if (rules * elements > MOST_MATCHES) throw new DrawingRefused('样式表太长');
  for (const [name, value] of properties) {
    if (name === 'filter' && isSet(value)) throw new DrawingRefused('用了滤镜（filter：模糊、阴影等）');
    if (name === 'mask' && isSet(value)) throw new DrawingRefused('用了蒙版（mask）');
    if (name === 'mix-blend-mode' && isSet(value, 'normal')) throw new DrawingRefused('用了混合模式（mix-blend-mode）');
    if (name.startsWith('marker') && isSet(value)) throw new DrawingRefused('样式表里用了箭头（marker）');
  }
}

interface Screening {
  readonly drawing: Drawing;
  readonly page: { readonly width: number; readonly height: number };
  /** Of what is shown elsewhere, reckoned once. */
  readonly known: Map<DrawingPart, Work>;
  /** What is being reckoned: who meets it again goes round in a circle. */
  readonly open: Set<DrawingPart>;
  /** Dashes so far. */
  dashes: number;
}

/** Where a shape is shown: here, where it covers the page at most; or elsewhere as large as it is told there. */
type Where = 'here' | 'elsewhere';

/** The work of an element with all below it and all it shows. */
function workOf(part: DrawingPart, screening: Screening, where: Where): Work {
  const before = where === 'elsewhere' ? screening.known.get(part) : undefined;
  if (before !== undefined) return before;
  if (screening.open.has(part)) throw new DrawingRefused('里面的引用绕回了自己');
  screening.open.add(part);
  let work = shapeOf(part, screening, where);
  for (const below of part.parts) if (!KEPT.includes(below.name)) work = sum(work, workOf(below, screening, where));
  for (const shown of shownBy(part, screening)) work = sum(work, shown);
  if (isLayered(part, screening.drawing.sheets)) {
    const pages = work.pages + LAYER.clear + LAYER.large * Math.min(1, work.pages);
    work = { ...work, pages, layers: work.layers + 1 };
  }
  screening.open.delete(part);
  if (where === 'elsewhere') screening.known.set(part, work);
  return work;
}

function sum(a: Work, b: Work): Work {
  return {
    elements: a.elements + b.elements,
    pages: a.pages + b.pages,
    edges: a.edges + b.edges,
    crossings: a.crossings + b.crossings,
    layers: Math.max(a.layers, b.layers),
  };
}

/** The work of what is shown so many times, so much larger. */
function times(work: Work, count: number, growth = 1): Work {
  const covered = work.pages === 0 ? 0 : Math.min(work.pages * growth, work.elements * PAINTS.pattern!);
  return {
    elements: count * work.elements,
    pages: count * covered,
    edges: count * work.edges * Math.sqrt(growth),
    crossings: count * work.crossings * Math.sqrt(growth),
    layers: work.layers,
  };
}

/** Seen through as a whole, so that it is painted on a sheet of its own. */
function isLayered({ properties }: DrawingPart, sheets: readonly DrawingSheet[]): boolean {
  const isClear = (value: string | undefined) =>
    value !== undefined && Number.parseFloat(value) < (value.includes('%') ? 100 : 1);
  if (isClear(properties.opacity)) return true;
  if (properties.class === undefined) return false;
  return sheets.some((sheet) => sheet.properties.some(([name, value]) => name === 'opacity' && isClear(value)));
}

/** What its own shape takes: fill and stroke, each by its paint, and the dashes of the stroke. */
function shapeOf(part: DrawingPart, screening: Screening, where: Where): Work {
  const { outline, properties, matrix } = part;
  if (outline.points === 0) return { ...NO_WORK, elements: 1 };
  const { page } = screening;
  const growth = growthOf(matrix);
  const area = page.width * page.height;
  const scale = Math.sqrt(growth);
  const share = (units: number) => Math.min(where === 'here' ? 1 : 1e9, (units * growth) / area || 0);
  const isFilled = properties.fill !== 'none';
  const isStroked = isSet(properties.stroke) || properties.class !== undefined;
  const broad = Math.max(1, Number.parseFloat(properties['stroke-width'] ?? '1') || 1);
  const box = share(Math.max(outline.width, 1e-9) * Math.max(outline.height, 1e-9));
  const filled = isFilled ? box * paintOf(properties.fill, screening) : 0;
  const stroked = isStroked ? share(outline.length * broad) * paintOf(properties.stroke, screening) : 0;
  countDashes(part, screening);
  const heights = Math.min((outline.length * scale) / Math.sqrt(area), 4 * outline.points);
  const edges = heights * ((isFilled ? 1 : 0) + (isStroked ? 2 : 0));
  return { elements: 1, pages: filled + stroked, edges, crossings: edges * outline.passes, layers: 0 };
}

/** The work of a paint, times that of plain colour; a pattern brings that of its content. */
function paintOf(value: string | undefined, screening: Screening): number {
  const id = pointsTo(value);
  const part = id === null ? undefined : screening.drawing.byId.get(id);
  if (part === undefined) return 1;
  if (part.name === 'pattern') checkPattern(part, screening);
  if (chainOf(part, screening) > LONGEST_CHAIN) throw new DrawingRefused('渐变一个套一个，套得太深');
  return PAINTS[part.name] ?? 1;
}

/** How many gradients each take from the next what they do not say themselves. */
function chainOf(part: DrawingPart | undefined, screening: Screening): number {
  let length = 0;
  for (let at = part; at !== undefined && length <= LONGEST_CHAIN; length++) {
    const to: string | undefined = at.attributes.href ?? at.attributes['xlink:href'];
    at = to === undefined ? undefined : screening.drawing.byId.get(to.slice(1));
  }
  return length;
}

/** A tile is neither tinier than a speck nor larger than the page, and holds no other. */
function checkPattern(pattern: DrawingPart, screening: Screening): void {
  const odd = () => new DrawingRefused('底纹（pattern）太细、太大或互相套用');
  const { width = '0', height = '0', patternUnits } = pattern.attributes;
  const own = growthOf(pattern.matrix);
  const [across, down] = [Number.parseFloat(width), Number.parseFloat(height)];
  const isShare = patternUnits !== 'userSpaceOnUse';
  const least = isShare ? 0.002 : Math.sqrt((screening.page.width * screening.page.height) / own) / 2_000;
  const most = isShare ? 1 : 2 * Math.sqrt((screening.page.width * screening.page.height) / own);
  if (!(across >= least && down >= least && across <= most && down <= most)) throw odd();
  for (const part of partsUnder(pattern)) {
    for (const paint of [part.properties.fill, part.properties.stroke]) {
      const id = pointsTo(paint);
      if (id !== null && screening.drawing.byId.get(id)?.name === 'pattern') throw odd();
    }
  }
  if (workOf(pattern, screening, 'elsewhere').elements > 500) throw odd();
}

function countDashes({ outline, properties }: DrawingPart, screening: Screening): void {
  const given = properties['stroke-dasharray'] ?? sheetDashes(screening.drawing.sheets);
  if (!isSet(given)) return;
  const numbers = given!
    .split(/[\s,]+/)
    .map(Number.parseFloat)
    .filter((one) => one >= 0);
  const round = numbers.reduce((all, one) => all + one, 0);
  if (round > 0) screening.dashes += (outline.length * numbers.length) / round;
  if (screening.dashes > MOST_DASHES) throw new DrawingRefused('虚线太细碎');
}

function sheetDashes(sheets: readonly DrawingSheet[]): string | undefined {
  const all = sheets.flatMap(({ properties }) => properties.filter(([name]) => name === 'stroke-dasharray'));
  return all
    .map(([, value]) => value)
    .filter((value) => isSet(value))
    .sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b))[0];
}

/** What an element shows that stands elsewhere: by use, on the points of its outline, or as the shape that cuts it out. */
function* shownBy(part: DrawingPart, screening: Screening): Generator<Work> {
  const { byId } = screening.drawing;
  const { attributes, properties, outline } = part;
  const to = (attributes.href ?? attributes['xlink:href'])?.slice(1);
  const used = to === undefined ? undefined : byId.get(to);
  if (used !== undefined && part.name === 'use') {
    yield times(workOf(used, screening, 'elsewhere'), 1, growthOf(part.matrix) / (growthOf(used.outer) || 1));
  } else if (used !== undefined && used.name === part.name)
    yield { ...NO_WORK, elements: workOf(used, screening, 'elsewhere').elements };
  const clip = byId.get(pointsTo(properties['clip-path']) ?? '');
  if (clip !== undefined) yield { ...workOf(clip, screening, 'elsewhere'), pages: isBox(clip) ? 0 : LAYER.cut };
  for (const [place, count] of [
    ['start', 1],
    ['mid', outline.points],
    ['end', 1],
  ] as const) {
    const marker = byId.get(pointsTo(properties[`marker-${place}`] ?? properties.marker) ?? '');
    if (marker !== undefined && outline.points > 0)
      yield times({ ...workOf(marker, screening, 'elsewhere'), pages: 0.01 }, count);
  }
}

function isBox({ parts, properties }: DrawingPart): boolean {
  return parts.length === 1 && parts[0]!.name === 'rect' && properties['clip-path'] === undefined;
}

/** The page of a drawing that does not say how large it is: as far as its shapes reach. */
function reachOf(parts: readonly DrawingPart[]): { width: number; height: number } {
  let [width, height] = [1, 1];
  for (const { outline, matrix } of parts) {
    const scale = Math.sqrt(growthOf(matrix));
    if (Number.isFinite(outline.width)) width = Math.max(width, outline.width * scale);
    if (Number.isFinite(outline.height)) height = Math.max(height, outline.height * scale);
  }
  return { width, height };
}
