import type { Selection } from './columns';

/** Whether all, some or none of these rows are selected, and how to select or clear them together. */
export function toAll<Row>(rows: readonly Row[], rowId: (row: Row) => string, selection: Selection) {
  const chosen = rows.filter((row) => selection.ids.has(rowId(row))).length;
  const state =
    chosen === 0 ? ('none' as const) : chosen === rows.length ? ('all' as const) : ('some' as const);
  return {
    state,
    onChange: (all: boolean) => selection.onChange(new Set(all ? rows.map(rowId) : [])),
  };
}
