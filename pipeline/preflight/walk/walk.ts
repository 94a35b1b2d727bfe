/** Goes once through everything a file prints and tells the watchers of it. */
import { boxOf, type Matrix, matrixOf, moved, times, UNIT } from '../file/geometry.ts';
import {
  arrayAt,
  asArray,
  asDict,
  asStream,
  type Dict,
  dictAt,
  dictEntries,
  get,
  nameUnder,
  numbersAt,
  type Stream,
} from '../file/objects.ts';
import { inherited } from '../file/open.ts';
import { unpack } from '../file/streams.ts';
import type { PdfPage } from '../pages.ts';
import { Content } from './content.ts';
import type { PaintColour, Watcher } from './events.ts';
import { type Font, fontOf } from './font.ts';
import { carryOut } from './operators.ts';
import { type Space, spaceOf } from './spaces.ts';
import { type GraphicsState, stateOn } from './state.ts';
import type { Walker } from './walker.ts';

/** All of a file's operators, and what takes as long as one; a form drawn twice counts twice. The heaviest maps have a few million. */
const MOST_STEPS = 20_000_000;
/** Bytes of content that take as long as an operator. */
const BYTES_A_STEP = 256;
const DEEPEST = 16;
/** Pages and colours for which one cell or glyph is looked at. */
const MOST_COLOURS = 500;
/** Unpacked forms that are kept for their next use (bytes). */
const LARGEST_KEPT = 1024 * 1024;
const MOST_KEPT = 32 * 1024 * 1024;

/** Walks all pages; what cannot be read or takes too long is told as broken. */
export function walkPages(pages: readonly PdfPage[], watcher: Required<Watcher>, most = MOST_STEPS): void {
  const walker = new Walk(watcher, most);
  for (const page of pages) {
    watcher.object(page, page.dict, 'page');
    const resources = asDict(inherited(page.node, 'Resources'));
    walker.openResources(page, resources);
    const content = new Content(walker, page, resources, stateOn(UNIT, page.media), 0, true);
    carryOut(content, walker.contentsOf(page));
    for (const annotation of arrayAt(page.dict, 'Annots') ?? []) appearances(walker, page, asDict(annotation));
    if (walker.isOver(page)) return;
  }
}

/** The normal appearance of an annotation, fitted into its rectangle (ISO 32000-1, 12.5.5). */
function appearances(walker: Walk, page: PdfPage, annotation: Dict | null): void {
  const normal = get(dictAt(annotation, 'AP'), 'N');
  const state = nameUnder(annotation, 'AS') ?? '';
  const stream = asStream(normal) ?? asStream(get(asDict(normal), state));
  const [rect, bbox] = [boxOf(numbersAt(annotation, 'Rect')), boxOf(numbersAt(stream?.dict ?? null, 'BBox'))];
  if (stream === null || rect === null || bbox === null) return;
  const box = moved(bbox, matrixOf(numbersAt(stream.dict, 'Matrix')) ?? UNIT);
  const [across, up] = [
    (rect.right - rect.left) / (box.right - box.left || 1),
    (rect.top - rect.bottom) / (box.top - box.bottom || 1),
  ];
  const fit: Matrix = [across, 0, 0, up, rect.left - box.left * across, rect.bottom - box.bottom * up];
  walker.drawForm(page, stream, stateOn(fit, page.media), null, 0, true);
}

class Walk implements Walker {
  readonly watcher: Required<Watcher>;
  private left: number;
  private isStopped = false;
  private readonly fonts = new Map<Dict, Font>();
  private readonly spaces = new WeakMap<Dict, Map<string, Space>>();
  private readonly opened = new Map<Dict, number>();
  private readonly open = new Set<Dict>();
  private readonly drawn = new Map<Dict, Set<string>>();
  private readonly kept = new Map<Dict, Uint8Array>();
  private keptBytes = 0;

  constructor(watcher: Required<Watcher>, most: number) {
    this.watcher = watcher;
    this.left = most;
  }

  goesOn(steps = 1): boolean {
    this.left -= steps;
    if (this.left < 0) this.isStopped = true;
    return !this.isStopped;
  }

  isOver(page: PdfPage): boolean {
    if (this.isStopped) {
      this.watcher.broken(page, '内容太多，只查到这一页');
      return true;
    }
    return false;
  }

  contentsOf(page: PdfPage): Uint8Array {
    const value = get(page.dict, 'Contents');
    const parts = (asArray(value) ?? [value]).map(asStream);
    const bytes = parts.flatMap((part) => (part === null ? [] : [this.unpacked(page, part), Buffer.from('\n')]));
    return bytes.length === 2 ? bytes[0]! : Buffer.concat(bytes);
  }

  font(dict: Dict): Font {
    const known = this.fonts.get(dict);
    if (known !== undefined) return known;
    const font = fontOf(dict);
    this.fonts.set(dict, font);
    return font;
  }

