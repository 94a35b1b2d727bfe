/** Names and texts that would order a terminal about: every command shows them, none sends them. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, kanyin } from './kanyin.ts';

const EVIL = '\u001b[2J\u001b]0;x\u0007\u009b31m\u202e';
/** In a YAML string in double quotes. */
const WRITTEN = '\\e[2J\\x07\\x9b31m\\u202e';
const OBEYED = /[^\P{Cc}\n\t]|[\u2028\u2029]|\p{Bidi_Control}/u;
const NAME = `甲${EVIL}.md`;

let content: string;
let issue: string;

beforeAll(() => {
  const body = `# 桥头${EVIL}小学\n\n●苏木\n\n“午休的的${EVIL}操场，[这里](javascript:${EVIL})。<x-${EVIL}>甲</x>\n\n![图1 ${EVIL}](没有${EVIL}.png)\n`;
  const yaml = `journal: "学报${WRITTEN}"\njurnal${EVIL}: 甲\nstyle: "理论${WRITTEN}"\n`;
  content = folderWith({
    [`一${EVIL}/${NAME}`]: body,
    [`一${EVIL}/乙.txt`]: `桥头${EVIL}小学\n●苏木\n午休的的\u202e${EVIL}操场,安静了。发后里面干复\n`,
    [`一${EVIL}/丙${EVIL}.doc`]: 'x',
    '二/甲.txt': '桥头小学\n●苏木\n午休的操场安静了。\n',
    '二/issue.yaml': yaml,
  });
  issue = join(content, `一${EVIL}`);
});

function isHarmless({ stdout, stderr }: { stdout: string; stderr: string }, seen: RegExp): void {
  expect(OBEYED.exec(stdout)).toBeNull();
  expect(OBEYED.exec(stderr)).toBeNull();
  expect(stdout + stderr).toMatch(seen);
}

describe('a terminal', () => {
  it.each([
    ['check', () => [content], /␛\[2J/],
    ['check', () => [content, '--all'], /␛\[2J/],
    ['check', () => [content, '--json'], /\\u001b\[2J/],
    ['check', () => [`没有${EVIL}`], /没有␛\[2J/],
    ['check', () => [`--${EVIL}`], /␛\[2J/],
    ['review', () => [issue], /␛\[2J/],
    ['inspect', () => ['--at', 'outline', issue], /\\u001b\[2J/],
    ['inspect', () => ['--at', `model${EVIL}`, issue], /␛\[2J/],
    ['preflight', () => [join(issue, NAME)], /␛\[2J/],
    ['tidy', () => [join(issue, '乙.txt'), '--write'], /␛\[2J/],
    ['tidy', () => [join(issue, `丁${EVIL}`)], /␛\[2J/],
    ['build', () => ['--content', content, '--out', join(content, 'dist'), '--issue', `三${EVIL}`], /␛\[2J/],
    ['build', () => ['--content', content, '--out', join(content, 'dist'), '--format', 'docx'], /␛\[2J/],
    [EVIL, () => [], /\\u001b\[2J/],
  ] as const)('is not ordered about by %s', (script, args, seen) => {
    isHarmless(kanyin(script, args(), { FORCE_COLOR: '0' }), seen);
  });
});
