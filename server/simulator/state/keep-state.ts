import type { World } from '../world';
import { estateIdentity } from './identity';
import { restoreState, saveState } from './state-file';

/** What is told that the world changed. */
export interface StateKeeper {
  /** In one sentence, what became of an earlier state; null when none is kept. */
  readonly words: string | null;
  /** After a write: the state is saved as soon as the answer is out. */
  changed(): void;
  /** Saves what is not yet saved. */
  stop(): void;
}

/** Of a large estate, saving takes at most about this share of the time; its last writes wait for the next, or the stop. */
const largestShare = 0.2;

/** Keeps nothing. */
export const noState: StateKeeper = { words: null, changed: () => undefined, stop: () => undefined };

/** Restores the world from the file and keeps the file up to date with it. */
export function keepState(
  file: string,
  world: World,
  options: Parameters<typeof estateIdentity>[0],
): StateKeeper {
  const identity = estateIdentity(options);
  const words = restoreState(file, identity, world);
  let waiting = false;
  let quietUntil = 0;
  function write() {
    try {
      saveState(file, identity, world);
    } catch (error) {
      // A full disk must not take the simulator down with it, the next write tries again; state that is no plain data must.
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      process.emitWarning(`The state could not be saved in ${file}: ${error.message}`);
    }
  }
  function save() {
    waiting = false;
    const begun = performance.now();
    if (begun < quietUntil) return;
    write();
    const ended = performance.now();
    quietUntil = ended - begun < 50 ? 0 : ended + (ended - begun) / largestShare;
  }
  return {
    words,
    changed() {
      if (waiting) return;
      waiting = true;
      setImmediate(save);
    },
    stop: write,
  };
}
