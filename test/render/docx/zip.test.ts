import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { joinZips } from '../../../pipeline/render/docx/zip.ts';

const byName = (a: string, b: string) => (a < b ? -1 : 1);
const name = fc.constantFrom('a.xml', 'word/b.xml', 'word/media/图.png', '[Content_Types].xml');
const files = fc.dictionary(name, fc.uint8Array({ maxLength: 400 }), { noNullPrototype: true });

it('holds the files of all zips, the later ones in the place of the earlier', () => {
  fc.assert(
    fc.property(files, files, (first, second) => {
      const joined = joinZips([zipSync(first), zipSync(second, { level: 0 })], byName);
      const found = unzipSync(joined);
      expect(Object.keys(found)).toEqual(Object.keys({ ...first, ...second }).sort(byName));
      for (const [path, bytes] of Object.entries({ ...first, ...second }))
        expect([...found[path]!]).toEqual([...bytes]);
    }),
  );
});

it('does not tell when the zips were made', () => {
  const made = (mtime: Date) => zipSync({ 'a.xml': Uint8Array.of(1, 2, 3), 'b.xml': new Uint8Array(0) }, { mtime });
  const [one, other] = [made(new Date(1999, 11, 31)), made(new Date(2041, 6, 1, 3, 4, 5))];
  expect(one).not.toEqual(other);
  expect(joinZips([one], byName)).toEqual(joinZips([other], byName));
});

it('refuses what is not a plain zip instead of writing a broken one', () => {
  expect(() => joinZips([new Uint8Array(40)], byName)).toThrow('not a plain zip');
});
