/**
 * pnpm bench:fuzz [--count 500] [--seed 1] — builds issues made at random in every format and edition, and names those of which
 * something throws or is lost, with the smallest part of each that still does.
 */
import { parseArgs } from 'node:util';
import { issueOf, type MadeIssue, smaller } from '../fuzz/issues.ts';
import { faultOf } from '../fuzz/property.ts';

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } });
const count = Number(values.count ?? 500);
const first = Number(values.seed ?? 1);
/** Builds that are spent on making one failing issue smaller. */
const MOST_TRIES = 60;

let failed = 0;
for (let seed = first; seed < first + count; seed++) {
  const fault = await faultOf(issueOf(seed));
  if (fault === null) continue;
  failed++;
  const least = await smallest(issueOf(seed), fault);
  process.stdout.write(`seed ${seed}: ${await faultOf(least)}\n${shown(least)}\n\n`);
}
process.stdout.write(`${count} issues from seed ${first} on, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** The issue without whatever may be left out of it, so that it still fails in the same way. */
async function smallest(issue: MadeIssue, fault: string): Promise<MadeIssue> {
  let tries = 0;
  let least = issue;
  for (let before: MadeIssue | null = null; before !== least && tries < MOST_TRIES; ) {
    before = least;
    for (const next of smaller(least)) {
      if (++tries > MOST_TRIES) break;
      const again = await faultOf(next);
      if (again === null || kindOf(again) !== kindOf(fault)) continue;
      least = next;
      break;
    }
  }
  return least;
}

/** The fault without the letters it names. */
function kindOf(fault: string): string {
  return fault.replace(/[\p{Script=Han}\d]+/gu, '');
}

function shown({ yaml, manuscripts }: MadeIssue): string {
  const texts = manuscripts.flatMap(({ name, pieces }) => [
    `  ${name}`,
    ...pieces.map((piece) => `    ${piece.name}: ${JSON.stringify(piece.body)} ${JSON.stringify(piece.parts)}`),
  ]);
  return [...yaml.map((entry) => `  ${entry}`), ...texts].join('\n');
}
