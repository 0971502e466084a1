'use client';

import { type RefObject, useEffect, useState } from 'react';

/** The width of an element in px, as it is laid out; null before the first layout. */
export function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? null));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
