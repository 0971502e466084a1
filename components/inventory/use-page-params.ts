'use client';

import { parseAsStringLiteral, useQueryState, useQueryStates } from 'nuqs';
import { type SheetAct, sheetParams } from '@/lib/client/changes/sheet-params';

export const workloadTabs = ['metrics', 'costs', 'configuration', 'history', 'changes'] as const;

/** The section of a workload's page that is shown, kept in the address. */
export function useTab() {
  const tab = parseAsStringLiteral(workloadTabs).withDefault('metrics').withOptions({ history: 'push' });
  return useQueryState('tab', tab);
}

/** Opens the change sheet beside the page by putting it in the address. */
export function useOpenSheet(): (act: SheetAct, qualifier: string | null) => void {
  const [, setParams] = useQueryStates(sheetParams, { history: 'push' });
  return (act, on) => {
    setParams({ act, on, change: null });
  };
}
