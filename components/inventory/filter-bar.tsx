'use client';

import { ListFilter } from 'lucide-react';
import { formatCountOf } from '@/lib/format/number';
import { type FacetChoice, type FacetName, facetNames } from '@/lib/present/inventory/filter-inventory';
import { Button } from '../ui/button';
import { PickMany } from '../ui/pick-many';
import { Popover } from '../ui/popover';
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
      <div className="hidden flex-wrap items-center gap-x-1 md:flex">{facets}</div>
      <div className="md:hidden">
        <Popover
          label="Filters"
          trigger={
            <>
              <ListFilter aria-hidden size={14} />
              {chosen > 0 ? formatCountOf(chosen, 'filter') : 'Filters'}
            </>
          }
        >
          <div className="flex flex-col items-start gap-1 p-1">{facets}</div>
        </Popover>
      </div>
      {state.isNarrowed ? (
        <Button
          size="sm"
          variant="ghost"
          onPress={() => {
            onText('');
            state.clear();
          }}
        >
          Clear
        </Button>
      ) : null}
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
