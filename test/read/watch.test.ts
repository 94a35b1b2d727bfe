/** What an onlooker is told while a manuscript is read. */
import { expect, it } from 'vitest';
import { STAGES } from '../../pipeline/read/grammar/stages.ts';
import { read } from '../../pipeline/read/txt/read.ts';

const TEXT = [
  '河边的一所小学',
  '●林木森',
  '学校建在河边，一到夏天水就漫上来，孩子们要绕',
  '12',
  '很远的路才能走到教室里去，年年如此，大家也就习惯了。',
  '一、桥的来历',
  '后来村里修了一座桥。',
].join('\n');

function watched() {
  const stages: string[] = [];
  const after = new Map<string, readonly string[]>();
  const seen: (string | null)[][] = [];
  read('a.txt', new TextEncoder().encode(TEXT), {
    stage: (name, lines) => {
      stages.push(name);
      after.set(
        name,
        lines.map(({ chars }) => chars),
      );
    },
    article: (lines) => {
      for (const { line, kind, row, junction, seam } of lines)
        seen.push([line.chars.slice(0, 4), kind, row, junction, seam]);
    },
  });
  return { stages, after, seen };
}

it('the stages come in their order, each with what it left', () => {
  const { stages, after } = watched();
  expect(stages).toEqual(STAGES.map(({ name }) => name));
  expect(after.get('contents')).toContain('12');
  expect(after.get('furniture')).not.toContain('12');
});

it('each line with its kind, its junction and the rows that said so', () => {
  expect(watched().seen).toEqual([
    ['河边的一', 'title', 'title-over-byline', null, null],
    ['●林木森', 'byline', 'byline-marked', null, null],
    ['学校建在', 'paragraph', 'paragraph', 'joined', 'join-chinese-at-break'],
    ['很远的路', 'paragraph', 'paragraph', 'apart', 'apart-other-kind'],
    ['一、桥的', 'heading', 'heading-numbered', 'apart', 'apart-heading-sentence'],
    ['后来村里', 'paragraph', 'paragraph', null, null],
  ]);
});

it('a joined line says which row joined it', () => {
  const { diagnostics } = read('a.txt', new TextEncoder().encode(TEXT));
  expect(diagnostics.find(({ rule }) => rule === 'paragraph-joined')?.row).toBe('join-chinese-at-break');
});
