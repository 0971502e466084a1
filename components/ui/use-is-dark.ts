'use client';

import { useSyncExternalStore } from 'react';

const dark = '(prefers-color-scheme: dark)';

/** True where the page is shown dark, by its own theme or the system's; false while the server renders. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark, () => false);
}

function isDark(): boolean {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme === 'dark' || (scheme !== 'light' && window.matchMedia(dark).matches);
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(dark);
  media.addEventListener('change', listener);
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    media.removeEventListener('change', listener);
    observer.disconnect();
  };
}
