/** Gathers what one check finds and sums it up in a verdict. */
import type { CheckState, Verdict } from './report.ts';

const MOST_PLACES = 10;
const MOST_KINDS = 3;
/** Places beyond these are only counted. */
const MOST_KEPT = 1000;

interface NotedPlace {
  readonly state: CheckState;
  readonly where: string;
  readonly message: string;
  count: number;
}

export interface CheckHead {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

export class CheckNotes {
  private readonly head: CheckHead;
  private readonly places = new Map<string, NotedPlace>();
  private readonly kinds = new Map<string, { readonly state: CheckState; count: number }>();
  private readonly hints = new Map<CheckState, string>();
  private fine = '';

  constructor(head: CheckHead) {
    this.head = head;
  }

  /** Something that a printing house sends back; page null means the whole file. */
  breach(page: number | null, message: string, hint?: string): void {
    this.note('breach', page, message, hint);
  }

  /** Something to look at. */
  warn(page: number | null, message: string, hint?: string): void {
    this.note('warning', page, message, hint);
  }

  /** What the verdict says where nothing is wrong. */
  say(found: string): void {
    this.fine = found;
  }

  verdict(): Verdict {
    const { id, label, hint } = this.head;
    const kinds = [...this.kinds].sort(([, a], [, b]) => order(a.state) - order(b.state));
    const state = kinds[0]?.[1].state ?? 'pass';
    const found = kinds
      .slice(0, MOST_KINDS)
      .map(([message, { count }]) => (count > 1 ? `${message} ${count} 处` : message));
    const more = kinds.length > MOST_KINDS ? `……等 ${kinds.length} 种` : '';
    return {
      check: id,
      label,
      state,
      found: state === 'pass' ? this.fine : `${found.join('；')}${more}`,
      places: this.listed(),
      hint: state === 'pass' ? null : (this.hints.get(state) ?? hint),
    };
  }

  private note(state: CheckState, page: number | null, message: string, hint: string | undefined): void {
    const where = page === null ? '' : `第 ${page} 页：`;
    const place = this.places.get(where + message);
    if (place !== undefined) place.count += 1;
    else if (this.places.size < MOST_KEPT) this.places.set(where + message, { state, where, message, count: 1 });
    const kind = this.kinds.get(message);
    if (kind !== undefined) kind.count += 1;
    else if (this.kinds.size < MOST_KEPT) this.kinds.set(message, { state, count: 1 });
    if (hint !== undefined && !this.hints.has(state)) this.hints.set(state, hint);
  }

  private listed(): string[] {
    const places = [...this.places.values()].sort((a, b) => order(a.state) - order(b.state));
    const shown = places
      .slice(0, MOST_PLACES)
      .map(({ where, message, count }) => `${where}${message}${count > 1 ? `，${count} 处` : ''}`);
    return places.length > MOST_PLACES ? [...shown, `……等 ${places.length} 处`] : shown;
  }
}

function order(state: CheckState): number {
  return ['breach', 'warning', 'pass'].indexOf(state);
}
