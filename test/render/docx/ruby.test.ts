import { expect, it } from 'vitest';
import type { Mark } from '../../../pipeline/model/document.ts';
import { render } from '../../../pipeline/render/docx/render.ts';
import { article, issue, note, paragraph } from '../issue.ts';
import { job } from '../job.ts';
import { type Node, named } from '../xml.ts';
import { open, textOf } from './book.ts';
import { body, failures } from './checks.ts';

const ruby = (reading: string): Mark => ({ kind: 'ruby', reading });

async function set(...parts: Parameters<typeof paragraph>): Promise<Node> {
  const notes = [note('a', '①', '注甲')];
  const one = {
    ...issue,
    sections: [{ title: null, articles: [article('题', { body: [paragraph(...parts)], notes })] }],
  };
  const read = open((await render(job(one))).bytes);
  expect(failures(read)).toEqual([]);
  return named(body(read), 'w:p').find((line) => named(line, 'w:pStyle')[0]?.attributes['w:val'] === 'BodyText')!;
}

it('is a phonetic guide of half the size over its characters', async () => {
  const read = await set('地名', ['涪', ruby('fú')], '陵');
  const [guide] = named(read, 'w:ruby');
  const values = named(guide!, 'w:hps', 'w:hpsRaise', 'w:hpsBaseText', 'w:lid').map((node) => node.attributes['w:val']);
  expect(values).toEqual(['11', '19', '21', 'zh-CN']);
  const [over, base] = [named(guide!, 'w:rt')[0]!, named(guide!, 'w:rubyBase')[0]!];
  expect(named(over, 'w:t').map((node) => node.children.join(''))).toEqual(['fú']);
  expect(named(over, 'w:sz')[0]!.attributes['w:val']).toBe('11');
  expect(textOf(base)).toBe('涪');
  expect(textOf(read)).toBe('地名涪陵');
});

it('is one over several runs and stands inside a link', async () => {
  const reading = ruby('yǎn bì');
  const link: Mark = { kind: 'link', href: 'https://example.org/' };
  const read = await set(['龑', link, reading], ['璧', link, reading, { kind: 'strong' }]);
  expect(named(named(read, 'w:hyperlink')[0]!, 'w:ruby')).toHaveLength(1);
  expect(textOf(named(read, 'w:rubyBase')[0]!)).toBe('龑璧');
});

it('leaves the mark of a note alone', async () => {
  const read = await set('甲', ['①', ruby('yī'), { kind: 'note', id: 'a' }]);
  expect(named(read, 'w:ruby')).toEqual([]);
  expect(named(read, 'w:footnoteReference')).toHaveLength(1);
});
