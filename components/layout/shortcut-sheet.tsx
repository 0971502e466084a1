'use client';

import { useSyncExternalStore } from 'react';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { type Shortcut, useShortcut, useShortcuts } from '../ui/shortcuts';

let isOpen = false;
const listeners = new Set<() => void>();

function show(open: boolean) {
  isOpen = open;
  for (const listener of listeners) listener();
}

/** Opens the sheet from anywhere. */
export function openShortcutSheet(): void {
  show(true);
}

const fixed: readonly Shortcut[] = [
  { keys: 'mod+k', label: 'Find a page, a workload or an act', group: 'Everywhere' },
  { keys: 'Esc', label: 'Close what is on top', group: 'Everywhere' },
  { keys: 'x', label: 'Select the row', group: 'Table' },
  { keys: 'Enter', label: 'Open the row', group: 'Table' },
];

/** Every key that does something on this page. */
export function ShortcutSheet() {
  const open = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
    () => false,
  );
  const active = useShortcuts().filter(({ keys }) => !keys.startsWith('mod+'));
  useShortcut({ keys: '?', label: 'This sheet', group: 'Everywhere' }, openShortcutSheet);
  const hasTable = active.some(({ group }) => group === 'Table');
  const all = [...fixed.filter(({ group }) => group !== 'Table' || hasTable), ...active];
  const groups = [...new Set(all.map(({ group }) => group))];
  return (
    <Dialog title="Keyboard" isOpen={open} onClose={() => show(false)}>
      <div className="flex flex-col gap-4">
        {groups.map((group) => (
          <section key={group}>
            <h3 className="pb-1 font-medium text-ink-3 text-xs">{group}</h3>
            <dl>
              {all
                .filter((shortcut) => shortcut.group === group)
                .map(({ keys, label }) => (
                  <div
                    key={keys}
                    className="flex h-7 items-center justify-between gap-4 border-line border-b"
                  >
                    <dt>{label}</dt>
                    <dd>
                      <Kbd keys={toShown(keys)} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function toShown(keys: string): string {
  if (!keys.startsWith('mod+')) return keys;
  const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);
  return `${isMac ? '⌘' : 'Ctrl'} ${keys.slice(4).toUpperCase()}`;
}
