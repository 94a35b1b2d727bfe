// pnpm 安静运行（pnpm-workspace.yaml），第一次下载要几分钟，由这里说进度。它没有改动任何依赖。
const { readdirSync, readFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');

const MODULES = join(__dirname, 'node_modules');
const SECONDS_BETWEEN = 5;
const all = packagesIn(readFileSync(join(__dirname, 'pnpm-lock.yaml'), 'utf8'));
let isTold = false;

// pnpm writes .modules.yaml when all is in place; a command that installs nothing has ended before the first look.
const looking = setInterval(() => {
  if (existsSync(join(MODULES, '.modules.yaml'))) return;
  if (!isTold) process.stderr.write('第一次运行：正在下载字体等依赖，约 400 MB，只有这一次，请等一会儿……\n');
  isTold = true;
  process.stderr.write(`  已装好 ${Math.min(installed(), all)}/${all}\n`);
}, SECONDS_BETWEEN * 1000);
looking.unref();

// Without those that are made for another system or processor.
function packagesIn(lockfile) {
  const entries = (/\npackages:\n([\s\S]*?)\n\w/.exec(lockfile)?.[1] ?? '').split(/\n(?= {2}\S)/);
  const fits = (entry, key, own) =>
    new RegExp(`^ {4}${key}: \\[(.*)\\]`, 'm').exec(entry)?.[1].split(', ').includes(own) ?? true;
  return entries.filter((entry) => fits(entry, 'os', process.platform) && fits(entry, 'cpu', process.arch)).length;
}

function installed() {
  try {
    return readdirSync(join(MODULES, '.pnpm')).filter((name) => name.includes('@')).length;
  } catch {
    return 0;
  }
}

module.exports = { hooks: {} };
