import { expect, it } from 'vitest';
import { kept, keptLater } from '../../pipeline/render/kept.ts';

it('what is made of the same bytes for the same purpose is made once', async () => {
  let made = 0;
  const make = () => ({ bytes: new Uint8Array(++made) });
  const again = () => kept(Buffer.from('甲'), 'a', make);
  expect(again()).toBe(again());
  expect(kept(Buffer.from('甲'), 'b', make)).not.toBe(again());
  expect(await keptLater(Buffer.from('乙'), 'a', async () => make())).not.toBe(again());
  expect(made).toBe(3);
});

it('what was made first is let go when there is too much of it', () => {
  let made = 0;
  const large = (name: string) =>
    kept(Buffer.from(name), 'large', () => ({ bytes: new Uint8Array(30_000_000), made: ++made }));
  for (const name of ['a', 'b', 'c']) large(name);
  large('c');
  expect(made).toBe(3);
  large('a');
  expect(made).toBe(4);
});
