'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { FieldName } from '@/lib/domain/costs/compare/values';
import { scopeNames } from '../scope/scope-params';
import { type CompareState, readCompareState, toCompareParams } from './compare-params';

const settleMs = 250;

/**
 * A comparison's state. It lives in the page, so that what is typed is drawn at once, and follows into the address a
 * moment later, so that a link shows the same.
 */
export function useCompareState(initial: CompareState | null = null) {
  const search = useSearchParams();
  const pathname = usePathname();
  const [state, setState] = useState(() => initial ?? readCompareState(new URLSearchParams(search)));
  const isInAddress = initial === null;
  useEffect(() => {
    if (!isInAddress) return;
    const timer = setTimeout(() => writeAddress(pathname, state), settleMs);
    return () => clearTimeout(timer);
  }, [isInAddress, pathname, state]);
  return {
    state,
    change: (part: Partial<CompareState>) => setState((now) => ({ ...now, ...part })),
    edit: (name: FieldName, text: string | null) => setState((now) => withEdit(now, name, text)),
  };
}

function withEdit(state: CompareState, name: FieldName, text: string | null): CompareState {
  const { [name]: _, ...others } = state.edits;
  return { ...state, edits: text === null ? others : { ...others, [name]: text } };
}

function writeAddress(pathname: string, state: CompareState): void {
  const params = toCompareParams(state);
  const now = new URLSearchParams(window.location.search);
  for (const name of scopeNames) {
    const value = now.get(name);
    if (value !== null) params.set(name, value);
  }
  const query = params.toString();
  const next = query ? `${pathname}?${query}` : pathname;
  if (next !== `${window.location.pathname}${window.location.search}`) {
    window.history.replaceState(null, '', next);
  }
}
