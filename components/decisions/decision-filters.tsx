'use client';

import { useQueryStates } from 'nuqs';
import { FilterSet } from '@/components/data-table/filter-set';
import { Checkbox } from '@/components/ui/checkbox';
import { PickMany } from '@/components/ui/pick-many';
import { Select } from '@/components/ui/select';
import { decisionListParams } from '@/lib/client/decisions/list-params';
import { useFacets } from '@/lib/client/inventory/use-overview';
import type { DecisionSummary } from '@/lib/contracts/decisions/shapes';
import { decisionStatuses, deviations } from '@/lib/domain/decisions/decision';
import { deviationWords, statusWords } from '@/lib/present/decisions/decision-words';

const any = '';

interface DecisionFiltersProps {
  readonly rows: readonly DecisionSummary[];
  readonly onClear: () => void;
}

/** What narrows the list of decisions; tags and owners are those of the rows read so far. */
export function DecisionFilters({ rows, onClear }: DecisionFiltersProps) {
  const [params, setParams] = useQueryStates(decisionListParams, { history: 'push' });
  const { data: facets } = useFacets();
  const tags = sortedSet([...rows.flatMap((row) => row.tags), ...params.tag]);
  const owners = sortedSet([
    ...rows.flatMap(({ owner }) => owner ?? []),
    ...(params.owner === null ? [] : [params.owner]),
  ]);
  const chosen =
    [params.status, params.deviation, params.tag].filter(({ length }) => length > 0).length +
    [params.module, params.owner, params.overdue || null].filter((one) => one !== null).length;
  return (
    <FilterSet
      chosen={chosen}
      isNarrowed={chosen > 0}
      onClear={() => {
        onClear();
        setParams(null);
      }}
    >
      <PickMany
        label="Statuses"
        all="any status"
        options={decisionStatuses.map((value) => ({ value, label: statusWords[value].label }))}
        values={params.status}
        onChange={(values) => setParams({ status: keep(decisionStatuses, values) })}
      />
      <PickMany
        label="Deviations"
        all="any deviation"
        options={deviations.map((value) => ({ value, label: deviationWords[value] }))}
        values={params.deviation}
        onChange={(values) => setParams({ deviation: keep(deviations, values) })}
      />
      <Choice
        label="Module"
        all="any module"
        options={(facets?.modules ?? []).map(({ slug, name }) => ({ value: slug, label: name }))}
        value={params.module}
        onChange={(module) => setParams({ module })}
      />
      <Choice
        label="Owner"
        all="any owner"
        options={owners.map((value) => ({ value, label: value }))}
        value={params.owner}
        onChange={(owner) => setParams({ owner })}
      />
      {tags.length > 0 ? (
        <PickMany
          label="Tags"
          all="any tag"
          options={tags.map((value) => ({ value, label: value }))}
          values={params.tag}
          onChange={(tag) => setParams({ tag: tag.length > 0 ? tag : null })}
        />
      ) : null}
      <div className="flex h-7 items-center px-2">
        <Checkbox
          label="Review overdue"
          isSelected={params.overdue}
          onChange={(overdue) => setParams({ overdue: overdue || null })}
        />
      </div>
    </FilterSet>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, all, options, value, onChange }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <Select
      label={label}
      hideLabel
      look="quiet"
      options={[{ value: any, label: all }, ...options]}
      value={value ?? any}
      onChange={(next) => onChange(next === any ? null : next)}
    />
  );
}

function keep<Value extends string>(known: readonly Value[], values: readonly string[]): Value[] | null {
  const kept = known.filter((value) => values.includes(value));
  return kept.length > 0 ? kept : null;
}

function sortedSet(values: readonly string[]): string[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b));
}
