/** Loaded into a process to make it live on another day: its clock starts at KANYIN_NOW. */
const shift = Date.parse(process.env.KANYIN_NOW) - Date.now();
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [RealDate.now() + shift] : args));
  }
  static now() {
    return RealDate.now() + shift;
  }
};
