'use client';

import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type Row as TableRow,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DataColumn, SortState } from './columns';
import { compareValues } from './compare-values';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;

/** The rows in the order asked for; rows without a value come last, equal rows keep the order they came in. */
export function useSortedRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sort: SortState | null,
): readonly Row[] {
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(() => toDefinitions(columns), [columns]);
  const sorting = useMemo(
    () => (sort && columns.some(({ id }) => id === sort.id) ? [{ id: sort.id, desc: sort.desc }] : []),
    [sort, columns],
  );
  const table = useTable({ features, columns: definitions, data, state: { sorting } });
  const sorted = table.getRowModel().rows;
  return useMemo(() => sorted.map((row) => row.original), [sorted]);
}

function toDefinitions<Row extends object>(columns: readonly DataColumn<Row>[]): ColumnDef<Features, Row>[] {
  return columns.flatMap(({ id, sortValue }) => {
    if (!sortValue) return [];
    const accessorFn = (row: Row) => sortValue(row) ?? undefined;
    const sortFn = (a: TableRow<Features, Row>, b: TableRow<Features, Row>) =>
      compareValues(a.getValue(id), b.getValue(id));
    return [{ id, accessorFn, sortFn, sortUndefined: 'last' as const }];
  });
}
