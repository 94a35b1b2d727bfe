/** Typeset pages: everything that is printed, in its place. Lengths in points from the top left corner of the trimmed page. */
import type { Look } from './characters.ts';

/** Characters drawn in one go from (`x`, `baseline`); `spacing` is added after each. */
export interface PlacedRun {
  readonly text: string;
  readonly look: Look;
  readonly x: number;
  readonly baseline: number;
  readonly spacing: number;
  readonly width: number;
}

/** A filled box: a line under a heading, a table's rule. */
export interface RuledBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture, named as its bytes are. */
export interface PlacedImage extends RuledBox {
  readonly name: string;
}

/** A dot under an emphasised character (着重号). */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A wavy line (书名号) along `y`, which swings by `swing` to either side and repeats itself every `length`. */
export interface Wave {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly swing: number;
  readonly length: number;
}

/** A place that leads somewhere: to an address, to a page (index from 0), or to a target of the document. */
export interface LinkArea extends RuledBox {
  readonly to: { readonly href: string } | { readonly page: number } | { readonly target: string };
}

/** A place that links lead to, by its name. */
export interface LinkTarget {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** A bookmark; `level` 0 is the article, deeper levels are its headings. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number;
}

/** One page, its runs in reading order. */
export interface Page {
  /** The printed number. */
  readonly folio: number;
  readonly runs: readonly PlacedRun[];
  /** Runs a quarter turn to the left: they go up the page from (`x`, `baseline`), their feet to the right. */
  readonly turned: readonly PlacedRun[];
  readonly rules: readonly RuledBox[];
  readonly images: readonly PlacedImage[];
  readonly dots: readonly Dot[];
  readonly waves: readonly Wave[];
  readonly links: readonly LinkArea[];
  readonly targets: readonly LinkTarget[];
}

/** A whole document. */
export interface Pages {
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
}
