'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { IconButton } from '../ui/icon-button';
import { Select } from '../ui/select';
import type { DataColumn, SortState } from './columns';

interface NarrowSortProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState | null) => void;
}

/** What a list is sorted by, where there is no header to press. */
export function NarrowSort<Row>({ columns, sort, onSort }: NarrowSortProps<Row>) {
  const sortable = columns.filter((column) => column.sortValue);
  if (sortable.length === 0) return null;
  const desc = sort?.desc ?? false;
  return (
    <div className="flex shrink-0 items-center gap-1 px-2 py-1 text-ink-3 text-xs">
      <span className="pl-2">Sorted by</span>
      <Select
        label="Sort by"
        hideLabel
        look="quiet"
        placeholder="the order it came in"
        value={sort?.id ?? null}
        onChange={(id) => onSort({ id, desc })}
        options={sortable.map(({ id, header }) => ({ value: id, label: header }))}
      />
      {sort ? (
        <IconButton
          size="sm"
          label={desc ? 'Descending; sort ascending' : 'Ascending; sort descending'}
          onPress={() => onSort({ id: sort.id, desc: !desc })}
        >
          {desc ? <ArrowDown aria-hidden size={14} /> : <ArrowUp aria-hidden size={14} />}
        </IconButton>
      ) : null}
    </div>
  );
}
