'use client';

import { useQueryStates } from 'nuqs';
import { sheetParams } from '@/lib/client/changes/sheet-params';

/** A page that makes room for the change sheet where there is room, so that the evidence stays in sight beside it. */
export function BesideSheet({ children }: { readonly children: React.ReactNode }) {
  const [{ act, change }] = useQueryStates(sheetParams);
  const isOpen = act !== null || change !== null;
  return <div className={isOpen ? 'xl:pr-[560px]' : undefined}>{children}</div>;
}
