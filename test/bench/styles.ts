/** pnpm bench:styles — asks Chromium whether the e-books look as computed.tsv says, then takes out each rule in turn and counts what changes. UPDATE=1 writes the table anew. */
import { writeFileSync } from 'node:fs';
import { textTable } from '../../pipeline/terminal/table.ts';
import { styledBooks } from '../styles/books.ts';
import { askBrowser } from '../styles/browser.ts';
import { UNSEEN } from '../styles/rules.ts';
import { printTable, readTable, TABLE } from '../styles/table.ts';

const books = await styledBooks();
const isAnew = process.env.UPDATE === '1';
if (isAnew) {
  const found = askBrowser({ books, rows: null, isEachRuleTaken: false });
  if (found !== null) writeFileSync(TABLE, printTable(found));
}
const expected = readTable();
const answer = askBrowser({ books, rows: expected, isEachRuleTaken: true });
if (answer === null) {
  process.stdout.write('没有 Chromium，电子书的样式没有查\n');
  process.exit(0);
}
const wrong = answer.rows.flatMap((row, i) =>
  row.value === expected[i]!.value ? [] : [[row, expected[i]!.value] as const],
);
for (const [row, value] of wrong) {
  process.stdout.write(
    `${row.book} ${row.page} ${row.element} ${row.property}：应为 ${value}，现在是 ${row.value}（${row.rule}）\n`,
  );
}
const rules = [...new Set(answer.rules.map(({ rule }) => rule))];
const counts = rules.map((rule) => {
  const all = answer.changed.filter((one) => one.rule === rule).map(({ count }) => count);
  return { rule, count: Math.max(...all) };
});
const unnoticed = counts.filter(({ rule, count }) => count === 0 && !UNSEEN.includes(rule));
process.stdout.write(
  `${textTable(
    ['规则', '变了的值'],
    counts.map(({ rule, count }) => [rule, String(count)]),
    ['变了的值'],
  )}\n\n`,
);
const noticed = counts.filter(({ count }) => count > 0).length;
process.stdout.write(
  `${rules.length} 条规则，删去后有值变了的 ${noticed} 条；浏览器里看不出的 ${UNSEEN.length} 条；没有发现的 ${unnoticed.length} 条\n`,
);
process.exitCode = wrong.length + unnoticed.length === 0 ? 0 : 1;
