'use client';

import { parseAsString, useQueryStates } from 'nuqs';
import { useMemo, useState } from 'react';
import type { SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { SearchField } from '@/components/ui/search-field';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { useNow } from '@/components/ui/use-now';
import type { BookPrice } from '@/lib/contracts/costs';
import { formatCountOf } from '@/lib/format/number';
import { priceFamilies } from '@/lib/present/costs/price-names';
import { toPriceRows } from '@/lib/present/costs/price-rows';
import { priceColumns } from './price-columns';
import { PriceSheet } from './price-sheet';

const params = {
  q: parseAsString.withDefault(''),
  at: parseAsString,
  family: parseAsString,
  price: parseAsString,
};
const everything = 'all';

/** Every price in force, narrowed by what is looked for; a row opens to its source and history. */
export function PriceList({ prices }: { readonly prices: readonly BookPrice[] }) {
  const [{ q, at, family, price }, setParams] = useQueryStates(params, { history: 'replace' });
  const [sort, setSort] = useState<SortState | null>(null);
  const now = useNow();
  const rows = useMemo(
    () => toPriceRows(prices, { q, region: at, family }, now ?? new Date(0)),
    [prices, q, at, family, now],
  );
  const regions = [...new Set(prices.map(({ region }) => region))];
  const open = prices.find(({ key, region }) => `${key}|${region}` === price) ?? null;
  return (
    <Section title="Prices in force" aside={formatCountOf(rows.length, 'price')}>
      <div className="flex flex-wrap items-end gap-3">
        <SearchField
          label="Search the prices"
          placeholder="Search"
          className="w-full sm:w-56"
          value={q}
          onChange={(next) => void setParams({ q: next || null })}
        />
        <Choice
          label="Family"
          all="All families"
          values={priceFamilies}
          value={family}
          onChange={(next) => void setParams({ family: next })}
        />
        <Choice
          label="Region"
          all="All regions"
          values={regions}
          value={at}
          onChange={(next) => void setParams({ at: next })}
        />
      </div>
      <DataTable
        label="Prices in force"
        rows={rows}
        columns={priceColumns}
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.name} in ${row.region}`}
        sort={sort}
        onSort={setSort}
        onOpen={(row) => void setParams({ price: row.id }, { history: 'push' })}
        empty={<p className="px-4 py-6 text-ink-2">No price fits. Take a filter away to see more.</p>}
      />
      {open ? <PriceSheet price={open} onClose={() => void setParams({ price: null })} /> : null}
    </Section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly values: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, all, values, value, onChange }: ChoiceProps) {
  const options = [{ value: everything, label: all }, ...values.map((one) => ({ value: one, label: one }))];
  return (
    <Select
      label={label}
      hideLabel
      className="w-44 grow sm:grow-0"
      options={options}
      value={value ?? everything}
      onChange={(next) => onChange(next === everything ? null : next)}
    />
  );
}
