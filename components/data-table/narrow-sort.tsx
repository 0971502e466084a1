'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { cx } from '../ui/cx';
import { IconButton } from '../ui/icon-button';
import { Select } from '../ui/select';
import type { DataColumn, SortState } from './columns';

interface NarrowSortProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState | null) => void;
  readonly atEdge: boolean;
}

/** What a list is sorted by, where there is no header to press. */
export function NarrowSort<Row>({ columns, sort, onSort, atEdge }: NarrowSortProps<Row>) {
  const sortable = columns.filter((column) => column.sortValue);
  if (sortable.length === 0) return null;
  const desc = sort?.desc ?? false;
  return (
    <div className={cx('flex shrink-0 items-center gap-1 py-1 text-ink-3 text-xs', atEdge && 'px-4')}>
      <span>Sorted by</span>
      <Select
        label="Sort by"
        hideLabel
        look="quiet"
        placeholder="the usual order"
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
