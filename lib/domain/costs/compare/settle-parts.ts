import { checkValue } from './check-value';
import { type Observation, type Part, settlePart } from './part';
import type { FieldFault, GivenValues } from './values';

/** A workload that a sum can't take in, and why. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

export interface SettledParts {
  /** Null while something is wrong or missing; `faults` says what. */
  readonly parts: readonly [Part, ...Part[]] | null;
  readonly leftOut: readonly LeftOut[];
  readonly faults: readonly FieldFault[];
}

/**
 * Workloads with the same edits. Of several, those that lack a figure are left out with the reason, and edited
 * requests are the total, which keeps each one's share.
 */
export function settleParts(observations: readonly Observation[], edits: GivenValues): SettledParts {
  const [only, ...others] = observations;
  if (only === undefined)
    return { parts: null, leftOut: [], faults: [{ field: 'workloads', message: 'are none' }] };
  if (others.length === 0) {
    const { part, faults } = settlePart(only, edits);
    return { parts: part ? [part] : null, leftOut: [], faults };
  }
  const { requests, ...shared } = edits;
  const settled = observations.map((observation) => ({ observation, ...settlePart(observation, shared) }));
  const wrong = settled.flatMap(({ observation, faults }) =>
    faults.filter(({ field }) => observation.missing[field] === undefined),
  );
  const [first, ...rest] = settled.flatMap(({ part }) => part ?? []);
  const leftOut = settled.flatMap(({ observation, part, faults }) =>
    part ? [] : [{ name: observation.name, reason: faults.map(({ message }) => message).join('; ') }],
  );
  if (wrong.length > 0) return { parts: null, leftOut: [], faults: once(wrong) };
  if (first === undefined) {
    return {
      parts: null,
      leftOut,
      faults: [
        {
          field: 'requests',
          message: `are not known, or their duration is not, of any of its workloads (${leftOut[0]?.name}: ${leftOut[0]?.reason})`,
        },
      ],
    };
  }
  return scale([first, ...rest], requests, leftOut);
}

function scale(
  parts: readonly [Part, ...Part[]],
  wanted: unknown,
  leftOut: readonly LeftOut[],
): SettledParts {
  const total = parts.reduce((sum, { values }) => sum + values.requests, 0);
  if (wanted === undefined) return { parts, leftOut, faults: [] };
  const checked = checkValue('requests', wanted);
  if (!('value' in checked)) {
    return { parts: null, leftOut, faults: [{ field: 'requests', message: checked.message }] };
  }
  const requests = Number(checked.value);
  const [first, ...rest] = parts.map((one) => ({
    ...one,
    values: {
      ...one.values,
      requests: total === 0 ? requests / parts.length : (one.values.requests / total) * requests,
    },
    provenance: { ...one.provenance, requests: edited },
  }));
  return { parts: first ? [first, ...rest] : null, leftOut, faults: [] };
}

const edited = { basis: 'assumed', words: 'edited here' } as const;
function once(faults: readonly FieldFault[]): readonly FieldFault[] {
  const seen = new Map(faults.map((fault) => [fault.field, fault]));
  return [...seen.values()];
}
