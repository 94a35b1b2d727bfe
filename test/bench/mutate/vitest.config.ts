/** All test files of a room in one thread, modules loaded once: a fault is tried in a third of the time. */
import { defineConfig } from 'vitest/config';
import base from '../../../vitest.config.ts';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  ...base,
  test: { ...base.test, isolate: false, setupFiles: ['test/bench/mutate/setup.ts'] },
});
