'use client';

import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { listModules, type Scope } from '@/lib/contracts/inventory';
import { call } from '../call';
import { inventoryKeys } from './inventory-keys';

const whileMovingMs = 5_000;
const whileStillMs = 60_000;

/** Query of the overview in a scope; asked often only while AWS is read or a change is under way. */
export function overviewOptions(scope: Scope) {
  return queryOptions({
    queryKey: inventoryKeys.modules(scope),
    queryFn: ({ signal }) => call(listModules, { query: scope, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data && (state.data.sync.running || state.data.totals.changesUnderWay > 0)
        ? whileMovingMs
        : whileStillMs,
  });
}

/** The modules in a scope, what needs a person, and what the scope can be narrowed to. */
export function useOverview(scope: Scope) {
  return useQuery(overviewOptions(scope));
}

const everything: Scope = {};

/** What the scope can be narrowed to and which modules there are, whatever the scope is now. */
export function useFacets() {
  return useQuery({
    ...overviewOptions(everything),
    refetchInterval: whileStillMs,
    select: ({ facets, data }) => ({ ...facets, modules: data.map(({ slug, name }) => ({ slug, name })) }),
  });
}
