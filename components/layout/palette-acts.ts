'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something the palette can do, besides going somewhere. */
export interface PaletteAct {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

interface Registered extends PaletteAct {
  readonly run: () => void;
}

let registered: readonly Registered[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly Registered[]) {
  registered = next;
  for (const listener of listeners) listener();
}

/** Offers an act in the palette while the component is on the page. */
export function usePaletteAct({ id, label, hint }: PaletteAct, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  useEffect(() => {
    const act: Registered = { id, label, ...(hint ? { hint } : {}), run: () => latest.current() };
    publish([...registered, act]);
    return () => publish(registered.filter((other) => other !== act));
  }, [id, label, hint]);
}

const none: readonly Registered[] = [];

/** The acts offered on this page now. */
export function usePaletteActs(): readonly Registered[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => registered,
    () => none,
  );
}
