import { describe, expect, it } from 'vitest';
import { type Command, parseArguments } from '../../pipeline/terminal/command.ts';
import { editionsOf } from '../../pipeline/terminal/editions.ts';

const COMMAND: Command = {
  name: 'pnpm test',
  summary: '',
  paths: null,
  options: [{ name: 'edition', value: 'TAG', help: '' }],
};
const asked = (...written: string[]) =>
  editionsOf(
    parseArguments(
      COMMAND,
      written.flatMap((one) => ['--edition', one]),
    ),
  );

describe('--edition', () => {
  it.each([
    [['zh-Hans,zh-Hant-TW'], ['zh-Hans', 'zh-Hant-TW']],
    [
      ['简体', '香港繁体'],
      ['zh-Hans', 'zh-Hant-HK'],
    ],
    [[], []],
  ])('takes %j', (written, editions) => {
    expect(asked(...written)).toEqual(editions);
  });

  it('asks which region zh-Hant is, and what another word is meant to be', () => {
    expect(() => asked('zh-Hant')).toThrow('台湾繁体是 zh-Hant-TW，香港繁体是 zh-Hant-HK');
    expect(() => asked('zh-Hanz')).toThrow('是不是想写 zh-Hans？');
  });
});
