/**
 * Starts a script: `node pipeline/start.mjs build`. Loading two hundred small modules through tsx takes longer than typesetting an
 * issue, so they are bundled once, kept under node_modules/.cache and bundled anew whenever a source file has changed. Where no bundle
 * can be made or kept, tsx runs the script as it is.
 */
import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brokenSetup } from './broken.mjs';
import { needsOneArena, runWithOneArena, saveMemoryFor } from './memory.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CACHE = join(ROOT, 'node_modules', '.cache', 'kanyin', 'street');
const DAY = 24 * 60 * 60 * 1000;
/** The scripts by the names under which pnpm runs them. */
const SCRIPTS = Object.values(JSON.parse(readFileSync(join(ROOT, 'pipeline', 'commands.json'), 'utf8')));
/** Libraries of hundreds of small files, which start five times as fast as one. */
const IN_ONE_FILE = ['@cantoo/pdf-lib'];
const OLDEST = 20;
const [script] = process.argv.splice(2, 1);

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  refuse(`Node.js 太旧了（${process.versions.node}），要 ${OLDEST} 以上。请从 https://nodejs.org/ 装一个新的。`);
}
if (!isSomewhere()) refuse('当前的文件夹已经不在了。请在终端里换到别的文件夹，再来一次。');
if (!SCRIPTS.includes(script)) refuse(`没有“${script ?? ''}”这条命令。可用的有：${SCRIPTS.join('、')}`);
// zx parses the arguments as it is loaded, and stumbles over names that every object has.
const odd = process.argv.slice(2).find((argument) => argument.replace(/^-+/, '').split('=')[0] in {});
if (odd?.startsWith('-')) refuse(`没有 ${odd} 这个选项。`);

if (script === 'build') saveMemoryFor(process.argv);

try {
  if (script === 'build' && needsOneArena(process.argv)) {
    process.exitCode = await runWithOneArena(fileURLToPath(import.meta.url), [script, ...process.argv.slice(2)]);
  } else await runHere(script);
} catch (error) {
  // A script catches what goes wrong while it runs: this one could not be loaded.
  refuse(
    brokenSetup(error) ??
      unread(error) ??
      `刊印自己出了错，没有启动。请把下面的内容发给维护者：\n${error?.stack ?? error}`,
  );
}

async function runHere(script) {
  const file = await bundled(script).catch(() => null);
  const { main } = file !== null ? await import(pathToFileURL(file).href) : await asItIs(script);
  await main();
}

function unread(error) {
  const { code, path } = Object(error);
  if (code === undefined || path === undefined) return null;
  return `没有启动：读写出错（${code}）：${path}。请检查这个文件或文件夹。`;
}

/** What tsx keeps, it keeps in the temporary folder, and without one it keeps nothing. */
async function asItIs(script) {
  try {
    accessSync(tmpdir(), constants.W_OK);
  } catch {
    process.env.TSX_DISABLE_CACHE = '1';
  }
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(`./${script}.ts`, import.meta.url);
}

/** Before anything of ours is loaded: what a terminal would obey is shown by its code, as in terminal/visible.ts. */
function refuse(message) {
  const code = (one) => `\\u${one.codePointAt(0).toString(16).padStart(4, '0')}`;
  process.stderr.write(`${message.replace(/[^\P{Cc}\n\t]|[\u2028\u2029]|\p{Bidi_Control}/gu, code)}\n`);
  process.exit(2);
}

function isSomewhere() {
  try {
    return process.cwd() !== '';
  } catch {
    return false;
  }
}

async function bundled(script) {
  const folder = join(CACHE, fingerprint());
  if (!existsSync(folder)) await bundle(folder);
  return join(folder, `${script}.mjs`);
}

/** Changes when any source file or table of words does, and when the project is moved. */
function fingerprint() {
  const hash = createHash('sha1').update(`${process.version} ${ROOT}\n`);
  for (const top of ['pipeline', 'templates']) {
    for (const name of readdirSync(join(ROOT, top), { recursive: true }).sort()) {
      if (!/\.(?:m?[jt]s|tsv)$/.test(name)) continue;
      const { mtimeMs, size } = statSync(join(ROOT, top, name));
      hash.update(`${name} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.update(String(statSync(join(ROOT, 'pnpm-lock.yaml')).mtimeMs)).digest('hex');
}

/** Written beside, then renamed, so that two commands may start at once and none finds half a bundle. */
async function bundle(folder) {
  const { build } = await import('esbuild');
  const beside = `${folder}.${process.pid}`;
  try {
    await Promise.all([
      bundleStreet(build, beside),
      ...IN_ONE_FILE.map((library) => bundleLibrary(build, library, beside)),
    ]);
    for (const name of readdirSync(beside)) flush(join(beside, name));
    if (!existsSync(folder)) renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  clearOld();
}

function flush(path) {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function fileOf(library) {
  return `${library.split('/').at(-1)}.mjs`;
}

async function bundleLibrary(build, library, beside) {
  const contents = `export * from '${library}';`;
  await build({
    stdin: { contents, resolveDir: ROOT },
    outfile: join(beside, fileOf(library)),
    bundle: true,
    minify: true,
    keepNames: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
}

async function bundleStreet(build, beside) {
  const besides = {
    name: 'libraries-in-one-file',
    setup({ onResolve }) {
      for (const library of IN_ONE_FILE) {
        onResolve({ filter: new RegExp(`^${library}$`) }, () => ({ path: `./${fileOf(library)}`, external: true }));
      }
    },
  };
  await build({
    plugins: [besides],
    entryPoints: SCRIPTS.map((name) => join(ROOT, 'pipeline', `${name}.ts`)),
    outdir: beside,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(ROOT, 'pipeline', 'root.ts')).href) },
    logLevel: 'silent',
  });
}

/** What no command can still be running from. */
function clearOld() {
  for (const name of readdirSync(CACHE)) {
    const old = join(CACHE, name);
    if (Date.now() - statSync(old).mtimeMs > DAY) rmSync(old, { recursive: true, force: true });
  }
}
