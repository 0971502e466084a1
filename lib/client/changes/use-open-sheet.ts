'use client';

import { useQueryStates } from 'nuqs';
import { type SheetAct, sheetParams } from './sheet-params';

/** Opens the change sheet beside the page by putting it in the address; `name` is of a policy or schedule, `wanted` how much is suggested. */
export function useOpenSheet(): (
  act: SheetAct,
  qualifier: string | null,
  name?: string | null,
  wanted?: number | null,
) => void {
  const [, setParams] = useQueryStates(sheetParams, { history: 'push' });
  return (act, on, name = null, wanted = null) => {
    setParams({ act, on, name, wanted, change: null });
  };
}
