import { describe, expect, it } from 'vitest';
import { progressOn } from '../../pipeline/terminal/progress.ts';
import { textTable } from '../../pipeline/terminal/table.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  return { stream, text: () => written.join('') };
}

describe('progress', () => {
  it('is one line a stage where the output is no terminal', () => {
    const { stream, text } = terminal(false);
    let time = 0;
    const stage = progressOn(stream, () => time).stage('制作 a.pdf');
    time = 5000;
    stage.share(0.5);
    expect(stage.done('3 页')).toBe(5000);
    expect(text()).toBe('制作 a.pdf  3 页  5000 ms\n');
  });

  it('draws a bar on a terminal, but only when the stage is long', () => {
    const { stream, text } = terminal(true);
    let time = 0;
    const stage = progressOn(stream, () => time).stage('制作 a.pdf');
    time = 100;
    stage.share(0.2);
    expect(text()).toBe('');
    time = 900;
    stage.share(0.5);
    expect(text()).toContain('████████████░░░░░░░░░░░░ 50%');
    stage.done('3 页');
    expect(text()).toContain('\r\x1b[2K制作 a.pdf  3 页');
  });
});

it('a table is as wide as its cells, Chinese counted double', () => {
  expect(
    textTable(
      ['成品', '大小'],
      [
        ['a.pdf', '9 KB'],
        ['简体.pdf', '120 KB'],
      ],
      ['大小'],
    ),
  ).toBe('成品        大小\n────────  ──────\na.pdf       9 KB\n简体.pdf  120 KB');
});
