/**
 * The tests of a room, named in KANYIN_TESTS; Stryker's own option for it leaves faults in what is worked out while loading untried. Each fault
 * is tried with modules loaded anew: what they keep (tables, patterns) would else be that of the fault before.
 */
import { defineConfig } from 'vitest/config';
import base from '../../../vitest.config.ts';

const include = JSON.parse(process.env.KANYIN_TESTS ?? '[]') as string[];

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({ ...base, test: { ...base.test, include, isolate: true } });
