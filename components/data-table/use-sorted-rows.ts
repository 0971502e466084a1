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
import { compareValues, toComparable } from './compare-values';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;

/** The rows in the order asked for; rows without a value come last, equal rows keep the order they came in. */
export function useSortedRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sort: SortState | null,
): readonly Row[] {
  const isSorted = sort !== null && columns.some(({ id, sortValue }) => id === sort.id && sortValue);
  // Rows that stay as they came never enter the table: ten thousand of them would be wrapped for nothing.
  const data = useMemo(() => (isSorted ? [...rows] : []), [rows, isSorted]);
  const definitions = useMemo(() => toDefinitions(columns), [columns]);
  const sorting = useMemo(
    () => (sort && isSorted ? [{ id: sort.id, desc: sort.desc }] : []),
    [sort, isSorted],
  );
  const table = useTable({ features, columns: definitions, data, state: { sorting } });
  const sorted = table.getRowModel().rows;
  return useMemo(() => (isSorted ? sorted.map((row) => row.original) : rows), [sorted, rows, isSorted]);
}

function toDefinitions<Row extends object>(columns: readonly DataColumn<Row>[]): ColumnDef<Features, Row>[] {
  return columns.flatMap(({ id, sortValue }) => {
    if (!sortValue) return [];
    const accessorFn = (row: Row) => toComparable(sortValue(row));
    const sortFn = (a: TableRow<Features, Row>, b: TableRow<Features, Row>) =>
      compareValues(a.getValue(id), b.getValue(id));
    return [{ id, accessorFn, sortFn, sortUndefined: 'last' as const }];
  });
}
