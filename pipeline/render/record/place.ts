/** An affiliation in its parts: the institution, where it is, its postal code. */

export interface RecordPlace {
  readonly institution: string;
  /** What stands behind the institution, without the postal code: 湖北 武汉. Null where nothing does. */
  readonly address: string | null;
  readonly postalCode: string | null;
}

const POSTAL = /(?<![\d-])\d{6}(?![\d-])/g;

/** 江城大学公共管理学院，湖北 江城 430072 → the school, the town, the code. */
export function placeOf(words: string): RecordPlace {
  const written = words.trim();
  const codes = written.match(POSTAL) ?? [];
  // Two places in one stay as they are written.
  if (codes.length > 1) return { institution: trimmedMarks(written), address: null, postalCode: null };
  const postalCode = codes[0] ?? null;
  const rest = trimmedMarks(postalCode === null ? written : written.replace(postalCode, ' '));
  const comma = /[，,；;]/.exec(rest)?.index ?? -1;
  const isEnglish = !/\p{Script=Han}/u.test(rest);
  // School of Law, Peking University, Beijing: what is a department and what a place only a reader knows.
  if (comma <= 0 || isEnglish) return { institution: rest, address: null, postalCode };
  return { institution: rest.slice(0, comma).trim(), address: trimmedMarks(rest.slice(comma + 1)), postalCode };
}

function trimmedMarks(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[，,；;])/g, '')
    .replace(/^[\s，,；;。]+|[\s，,；;。]+$/g, '')
    .trim();
}
