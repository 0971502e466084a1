'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

interface GridKeys {
  readonly container: React.RefObject<HTMLDivElement | null>;
  readonly count: number;
  /** The row that has the tab stop at first. */
  readonly start?: number;
  readonly scrollTo: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onToggle: (index: number) => void;
  /** Opens or closes what is under a row, where rows have something under them. */
  readonly onUnfold?: (index: number, open: boolean) => void;
}

const pageRows = 15;

/** The row that has the tab stop, and the keys that move it: arrows or j/k, Home, End, pages, x and Enter. */
export function useGridKeys({ container, count, start = 0, scrollTo, onOpen, onToggle, onUnfold }: GridKeys) {
  const [index, setIndex] = useState(start);
  const active = Math.min(index, Math.max(count - 1, 0));
  const moved = useRef(false);

  const moveTo = useCallback(
    (next: number) => {
      const to = Math.max(0, Math.min(next, count - 1));
      moved.current = true;
      setIndex(to);
      scrollTo(to);
    },
    [count, scrollTo],
  );

  // A row far away is only drawn after the scroll, some renders later; it takes the focus as soon as it is there.
  useEffect(() => {
    if (!moved.current) return;
    const { activeElement } = document;
    // Whoever has gone elsewhere by then is left there.
    if (activeElement !== document.body && !container.current?.contains(activeElement)) {
      moved.current = false;
      return;
    }
    const row = container.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (!row) return;
    moved.current = false;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: React.KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.dataset.index === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act({ active, count, moveTo, onOpen, onToggle, onUnfold });
  };
  const focusActive = () =>
    container.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus();
  return { active, setActive: setIndex, onKeyDown, focusActive };
}

interface Act {
  readonly active: number;
  readonly count: number;
  readonly moveTo: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onToggle: (index: number) => void;
  readonly onUnfold: ((index: number, open: boolean) => void) | undefined;
}

const down = ({ active, moveTo }: Act) => moveTo(active + 1);
const up = ({ active, moveTo }: Act) => moveTo(active - 1);

const acts: Readonly<Record<string, (act: Act) => void>> = {
  j: down,
  ArrowDown: down,
  k: up,
  ArrowUp: up,
  Home: ({ moveTo }) => moveTo(0),
  End: ({ count, moveTo }) => moveTo(count - 1),
  PageDown: ({ active, moveTo }) => moveTo(active + pageRows),
  PageUp: ({ active, moveTo }) => moveTo(active - pageRows),
  Enter: ({ active, onOpen }) => onOpen(active),
  x: ({ active, onToggle }) => onToggle(active),
  ArrowRight: ({ active, onUnfold }) => onUnfold?.(active, true),
  ArrowLeft: ({ active, onUnfold }) => onUnfold?.(active, false),
  ' ': ({ active, onToggle }) => onToggle(active),
};
