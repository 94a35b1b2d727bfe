/** The verdicts of a preflight as a table, aligned as wide as a terminal sets Chinese. */
import stringWidth from 'string-width';
import type { CheckState, PreflightReport, Verdict } from '../preflight/report.ts';
import { paint } from './paint.ts';
import { visibleInLine } from './visible.ts';

const NAMES: Record<CheckState, string> = { pass: '通过', warning: '警告', breach: '不合格' };
const COLOURS: Record<CheckState, (text: string) => string> = {
  pass: paint.green,
  warning: paint.yellow,
  breach: paint.red,
};
const GAP = 2;
const STATE_WIDTH = 6 + GAP;

/** One file's verdicts with their places and hints, and the count of each at the end. */
export function verdictTable(path: string, report: PreflightReport): string {
  const labels = Math.max(...report.verdicts.map(({ label }) => stringWidth(label))) + GAP;
  const head = `${paint.bold(visibleInLine(path))}  ${report.pages} 页，${report.standard ?? '没有声明 PDF/X 标准'}`;
  return [
    visibleInLine(head),
    ...report.verdicts.flatMap((verdict) => rows(verdict, labels)),
    concluded(report),
    '',
  ].join('\n');
}

function rows({ state, label, found, places, hint }: Verdict, labels: number): string[] {
  const indent = ' '.repeat(GAP + STATE_WIDTH + labels);
  const name = COLOURS[state](NAMES[state]) + ' '.repeat(STATE_WIDTH - stringWidth(NAMES[state]));
  const first = `${' '.repeat(GAP)}${name}${padded(label, labels)}${visibleInLine(found)}`;
  const listed = places.length === 1 && places[0] === found ? [] : places;
  return [
    first.trimEnd(),
    ...listed.map((place) => paint.dim(`${indent}${visibleInLine(place)}`)),
    ...(hint === null ? [] : [`${indent}→ ${hint}`]),
  ];
}

function concluded({ verdicts }: PreflightReport): string {
  const count = (state: CheckState) => verdicts.filter((verdict) => verdict.state === state).length;
  const [breaches, warnings] = [count('breach'), count('warning')];
  const end = breaches > 0 ? paint.red('不能付印') : paint.green('可以付印');
  return `${end}：不合格 ${breaches} 项，警告 ${warnings} 项，通过 ${count('pass')} 项。`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
