/** Files that only pretend to be .odt, and those that mean harm: one error that says what they are, quickly, never a throw. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../../../pipeline/read/odt/read.ts';
import { cpuTime } from '../../cpu.ts';
import { ODT_HEAD, odt, odtP, odtParts } from './make.ts';

/** Milliseconds of the processor, several times what they take. */
const MOST = 6_000;
const cells = '<table:table-cell table:number-columns-repeated="9999"/>'.repeat(60);
const bomb = () => zipSync({ ...odtParts(''), 'content.xml': new Uint8Array(40 * 1024 * 1024) });
const withContent = (xml: string) => zipSync({ ...odtParts(''), 'content.xml': strToU8(xml) });

const HOSTILE: readonly (readonly [string, () => Uint8Array, RegExp | null])[] = [
  ['a bomb', bomb, /过大/],
  ['elements in elements', () => odt('<text:section>'.repeat(5000) + '</text:section>'.repeat(5000)), /套得过深/],
  ['a DTD', () => withContent('<!DOCTYPE a [<!ENTITY a "水">]><a>&a;</a>'), /DOCTYPE/],
  ['no XML', () => withContent('<a'), /损坏/],
  [
    'rows over rows',
    () =>
      odt(
        `<table:table>${`<table:table-row table:number-rows-repeated="9999">${cells}</table:table-row>`.repeat(50)}</table:table>`,
      ),
    /过大/,
  ],
  ['a million paragraphs', () => odt(odtP('水').repeat(300_000)), /过大/],
  ['half of a file', () => odt(ODT_HEAD).slice(0, 300), /损坏/],
  ['a PDF', () => strToU8('%PDF-1.4'), /PDF 文件/],
  ['a Word file', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), /Word（\.docx）/],
  [
    'a sheet',
    () => zipSync({ ...odtParts(''), mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
    /表格/,
  ],
  ['a password', () => odt('', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), /密码/],
  ['nothing', () => new Uint8Array(), /空的/],
  ['styles based on each other', () => odt(odtP('水', 'P1'), { 'styles.xml': '<a/>' }), null],
];

describe('a hostile .odt', () => {
  it.each(HOSTILE)('with %s is refused', (_, bytes, says) => {
    const made = bytes();
    const from = cpuTime();
    const { diagnostics } = read('甲.odt', made);
    expect(cpuTime() - from).toBeLessThan(MOST);
    if (says !== null) expect(diagnostics.map(({ message }) => message).join('\n')).toMatch(says);
  });
});
