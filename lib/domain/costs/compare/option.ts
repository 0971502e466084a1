import type { CostComponent } from '../components';
import type { Part } from './part';

/**
 * A part of an option that is priced by itself. Its quantities are a linear function of its drivers, such as requests
 * and environments; the drivers follow from the traffic, in steps where they are whole.
 */
export interface Piece {
  readonly name: string;
  readonly region: string;
  /** The drivers at so many requests a month over all parts together; none of them falls with more. */
  readonly drive: (requests: number) => readonly number[];
  readonly build: (drivers: readonly number[]) => CostComponent;
}

/** An option made for a workload or several: its pieces, or why it can't be compared. */
export type MadeOption =
  | { readonly pieces: readonly Piece[]; readonly notes: readonly string[] }
  | { readonly refusal: string };

/** A part with its share of the traffic of all. */
export interface SharedPart extends Part {
  /** 0–1. */
  readonly share: number;
}

/** The parts with their shares of the traffic; equal ones where there is none. */
export function shareParts(parts: readonly Part[]): readonly SharedPart[] {
  const total = parts.reduce((sum, { values }) => sum + values.requests, 0);
  return parts.map((part) => ({
    ...part,
    share: total === 0 ? 1 / parts.length : part.values.requests / total,
  }));
}

/** Seconds of the month that a part's figures are about. */
export function monthSeconds({ values }: Part): number {
  return values.monthHours * 3600;
}
