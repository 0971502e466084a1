import type { ObservedFacts } from '../../changes/plan';
import { describeSuspended, toFacts } from './facts';
import type { ScalingReading } from './held';

/** A reading as a change's verification keeps it. */
export function toObservedFacts(reading: ScalingReading): ObservedFacts {
  return { facts: toFacts(reading), words: describeReading(reading), progress: toProgress(reading) };
}

function describeReading({ target, service, provisioned }: ScalingReading): string {
  const suspended = target && describeSuspended(target.suspended);
  const bounds = target
    ? `a minimum of ${target.min}, a maximum of ${target.max}${suspended ? `, ${suspended} suspended` : ''}`
    : 'no scaling target';
  const capacity = service
    ? `${service.capacity.desired} wanted, ${service.capacity.running} running, ${service.capacity.pending} starting`
    : provisioned
      ? `${provisioned.requested} provisioned, ${provisioned.available} available`
      : 'nothing provisioned';
  return `AWS reports ${bounds}; ${capacity}.`;
}

function toProgress({ service, provisioned }: ScalingReading): ObservedFacts['progress'] {
  if (service) return { done: service.capacity.running, total: service.capacity.desired };
  return provisioned && { done: provisioned.available, total: provisioned.requested };
}
