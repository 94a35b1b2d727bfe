/** For Stryker: of all faults only the chosen ones are tried; their names stand in the file that KANYIN_FAULTS names. */
import { readFileSync } from 'node:fs';

function chosenFaults() {
  const names = new Set(JSON.parse(readFileSync(process.env.KANYIN_FAULTS, 'utf8')));
  const root = process.env.KANYIN_ROOT;
  const nameOf = ({ fileName, location: { start, end }, replacement }) =>
    [fileName.replace(root, '')]
      .concat(
        [start, end].map((at) => `${at.line + 1}:${at.column + 1}`),
        replacement,
      )
      .join('|');
  return {
    init: async () => undefined,
    check: async (mutants) =>
      Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          names.has(nameOf(mutant)) ? { status: 'passed' } : { status: 'compileError', reason: 'not chosen' },
        ]),
      ),
  };
}
chosenFaults.inject = [];

export const strykerPlugins = [{ kind: 'Checker', name: 'chosen', factory: chosenFaults }];
