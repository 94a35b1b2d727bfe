/** The place of an object's number, for warnings. */
import type { NumberedObject } from '../links/objects.ts';
import { joined } from '../model/runs.ts';
import type { PassageStretch } from './rule.ts';

/** 图2 in its caption, 1 of (1) beside its equation. */
export function objectLabel({ text, label }: NumberedObject): PassageStretch {
  return { passage: { text, chars: joined(text), prose: false }, from: label.from, to: label.to };
}
