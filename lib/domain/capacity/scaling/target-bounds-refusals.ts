import type { PlanRefusal } from '../../changes/plan';
import { minimumUnreserved } from '../amount-refusals';
import { currentOf, type ScalingObservation } from './held';
import { refuseSubject, refuseUnregistered } from './subject-refusals';
import type { TargetRequest } from './target-request';

/** Why a target can't be set as asked. */
export function targetRefusalsOf(
  request: TargetRequest,
  observation: ScalingObservation,
): readonly (PlanRefusal | null)[] {
  if (request.bounds === null) return [refuseUnregistered(observation)];
  const subject = refuseSubject(observation);
  if (subject) return [subject];
  return [
    refuseNumbers(request),
    refuseWithoutInitial(request, observation),
    refuseAboveReserved(request, observation),
    refuseAboveAccount(request, observation),
  ];
}

function refuseNumbers({ bounds, initial }: TargetRequest): PlanRefusal | null {
  if (bounds === null) return null;
  const { min, max } = bounds;
  const whole = [min, max].every((one) => Number.isSafeInteger(one) && one >= 0);
  if (!whole || (initial !== null && !(Number.isSafeInteger(initial) && initial >= 1))) {
    return {
      code: 'outOfRange',
      title: 'AWS takes whole numbers only',
      detail: 'Minimum and maximum are whole numbers from 0 on, the number to begin with from 1 on.',
      action: 'Correct the numbers.',
    };
  }
  if (min <= max) return null;
  return {
    code: 'minAboveMax',
    title: 'The minimum is above the maximum',
    detail: `${min} is more than ${max}: AWS takes no such bounds.`,
    action: 'Lower the minimum or raise the maximum.',
  };
}

function refuseWithoutInitial(
  { bounds, initial }: TargetRequest,
  { service, provisioned, target, qualifier }: ScalingObservation,
): PlanRefusal | null {
  if (service || provisioned || initial !== null || bounds === null || target !== null) return null;
  return {
    code: 'needsInitial',
    title: 'Provisioned scaling needs a number to begin with',
    detail: `${qualifier} has no provisioned concurrency, and Application Auto Scaling may not scale an alias that begins with none.`,
    action: 'Give a number to begin with, or switch provisioned concurrency on first.',
  };
}

function refuseAboveReserved(request: TargetRequest, observation: ScalingObservation): PlanRefusal | null {
  const { capacity, qualifier } = observation;
  const reserved = capacity?.reserved ?? null;
  if (capacity === null || reserved === null) return null;
  const elsewhere = capacity.provisioned
    .filter((one) => one.qualifier !== qualifier)
    .reduce((sum, one) => sum + one.requested, 0);
  const least = leastOf(request);
  if (least + elsewhere <= reserved) return null;
  return {
    code: 'aboveReserved',
    title: 'More than the function has reserved',
    detail: `${least} here and ${elsewhere} on its other aliases and versions exceed the ${reserved} reserved for the function.`,
    action: 'Lower the minimum, or raise the reservation first.',
  };
}

function refuseAboveAccount(request: TargetRequest, observation: ScalingObservation): PlanRefusal | null {
  const { capacity } = observation;
  if (capacity === null || capacity.reserved !== null || !capacity.account.known) return null;
  const more = leastOf(request) - currentOf(observation);
  const { unreserved, limit } = capacity.account.value;
  if (more <= 0 || unreserved - more >= minimumUnreserved) return null;
  return {
    code: 'belowMinimumUnreserved',
    title: `Fewer than ${minimumUnreserved} unreserved would be left`,
    detail: `The account has ${unreserved} of ${limit} unreserved in this region; ${more} more would leave ${unreserved - more}.`,
    action: 'Lower the minimum, or ask AWS for a higher concurrency limit.',
  };
}

function leastOf({ bounds, initial }: TargetRequest): number {
  return Math.max(bounds?.min ?? 0, initial ?? 0);
}
