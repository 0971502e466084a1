/** One column of a table. Values stay raw here; `cell` gives them words through `lib/format`. */
export interface DataColumn<Row> {
  readonly id: string;
  /** With the unit of its numbers: "Memory, MB". */
  readonly header: string;
  /** Least width in px; `grow` columns share what is left. */
  readonly width: number;
  readonly grow?: boolean;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end';
  /** What the column is sorted by; null comes last in both directions. Absent: it can't be sorted. */
  readonly sortValue?: (row: Row) => string | number | null;
  readonly cell: (row: Row) => React.ReactNode;
  /** Where it goes when the table is a list: its title, beside the title, among the facts below, or an act under those;
   * else left out. */
  readonly narrow?: 'title' | 'aside' | 'fact' | 'act';
  /** False for rows the column says nothing of; a list leaves it out there. */
  readonly applies?: (row: Row) => boolean;
  /** True for a column that can't be hidden. */
  readonly isFixed?: boolean;
}

export interface SortState {
  readonly id: string;
  readonly desc: boolean;
}

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (ids: ReadonlySet<string>) => void;
}

/** `ids` with `id` put in, or taken out if it was in. */
export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Room for a checkbox and the page's edge before it. */
const checkboxWidth = 48;

/** The grid's column tracks; the checkbox comes first where rows can be selected. */
export function toTracks<Row>(columns: readonly DataColumn<Row>[], selectable: boolean): string {
  const tracks = columns.map((column) =>
    column.grow ? `minmax(${column.width}px, 1fr)` : `${column.width}px`,
  );
  return [...(selectable ? [`${checkboxWidth}px`] : []), ...tracks].join(' ');
}

/** The least width of a row in px; below it the table scrolls within itself. */
export function toMinWidth<Row>(columns: readonly DataColumn<Row>[], selectable: boolean): number {
  return columns.reduce((sum, column) => sum + column.width, selectable ? checkboxWidth : 0);
}
