/** Follows the operators of a page (ISO 32000-1, 9.4) and notes the characters, with their places from the page's top left corner. */

const UNIT = [1, 0, 0, 1, 0, 0];
/** A gap so wide begins a new item, in sizes. */
const GAP = 0.12;

/** One matrix, then another. */
function times(a, b) {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

export class Pen {
  items = [];
  /** How many pictures the page shows. */
  pictures = 0;
  #left;
  #top;
  #fontOf;
  #line = UNIT;
  #state = { matrix: UNIT, text: UNIT, size: 1, font: '', spacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
  #saved = [];

  constructor(left, top, fontOf) {
    this.#left = left;
    this.#top = top;
    this.#fontOf = fontOf;
  }

  carryOut(name, args) {
    const state = this.#state;
    switch (name) {
      case 'save':
        this.#saved.push({ ...state });
        return;
      case 'restore':
        this.#state = this.#saved.pop() ?? state;
        return;
      case 'transform':
        state.matrix = times(state.matrix, args);
        return;
      case 'paintFormXObjectBegin':
        this.#saved.push({ ...state });
        if (Array.isArray(args[0])) state.matrix = times(state.matrix, args[0]);
        return;
      case 'paintFormXObjectEnd':
        this.#state = this.#saved.pop() ?? state;
        return;
      case 'beginText':
        this.#setText(UNIT);
        return;
      case 'setTextMatrix':
        this.#setText(args.length === 6 ? args : [...args[0]]);
        return;
      case 'setLeading':
        state.leading = args[0];
        return;
      case 'setLeadingMoveText':
        state.leading = -args[1];
        this.#setText(times(this.#line, [1, 0, 0, 1, args[0], args[1]]));
        return;
      case 'moveText':
        this.#setText(times(this.#line, [1, 0, 0, 1, args[0], args[1]]));
        return;
      case 'nextLine':
        this.#setText(times(this.#line, [1, 0, 0, 1, 0, -state.leading]));
        return;
      case 'setFont':
        [state.font, state.size] = args;
        return;
      case 'setCharSpacing':
        state.spacing = args[0];
        return;
      case 'setWordSpacing':
        state.wordSpacing = args[0];
        return;
      case 'setHScale':
        state.scale = args[0] / 100;
        return;
      case 'setTextRise':
        state.rise = args[0];
        return;
      case 'showText':
        this.#show(args[0]);
        return;
      default:
        if (/^paint(?:Image|InlineImage|JpegXObject|ImageXObject)/.test(name)) this.pictures++;
    }
  }

  #setText(matrix) {
    this.#line = matrix;
    this.#state.text = matrix;
  }

  #show(shown) {
    const state = this.#state;
    const font = this.#fontOf(state.font);
    const unit = font?.fontMatrix?.[0] ?? 0.001;
    for (const glyph of shown) {
      if (typeof glyph === 'number') this.#advance((-glyph / 1000) * state.size, font?.vertical === true);
      else if (glyph !== null) this.#print(glyph, unit, font);
    }
  }

  #print(glyph, unit, font) {
    const state = this.#state;
    const isVertical = font?.vertical === true;
    const own = [state.size * state.scale, 0, 0, state.size, 0, state.rise];
    const [a, b, c, d, x, y] = times(times(state.matrix, state.text), own);
    const advance = glyph.width * unit * state.size + state.spacing + (glyph.isSpace ? state.wordSpacing : 0);
    this.#advance(isVertical ? -state.size : advance, isVertical);
    this.#note({
      text: glyph.unicode,
      x: x - this.#left,
      baseline: this.#top - y,
      width: Math.abs(glyph.width * unit * a),
      size: Math.hypot(c, d),
      font: font?.name ?? state.font,
      isTurned: Math.abs(b) > Math.abs(a) / 20 || a < 0,
      isVertical,
    });
  }

  /** Characters that follow each other are one item. */
  #note(item) {
    const last = this.items.at(-1);
    const follows =
      last !== undefined &&
      last.font === item.font &&
      Math.abs(last.baseline - item.baseline) < 0.05 &&
      Math.abs(last.size - item.size) < 0.05 &&
      Math.abs(item.x - last.x - last.width) < item.size * GAP &&
      !last.isTurned &&
      !item.isTurned;
    if (!follows) {
      if (item.text !== '') this.items.push(item);
      return;
    }
    last.text += item.text;
    last.width = item.x + item.width - last.x;
  }

  #advance(by, isVertical) {
    const { text, scale } = this.#state;
    this.#state.text = times(text, [1, 0, 0, 1, isVertical ? 0 : by * scale, isVertical ? by : 0]);
  }
}
