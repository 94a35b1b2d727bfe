import { defineConfig } from 'vitest/config';

/** Milliseconds: only what hangs for good takes so long, however busy the machine is. What a test may take it says itself, in processor time. */
const HANGS = 600_000;

/** Test files share the modules they import, which hold no state that a test can see: loading them anew for each takes as long as the tests. */
const isolate = false;

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], isolate, testTimeout: HANGS, hookTimeout: HANGS, teardownTimeout: HANGS },
});
