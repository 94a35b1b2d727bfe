import { expect, it } from 'vitest';
import { FIELDS } from '../../pipeline/lexis/fields.ts';
import { fieldOf } from '../../pipeline/read/grammar/field.ts';
import { linesOf } from '../read/samples.ts';

it('every field is read as what it is, with white in it or none, before a colon or a gap', () => {
  const failed = FIELDS().filter(({ kind, word }) =>
    [word.replaceAll(' ', '　　'), word.replaceAll(' ', '')].some((label) =>
      ['：', '　'].some((sign) => fieldOf(linesOf(`${label}${sign}青溪`)[0]!)?.kind !== kind),
    ),
  );
  expect(failed.map(({ word }) => word)).toEqual([]);
  expect(fieldOf(linesOf('题目很难，大家都做不出来')[0]!)).toBeNull();
});
