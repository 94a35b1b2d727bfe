/** What is wrong with the installation or the machine, in one sentence: for what starts a script, and for what runs it. */

/** Codes of a library, or a file of one, that is not there. */
const MISSING = [
  'ERR_MODULE_NOT_FOUND',
  'MODULE_NOT_FOUND',
  'ERR_PACKAGE_PATH_NOT_EXPORTED',
  'ERR_PACKAGE_IMPORT_NOT_DEFINED',
  'ERR_INVALID_PACKAGE_CONFIG',
  'ERR_INVALID_PACKAGE_TARGET',
  'ERR_UNSUPPORTED_DIR_IMPORT',
  'ERR_DLOPEN_FAILED',
];
/** How libraries with native code say that they were installed on another kind of machine, and Node that a library is another version. */
const UNFIT = [
  /Could not load the "?(sharp)"? module/,
  /You installed (esbuild) for another platform/,
  /The package "@(esbuild)\/[^"]+" could not be found/,
  /The requested module '([^'.][^']*)' does not provide an export/,
];

/** One sentence with what to do; null where it is something else. */
export function brokenSetup(error) {
  const code = error?.code;
  const message = String(error?.message ?? error);
  if (code === 'EMFILE' || code === 'ENFILE')
    return '同时打开的文件超过了系统的限制。请放宽它（在终端里先运行 ulimit -n 1024），再来一次。';
  const unfit = UNFIT.map((pattern) => pattern.exec(message)).find((found) => found !== null);
  if (unfit !== undefined)
    return `依赖 ${unfit[1]} 不合这台机器，或版本不对。请运行 npx --yes pnpm@12 install --force。`;
  if (!MISSING.includes(code)) return null;
  const name = libraryIn(message);
  return `依赖没有装全${name === null ? '' : `：缺 ${name}`}。请运行 npx --yes pnpm@12 install。`;
}

/** The library that a message of Node's is about; null where it names none. */
function libraryIn(message) {
  const [, named] = /'([^']+)'/.exec(message) ?? [];
  const path = (named ?? message).split('node_modules/').at(-1);
  const [name] = /^(?:@[^/\s]+\/)?[^/\s:]+/.exec(path) ?? [];
  return name ?? null;
}
