/** Texts of which a test's answer stands in a file: UPDATE=1 rewrites it, a person reads the diff. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Expects a text to be what the file holds. */
export function expectGolden(path: string, found: string): void {
  if (process.env.UPDATE === '1') writeFileSync(path, found);
  if (!existsSync(path)) throw new Error(`${path} is missing: UPDATE=1 writes it, a person reads it`);
  expect(found).toBe(readFileSync(path, 'utf8'));
}
