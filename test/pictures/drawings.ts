/** Drawings made up for tests: such as authors send in, and such as mean harm, each by its fault. */

const SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const PAGE = '<rect width="900" height="600" fill="#fff"/>';

/** A drawing of 900 by 600 units, or as the attributes say. */
export function svg(content: string, attributes = 'width="900" height="600" viewBox="0 0 900 600"'): string {
  return `<svg ${SVG} ${attributes}>${content}</svg>`;
}

/** Numbers that come out the same each time. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state / 0x80000000) * below;
  };
}

const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join('');
const nested = (depth: number, open: string, close: string, inside: string) =>
  open.repeat(depth) + inside + close.repeat(depth);
const filtered = (filter: string) =>
  svg(`<filter id="f" x="0" y="0" width="1" height="1">${filter}</filter><g filter="url(#f)">${PAGE}</g>`);

/** Each name says what is wrong with the drawing. */
export const HOSTILE: Readonly<Record<string, () => string>> = {
  'a wide blur': () => filtered('<feGaussianBlur stdDeviation="200"/>'),
  turbulence: () => filtered('<feTurbulence baseFrequency="0.9" numOctaves="200"/>'),
  morphology: () => filtered('<feMorphology operator="dilate" radius="200"/>'),
  'twenty blurs one after another': () => filtered('<feGaussianBlur stdDeviation="9"/>'.repeat(20)),
  'a convolution': () => filtered(`<feConvolveMatrix order="40" kernelMatrix="${'1 '.repeat(1600)}" divisor="1600"/>`),
  light: () =>
    filtered('<feDiffuseLighting surfaceScale="9"><fePointLight x="9" y="9" z="9"/></feDiffuseLighting>'.repeat(9)),
  'a blur by a style': () => svg(`<style>.a{filter:blur(90px)}</style><g class="a">${PAGE}</g>`),
  'a blur by a function': () => svg(`<g style="filter:blur(90px)">${PAGE}</g>`),
  'a hundred groups of opacity in one another': () => svg(nested(100, '<g opacity=".9">', '</g>', PAGE)),
  'five hundred groups of opacity side by side': () => svg(`<g opacity=".9">${PAGE}${PAGE}</g>`.repeat(500)),
  'groups of opacity by a style': () => svg(nested(90, '<g style="opacity:.9">', '</g>', PAGE)),
  'blending in groups': () => svg(nested(90, '<g style="mix-blend-mode:multiply">', '</g>', PAGE)),
  'masks in masks': () =>
    svg(
      `${times(
        40,
        (at) => `<mask id="m${at}"><rect mask="url(#m${at + 1})" width="900" height="600" fill="#fff"/></mask>`,
      )}<g mask="url(#m0)">${PAGE}</g>`,
    ),
  'clips of clips': () =>
    svg(
      times(300, (at) => `<clipPath id="c${at}" clip-path="url(#c${at + 1})"><circle r="600"/></clipPath>`) +
        `<g clip-path="url(#c0)">${PAGE}</g>`.repeat(50),
    ),
  'use of use, ten times ten times over': () =>
    svg(
      `<defs><g id="u0">${PAGE}</g>` +
        times(9, (at) => `<g id="u${at + 1}">${`<use href="#u${at}"/>`.repeat(10)}</g>`) +
        '</defs><use href="#u9"/>',
    ),
  'use of use by the older attribute': () =>
    svg(
      `<g id="u0">${PAGE}</g>${times(20, (at) => `<g id="u${at + 1}">${`<use xlink:href="#u${at}"/>`.repeat(2)}</g>`)}`,
    ),
  'use of itself': () => svg('<g id="a"><use href="#a"/><use href="#a"/></g>'),
  'use in a round': () => svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
  'patterns of patterns': () =>
    svg(
      `${times(
        8,
        (at) =>
          `<pattern id="p${at}" width=".01" height=".01"><rect width="900" height="600" fill="url(#p${at + 1})"/></pattern>`,
      )}<rect width="900" height="600" fill="url(#p0)"/>`,
    ),
  'a pattern of tiny tiles': () =>
    svg(
      '<pattern id="p" width=".001" height=".001" patternUnits="userSpaceOnUse"><path d="M0 0h1"/></pattern><rect width="900" height="600" fill="url(#p)"/>',
    ),
  'markers on every point of a long line': () =>
    svg(
      `<marker id="m"><g>${PAGE.repeat(100)}</g></marker><path marker-mid="url(#m)" d="M0 0${'l1 1'.repeat(20_000)}"/>`,
    ),
  'a picture inside': () => svg(`<image width="900" height="600" href="data:image/png;base64,iVBORw0KGgo="/>`),
  'a drawing inside a picture inside': () => svg(`<image href="data:image/svg+xml,%3Csvg/%3E" width="9" height="9"/>`),
  'a file of the machine': () => svg('<image href="file:///etc/hostname" width="9" height="9"/>'),
  'another file': () => svg('<use href="other.svg#a"/>'),
  'a style from elsewhere': () => svg(`<style>@import url(http://example.org/a.css);</style>${PAGE}`),
  'a style sheet from elsewhere': () => `<?xml version="1.0"?><?xml-stylesheet href="a.css"?>${svg(PAGE)}`,
  'a script': () => svg(`<script>while(1);</script>${PAGE}`),
  'a page of the web inside': () => svg('<foreignObject width="9" height="9"><p>甲</p></foreignObject>'),
  'entities that grow': () =>
    `<!DOCTYPE svg [<!ENTITY a "${PAGE.replaceAll('"', "'")}">${times(8, (at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`)}]>${svg('&a7;')}`,
  'half a million elements': () => svg('<path d="M0 0h9"/>'.repeat(500_000)),
  'twenty thousand pages of colour': () =>
    svg('<rect width="900" height="600" fill="red" fill-opacity=".5"/>'.repeat(19_000)),
  'pages of colour far too large': () =>
    svg('<path d="M-9e5-9e5h1e9v1e9h-1e9z" fill="red" fill-opacity=".5"/>'.repeat(19_000)),
  'five thousand elements in one another': () => svg(nested(5_000, '<g>', '</g>', PAGE)),
  'drawings in drawings': () => svg(nested(900, '<svg width="90%" height="90%">', '</svg>', PAGE)),
  'a line of the tiniest dashes': () => svg('<path d="M0 0L900 600" stroke="#000" stroke-dasharray=".00001 .00001"/>'),
  'tiny dashes by a style': () =>
    svg('<style>path{stroke-dasharray:.00001}</style><path d="M0 0L900 600" stroke="#000"/>'),
  'a gradient of many steps': () =>
    svg(
      `<linearGradient id="g">${times(19_000, (at) => `<stop offset="${at / 19_000}" stop-color="#${at % 10}00"/>`)}</linearGradient><rect width="900" height="600" fill="url(#g)"/>`,
    ),
  'a path of ten million letters': () => svg(`<path d="M0 0${'l1 1'.repeat(2_500_000)}"/>`),
  'a thick line that crosses itself for ever': () => {
    const at = dice(7);
    const points = times(100_000, () => `L${at(900).toFixed(0)} ${at(600).toFixed(0)}`);
    return svg(`<path d="M0 0${points}" fill="none" stroke="#000" stroke-width="40" stroke-linejoin="round"/>`);
  },
  'a filled line that crosses itself for ever': () => {
    const at = dice(9);
    return svg(`<path d="M0 0${times(60_000, () => `L${at(900).toFixed(0)} ${at(600).toFixed(0)}`)}z" fill="#000"/>`);
  },
  'twenty thousand rules of style': () =>
    svg(
      `<style>${times(20_000, (at) => `g g>.a${at} *{fill:red}`)}</style>${'<g><path class="b" d="M0 0h9"/></g>'.repeat(5_000)}`,
    ),
  'a line of five thousand letters': () => svg(`<text y="90">${'甲'.repeat(5_000)}</text>`),
  'a line of five thousand letters in spans': () =>
    svg(`<text y="90">${'<tspan>甲乙丙丁戊</tspan>'.repeat(1_000)}</text>`),
  'a text of a million letters': () => svg(`<text y="90">${'甲'.repeat(1_000_000)}</text>`),
  'a billion units of width': () => svg(PAGE, 'width="1e9" height="1e9"'),
  'a width without end': () => svg(PAGE, 'width="900" height="1"  viewBox="0 0 1 1e9"'),
  'a very slender drawing': () => svg(PAGE, 'width="1" height="90000"'),
  'gradients of gradients': () =>
    svg(
      times(9_000, (at) => `<linearGradient id="g${at}" href="#g${at + 1}"/>`) +
        '<rect width="9" height="9" fill="url(#g0)"/>'.repeat(900),
    ),
};

/** Ordinary drawings, by what made them. */
export const HONEST: Readonly<Record<string, () => string>> = {
  'a chart of bars': () =>
    svg(
      PAGE + times(40, (at) => `<rect x="${at * 20}" y="${at * 9}" width="12" height="${600 - at * 9}" fill="#36c"/>`),
    ),
  'a chart with a grid': () =>
    svg(
      PAGE +
        times(90, (at) => `<path d="M0 ${at * 7}H900" stroke="#ccc" stroke-dasharray="4 2"/>`) +
        `<polyline points="${times(900, (at) => `${at},${300 + 200 * Math.sin(at / 40)} `)}" fill="none" stroke="#000"/>`,
    ),
  'a scatter of five thousand points': () => {
    const at = dice(3);
    return svg(
      `<defs><path id="m" d="M0 3C.8 3 1.6 2.7 2.1 2.1S3 .8 3 0 2.7-1.6 2.1-2.1.8-3 0-3-1.6-2.7-2.1-2.1-3-.8-3 0-2.7 1.6-2.1 2.1-.8 3 0 3z"/></defs><g clip-path="url(#c)">${times(5_000, () => `<use xlink:href="#m" x="${at(900).toFixed(2)}" y="${at(600).toFixed(2)}" style="fill:#1f77b4;stroke:#1f77b4"/>`)}</g><defs><clipPath id="c"><rect width="900" height="600"/></clipPath></defs>`,
    );
  },
  'two hundred labels': () => svg('<text y="90">甲乙丙丁戊己庚辛壬癸</text>'.repeat(200)),
  'letters turned into curves': () =>
    svg(
      `<defs>${times(60, (at) => `<symbol id="g${at}" overflow="visible"><path d="M${at} 0q3-9 6 0t9 9l-4 2z"/></symbol>`)}</defs>` +
        times(1_500, (at) => `<use xlink:href="#g${at % 60}" x="${(at % 60) * 15}" y="${Math.floor(at / 60) * 24}"/>`),
    ),
  'a map of many coasts': () => {
    const at = dice(5);
    return svg(
      times(
        800,
        (n) =>
          `<path d="M${(n % 40) * 22} ${Math.floor(n / 40) * 30}${times(60, () => `l${at(2).toFixed(2)} ${(at(2) - 1).toFixed(2)}`)}z" fill="#cdb" stroke="#555" stroke-width=".3"/>`,
      ),
    );
  },
  shades: () =>
    svg(
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/><stop offset="1"/></linearGradient><radialGradient id="b" href="#a"/></defs>' +
        '<rect width="900" height="600" fill="url(#a)"/><circle cx="450" cy="300" r="200" fill="url(#b)"/>',
    ),
  hatching: () =>
    svg(
      '<pattern id="h" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 8L8 0" stroke="#000"/></pattern><rect x="99" y="99" width="400" height="300" fill="url(#h)"/>',
    ),
  arrows: () =>
    svg(
      `<marker id="m" orient="auto" markerWidth="6" markerHeight="6"><path d="M0 0L6 3 0 6z"/></marker>${times(30, (at) => `<path d="M9 ${at * 20}H800" stroke="#000" marker-end="url(#m)"/>`)}`,
    ),
  'curves half seen through': () =>
    svg(times(12, (at) => `<g opacity=".5"><circle cx="${99 + at * 50}" cy="300" r="90" fill="#c33"/></g>`)),
  'layers of an office program': () =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n` +
    svg(
      `<style type="text/css"><![CDATA[.a{fill:none;stroke:#000;stroke-width:2}]]></style>${nested(12, '<g>', '</g>', '<path class="a" d="M9 9h99v99h-99z"/>')}`,
      'width="210mm" height="297mm" viewBox="0 0 21000 29700"',
    ),
};
