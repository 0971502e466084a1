'use client';

import { parseAsStringLiteral, useQueryState } from 'nuqs';

export const workloadTabs = ['metrics', 'costs', 'configuration', 'history', 'changes', 'decisions'] as const;

/** The section of a workload's page that is shown, kept in the address. */
export function useTab() {
  const tab = parseAsStringLiteral(workloadTabs).withDefault('metrics').withOptions({ history: 'push' });
  return useQueryState('tab', tab);
}
