'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useLayoutEffect } from 'react';
import { arrive, keepPlace, placeLeft } from '../ui/kept-place';

const patienceMs = 3000;
const own = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/** Going back to a page shows it where it was left, as a browser does for pages that scroll as a whole. */
export function useKeptScroll(pageId: string): void {
  const path = usePathname();
  useEffect(() => {
    const page = document.getElementById(pageId);
    if (!page) return;
    const keep = () => keepPlace('page', page.scrollTop);
    page.addEventListener('scroll', keep, { passive: true });
    return () => page.removeEventListener('scroll', keep);
  }, [pageId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about coming to another page
  useLayoutEffect(() => {
    arrive();
    const page = document.getElementById(pageId);
    const top = placeLeft('page');
    return page && top !== null ? scrollOnceThere(page, top) : undefined;
  }, [path, pageId]);
}

/** Scrolls there as soon as the page is long enough, unless the reader scrolls by then. */
function scrollOnceThere(page: HTMLElement, top: number): () => void {
  const until = performance.now() + patienceMs;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const event of own) page.removeEventListener(event, stop);
  };
  const attempt = () => {
    page.scrollTop = top;
    if (Math.abs(page.scrollTop - top) <= 1 || performance.now() > until) return stop();
    frame = requestAnimationFrame(attempt);
  };
  for (const event of own) page.addEventListener(event, stop, { passive: true });
  attempt();
  return stop;
}
