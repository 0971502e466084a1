import { setTimeout as sleep } from 'node:timers/promises';

// Next.js loads a module once per bundle; the global makes it one set a process.
const shared = globalThis as typeof globalThis & { trimtabUnderWay?: Set<Promise<unknown>> };

function underWay(): Set<Promise<unknown>> {
  shared.trimtabUnderWay ??= new Set();
  return shared.trimtabUnderWay;
}

/** `work`, counted as a change this process is applying until it ends. */
export async function noteUnderWay<T>(work: Promise<T>): Promise<T> {
  underWay().add(work);
  try {
    return await work;
  } finally {
    underWay().delete(work);
  }
}

/** Resolves when this process applies no change any more, or after `withinMs`; the rest is settled by looking. */
export async function untilNoneUnderWay(withinMs: number): Promise<void> {
  const done = new AbortController();
  const timeUp = sleep(withinMs, undefined, { signal: done.signal }).catch(() => undefined);
  await Promise.race([Promise.allSettled(underWay()), timeUp]);
  done.abort();
}
