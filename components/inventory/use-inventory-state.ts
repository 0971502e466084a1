'use client';

import { debounce, parseAsArrayOf, parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { type FacetName, facetNames, type InventoryFilter } from '@/lib/present/inventory/filter-inventory';
import type { SortState } from '../data-table/columns';
import { defaultColumnIds } from './columns';

const list = parseAsArrayOf(parseAsString).withDefault([]);
const typingMs = 300;

const params = {
  q: parseAsString.withDefault(''),
  sort: parseAsString,
  cols: parseAsArrayOf(parseAsString),
  dense: parseAsBoolean.withDefault(false),
  kind: list,
  module: list,
  packageType: list,
  runtime: list,
  architecture: list,
  managedBy: list,
};

/** The inventory's view as it stands in the address: what narrows it, its order, its columns. */
export function useInventoryState() {
  const [state, setState] = useQueryStates(params, { history: 'replace' });
  const { q, kind, module, packageType, runtime, architecture, managedBy } = state;
  const filter: InventoryFilter = useMemo(
    () => ({ text: q, facets: { kind, module, packageType, runtime, architecture, managedBy } }),
    [q, kind, module, packageType, runtime, architecture, managedBy],
  );
  const sort = useMemo(() => readSort(state.sort), [state.sort]);
  const columnIds = state.cols ?? defaultColumnIds;
  const isNarrowed = q !== '' || facetNames.some((name) => state[name].length > 0);
  return {
    filter,
    sort,
    columnIds,
    isDense: state.dense,
    isNarrowed,
    setText: (text: string) => setState({ q: text || null }, { limitUrlUpdates: debounce(typingMs) }),
    setFacet: (name: FacetName, values: string[]) => setState({ [name]: values.length > 0 ? values : null }),
    setSort: (next: SortState | null) =>
      setState({ sort: next ? `${next.id}.${next.desc ? 'desc' : 'asc'}` : null }),
    setColumnIds: (ids: readonly string[]) => setState({ cols: isDefault(ids) ? null : [...ids] }),
    setDense: (dense: boolean) => setState({ dense: dense || null }),
    clear: () =>
      setState({
        q: null,
        kind: null,
        module: null,
        packageType: null,
        runtime: null,
        architecture: null,
        managedBy: null,
      }),
  };
}

export type InventoryState = ReturnType<typeof useInventoryState>;

function readSort(text: string | null): SortState | null {
  const [id, direction] = text?.split('.') ?? [];
  return id ? { id, desc: direction === 'desc' } : null;
}

function isDefault(ids: readonly string[]): boolean {
  return ids.length === defaultColumnIds.length && defaultColumnIds.every((id) => ids.includes(id));
}
