/** Who publishes a journal, as databases ask for it. */
import type { Masthead } from '../../model/document.ts';

/** In this order; a publishing house is named before who runs the journal. */
const LABELS = [/出版(?:单位|單位|者|社)|^出版$/, /主办|主辦/, /编辑出版|編輯出版/];

/** `publisher:` of issue.yaml, else what its imprint says; null where nobody is named. */
export function publisherOf({ publisher, imprint }: Masthead): string | null {
  if (publisher !== null) return publisher;
  const found = LABELS.map((label) => imprint.find((entry) => label.test(entry.label))).find(Boolean);
  return found?.lines[0] ?? null;
}
