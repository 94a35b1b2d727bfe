/** What a writer works with; a test hands in its own. */
import { type Operations, onDisk } from './operations.ts';
import { ownName } from './owner.ts';

export interface Means {
  readonly files: Operations;
  /** The name of what this process makes for the time being. */
  readonly owner: string;
  /** Lets a moment pass while another process is at work. */
  readonly wait: () => Promise<void>;
}

/** Milliseconds. */
const MOMENT = 100;

/** This process on this machine. */
export function machine(): Means {
  return { files: onDisk, owner: ownName(), wait: () => new Promise((resolve) => setTimeout(resolve, MOMENT)) };
}
