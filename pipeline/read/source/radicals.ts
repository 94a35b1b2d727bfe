/** CJK radicals that PDF extraction yields in place of ideographs, and the ideographs they stand for. */

// From Unicode 14 EquivalentUnifiedIdeograph.txt, printed in the order of the block; a hyphen where a radical has no ideograph.
const SUPPLEMENT_START = 0x2e80;
const SUPPLEMENT =
  '-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿' +
  '肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const IDEOGRAPHS = [...SUPPLEMENT];

/** The ideograph a radical stands for (Unicode EquivalentUnifiedIdeograph); any other character comes back as it is. */
export function unifiedIdeograph(character: string): string {
  const code = character.codePointAt(0)!;
  // For the Kangxi block the property equals the compatibility mapping, which Node knows.
  if (code >= 0x2f00 && code <= 0x2fd5) return character.normalize('NFKC');
  const ideograph = IDEOGRAPHS[code - SUPPLEMENT_START];
  return ideograph === undefined || ideograph === '-' ? character : ideograph;
}