  space(resources: Dict | null, name: string): Space | null {
    const known = resources === null ? undefined : this.spaces.get(resources);
    const found = known?.get(name);
    if (found !== undefined) return found;
    const value = get(dictAt(resources, 'ColorSpace'), name);
    if (value === null) return null;
    const space = spaceOf(value, resources);
    if (known !== undefined) known.set(name, space);
    else this.spaces.set(resources!, new Map([[name, space]]));
    return space;
  }

  openResources(page: PdfPage, resources: Dict | null): void {
    if (resources === null || this.opened.get(resources) === page.number) return;
    this.opened.set(resources, page.number);
    for (const [, value] of dictEntries(dictAt(resources, 'ExtGState'))) {
      const dict = asDict(value);
      if (dict === null) continue;
      this.watcher.state(page, dict);
      const group = asStream(get(dictAt(dict, 'SMask'), 'G'));
      if (group !== null) this.drawOnce(page, group, resources);
    }
    for (const [name, value] of dictEntries(dictAt(resources, 'ColorSpace'))) {
      if (name.startsWith('Default')) this.watcher.space(page, spaceOf(value, null), name);
    }
  }

  drawForm(
    page: PdfPage,
    form: Stream,
    state: GraphicsState,
    resources: Dict | null,
    depth: number,
    isPlaced: boolean,
  ): void {
    const { dict } = form;
    if (this.isStopped) return;
    if (this.open.has(dict)) {
      this.watcher.broken(page, '有图案画它自己，没有尽头');
      return;
    }
    if (depth > DEEPEST) {
      this.watcher.broken(page, '表单套得太深，没有查到底');
      return;
    }
    this.watcher.object(page, dict, 'form');
    const group = dictAt(dict, 'Group');
    const groupSpace = get(group, 'CS');
    const own = dictAt(dict, 'Resources') ?? resources;
    if (groupSpace !== null) this.watcher.space(page, spaceOf(groupSpace, own), '透明组');
    this.openResources(page, own);
    const matrix = times(matrixOf(numbersAt(dict, 'Matrix')) ?? UNIT, state.matrix);
    this.open.add(dict);
    const content = new Content(this, page, own, { ...state, matrix }, depth, isPlaced);
    const bbox = boxOf(numbersAt(dict, 'BBox'));
    if (bbox !== null) content.clipTo(moved(bbox, matrix));
    carryOut(content, this.unpacked(page, form));
    this.open.delete(dict);
  }

  drawPattern(page: PdfPage, pattern: Stream, matrix: Matrix, state: GraphicsState, resources: Dict | null): void {
    if (!this.isNew(page, pattern.dict, [state.fill, state.stroke])) return;
    const own = { ...state, ...stateOn(matrix, page.media), fill: state.fill, stroke: state.stroke };
    this.drawForm(page, pattern, own, resources, 1, false);
  }

  drawGlyph(page: PdfPage, glyph: Stream, font: Dict, matrix: Matrix, state: GraphicsState): void {
    if (!this.isNew(page, glyph.dict, [state.fill, state.stroke])) return;
    this.drawForm(page, glyph, { ...state, matrix }, dictAt(font, 'Resources'), 1, false);
  }

  private drawOnce(page: PdfPage, form: Stream, resources: Dict | null): void {
    if (!this.isNew(page, form.dict, [])) return;
    this.drawForm(page, form, stateOn(UNIT, page.media), resources, 1, false);
  }

  /** Cells of patterns, glyphs and masks are looked at once a page and colour, however often they are painted. */
  private isNew(page: PdfPage, dict: Dict, colours: readonly PaintColour[]): boolean {
    const key = [
      page.number,
      ...colours.map(({ space, values }) => `${space.family} ${space.colorants.join(',')} ${values.join(' ')}`),
    ].join('|');
    const drawn = this.drawn.get(dict) ?? new Set();
    this.drawn.set(dict, drawn);
    if (drawn.has(key) || drawn.size >= MOST_COLOURS) return false;
    drawn.add(key);
    return true;
  }

  private unpacked(page: PdfPage, stream: Stream): Uint8Array {
    const bytes = this.kept.get(stream.dict) ?? this.fresh(page, stream);
    this.goesOn(Math.floor(bytes.length / BYTES_A_STEP));
    return bytes;
  }

  private fresh(page: PdfPage, stream: Stream): Uint8Array {
    const bytes = unpack(stream.dict, stream.contents)?.bytes;
    if (bytes === undefined) {
      this.watcher.broken(page, '有一段内容读不出来');
      return new Uint8Array();
    }
    if (bytes.length <= LARGEST_KEPT && this.keptBytes + bytes.length <= MOST_KEPT) {
      this.kept.set(stream.dict, bytes);
      this.keptBytes += bytes.length;
    }
    return bytes;
  }
}
