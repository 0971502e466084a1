'use client';

import { Download } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useInventory } from '@/lib/client/inventory/use-inventory';
import { useGo, useScope } from '@/lib/client/scope/use-scope';
import type { InventoryRow } from '@/lib/contracts/inventory';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { filterInventory } from '@/lib/present/inventory/filter-inventory';
import { inventoryFields } from '@/lib/present/inventory/inventory-fields';
import { toCsv } from '@/lib/present/inventory/to-csv';
import { DataTable } from '../data-table/data-table';
import { useSortedRows } from '../data-table/use-sorted-rows';
import { PageHeader } from '../layout/page-header';
import { ProblemBanner, ProblemState } from '../states/problem';
import { TableSkeleton } from '../states/table-skeleton';
import { Button } from '../ui/button';
import { saveFile } from '../ui/save-file';
import { ColumnMenu } from './column-menu';
import { toColumns } from './columns';
import { FilterBar } from './filter-bar';
import { NothingMatches, NoWorkloads } from './inventory-empty';
import { RegionBanners } from './region-banners';
import { SavedViews } from './saved-views';
import { SelectionBar } from './selection-bar';
import { useInventoryState } from './use-inventory-state';
import { toWorkloadHref } from './workload-link';

const rowId = ({ id }: InventoryRow) => id;
const rowLabel = ({ name }: InventoryRow) => name;

/** Every function and service of the scope in one table. */
export function InventoryView() {
  const { scope } = useScope();
  const { query, rows, meta } = useInventory(scope);
  const state = useInventoryState();
  const go = useGo();
  const [text, setText] = useState(state.filter.text);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  // Typing stays ahead of the table: the box changes at once, the rows as soon as there is time.
  const filter = useDeferredValue(useMemo(() => ({ ...state.filter, text }), [state.filter, text]));
  const { matching, choices } = useMemo(() => filterInventory(rows, filter), [rows, filter]);
  const columnKey = state.columnIds.join(',');
  const columns = useMemo(() => toColumns(columnKey.split(',')), [columnKey]);
  const sorted = useSortedRows(matching, columns, state.sort);

  if (query.isPending)
    return (
      <Frame
        summary="Reading the inventory…"
        body={<TableSkeleton label="Loading workloads" edge="page" />}
      />
    );
  if (query.isError && rows.length === 0) {
    return <Frame summary="" body={<ProblemState error={query.error} onRetry={() => query.refetch()} />} />;
  }
  const exportCsv = (shown: readonly InventoryRow[]) => {
    const fields = inventoryFields.filter(({ id }) => columns.some((column) => column.id === id));
    saveFile(
      `trimtab-inventory-${new Date().toISOString().slice(0, 10)}.csv`,
      'text/csv',
      toCsv(fields, shown),
    );
  };
  const changeText = (next: string) => {
    setText(next);
    state.setText(next);
  };
  const clear = () => {
    setText('');
    state.clear();
  };
  const total = meta?.total ?? rows.length;
  return (
    <Frame
      summary={summarise(matching.length, rows.length, total)}
      acts={
        <>
          <SavedViews area="inventory" path="/inventory" />
          <ColumnMenu state={state} />
          <Button
            size="sm"
            onPress={() => exportCsv(sorted)}
            disabledReason={rows.length < total ? 'Rows are still being loaded.' : null}
          >
            <Download aria-hidden size={14} />
            {`Export ${formatCount(sorted.length)} as CSV`}
          </Button>
        </>
      }
      body={
        <>
          <FilterBar state={state} text={text} onText={changeText} choices={choices} />
          <div className="flex shrink-0 flex-col gap-2 px-4 pb-2 empty:hidden md:px-6">
            {query.isError ? <ProblemBanner error={query.error} /> : null}
            <RegionBanners regions={meta?.failingRegions ?? []} />
          </div>
          <DataTable
            label="Workloads"
            rows={sorted}
            columns={columns}
            rowId={rowId}
            rowLabel={rowLabel}
            sort={state.sort}
            isSorted
            onSort={state.setSort}
            onOpen={(row) => go(toWorkloadHref(row))}
            selection={{ ids: selected, onChange: setSelected }}
            isDense={state.isDense}
            height="fill"
            empty={rows.length === 0 ? <NoWorkloads /> : <NothingMatches onClear={clear} />}
          />
          <SelectionBar
            rows={sorted.filter(({ id }) => selected.has(id))}
            onClear={() => setSelected(new Set())}
            onExport={exportCsv}
          />
        </>
      }
    />
  );
}

interface FrameProps {
  readonly summary: string;
  readonly acts?: React.ReactNode;
  readonly body: React.ReactNode;
}

function Frame({ summary, acts, body }: FrameProps) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader title="Inventory" summary={<p aria-live="polite">{summary}</p>} acts={acts} />
      {body}
    </div>
  );
}

function summarise(matching: number, loaded: number, total: number): string {
  if (loaded < total) return `${formatCount(loaded)} of ${formatCountOf(total, 'workload')} loaded…`;
  if (matching < total) return `${formatCount(matching)} of ${formatCountOf(total, 'workload')} match.`;
  return `${formatCountOf(total, 'function or service', 'functions and services')}.`;
}
