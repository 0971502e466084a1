/** What every line needs to take part in the table's keys. */
export interface LineRow {
  readonly index: number;
  readonly isActive: boolean;
  readonly onActive: () => void;
  readonly onOpen: () => void;
}
