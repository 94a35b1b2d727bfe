/** Manuscripts in the sections that issue.yaml plans. */
import { join } from 'node:path';
import { choicesHint } from '../issue/closest.ts';
import type { IssuePlan } from '../issue/issue.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Point } from '../model/document.ts';
import { firstMistakes } from '../model/yaml-limits.ts';
import { type IssueFolder, shownPath } from './folders.ts';

/** A section and the names of its manuscripts, as they lie in the folder. */
interface Assigned {
  readonly title: string | null;
  readonly manuscripts: readonly string[];
}

/** Puts the manuscripts into the planned sections; what the plan forgot comes last, so that nothing is lost. */
export function assign(
  folder: IssueFolder,
  plan: IssuePlan,
  present: readonly string[],
): { readonly sections: readonly Assigned[]; readonly diagnostics: readonly Diagnostic[] } {
  if (plan.sections === null) return { sections: [{ title: null, manuscripts: present }], diagnostics: [] };
  const file = shownPath(join(folder.path, 'issue.yaml'));
  const lying = new Map(present.map((name) => [name.normalize(), name]));
  const missing = new Map<string, Point>();
  const places = new Map<string, Point[]>();
  const sections = plan.sections.map(({ title, manuscripts }) => ({
    title,
    manuscripts: manuscripts.flatMap(({ name, point }) => {
      const found = lying.get(name.normalize());
      if (found === undefined) {
        if (!missing.has(name)) missing.set(name, point);
        return [];
      }
      const before = places.get(found);
      if (before === undefined) places.set(found, [point]);
      else before.push(point);
      return before === undefined ? [found] : [];
    }),
  }));
  const mistake = (rule: string, point: Point, message: string, hint: string) =>
    diagnostic('error', rule, file, point, message, hint);
  const twice = [...places].filter(([, { length }]) => length > 1);
  const rest = present.filter((name) => !places.has(name));
  const diagnostics = [
    ...firstMistakes(twice, ([name, points]) => [
      mistake(
        'manuscript-twice',
        points[1]!,
        `原稿“${name}”写了 ${points.length} 次`,
        '一篇原稿只放在一个栏目里，写一次',
      ),
    ]),
    ...firstMistakes(folder.only === null ? [...missing] : [], ([name, point]) => [
      mistake('manuscript-missing', point, `找不到原稿“${name}”`, choicesHint(name, present)),
    ]),
    ...(folder.only === null ? rest : []).map((name) => unplanned(file, name)),
  ];
  return { sections: [...sections, { title: null, manuscripts: rest }], diagnostics };
}

function unplanned(file: string, name: string): Diagnostic {
  const message = `原稿“${name}”没有写进任何栏目，排在最后`;
  const at = { line: 1, column: 1 };
  return diagnostic('warning', 'manuscript-unplanned', file, at, message, '写进 sections: 里的一个栏目');
}
