/** A request that is not done: the status it is answered with and a short English code, for which the page has words. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  /** What else the page needs to show the reason. */
  readonly detail: unknown;

  /** `detail` must be fit for JSON. */
  constructor(status: number, code: string, detail: unknown = null) {
    super(code);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}
