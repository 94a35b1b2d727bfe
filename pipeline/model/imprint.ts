/** What issue.yaml says for the 版权页 and the cover of an issue, and how the issue is bound. */
import { NO_REGISTRY, type Registry } from './registry.ts';

/** A line of the 版权页: 主办单位 and who that is; several values stand below one another. */
export interface ImprintEntry {
  readonly label: string;
  readonly lines: readonly string[];
}

/** What the bar code says besides the ISSN. */
export interface BarcodeFacts {
  /** The add-on of two digits (附加码); null: the number. */
  readonly addon: string | null;
  /** 0 to 9: another one for another price of the same issue. */
  readonly variant: number;
}

/** What holds where issue.yaml says nothing of the 版权页, the cover and databases. */
export const NO_IMPRINT: {
  readonly imprint: readonly ImprintEntry[];
  readonly headlines: readonly string[];
  readonly barcode: BarcodeFacts;
  readonly registry: Registry;
} = { imprint: [], headlines: [], barcode: { addon: null, variant: 0 }, registry: NO_REGISTRY };

/** Paper by its weight in g/m² and its bulk (松厚度) in cm³/g: a sheet of 80 g and 1.25 is 0.1 mm thick. */
export interface Paper {
  readonly gsm: number;
  readonly bulk: number;
}

export const BINDINGS = ['saddle', 'perfect'] as const;
/** 骑马订 has no spine; 胶订 has one. */
export type Binding = (typeof BINDINGS)[number];

export interface BindingPlan {
  /** Null: by the number of pages. */
  readonly binding: Binding | null;
  /** Null where the editor does not say. */
  readonly paper: Paper | null;
  readonly coverPaper: Paper | null;
  /** The width of the spine in millimetres as the printing house gives it; null where it is worked out. */
  readonly spine: number | null;
}

export const BINDING_BY_DEFAULT: BindingPlan = { binding: null, paper: null, coverPaper: null, spine: null };

/** So many pages are still stitched through the fold. */
const SADDLE_MOST = 64;

/** How an issue of so many pages is bound; one whose spine is given has one. */
export function bindingOf({ binding, spine }: BindingPlan, pages: number): Binding {
  return binding ?? (spine === null && pages <= SADDLE_MOST ? 'saddle' : 'perfect');
}

/** Paper of an issue that does not say: 双胶纸 of 80 g/m² is taken as it is usually worked out. */
export const USUAL_PAPER: Paper = { gsm: 80, bulk: 1 };

/** The width of the spine in millimetres: half as many sheets as pages, by the thickness of a sheet, and the cover round them. */
export function spineWidth(plan: BindingPlan, pages: number): number {
  if (bindingOf(plan, pages) === 'saddle') return 0;
  if (plan.spine !== null) return plan.spine;
  const around = plan.coverPaper === null ? 0 : 2 * thickness(plan.coverPaper);
  return Math.ceil(pages / 2) * thickness(plan.paper ?? USUAL_PAPER) + around;
}

function thickness({ gsm, bulk }: Paper): number {
  return (gsm * bulk) / 1000;
}
