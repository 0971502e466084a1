import { type Observation, type Part, settlePart } from './part';
import { nothingObserved } from './typed-usage';
import type { GivenValues } from './values';

/** A workload of which nothing was observed but what is given. */
export function typedObservation(more: Partial<Observation> = {}): Observation {
  return { ...nothingObserved('us-east-1'), ...more };
}

/** A settled workload; throws when a value is wrong. */
export function partOf(edits: GivenValues, more: Partial<Observation> = {}): Part {
  const { part, faults } = settlePart(typedObservation(more), edits);
  if (part) return part;
  throw new Error(faults.map(({ field, message }) => `${field} ${message}`).join('; '));
}
