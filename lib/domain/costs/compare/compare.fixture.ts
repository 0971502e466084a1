import { unknown } from '../../known';
import { type Observation, type Part, settlePart } from './part';
import type { GivenValues } from './values';

/** A workload of which nothing was observed but what is given. */
export function typedObservation(more: Partial<Observation> = {}): Observation {
  return {
    name: 'workload',
    region: 'us-east-1',
    values: {},
    missing: {},
    shape: '',
    peakConcurrency: null,
    requestRange: null,
    runsAs: null,
    latencyMsP95: unknown('not measured'),
    ...more,
  };
}

/** A settled workload; throws when a value is wrong. */
export function partOf(edits: GivenValues, more: Partial<Observation> = {}): Part {
  const { part, faults } = settlePart(typedObservation(more), edits);
  if (part) return part;
  throw new Error(faults.map(({ field, message }) => `${field} ${message}`).join('; '));
}
