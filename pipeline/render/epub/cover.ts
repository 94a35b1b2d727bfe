/** The cover: journal, number and headlines as a drawing, and the page that shows it. */
import { element, empty, file, type Markup, onLines, text } from './markup.ts';
import { page } from './page.ts';

export interface CoverFacts {
  readonly language: string;
  /** 封面 */
  readonly label: string;
  /** The whole title, for those who cannot see the drawing. */
  readonly title: string;
  readonly journal: string;
  /** 2025年第1期 */
  readonly number: string;
  readonly publisher: string | null;
  readonly headlines: readonly string[];
}

/** In pixels; stores ask for 1600 at least on the short side. */
const WIDTH = 1600;
const HEIGHT = 2400;
const MARGIN = 140;
const MOST_HEADLINES = 6;
const SERIF = "'Songti SC', 'Source Han Serif SC', 'Noto Serif CJK SC', SimSun, serif";

/** The page that shows the drawing. */
export function coverPage({ language, label, title }: CoverFacts, picture: string): string {
  const image = empty('img', { src: picture, alt: title, role: 'doc-cover' });
  return page({ language, title: label, body: { class: 'cover', 'epub:type': 'cover' } }, element('div', {}, image));
}

/** The drawing as an SVG file without scripts, styles or addresses. */
export function coverDrawing({ language, title, journal, number, publisher, headlines }: CoverFacts): string {
  const lines = headlines
    .slice(0, MOST_HEADLINES)
    .map((headline, index) => line(headline, 1180 + index * 130, 64, '#222222'));
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: String(WIDTH),
      height: String(HEIGHT),
      'font-family': SERIF,
      'xml:lang': language,
    },
    onLines(
      element('title', {}, text(title)),
      rectangle(0, HEIGHT, '#f7f3ea'),
      rectangle(0, 940, '#7a1f1f'),
      line(journal, 520, 300, '#ffffff'),
      line(number, 780, 90, '#f3dfc0'),
      ...lines,
      ...(publisher === null ? [] : [line(publisher, HEIGHT - MARGIN, 60, '#7a1f1f')]),
    ),
  );
  return file(root);
}

/** A line of at most `size` pixels that shrinks until it fits between the margins. */
function line(characters: string, baseline: number, size: number, fill: string): Markup {
  const length = Math.max(1, [...characters].length);
  const fitting = Math.min(size, Math.floor((WIDTH - 2 * MARGIN) / length));
  return element(
    'text',
    { x: String(MARGIN), y: String(baseline), 'font-size': String(fitting), fill },
    text(characters),
  );
}

function rectangle(top: number, height: number, fill: string): Markup {
  return empty('rect', { x: '0', y: String(top), width: String(WIDTH), height: String(height), fill });
}
