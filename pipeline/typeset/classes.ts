/** Character classes: what a character is to line breaking and spacing (clreq 3.1 and appendix A). */

/** The classes, numbered so that a paragraph's classes fit a typed array. */
export const CLASS = {
  /** Han, kana, full-width forms: may stand anywhere. */
  han: 0,
  /** （《「“ */
  opening: 1,
  /** ）》」” */
  closing: 2,
  /** ，、；： */
  pause: 3,
  /** 。！？ */
  stop: 4,
  /** · between the parts of a name */
  middleDot: 5,
  dash: 6,
  ellipsis: 7,
  /** ～／– between two things */
  connector: 8,
  /** ％‰℃ after a number */
  postfix: 9,
  /** ￥№± before a number */
  prefix: 10,
  letter: 11,
  digit: 12,
  /** Western marks that stay with the word before: , . ) ] % */
  westernClosing: 13,
  /** Western marks that stay with the word after: ( [ */
  westernOpening: 14,
  /** Western marks after which a word may be broken: - / | */
  westernJoint: 15,
  space: 16,
  /** Combining marks and variation selectors: part of the character before. */
  attached: 17,
  /** 々 and ー repeat or lengthen the character before. */
  repeating: 18,
} as const;

export type CharacterClass = (typeof CLASS)[keyof typeof CLASS];

const MEMBERS: readonly (readonly [CharacterClass, string])[] = [
  [CLASS.opening, '（《「『【〔〈“‘［｛〖｟〝〘〚'],
  [CLASS.closing, '）》」』】〕〉”’］｝〗｠〞〟〙〛'],
  [CLASS.pause, '，、；：'],
  [CLASS.stop, '。！？．｡‼⁇⁈⁉'],
  [CLASS.middleDot, '·・‧'],
  [CLASS.dash, '—⸺'],
  [CLASS.ellipsis, '…⋯‥'],
  [CLASS.connector, '～／–〜－‒'],
  [CLASS.postfix, '％℃℉％¢'],
  [CLASS.prefix, '￥＄￡№¥$£€±−§'],
  [CLASS.westernClosing, ',.;:!?)]}%\'"‰°′″․⌉⌋⟧⟩⟯⦄⦆⸩»›'],
  /** km² and CO₂: what is raised or lowered by its own shape belongs to the word before. */
  [CLASS.westernClosing, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉₊₋ₙ'],
  [CLASS.westernOpening, '([{⌈⌊⟦⟨⟮⦃⦅⸨«‹„‚'],
  [CLASS.westernJoint, '-‐⁃/|_'],
  [CLASS.repeating, '々〻ーｰ'],
  [CLASS.letter, '#@\\&=+~^*<>∗⧵‑'],
  [CLASS.space, ' \t\u00a0\u2002\u2003\u2009\u202f\u3000'],
];

const LETTERS: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  // Phonetic letters, and the signs written behind and between them; ˇ ˊ ˋ ˙ are the tones of Bopomofo.
  [0x250, 0x2c6],
  [0x2c8, 0x2c9],
  [0x2cc, 0x2d8],
  [0x2da, 0x2ff],
  [0x370, 0x52f],
  [0x1d00, 0x1dbf],
  [0x1e00, 0x1fff],
  [0x2c60, 0x2c7f],
  [0xa722, 0xa7ff],
];
/** Letters and digits of formulas: 𝑥, 𝐀, 𝟏. */
const IN_FORMULAS = { from: 0x1d400, digits: 0x1d7ce, to: 0x1d7ff };
const ATTACHED: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0x200b, 0x200d],
  [0x2060, 0x2060],
];

const table = buildTable();

/** The class of a code point. */
export function classOf(codePoint: number): CharacterClass {
  if (codePoint < 0x10000) return table[codePoint] as CharacterClass;
  if (codePoint >= IN_FORMULAS.from && codePoint <= IN_FORMULAS.to) {
    return codePoint < IN_FORMULAS.digits ? CLASS.letter : CLASS.digit;
  }
  return codePoint >= 0xe0100 && codePoint <= 0xe01ef ? CLASS.attached : CLASS.han;
}

/** Whether a character belongs to Western text, which needs a gap beside Han (clreq 6.3). */
export function isWesternCharacter(kind: CharacterClass): boolean {
  return kind >= CLASS.letter && kind <= CLASS.westernJoint;
}

/** Whether a character is a Chinese mark with space of its own that may be squeezed. */
export function isMark(kind: CharacterClass): boolean {
  return kind >= CLASS.opening && kind <= CLASS.middleDot;
}

function buildTable(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const fill = (from: number, to: number, kind: CharacterClass) => classes.fill(kind, from, to + 1);
  for (const [from, to] of LETTERS) fill(from, to, CLASS.letter);
  for (const [from, to] of ATTACHED) fill(from, to, CLASS.attached);
  fill(0x30, 0x39, CLASS.digit);
  classes[0xd7] = CLASS.han;
  for (const [kind, members] of MEMBERS) {
    for (const member of members) classes[member.codePointAt(0)!] = kind;
  }
  return classes;
}
