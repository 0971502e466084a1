import type { Known } from '../../known';
import { checkValue, findFaults } from './check-value';
import { choiceFields } from './choice-fields';
import { type NumberName, numberFields, optionalNumbers } from './number-fields';
import type { OptionId } from './option-ids';
import { taskSizeFor } from './task-size';
import {
  type FieldFault,
  type FieldName,
  fieldNames,
  type GivenValues,
  isNumberName,
  type Provenance,
  type Values,
} from './values';
import { isShape, peakIntensity } from './week-shape';

/** How its requests are spread over time, as its logs have them: counts by bucket (`TimeHistogram`). */
export interface MeasuredTimes {
  readonly warm: readonly (readonly [bucket: number, count: number])[];
  /** INIT and the first run together. */
  readonly cold: readonly (readonly [bucket: number, count: number])[];
  /** e.g. "2026-11-13 to 2026-11-20". */
  readonly words: string;
}

/** What is known of one workload before anything is assumed. */
export interface Observation {
  readonly name: string;
  readonly region: string;
  /** Measured and configured values with where they come from; what is missing is assumed or must be given. */
  readonly values: { readonly [N in FieldName]?: { readonly value: unknown; readonly from: Provenance } };
  /** Why a value is missing that would be measured, by field. */
  readonly missing: Readonly<Record<string, string>>;
  /** Traffic hour by hour of a week (`encodeShape`); empty where it is not known. */
  readonly shape: string;
  /** The most in flight at once over the window; null where nothing said. */
  readonly peakConcurrency: number | null;
  /** Requests a month, at the lowest and highest day of the window. */
  readonly requestRange: { readonly low: number; readonly high: number } | null;
  /** How it runs today; null for a usage given by hand. */
  readonly runsAs: OptionId | null;
  readonly latencyMsP95: Known<{ readonly ms: number; readonly words: string }>;
  /** Null where no logs were read. */
  readonly times: MeasuredTimes | null;
}

/** One workload with all its values settled. */
export interface Part {
  readonly name: string;
  readonly region: string;
  readonly shape: string;
  readonly times: MeasuredTimes | null;
  readonly values: Values;
  readonly provenance: Readonly<Record<FieldName, Provenance>>;
}

const assumed: Provenance = { basis: 'assumed', words: 'assumed' };
const edited: Provenance = { basis: 'assumed', words: 'edited here' };

/**
 * A workload's values: what was edited, else what was measured or configured, else what follows from those, else the
 * standard assumption. Every wrong or missing field is named.
 */
export function settlePart(
  observation: Observation,
  edits: GivenValues,
): { readonly part: Part | null; readonly faults: readonly FieldFault[] } {
  const faults: FieldFault[] = [];
  const settled = new Map<FieldName, { value: number | string | null; from: Provenance }>();
  const give = (name: FieldName, given: unknown, from: Provenance) => {
    const checked = checkValue(name, given);
    if ('value' in checked) settled.set(name, { value: checked.value, from });
    else faults.push({ field: name, message: checked.message });
  };
  for (const name of fieldNames) {
    const observed = observation.values[name];
    if (edits[name] !== undefined) give(name, edits[name], edited);
    else if (observed !== undefined) give(name, observed.value, observed.from);
  }
  if (!isShape(observation.shape)) faults.push({ field: 'shape', message: 'must be 168 digits 0–9a–z' });
  for (const [name, value] of derive(settled, observation)) {
    if (!settled.has(name)) settled.set(name, { value, from: assumed });
  }
  for (const name of fieldNames) {
    if (settled.has(name) || faults.some(({ field }) => field === name)) continue;
    const standard = isNumberName(name) ? numberFields[name].standard : choiceFields[name].standard;
    if (standard === null && !optionalNumbers.some((one) => one === name)) {
      faults.push({ field: name, message: observation.missing[name] ?? 'is needed' });
    } else settled.set(name, { value: standard, from: assumed });
  }
  if (faults.length > 0) return { part: null, faults };
  return finish(observation, settled);
}

type Settled = ReadonlyMap<FieldName, { readonly value: number | string | null; readonly from: Provenance }>;

function finish(observation: Observation, settled: Settled) {
  const entries = [...settled];
  // Every field was checked by its own rule above, which is what its type says.
  const values = Object.fromEntries(entries.map(([name, { value }]) => [name, value])) as unknown as Values;
  const provenance = Object.fromEntries(entries.map(([name, { from }]) => [name, from])) as Record<
    FieldName,
    Provenance
  >;
  const { name, region, shape, times } = observation;
  const faults = findFaults(values);
  return { part: faults.length > 0 ? null : { name, region, shape, times, values, provenance }, faults };
}

// What follows from a workload's own figures, so that an untouched comparison is a sensible one.
function derive(settled: Settled, { shape, peakConcurrency }: Observation): readonly [NumberName, number][] {
  const number = (name: NumberName) => {
    const value = settled.get(name)?.value ?? numberFields[name].standard;
    return typeof value === 'number' ? value : 0;
  };
  const memoryMb = number('memoryMb');
  const { vcpu, memoryGb } = taskSizeFor(memoryMb, settled.has('taskVcpu') ? number('taskVcpu') : null);
  const average = (number('requests') * number('durationMs')) / 1000 / (number('monthHours') * 3600);
  const busiest = Math.ceil(average * (isShape(shape) ? peakIntensity(shape) : 1));
  const environments = Math.min(10_000, Math.max(1, peakConcurrency ?? busiest));
  return [
    ['taskVcpu', vcpu],
    ['taskMemoryGb', memoryGb],
    ['taskConcurrency', Math.max(1, Math.floor((vcpu * vcpuMemoryMb) / memoryMb))],
    ['provisioned', environments],
    ['scheduled', environments],
    ['trackingMax', Math.min(10_000, Math.max(environments * 2, 100))],
  ];
}

/** Lambda gives one vCPU at this memory (https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html). */
const vcpuMemoryMb = 1769;
