import type { TestSimulator } from './simulator';

/** The end of work that waits for the simulator, whose clock is moved on by seconds until then. */
export async function whileClockRuns<T>(simulator: TestSimulator, work: Promise<T>): Promise<T> {
  let settled = false;
  const noted = work.finally(() => {
    settled = true;
  });
  noted.catch(() => undefined);
  let started = 0;
  while (!settled) {
    // A query's few seconds are all that is waited for, so the clock moves on only for a new one.
    const now = await simulator.countCalls('StartQuery');
    if (now > started) await simulator.advance(5);
    started = now;
    await new Promise(setImmediate);
  }
  return noted;
}
