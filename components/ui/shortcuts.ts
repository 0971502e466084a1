'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface Shortcut {
  /** One key, or two after each other: "/", "g i". `mod+k` is ⌘K or Ctrl K. */
  readonly keys: string;
  readonly label: string;
  readonly group: string;
}

interface Registered extends Shortcut {
  readonly run: () => void;
}

let registered: readonly Registered[] = [];
const listeners = new Set<() => void>();
let pending = '';
let pendingAt = 0;
const sequenceMs = 1200;

function publish(next: readonly Registered[]) {
  registered = next;
  for (const listener of listeners) listener();
}

/** True where what is typed belongs to a field or to an open overlay. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="menu"], [role="listbox"]')
  ) {
    return true;
  }
  return target.closest('[role="dialog"]:not([aria-modal="false"]), [role="alertdialog"]') !== null;
}

function onKeyDown(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey) {
    const act = registered.findLast(({ keys }) => keys === `mod+${event.key.toLowerCase()}`);
    if (!act) return;
    event.preventDefault();
    act.run();
    return;
  }
  if (isTaken(event) || event.key.length !== 1) return;
  // When it was pressed, not when a busy page came to it.
  const typed = `${event.timeStamp - pendingAt < sequenceMs ? `${pending} ` : ''}${event.key}`;
  const act = registered.findLast(({ keys }) => keys === typed || keys === event.key);
  const begins = registered.some(({ keys }) => keys.startsWith(`${event.key} `));
  pending = begins && !act ? event.key : '';
  pendingAt = event.timeStamp;
  if (!act) return;
  event.preventDefault();
  act.run();
}

/** Makes a shortcut work, and appear in the sheet, while the component is on the page. */
export function useShortcut(shortcut: Shortcut, run: () => void): void {
  const latest = useRef(run);
  const { keys, label, group } = shortcut;
  useEffect(() => {
    latest.current = run;
  }, [run]);
  useEffect(() => {
    const entry: Registered = { keys, label, group, run: () => latest.current() };
    if (registered.length === 0) window.addEventListener('keydown', onKeyDown);
    publish([...registered, entry]);
    return () => {
      publish(registered.filter((other) => other !== entry));
      if (registered.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [keys, label, group]);
}

const none: readonly Shortcut[] = [];

/** Every shortcut that works on this page now. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => registered,
    () => none,
  );
}
