/** One content stream as it is carried out: keeps the graphics state and tells the watchers what is painted. */
import { type Matrix, meet, moved, type Rectangle, scaleOf, times } from '../file/geometry.ts';
import {
  arrayAt,
  asBool,
  asDict,
  asNumber,
  asStream,
  type Dict,
  dictAt,
  get,
  nameUnder,
  numberAt,
} from '../file/objects.ts';
import type { PdfPage } from '../pages.ts';
import type { PaintColour } from './events.ts';
import type { Font } from './font.ts';
import { inlineDict } from './inline.ts';
import { Path } from './path.ts';
import { placedPicture } from './picture.ts';
import { deviceNamed, initialOf, type Space, spaceOf } from './spaces.ts';
import { type GraphicsState, paintIn } from './state.ts';
import { TextLine } from './text.ts';
import type { InlinePicture, Operand } from './tokens.ts';
import type { ShowingPoint, Walker } from './walker.ts';

const MOST_SAVED = 512;

export class Content implements ShowingPoint {
  readonly walker: Walker;
  readonly page: PdfPage;
  readonly isPlaced: boolean;
  state: GraphicsState;
  private readonly resources: Dict | null;
  private readonly base: Matrix;
  private readonly depth: number;
  private readonly saved: GraphicsState[] = [];
  readonly line: TextLine;
  path = new Path();
  /** The glyph of a Type 3 font that takes its colour from outside (d1). */
  private isColourless = false;
  private tolerance = 0;

  constructor(
    walker: Walker,
    page: PdfPage,
    resources: Dict | null,
    state: GraphicsState,
    depth: number,
    isPlaced: boolean,
  ) {
    this.walker = walker;
    this.page = page;
    this.resources = resources;
    this.state = { ...state };
    this.base = state.matrix;
    this.depth = depth;
    this.isPlaced = isPlaced;
    this.line = new TextLine(this);
  }

