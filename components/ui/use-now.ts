'use client';

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let current = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  current = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) timer = setInterval(tick, 10_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function read(): number {
  if (current === 0 || listeners.size === 0) current = Date.now();
  return current;
}

/** The time, renewed every ten seconds by one timer for the whole page; null while the server renders. */
export function useNow(): Date | null {
  const now = useSyncExternalStore(subscribe, read, () => 0);
  return now === 0 ? null : new Date(now);
}

/** The zone the browser is in; UTC while the server renders. */
export function useTimeZone(): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
}
