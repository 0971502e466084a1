'use client';

import { type FacetChoice, type FacetName, facetNames } from '@/lib/present/inventory/filter-inventory';
import { FilterSet } from '../data-table/filter-set';
import { PickMany } from '../ui/pick-many';
import { SearchField } from '../ui/search-field';
import type { InventoryState } from './use-inventory-state';

const words: Readonly<Record<FacetName, readonly [label: string, all: string]>> = {
  kind: ['Kinds', 'any kind'],
  module: ['Modules', 'any module'],
  packageType: ['Packages', 'any package'],
  runtime: ['Runtimes', 'any runtime'],
  architecture: ['Architectures', 'any architecture'],
  managedBy: ['Tools', 'any tool'],
};

interface FilterBarProps {
  readonly state: InventoryState;
  /** What is in the box now; the table follows as fast as it can. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: ReadonlyMap<FacetName, readonly FacetChoice[]>;
}

/** What narrows the table. */
export function FilterBar({ state, text, onText, choices }: FilterBarProps) {
  const chosen = facetNames.filter((name) => state.filter.facets[name].length > 0).length;
  const facets = facetNames.map((name) => (
    <Facet key={name} name={name} choices={choices.get(name) ?? []} state={state} />
  ));
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-1 gap-y-2 px-4 pb-2 md:px-6">
      <SearchField
        label="Filter workloads"
        placeholder="Filter by name, ARN, runtime…"
        value={text}
        onChange={onText}
        className="min-w-0 flex-1 md:max-w-60"
      />
      <FilterSet
        chosen={chosen}
        isNarrowed={state.isNarrowed}
        onClear={() => {
          onText('');
          state.clear();
        }}
      >
        {facets}
      </FilterSet>
    </div>
  );
}

interface FacetProps {
  readonly name: FacetName;
  readonly choices: readonly FacetChoice[];
  readonly state: InventoryState;
}

function Facet({ name, choices, state }: FacetProps) {
  const [label, all] = words[name];
  const values = state.filter.facets[name];
  // One value throughout narrows nothing.
  if (choices.length < 2 && values.length === 0) return null;
  return (
    <PickMany
      label={label}
      all={all}
      options={choices.map(({ value, label: text }) => ({ value, label: text }))}
      counts={new Map(choices.map(({ value, count }) => [value, count]))}
      values={values}
      onChange={(next) => state.setFacet(name, next)}
    />
  );
}
