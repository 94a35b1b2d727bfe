/** How a post looks: a style on every element, in the colour of the cover, since styles anywhere else are thrown out. */
import type { CoverStyle, Ink } from '../../house/style.ts';
import { element, type Markup, sequence, text } from '../xhtml/markup.ts';

/** The look of each kind of paragraph as a style attribute. */
export interface Looks {
  readonly of: (role: string) => string;
  readonly call: (label: Markup) => Markup;
  /** What has to be uploaded, by paths in the issue folder. */
  readonly pictureList: (paths: readonly string[]) => Markup;
}

/** Inks of which none stands out are greys. */
const COLOURFUL = 30;
const BLACK = '#1d1d1b';

/** The first colour of a cover that is no grey, as #rrggbb; black where there is none. */
export function accentOf({ fields, texts }: Pick<CoverStyle, 'fields' | 'texts'>): string {
  const inks = [...fields, ...texts].map(({ ink }) => ink);
  const found = inks.find(([cyan, magenta, yellow]) => {
    return Math.max(cyan, magenta, yellow) - Math.min(cyan, magenta, yellow) > COLOURFUL;
  });
  return found === undefined ? BLACK : screenColour(found);
}

/** Without a profile: what is printed on white paper, channel by channel. */
function screenColour([cyan, magenta, yellow, black]: Ink): string {
  const channel = (ink: number) => Math.round(255 * (1 - ink / 100) * (1 - black / 100));
  return `#${[cyan, magenta, yellow].map((ink) => channel(ink).toString(16).padStart(2, '0')).join('')}`;
}

const TEXT = 'margin:0 0 1em;font-size:16px;line-height:1.9;text-align:justify;color:#2b2b29';
const SMALL = 'margin:0 0 .6em;font-size:13px;line-height:1.7;color:#6d6a63';

/** The looks in an accent colour. */
export function looksIn(accent: string): Looks {
  const table: Readonly<Record<string, string>> = {
    section: `margin:0 0 .6em;font-size:14px;letter-spacing:.1em;color:${accent}`,
    title: `margin:0 0 .6em;padding-bottom:.5em;border-bottom:2px solid ${accent};font-size:22px;line-height:1.45;font-weight:bold;color:#1d1d1b`,
    subtitle: 'margin:0 0 .8em;font-size:17px;line-height:1.6;color:#1d1d1b',
    byline: 'margin:0 0 1.4em;font-size:15px;line-height:1.7;color:#6d6a63',
    heading1: `margin:1.6em 0 .8em;padding-left:.6em;border-left:4px solid ${accent};font-size:18px;line-height:1.5;font-weight:bold;color:${accent}`,
    heading2: 'margin:1.3em 0 .7em;font-size:17px;line-height:1.5;font-weight:bold;color:#1d1d1b',
    heading3: 'margin:1.1em 0 .6em;font-size:16px;line-height:1.6;font-weight:bold;color:#2b2b29',
    heading4: 'margin:1em 0 .6em;font-size:16px;line-height:1.6;font-weight:bold;color:#2b2b29',
    quotation: `margin:0 0 1em;padding:.2em 0 .2em 1em;border-left:3px solid ${accent};font-size:15px;line-height:1.9;color:#4c4a45`,
    verse: 'margin:0;font-size:16px;line-height:1.9;text-align:center;color:#2b2b29',
    tableCaption: 'margin:1em 0 .4em;font-size:14px;text-align:center;font-weight:bold;color:#2b2b29',
    figureCaption: `${SMALL};text-align:center`,
    equation: 'margin:0 0 1em;font-size:16px;text-align:center;color:#2b2b29',
    table: 'width:100%;margin:0 0 1em;border-collapse:collapse;font-size:14px;line-height:1.6',
    cell: 'padding:5px 7px;border:1px solid #dcd9d0',
    head: `padding:5px 7px;border:1px solid #dcd9d0;border-bottom:2px solid ${accent};font-weight:bold`,
    picture: 'display:block;max-width:100%;margin:1em auto .5em',
    endHeading: `margin:1.6em 0 .6em;font-size:15px;font-weight:bold;color:${accent}`,
    article: 'max-width:677px;margin:0 auto 3em',
    paragraph: TEXT,
    item: TEXT,
  };
  const of = (role: string) => table[role] ?? SMALL;
  return {
    of,
    call: (label) => element('sup', { style: `color:${accent};font-size:12px;line-height:0` }, label),
    pictureList: (paths) =>
      element(
        'section',
        { style: of('article') },
        element('h4', { style: of('endHeading') }, text('要上传的图片')),
        sequence(paths.map((path, at) => element('p', { style: SMALL }, text(`${at + 1}. ${path}`)))),
      ),
  };
}
