/** The commands of LaTeX that put a mark over or under something, and the arrows that grow. */

/** A mark; `stretchy` marks are as wide as what they stand over. */
export interface MarkCommand {
  readonly mark: string;
  readonly stretchy: boolean;
}

const still = (mark: string): MarkCommand => ({ mark, stretchy: false });
const wide = (mark: string): MarkCommand => ({ mark, stretchy: true });

/** Accents, also those of text. */
export const ACCENTS: Readonly<Record<string, MarkCommand>> = {
  '\\acute': still('´'),
  "\\'": still('´'),
  '\\grave': still('`'),
  '\\`': still('`'),
  '\\dot': still('˙'),
  '\\.': still('˙'),
  '\\ddot': still('¨'),
  '\\"': still('¨'),
  '\\dddot': still('⃛'),
  '\\ddddot': still('⃜'),
  '\\tilde': still('~'),
  '\\~': still('~'),
  '\\bar': still('¯'),
  '\\=': still('¯'),
  '\\breve': still('˘'),
  '\\u': still('˘'),
  '\\check': still('ˇ'),
  '\\v': still('ˇ'),
  '\\hat': still('^'),
  '\\^': still('^'),
  '\\vec': still('→'),
  '\\mathring': still('˚'),
  '\\r': still('˚'),
  '\\H': still('˝'),
  '\\widehat': wide('^'),
  '\\widetilde': wide('~'),
  '\\widecheck': wide('ˇ'),
  '\\overrightarrow': wide('→'),
  '\\overleftarrow': wide('←'),
  '\\Overrightarrow': wide('⇒'),
  '\\overleftrightarrow': wide('↔'),
  '\\overleftharpoon': wide('↼'),
  '\\overrightharpoon': wide('⇀'),
  '\\underleftarrow': wide('←'),
  '\\underrightarrow': wide('→'),
  '\\underleftrightarrow': wide('↔'),
  '\\utilde': wide('~'),
};

/** Braces, brackets and arcs along a base. */
export const BRACES: Readonly<Record<string, string>> = {
  '\\overbrace': '⏞',
  '\\underbrace': '⏟',
  '\\overbracket': '⎴',
  '\\underbracket': '⎵',
  '\\overparen': '⏜',
  '\\wideparen': '⏜',
  '\\underparen': '⏝',
  '\\overgroup': '⏠',
  '\\undergroup': '⏡',
};

/** Arrows as long as what stands over and under them. */
export const ARROWS: Readonly<Record<string, string>> = {
  '\\xrightarrow': '→',
  '\\xleftarrow': '←',
  '\\xRightarrow': '⇒',
  '\\xLeftarrow': '⇐',
  '\\xleftrightarrow': '↔',
  '\\xLeftrightarrow': '⇔',
  '\\xhookrightarrow': '↪',
  '\\xhookleftarrow': '↩',
  '\\xmapsto': '↦',
  '\\xrightharpoonup': '⇀',
  '\\xrightharpoondown': '⇁',
  '\\xleftharpoonup': '↼',
  '\\xleftharpoondown': '↽',
  '\\xrightleftharpoons': '⇌',
  '\\xleftrightharpoons': '⇋',
  '\\xtwoheadrightarrow': '↠',
  '\\xtwoheadleftarrow': '↞',
  '\\xtofrom': '⇄',
  '\\xlongequal': '=',
  '\\yields': '→',
  '\\yieldsLeft': '←',
  '\\yieldsLeftRight': '⇄',
  '\\mesomerism': '↔',
  '\\chemequilibrium': '⇌',
  '\\equilibriumRight': '⇌',
  '\\equilibriumLeft': '⇌',
};
