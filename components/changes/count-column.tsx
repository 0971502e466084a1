import type { DataColumn } from '@/components/data-table/columns';

/** A column of how many, e.g. workloads of each group. */
export function countColumn<Row>(
  id: string,
  header: string,
  width: number,
  count: (row: Row) => number,
): DataColumn<Row> {
  return { id, header, width, align: 'end', narrow: 'fact', sortValue: count, cell: count };
}
