'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

const patienceMs = 10_000;

// Outside the component: the frame is made anew between an address that leads nowhere and the pages.
let shownPath: string | null = null;

/** After going to another page, moves the focus to its heading, so that keyboard and screen reader start there. */
export function usePageFocus(pageId: string): void {
  const path = usePathname();
  useEffect(() => {
    const isFirst = shownPath === null;
    if (shownPath === path) return;
    shownPath = path;
    if (isFirst) return;
    const page = document.getElementById(pageId);
    return page ? focusHeading(page) : undefined;
  }, [path, pageId]);
}

/** Focuses the page's heading as soon as there is one, unless something has taken the focus by then. */
function focusHeading(page: HTMLElement): () => void {
  const before = document.activeElement;
  const attempt = () => {
    const heading = page.querySelector<HTMLElement>('h1');
    if (!heading) return;
    stop();
    if (isFree(document.activeElement, before, page)) heading.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(attempt);
  const timer = setTimeout(() => stop(), patienceMs);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(page, { childList: true, subtree: true });
  // After the overlay that led here, the palette for one, has closed and given the focus back.
  requestAnimationFrame(() => requestAnimationFrame(attempt));
  return stop;
}

/** Whether nothing of the new page and no open dialog holds the focus: only where it was before, or nowhere. */
function isFree(active: Element | null, before: Element | null, page: HTMLElement): boolean {
  if (active === null || active === document.body || active === before) return true;
  return !page.contains(active) && active.closest('[role="dialog"], [role="alertdialog"]') === null;
}
