import type { Cell, CellKind } from '../traffic/cell';
import type { SeriesReader, Window } from '../traffic/series';

/** Where the numbers of one metric come from. */
export interface MetricSource {
  readonly kind: CellKind;
  readonly unit: string;
  /** RequestCountPerTarget answers Sum and nothing else. */
  readonly onlySum: boolean;
  read(reader: SeriesReader, window: Window): readonly (Cell | null)[];
}
