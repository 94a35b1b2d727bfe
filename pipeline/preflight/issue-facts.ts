/** What stands against printing an issue that its file does not show: no name, or a binding that does not hold. */
import { type BindingPlan, bindingOf, spineWidth } from '../model/imprint.ts';
import { type PressPlan, REGISTERED } from '../model/press.ts';
import { CheckNotes } from './notes.ts';
import type { PreflightReport, Verdict } from './report.ts';

/** What issue.yaml tells of a file's making. */
export interface IssueFacts {
  /** 刊名, or the folder's name in its place. */
  readonly journal: string;
  /** Whether issue.yaml gives the name. */
  readonly isNamed: boolean;
  readonly press: PressPlan;
  /** How the pages of the file are bound; null for a file that is not bound, as the cover. */
  readonly binding: BindingPlan | null;
}

/** Pages glued at a spine hold badly where there are fewer. */
const FEWEST_GLUED = 40;
/** Millimetres: a thinner spine takes no glue. */
const THINNEST_SPINE = 2;
/** Where more sheets are stitched through one fold, the inner pages creep out and the issue does not stay shut. */
const MOST_STITCHED = 64;

/** The verdicts on a file of so many pages for a printing condition; none where nothing stands against it. */
export function issueVerdicts(facts: IssueFacts, { pages, condition }: Examined): Verdict[] {
  const binding = facts.binding === null ? [] : boundBadly(facts.binding, pages);
  return [...unnamed(facts), ...binding, ...convertedForAnother(facts.press, condition)];
}

/** What the file itself says. */
type Examined = Pick<PreflightReport, 'pages' | 'condition'>;

/** Colours are converted by the profile that Kanyin has; for a condition that it has none for, they are wrong. */
function convertedForAnother({ profile, condition }: PressPlan, named: string | null): Verdict[] {
  const { identifier } = REGISTERED[condition];
  if (profile !== null || named === null || named === identifier) return [];
  const found = `要的是 ${identifier}，没有它的特性文件，颜色是照 ${named} 转换的`;
  const hint = '向印刷厂要这个条件的 .icc 文件，在 press: 里写 profile:；或把 condition: 改成 FOGRA39';
  return [{ check: 'condition', label: '印刷条件', state: 'breach', found, places: [], hint }];
}

function unnamed({ journal, isNamed }: IssueFacts): Verdict[] {
  if (isNamed) return [];
  const label = `没有刊名，印成了“${journal}”`;
  return [
    { check: 'journal', label, state: 'breach', found: label, places: [], hint: '在 issue.yaml 里写 journal: 刊名' },
  ];
}

function boundBadly(plan: BindingPlan, pages: number): Verdict[] {
  const hint = '在 issue.yaml 里改 binding:，或问印刷厂';
  const notes = new CheckNotes({ id: 'binding', label: '装订', hint });
  const spine = spineWidth(plan, pages);
  if (bindingOf(plan, pages) === 'saddle') {
    if (pages > MOST_STITCHED) notes.warn(null, `骑马订 ${pages} 页太厚，超过 ${MOST_STITCHED} 页合不拢、里页外突`);
  } else if (spine < THINNEST_SPINE) {
    notes.breach(null, `胶订的书脊只有 ${spine.toFixed(1)} 毫米，不到 ${THINNEST_SPINE} 毫米上不住胶`);
  } else if (pages < FEWEST_GLUED) notes.warn(null, `胶订只有 ${pages} 页，不到 ${FEWEST_GLUED} 页容易散页`);
  const verdict = notes.verdict();
  return verdict.state === 'pass' ? [] : [verdict];
}
