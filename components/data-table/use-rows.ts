'use client';

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useGridKeys } from './use-grid-keys';

const heights = { normal: 32, dense: 28, list: 62 };
const headerHeight = 32;

interface RowsInput {
  readonly count: number;
  readonly layout: keyof typeof heights;
  readonly onOpen: (index: number) => void;
  readonly onToggle: (index: number) => void;
}

/** Which rows are in the page, where they stand, and the keys that move between them. */
export function useRows({ count, layout, onOpen, onToggle }: RowsInput) {
  'use no memo';
  const container = useRef<HTMLDivElement>(null);
  const activeRow = useRef(0);
  const handlers = useStableHandlers({ onOpen, onToggle });
  // The row with the tab stop stays in the page wherever the scroll is, so that Tab always finds the table.
  const rangeExtractor = useCallback((range: Range) => {
    const indexes = defaultRangeExtractor(range);
    const kept = activeRow.current;
    return kept >= range.count || indexes.includes(kept) ? indexes : [...indexes, kept].sort((a, b) => a - b);
  }, []);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => container.current,
    estimateSize: () => heights[layout],
    overscan: 12,
    rangeExtractor,
    indexAttribute: 'data-item',
    scrollPaddingEnd: layout === 'list' ? 0 : headerHeight,
    initialRect: { width: 1024, height: 640 },
  });
  useEffect(() => {
    if (layout) virtualizer.measure();
  }, [layout, virtualizer]);
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index), [virtualizer]);
  const keys = useGridKeys({ container, count, scrollTo, ...handlers });
  activeRow.current = keys.active;
  return {
    container,
    keys,
    handlers,
    items: virtualizer.getVirtualItems(),
    totalSize: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
  };
}

interface Handlers {
  readonly onOpen: (index: number) => void;
  readonly onToggle: (index: number) => void;
}

/** The same two functions for as long as the table lives, calling the latest ones: rows need not be drawn again. */
function useStableHandlers(handlers: Handlers): Handlers {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  return useMemo(
    () => ({
      onOpen: (index: number) => latest.current.onOpen(index),
      onToggle: (index: number) => latest.current.onToggle(index),
    }),
    [],
  );
}
