/** What the editor decides of a doubtful phrase in an edition, written into its decisions file. */
import { bytesOf, isPresent } from '../../intake/bytes.ts';
import { decisionsName, printDecisions, readDecisions } from '../../issue/decisions.ts';
import type { Edition } from '../../model/document.ts';
import type { Decision } from '../../model/instructions.ts';
import { decode } from '../../read/source/decode.ts';
import type { Desk } from '../desk.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session.ts';

/** Writes the decision: everywhere, or at its place only. Throws Refused where the file as it stands has a mistake. */
export async function decide(
  desk: Desk,
  session: Session,
  edition: Edition,
  decision: Decision,
  by: string | null,
): Promise<void> {
  const { folder, workshop } = session;
  const name = decisionsName(edition);
  const bytes = isPresent(folder.path, name) ? bytesOf(folder.path, name) : new Uint8Array();
  if ('severity' in bytes) throw new Refused(422, 'decisions', bytes.message);
  const previous = decode(bytes).text;
  const { decisions, diagnostics } = readDecisions(name, previous);
  if (diagnostics[0] !== undefined) throw new Refused(422, 'decisions', diagnostics[0].message);
  const queries = (await workshop.edited(folder, edition))?.queries ?? [];
  const settled = queries.map((query) =>
    query.phrase === decision.phrase && decision.place === null ? { ...query, settled: true } : query,
  );
  const text = printDecisions({
    queries: settled,
    decisions: withDecision(decisions, decision),
    previous,
    isWhole: true,
  });
  desk.write(session, 'decision', new Map([[name, Buffer.from(text)]]), by);
}

/** The decision in the place of the one on the same phrase and place, so that comments stay with their entries. */
function withDecision(decisions: readonly Decision[], decision: Decision): Decision[] {
  const at = decisions.findIndex(
    ({ phrase, place, form }) =>
      phrase === decision.phrase &&
      (JSON.stringify(place) === JSON.stringify(decision.place) ||
        (place === null && form === null && decision.place === null)),
  );
  if (at < 0) return [...decisions, decision];
  return decisions.map((one, index) => (index === at ? decision : one));
}
