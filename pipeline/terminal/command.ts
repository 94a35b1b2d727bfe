/** The options of a command: parsed, checked against the known ones, explained by --help. */
import { minimist } from 'zx';
import { choicesHint } from '../issue/closest.ts';

/** An option; `value` names what it takes (DIR), null for a switch. */
export interface Option {
  readonly name: string;
  readonly value: string | null;
  readonly help: string;
}

export interface Command {
  /** As the user types it: pnpm check */
  readonly name: string;
  readonly summary: string;
  /** What may follow the options: [PATH]… ; null where nothing may. */
  readonly paths: string | null;
  readonly options: readonly Option[];
}

/** What the user asked for: values of each option in the order written, switches, paths. */
export interface Request {
  readonly values: (name: string) => string[];
  readonly has: (name: string) => boolean;
  readonly paths: readonly string[];
}

/** Wrong usage: the message goes to the user, the exit status is 2. */
export class UsageError extends Error {}

const HELP: Option = { name: 'help', value: null, help: '显示这份说明' };

/** Parses the arguments of a command; throws UsageError for an unknown option, a missing value or a path where none is taken. */
export function parseArguments(command: Command, argv: readonly string[]): Request {
  const options = [...command.options, HELP];
  const known = options.map((option) => `--${option.name}`);
  const unknown = argv.find((argument) => isOption(argument) && !known.includes(argument.split('=')[0]!));
  if (unknown !== undefined)
    throw new UsageError(`没有 ${unknown.split('=')[0]} 这个选项。${choicesHint(unknown.split('=')[0]!, known)}`);
  const parsed = minimist(argv.filter((argument) => argument !== '--') as string[], {
    string: ['_', ...options.filter((option) => option.value !== null).map((option) => option.name)],
    boolean: options.filter((option) => option.value === null).map((option) => option.name),
  });
  if (command.paths === null && parsed._.length > 0) {
    throw new UsageError(`${command.name} 不收“${parsed._[0]}”这样的参数。${usage(command)}`);
  }
  for (const option of options.filter((one) => one.value !== null)) {
    if (valuesOf(parsed[option.name]).includes('')) throw new UsageError(`--${option.name} 后面要写 ${option.value}。`);
  }
  return {
    values: (name) => valuesOf(parsed[name]),
    has: (name) => parsed[name] === true,
    paths: parsed._,
  };
}

/** What begins with a dash, but for the dashes alone that part options from paths, is looked up before it is parsed. */
function isOption(argument: string): boolean {
  return /^--?[^-\d]/.test(argument);
}

/** A list written with commas or by repeating the option, each checked against the choices; throws UsageError. */
export function choicesOf(request: Request, name: string, what: string, choices: readonly string[]): string[] {
  const written = request.values(name).flatMap((value) => value.split(/[,，、\s]+/).filter((word) => word !== ''));
  const unknown = written.find((word) => !choices.includes(word));
  if (unknown !== undefined) throw new UsageError(`没有“${unknown}”这种${what}。${choicesHint(unknown, choices)}`);
  return [...new Set(written)];
}

/** The page that --help prints. */
export function help(command: Command): string {
  const rows = [...command.options, HELP].map((option) => {
    const form = `--${option.name}${option.value === null ? '' : ` ${option.value}`}`;
    return `  ${form.padEnd(24)}${option.help}`;
  });
  return `${command.summary}\n\n${usage(command)}\n\n选项：\n${rows.join('\n')}\n`;
}

function usage(command: Command): string {
  return `用法：npx --yes ${command.name.replace('pnpm', 'pnpm@12')}${command.options.length > 0 ? ' [选项]' : ''}${command.paths === null ? '' : ` ${command.paths}`}`;
}

function valuesOf(parsed: unknown): string[] {
  if (parsed === undefined) return [];
  return (Array.isArray(parsed) ? parsed : [parsed]).map(String);
}