  save(): void {
    if (this.saved.length < MOST_SAVED) this.saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  setLineWidth(width: number): void {
    this.state.lineWidth = Math.abs(width);
  }

  lineTo(points: readonly number[]): void {
    this.path.to(this.state.matrix, points);
  }

  closePath(isFilled: boolean): void {
    this.path.close();
    this.endPath(isFilled, true);
  }

  loseColour(): void {
    this.isColourless = true;
  }

  transform(matrix: Matrix): void {
    this.state.matrix = times(matrix, this.state.matrix);
  }

  clipTo(box: Rectangle): void {
    this.state.clip = meet(this.state.clip, box) ?? NOWHERE;
  }

  setState(name: string): void {
    const dict = dictAt(dictAt(this.resources, 'ExtGState'), name);
    if (dict === null) {
      this.miss('用了没有定义的图形状态');
      return;
    }
    const { state } = this;
    const [font = null, size = null] = arrayAt(dict, 'Font') ?? [];
    const named = asDict(font);
    if (named !== null) state.font = this.walker.font(named);
    state.size = asNumber(size) ?? state.size;
    const intent = nameUnder(dict, 'RI');
    if (intent !== null) this.setIntent(intent);
    state.lineWidth = numberAt(dict, 'LW') ?? state.lineWidth;
    const both = asBool(get(dict, 'OP'));
    state.strokeOverprint = both ?? state.strokeOverprint;
    state.fillOverprint = asBool(get(dict, 'op')) ?? both ?? state.fillOverprint;
    state.overprintMode = numberAt(dict, 'OPM') ?? state.overprintMode;
  }

  /** ISO 32000-1, 8.6.5.8, table 70 */
  setIntent(name: string): void {
    if (!INTENTS.includes(name)) this.miss(`渲染意图“${name}”不在标准的四种里`);
  }

  /** Between BX and EX what is not known is passed over (ISO 32000-1, 7.8.2). */
  tolerate(more: number): void {
    this.tolerance = Math.max(0, this.tolerance + more);
  }

  /** Tells of what is named and is not there. */
  miss(what: string): void {
    if (this.tolerance === 0) this.walker.watcher.broken(this.page, what);
  }

  setColour(to: 'fill' | 'stroke', space: Space, values: readonly number[], by: string): void {
    if (this.isColourless) return;
    this.walker.watcher.space(this.page, space, by);
    this.state[to] = { space, values };
  }

  setSpace(to: 'fill' | 'stroke', name: string, by: string): void {
    const space = this.walker.space(this.resources, name) ?? deviceNamed(name);
    this.setColour(to, space, initialOf(space), by);
  }

  /** The numbers of a colour, and the name of a pattern where it is one. */
  setValues(to: 'fill' | 'stroke', values: readonly number[], pattern: string | null): void {
    if (this.isColourless) return;
    const { space } = this.state[to];
    this.state[to] = { space, values };
    if (pattern !== null) this.setPattern(to, pattern, values);
  }

  private setPattern(to: 'fill' | 'stroke', name: string, values: readonly number[]): void {
    const { state, page } = this;
    const value = get(dictAt(this.resources, 'Pattern'), name);
    const stream = asStream(value);
    const dict = stream?.dict ?? dictAt(dictAt(this.resources, 'Pattern'), name);
    if (dict === null) return;
    if (stream === null) {
      this.shade('Shading', dict, page.media);
      return;
    }
    const { base } = state[to].space;
    const paint: PaintColour = base === null ? state.fill : { space: base, values };
    const own = numberAt(dict, 'PaintType') === 2 ? { ...state, fill: paint, stroke: paint } : state;
    this.walker.drawPattern(page, stream, this.base, own, this.resources);
  }

  /** Paints the clipping path with a shading of the resources (sh). */
  shadeClip(name: string): void {
    const shadings = dictAt(this.resources, 'Shading');
    if (shadings !== null) this.shade(name, shadings, this.state.clip, this.isPlaced);
  }

  private shade(key: string, owner: Dict, box: Rectangle, isPlaced = false): void {
    const value = get(owner, key);
    const dict = asStream(value)?.dict ?? asDict(value);
    if (dict === null) return;
    const space = spaceOf(get(dict, 'ColorSpace'), this.resources);
    this.walker.watcher.space(this.page, space, '渐变');
    this.walker.watcher.shading({ page: this.page, box, isPlaced, dict, space });
  }

  endPath(isFilled: boolean, isStroked: boolean): void {
    const { path, state, page, isPlaced } = this;
    const { watcher } = this.walker;
    const { matrix, clip } = state;
    if (isFilled) {
      for (const { box, isRectangle } of path.areas()) {
        const seen = meet(box, clip);
        if (seen === null) continue;
        watcher.fill({ page, box: seen, isPlaced, ...paintIn(state, 'fill'), isRectangle });
      }
    }
    if (isStroked) {
      const weight = state.lineWidth * scaleOf(matrix);
      for (const { box } of path.strokes(matrix, state.lineWidth)) {
        const seen = meet(box, clip);
        if (seen === null) continue;
        watcher.stroke({ page, box: seen, isPlaced, ...paintIn(state, 'stroke'), weight });
      }
    }
    // Where there is no path, some programs mean no clipping.
    const bounds = path.isClipping ? path.bounds() : null;
    if (bounds !== null) this.clipTo(bounds);
    if (!path.isEmpty || path.isClipping) this.path = new Path();
  }

  drawObject(name: string): void {
    const { state, page, walker } = this;
    const stream = asStream(get(dictAt(this.resources, 'XObject'), name));
    const kind = stream === null ? null : nameUnder(stream.dict, 'Subtype');
    if (stream === null) this.miss('要画的图不在文件里');
    else if (kind === 'Image') this.drawPicture(stream.dict, stream.contents);
    else if (kind === 'PS') walker.watcher.object(page, stream.dict, 'postscript');
    else if (kind === 'Form') walker.drawForm(page, stream, state, this.resources, this.depth + 1, this.isPlaced);
  }

  drawInline(inline: InlinePicture): void {
    this.drawPicture(inlineDict(inline.dict, this.page.dict.context), inline.bytes);
  }

  private drawPicture(dict: Dict, contents: Uint8Array): void {
    const { watcher } = this.walker;
    const { page, state, isPlaced } = this;
    watcher.object(page, dict, 'picture');
    const mark = placedPicture(dict, contents, this.resources, state, page, isPlaced);
    if (mark.space !== null) watcher.space(page, mark.space, '图片');
    const box = meet(moved({ left: 0, bottom: 0, right: 1, top: 1 }, state.matrix), state.clip);
    if (box === null) return;
    watcher.picture({ ...mark, box });
    if (!mark.isMask) return;
    watcher.fill({ page, box, isPlaced, ...paintIn(state, 'fill'), isRectangle: false });
  }

  fontNamed(name: string): Font | null {
    const dict = dictAt(dictAt(this.resources, 'Font'), name);
    return dict === null ? null : this.walker.font(dict);
  }
}

const INTENTS = ['AbsoluteColorimetric', 'RelativeColorimetric', 'Saturation', 'Perceptual'];
const NOWHERE: Rectangle = { left: 1, bottom: 1, right: 0, top: 0 };

export function numbers(operands: readonly Operand[]): number[] {
  return operands.filter((value): value is number => typeof value === 'number');
}
