'use client';

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getSyncStatus, requestSync, type SyncBudgetEdit, updateSyncBudget } from '@/lib/contracts/estate';
import { call } from '../call';
import { estateKeys } from './estate-keys';

const whileRunningMs = 2_000;
const whileIdleMs = 60_000;

// A worker takes a sync that was asked for within seconds, and may end it between two looks.
const afterAskingMs = 15_000;
let askedAt = 0;

/** Query of how reading the estate goes; asked often only while a sync runs or was just asked for. */
export function syncOptions() {
  return queryOptions({
    queryKey: estateKeys.sync(),
    queryFn: ({ signal }) => call(getSyncStatus, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.running || Date.now() - askedAt < afterAskingMs ? whileRunningMs : whileIdleMs,
  });
}

/** How reading the estate goes, region by region, and what it costs. */
export function useSyncStatus() {
  return useQuery(syncOptions());
}

/** Asks for the estate, one account or one region to be read now. */
export function useRequestSync() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { accountId?: string; region?: string }) => call(requestSync, { body }),
    onSettled: () => {
      askedAt = Date.now();
      return client.invalidateQueries({ queryKey: estateKeys.sync() });
    },
  });
}

/** Sets what the console may ask and spend in a month. */
export function useUpdateSyncBudget() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SyncBudgetEdit) => call(updateSyncBudget, { body }),
    meta: { showsItsError: true },
    onSettled: () => client.invalidateQueries({ queryKey: estateKeys.sync() }),
  });
}
