/** The marks inside numbers typed full-width: １２６，０００ is 126,000, ３．２ is 3.2 and １５％ is 15%. */

const MAYBE = /[０-９]|\d．\d/;

/** Marks inside numbers, and what each becomes. The groups of １００，２００，３００ may be three numbers; those that end in 000 are one. */
const MARKS: readonly (readonly [pattern: RegExp, mark: string, half: string])[] = [
  [
    /(?<![０-９\d，．])[０-９]{1,3}(?:，[０-９]{3}(?=，[０-９]{3})){0,3}，(?:０００|(?<![０-９]，[０-９]{3}，)[０-９]{3})(?![０-９\d]|，[０-９])/g,
    '，',
    ',',
  ],
  [/(?<=[０-９]，[０-９]{3}|[０-９\d])．(?=[０-９\d])/g, '．', '.'],
  [/(?<![０-９\d：])(?:[０-１]?[０-９]|２[０-３])：[０-５][０-９](?![０-９\d：])/g, '：', ':'],
  [/(?<=[０-９])％/g, '％', '%'],
];
// １．５月份开展…: the number of an item, and then another number.
const ITEM = /^[\s\u3000]*[０-９\d]{1,2}．(?=[０-９\d]+[^０-９\d．\s\u3000])/;

/** The characters with such marks half-width; their number stays. */
export function withNumberMarks(chars: string): string {
  if (!MAYBE.test(chars)) return chars;
  const item = ITEM.exec(chars)?.[0] ?? '';
  const read = MARKS.reduce(
    (done, [pattern, mark, half]) => done.replace(pattern, (found) => found.replaceAll(mark, half)),
    chars.slice(item.length),
  );
  return item + read;
}
