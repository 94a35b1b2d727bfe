/** Before each test file: what modules work out while they are loaded is worked out anew where the fault is in that. */
import { inject, vi } from 'vitest';

const KEY = Symbol.for('kanyin.mutate.loaded-with-a-fault');
const place = globalThis as Record<symbol, unknown>;
const isLoadedWithFault = (inject as (key: string) => unknown)('mutantActivation') === 'static';
if (isLoadedWithFault || place[KEY] === true) vi.resetModules();
place[KEY] = isLoadedWithFault;
