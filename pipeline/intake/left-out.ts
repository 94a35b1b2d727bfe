/** Files of the issue folder that are no manuscripts, as issue.yaml's `leave-out:` has it. */
import { join } from 'node:path';
import { choicesHint } from '../issue/closest.ts';
import type { IssuePlan } from '../issue/issue.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { firstMistakes } from '../model/yaml-limits.ts';
import { isPresent } from './bytes.ts';
import { type IssueFolder, shownPath } from './folders.ts';

/** What lies in an issue folder to be read. */
interface Present {
  readonly names: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is left without the files that are named, and without a word on them; a name that no file has is a warning at its place. */
export function withoutLeftOut(present: Present, { leaveOut }: IssuePlan, folder: IssueFolder): Present {
  if (folder.only !== null || leaveOut.length === 0) return present;
  const names = new Set(leaveOut.map(({ name }) => name.normalize()));
  const paths = new Set(leaveOut.map(({ name }) => shownPath(join(folder.path, name)).normalize()));
  const lost = leaveOut.filter(({ name }) => !isPresent(folder.path, name));
  const file = shownPath(join(folder.path, 'issue.yaml'));
  return {
    names: present.names.filter((name) => !names.has(name.normalize())),
    diagnostics: [
      ...present.diagnostics.filter((found) => !paths.has(found.file.normalize())),
      ...firstMistakes(lost, ({ name, point }) => {
        const message = `leave-out: 里的“${name}”不在这一期的文件夹里`;
        return [diagnostic('warning', 'left-out-missing', file, point, message, choicesHint(name, present.names))];
      }),
    ],
  };
}
