'use client';

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getSyncStatus, requestSync } from '@/lib/contracts/estate';
import { call } from '../call';
import { estateKeys } from './estate-keys';

const whileRunningMs = 2_000;
const whileIdleMs = 60_000;

/** Query of how reading the estate goes; asked often only while a sync runs. */
export function syncOptions() {
  return queryOptions({
    queryKey: estateKeys.sync(),
    queryFn: ({ signal }) => call(getSyncStatus, { signal }),
    refetchInterval: (query) => (query.state.data?.running ? whileRunningMs : whileIdleMs),
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
    onSettled: () => client.invalidateQueries({ queryKey: estateKeys.sync() }),
  });
}
