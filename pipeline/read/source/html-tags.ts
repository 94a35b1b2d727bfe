/** The tags, entities and text of HTML in a manuscript, each with its offsets. */

/** A tag; `attributes` have their names in lower case. */
export interface HtmlTag {
  readonly kind: 'tag';
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly from: number;
  readonly to: number;
}

/** Characters between tags, or one that an entity stands for. */
export interface HtmlText {
  readonly kind: 'text';
  readonly from: number;
  readonly to: number;
  /** What stands for the characters; null where they stand for themselves. */
  readonly means: string | null;
}

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z\d]{0,20})(\s[^<>]{0,2000})?\/?>|&(#x?[\da-f]{1,6}|[a-z]{2,8}\d?);/gi;
const ATTRIBUTE = /([a-z][a-z-]{0,30})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Entities that manuscripts have. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  thinsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  times: '×',
  divide: '÷',
  plusmn: '±',
  minus: '−',
  le: '≤',
  ge: '≥',
  ne: '≠',
  deg: '°',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  permil: '‰',
  sup2: '²',
  sup3: '³',
  micro: 'µ',
  alpha: 'α',
  beta: 'β',
  copy: '©',
  reg: '®',
  trade: '™',
  yen: '¥',
  euro: '€',
  pound: '£',
  sect: '§',
  para: '¶',
  bull: '•',
  laquo: '«',
  raquo: '»',
  larr: '←',
  rarr: '→',
  uarr: '↑',
  darr: '↓',
  infin: '∞',
  sum: '∑',
  radic: '√',
  asymp: '≈',
  equiv: '≡',
  prime: '′',
  frac12: '½',
  frac14: '¼',
  sup1: '¹',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  omega: 'ω',
  sim: '∼',
  perp: '⊥',
  ang: '∠',
  cap: '∩',
  cup: '∪',
  eacute: 'é',
  egrave: 'è',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  ccedil: 'ç',
};

/** The tokens of some HTML in order; comments are none. */
export function* htmlTokens(html: string): Generator<HtmlTag | HtmlText> {
  let done = 0;
  for (const match of html.matchAll(TOKEN)) {
    const from = match.index;
    const to = from + match[0].length;
    const [, slash, name, attributes, entity] = match;
    const means = entity === undefined ? null : meaningOf(entity);
    if (entity !== undefined && means === null) continue;
    if (from > done) yield { kind: 'text', from: done, to: from, means: null };
    done = to;
    if (means !== null) yield { kind: 'text', from, to, means };
    else if (name !== undefined)
      yield {
        kind: 'tag',
        name: name.toLowerCase(),
        closes: slash === '/',
        attributes: attributesOf(attributes ?? ''),
        from,
        to,
      };
  }
  if (done < html.length) yield { kind: 'text', from: done, to: html.length, means: null };
}

/** The character an entity names, by what stands between & and ;; null for a name nobody knows. */
export function meaningOf(entity: string): string | null {
  if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()] ?? null;
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

function attributesOf(written: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of written.matchAll(ATTRIBUTE))
    found.set(name!.toLowerCase(), double ?? single ?? bare ?? '');
  return found;
}
