'use client';

import { useSyncExternalStore } from 'react';

/** True where the media query holds; false while the server renders. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** True on a screen as narrow as a phone's, where tables become lists. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 639px)');
}
