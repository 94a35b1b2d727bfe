/** Where the project lies on this machine; the only module that asks for its own place, so that a bundle can answer it. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
