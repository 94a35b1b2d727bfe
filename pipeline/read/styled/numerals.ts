/** Numbers in the forms that Word gives automatic numbering (ISO/IEC 29500-1, 17.18.59). */

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** A number as printed; forms nobody uses in Chinese come out as digits. */
export function numeral(format: string, number: number): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letters(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return withUnits(number, DIGITS, '十百千');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return withUnits(number, LEGAL, '拾佰仟');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(number).replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
    case 'ideographTraditional':
      return STEMS[(number - 1) % 10] ?? String(number);
    case 'ideographZodiac':
      return BRANCHES[(number - 1) % 12] ?? String(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(number);
    case 'decimalEnclosedParen':
      return `（${number}）`;
    case 'decimalEnclosedFullstop':
      return `${number}.`;
    case 'ideographEnclosedCircle':
      return number >= 1 && number <= 10 ? String.fromCharCode(0x3280 + number - 1) : String(number);
    default:
      return String(number);
  }
}

/** ① to ㊿. */
export function circled(number: number): string {
  if (number === 0) return '⓪';
  if (number <= 20) return String.fromCharCode(0x2460 + number - 1);
  if (number <= 35) return String.fromCharCode(0x3251 + number - 21);
  return number <= 50 ? String.fromCharCode(0x32b1 + number - 36) : String(number);
}

/** 十二, 一百零三. */
function withUnits(number: number, digits: string, units: string): string {
  if (number <= 0 || number > 9999) return String(number);
  const places = [...String(number)].map(Number);
  let out = '';
  for (const [index, digit] of places.entries()) {
    const unit = units[places.length - index - 2] ?? '';
    if (digit > 0) out += digits[digit]! + unit;
    else if (!/[零〇]$/.test(out) && places.slice(index).some((later) => later > 0)) out += '零';
  }
  return digits === DIGITS && number >= 10 && number < 20 ? out.slice(1) : out;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number <= 0 || number > 3999) return String(number);
  let left = number;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join('');
}

/** A … Z, AA, BB: Word repeats the letter. */
function letters(number: number): string {
  if (number <= 0 || number > 780) return String(number);
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}
