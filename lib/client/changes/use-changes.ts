'use client';

import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import type { Change, ListChangesQuery } from '@/lib/contracts/change-shapes';
import { listChanges } from '@/lib/contracts/changes';
import { isOpen } from '@/lib/domain/changes/phase';
import { call } from '../call';
import { inventoryKeys } from '../inventory/inventory-keys';
import { changeKeys } from './change-keys';

const whileMovingMs = 2_000;
const whileStillMs = 30_000;

/** What a list of changes can be narrowed by. */
export type ChangeFilter = Omit<z.input<typeof ListChangesQuery>, 'limit' | 'cursor'>;

/** Pages of the changes that match, newest first; asked again often only while one of them moves. */
export function changesOptions(filter: ChangeFilter) {
  return infiniteQueryOptions({
    queryKey: changeKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      call(listChanges, {
        query: { ...filter, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.meta.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.data.some((change) => isOpen(change.phase)))
        ? whileMovingMs
        : whileStillMs,
  });
}

const firstPage: string | null = null;

/** The changes that match, newest first, page by page. */
export function useChanges(filter: ChangeFilter) {
  return useInfiniteQuery(changesOptions(filter));
}

/** Query of the changes that are under way now. */
export function underWayOptions() {
  return queryOptions({
    queryKey: changeKeys.underWay(),
    queryFn: ({ signal }) => call(listChanges, { query: { state: 'open', limit: 100 }, signal }),
    refetchInterval: ({ state }) => (state.data?.data.length ? whileMovingMs : whileStillMs),
  });
}

/** The changes that are under way now, for the tray; asked again often only while there are any. */
export function useUnderWayChanges() {
  return useQuery(underWayOptions());
}

/** The changes that wait for a second person, for the tray. */
export function useWaitingForApproval() {
  return useQuery({
    queryKey: changeKeys.waitingForApproval(),
    queryFn: ({ signal }) => call(listChanges, { query: { state: 'approval', limit: 100 }, signal }),
    refetchInterval: whileStillMs,
  });
}

const none: readonly Change[] = [];

/** The changes under way on one workload; what its page shows is read again when one begins or ends. */
export function useUnderWayOn(workloadId: string): readonly Change[] {
  const client = useQueryClient();
  const { data } = useUnderWayChanges();
  const changes = data?.data.filter(({ workload }) => workload.id === workloadId) ?? none;
  const standing = changes.map(({ id, phase }) => `${id} ${phase}`).join();
  const before = useRef(standing);
  useEffect(() => {
    if (before.current === standing) return;
    before.current = standing;
    client.invalidateQueries({ queryKey: inventoryKeys.workload(workloadId) });
  }, [client, standing, workloadId]);
  return changes;
}
