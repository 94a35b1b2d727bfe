/** What an editor settled for another region holds where it is one of the forms in question here. */
import type { Edition, Issue } from '../model/document.ts';
import type { Decision, Instructions } from '../model/instructions.ts';
import { type Edited, toEdition } from './edition.ts';

/** An edition with its own decisions, and with those of other regions for what is still open and may be written so here as well. */
export async function toEditionWith(
  issue: Issue,
  edition: Edition,
  instructions: Instructions,
  decisions: readonly Decision[],
  others: readonly Decision[],
): Promise<Edited> {
  const made = await toEdition(issue, edition, instructions, decisions);
  const open = made.queries.filter(({ settled }) => !settled);
  const borrowed = others.filter(({ phrase, form }) => {
    return form !== null && open.some((query) => query.phrase === phrase && query.candidates.includes(form));
  });
  return borrowed.length === 0 ? made : toEdition(issue, edition, instructions, [...decisions, ...borrowed]);
}
