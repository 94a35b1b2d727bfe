import { describe, expect, it } from 'vitest';
import { type Command, choicesOf, help, parseArguments, UsageError } from '../../pipeline/terminal/command.ts';

const COMMAND: Command = {
  name: 'pnpm try',
  summary: '试一试。',
  paths: null,
  options: [
    { name: 'out', value: 'DIR', help: '放到哪里' },
    { name: 'strict', value: null, help: '严格' },
  ],
};
const usage = (...argv: string[]) => {
  try {
    return parseArguments(COMMAND, argv);
  } catch (error) {
    return error instanceof UsageError ? error.message : error;
  }
};

describe('options', () => {
  it('are taken in every usual form', () => {
    expect(parseArguments(COMMAND, ['--out', 'a', '--out=b', '--strict']).values('out')).toEqual(['a', 'b']);
    expect(parseArguments(COMMAND, ['--', '--strict']).has('strict')).toBe(true);
    expect(parseArguments(COMMAND, []).has('strict')).toBe(false);
    expect(parseArguments({ ...COMMAND, paths: 'PATH' }, ['001', '2025']).paths).toEqual(['001', '2025']);
  });

  it.each([
    [['--stirct'], '没有 --stirct 这个选项。是不是想写 --strict？可用的有：--out、--strict、--help'],
    [['-x'], '没有 -x 这个选项。'],
    [['--out'], '--out 后面要写 DIR。'],
    [['somewhere'], 'pnpm try 不收“somewhere”这样的参数。用法：npx --yes pnpm@12 try [选项]'],
  ])('%j is refused', (argv, message) => {
    expect(usage(...argv)).toContain(message);
  });

  it('with choices are lists, each word known', () => {
    const request = parseArguments(COMMAND, ['--out', 'pdf,epub', '--out', 'pdf']);
    expect(choicesOf(request, 'out', '格式', ['pdf', 'epub', 'docx'])).toEqual(['pdf', 'epub']);
    expect(() => choicesOf(request, 'out', '格式', ['epub', 'docx'])).toThrow(
      '没有“pdf”这种格式。可用的有：epub、docx',
    );
  });

  it('are all explained by --help', () => {
    for (const word of ['试一试。', '--out DIR', '放到哪里', '--strict', '--help'])
      expect(help(COMMAND)).toContain(word);
  });
});
