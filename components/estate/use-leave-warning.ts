'use client';

import { useEffect } from 'react';

/** Lets the browser ask before a page with unsaved edits is left. */
export function useLeaveWarning(hasEdits: boolean): void {
  useEffect(() => {
    if (!hasEdits) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [hasEdits]);
}
