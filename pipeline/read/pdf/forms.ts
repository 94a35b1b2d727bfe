/** Forms of a PDF that show each other (ISO 32000-1, 8.10): found before it is opened, for one that shows itself has no end. */
import { Refusal } from '../source/refusal.ts';

/** Of an object so much is looked at: its dictionary. */
const LONGEST_DICTIONARY = 2_000;
/** So often a page may show forms, forms in them counted. */
const MOST_SHOWN = 20_000;
const OBJECT = /(?:^|[\s>])(\d{1,8}) \d{1,5} obj\b/g;

const TANGLED = ['PDF 里的图形互相套用，没有尽头，可能是恶意文件', '不要打开这个文件，请作者发来 Word 原稿'] as const;

/** Throws a Refusal where forms show themselves, or each other very often. `written` are the bytes as Latin-1. */
export function untangled(written: string): void {
  if (!/\/Form\b/.test(written)) return;
  const dictionaries = new Map<string, string>();
  for (const match of written.matchAll(OBJECT)) {
    const from = match.index + match[0].length;
    dictionaries.set(match[1]!, written.slice(from, from + LONGEST_DICTIONARY).split(/\bstream\b/)[0]!);
  }
  const counts = new Map<string, number>();
  const count = (form: string, round: number): number => {
    const known = counts.get(form);
    if (known !== undefined) return known;
    if (round > DEEPEST) throw new Refusal(TANGLED);
    const shown = shownBy(form, dictionaries).reduce((sum, inner) => sum + TIMES * count(inner, round + 1), 1);
    if (shown > MOST_SHOWN) throw new Refusal(TANGLED);
    counts.set(form, shown);
    return shown;
  };
  for (const [number, dictionary] of dictionaries) if (isForm(dictionary)) count(number, 0);
}

/** A form of a form of a form. */
const DEEPEST = 24;
/** How often a form shows each of its own is not looked up: twice at the least would be strange. */
const TIMES = 2;

function isForm(dictionary: string): boolean {
  return /\/Subtype\s*\/Form\b/.test(dictionary);
}

/** The forms among the objects that a form may show. */
function shownBy(form: string, dictionaries: ReadonlyMap<string, string>): string[] {
  const own = within(dictionaries.get(form) ?? '', 'Resources', dictionaries);
  const objects = within(own, 'XObject', dictionaries);
  return [...objects.matchAll(/\/[^\s/<>()[\]]{1,60}\s+(\d{1,8}) \d{1,5} R\b/g)]
    .map(([, number]) => number!)
    .filter((number) => isForm(dictionaries.get(number) ?? ''));
}

/** What stands behind a key: a dictionary, or that of the object it names. */
function within(dictionary: string, key: string, dictionaries: ReadonlyMap<string, string>): string {
  const at = dictionary.indexOf(`/${key}`);
  if (at < 0) return '';
  const rest = dictionary.slice(at + key.length + 1);
  const named = /^\s*(\d{1,8}) \d{1,5} R\b/.exec(rest)?.[1];
  if (named !== undefined) return dictionaries.get(named) ?? '';
  const end = key === 'XObject' ? rest.indexOf('>>') : -1;
  return end < 0 ? rest : rest.slice(0, end);
}
