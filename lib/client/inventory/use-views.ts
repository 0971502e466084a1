'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteView, listViews, saveView } from '@/lib/contracts/inventory';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { inventoryKeys } from './inventory-keys';

export type ViewArea = 'inventory' | 'overview' | 'changes' | 'audit';

/** The person's saved views of an area. */
export function useViews(area: ViewArea) {
  return useQuery({
    queryKey: inventoryKeys.views(area),
    queryFn: ({ signal }) => call(listViews, { query: { area }, signal }),
  });
}

/** Saves a view under a name; one of that name is replaced. */
export function useSaveView(area: ViewArea) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: { name: string; query: string }) =>
      call(saveView, { body: { area, ...view }, idempotencyKey: newIdempotencyKey() }),
    onSettled: () => client.invalidateQueries({ queryKey: inventoryKeys.views(area) }),
  });
}

/** Forgets a saved view. */
export function useDeleteView(area: ViewArea) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (viewId: string) => call(deleteView, { params: { viewId } }),
    onSettled: () => client.invalidateQueries({ queryKey: inventoryKeys.views(area) }),
  });
}
