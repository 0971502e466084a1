'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { getModule, type Scope } from '@/lib/contracts/inventory';
import { call } from '../call';
import { inventoryKeys } from './inventory-keys';

/** Query of one module with its workloads in the scope; `unassigned` for what no rule catches. */
export function moduleOptions(slug: string, scope: Scope) {
  return queryOptions({
    queryKey: inventoryKeys.module(slug, scope),
    queryFn: ({ signal }) => call(getModule, { params: { slug }, query: scope, signal }),
  });
}

/** One module with its workloads in the scope. */
export function useModule(slug: string, scope: Scope) {
  return useQuery(moduleOptions(slug, scope));
}
