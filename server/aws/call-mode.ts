import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';

interface CallMode {
  readonly background: boolean;
  readonly signal: AbortSignal | null;
  /** What a call is charged by, where its input does not say. */
  readonly units?: number;
}

const storage = new AsyncLocalStorage<CallMode>();
const interactive: CallMode = { background: false, signal: null };

/** Runs `work` with its AWS calls on the background share of the quota; aborting `signal` ends their waits. */
export function inBackground<T>(signal: AbortSignal | null, work: () => Promise<T>): Promise<T> {
  // Every call that waits listens to it; Node would take more than ten for a leak.
  if (signal) setMaxListeners(0, signal);
  return storage.run({ background: true, signal }, work);
}

/** Runs a call that is charged by so many units, which its input does not tell: MB that a query is expected to scan. */
export function chargedFor<T>(units: number, work: () => Promise<T>): Promise<T> {
  return storage.run({ ...callMode(), units }, work);
}

/** How the calls of the current work are to be sent; interactive unless said otherwise. */
export function callMode(): CallMode {
  return storage.getStore() ?? interactive;
}
