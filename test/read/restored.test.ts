/** Lines whose Chinese a program saved as Western characters, among good ones, and Western text that only looks so. */
import { describe, expect, it } from 'vitest';
import { restoredLines, western } from '../../pipeline/read/source/restored.ts';
import { encode } from '../bench/encode.ts';

const GOOD = '渡口的人都说今年的水大。';
const LOST = '船家说：“来了就上船。”没有人应他';
const CHARACTERS = new Map([...western()].map(([character, byte]) => [byte, character]));

/** What Windows-1252 shows for bytes, or Latin-1 where it has nothing. */
const shown = (bytes: Uint8Array) => [...bytes].map((byte) => CHARACTERS.get(byte)!).join('');
const asUtf8 = (text: string) => shown(new TextEncoder().encode(text));

it('knows the characters of Windows-1252', () => {
  expect(asUtf8('春天，')).toBe('æ˜¥å¤©ï¼Œ');
});

describe('a line of Western characters', () => {
  it('that was UTF-8 is restored in its place, with the Latin in it', () => {
    const text = [GOOD, asUtf8(`${LOST}（SOS）`), GOOD].join('\n');
    expect(restoredLines(text)).toEqual({ text: [GOOD, `${LOST}（SOS）`, GOOD].join('\n'), restored: [2], broken: [] });
  });

  it('that was UTF-8 in half of a good line is restored', () => {
    expect(restoredLines(`${GOOD}${asUtf8(LOST)}`).text).toBe(GOOD + LOST);
  });

  it('that was GBK is restored', () => {
    const latin1 = Buffer.from(encode(LOST, 'gb18030')).toString('latin1');
    expect(restoredLines(`${GOOD}\r\n${latin1}`)).toEqual({ text: `${GOOD}\r\n${LOST}`, restored: [2], broken: [] });
  });

  it('that lost bytes is restored as far as it goes and told of', () => {
    const text = asUtf8(LOST).replace(/[\u0080-\u009f]/g, '');
    expect(text).not.toBe(asUtf8(LOST));
    expect(restoredLines(`${GOOD}\n${text}`)).toMatchObject({ restored: [], broken: [2] });
  });

  it.each(['他在“le café…”里写着：“À bientôt, passé…”', 'ÀÉÈÏÎÔ', 'João Conceição、Jürgen Größler', '“été”…“côté”…'])(
    'that is Western stays: %s',
    (line) => expect(restoredLines(`${GOOD}\n${line}`)).toEqual({ text: `${GOOD}\n${line}`, restored: [], broken: [] }),
  );
});
