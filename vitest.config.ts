import { defineConfig } from 'vitest/config';

/** Milliseconds: only what hangs for good takes so long, however busy the machine is. What a test may take it says itself, in processor time. */
const HANGS = 600_000;

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: HANGS, hookTimeout: HANGS, teardownTimeout: HANGS },
});
