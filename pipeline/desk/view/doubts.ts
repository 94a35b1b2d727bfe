/** The doubtful phrases of an edition in another script than the manuscripts'. */
import { basename } from 'node:path';
import type { Edition } from '../../model/document.ts';
import type { DoubtView } from '../contract.ts';
import type { Session } from '../session.ts';

/** The riskiest first; none where the issue has no article. */
export async function doubtsOf({ workshop, folder }: Session, edition: Edition): Promise<DoubtView[]> {
  const edited = await workshop.edited(folder, edition);
  return (edited?.queries ?? []).map(({ phrase, form, candidates, reason, settled, places }) => ({
    ...{ phrase, form, candidates, reason, settled },
    places: places.map(({ file, point, before, after, form: here }) => ({
      file: basename(file),
      ...point,
      ...{ before, after, form: here },
    })),
  }));
}
