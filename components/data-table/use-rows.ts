'use client';

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keepPlace, placeLeft } from '../ui/kept-place';
import { useGridKeys } from './use-grid-keys';

const heights = { normal: 32, dense: 28, list: 62 };
const headerHeight = 32;

interface RowsInput {
  /** Under which the place it was left at is kept. */
  readonly name: string;
  readonly count: number;
  readonly layout: keyof typeof heights;
  readonly onOpen: (index: number) => void;
  readonly onToggle: (index: number) => void;
}

/** Which rows are in the page, where they stand, and the keys that move between them. */
export function useRows({ name, count, layout, onOpen, onToggle }: RowsInput) {
  'use no memo';
  const container = useRef<HTMLDivElement>(null);
  const activeRow = useRef(0);
  const [left] = useState(() => ({ top: placeLeft(`${name} top`) ?? 0, row: placeLeft(`${name} row`) ?? 0 }));
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
    initialOffset: left.top,
    initialRect: { width: 1024, height: 640 },
  });
  useEffect(() => {
    if (layout) virtualizer.measure();
  }, [layout, virtualizer]);
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index), [virtualizer]);
  const keys = useGridKeys({ container, count, scrollTo, start: left.row, ...handlers });
  activeRow.current = keys.active;
  useEffect(() => keepPlace(`${name} row`, keys.active), [name, keys.active]);
  const onScroll = () => keepPlace(`${name} top`, container.current?.scrollTop ?? 0);
  return {
    container,
    keys,
    handlers,
    onScroll,
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
