import type { PlanRefusal } from '../changes/plan';
import type { PlanFacts } from './resolve-target';

/** AWS keeps at least this much concurrency for functions without a reservation. */
export const minimumUnreserved = 100;

/** Why the number asked for can't be had. */
export const amountRefusals: readonly ((facts: PlanFacts) => PlanRefusal | null)[] = [
  refuseOutOfRange,
  refuseNoEffect,
  refuseReservedZero,
  refuseAboveReserved,
  refuseAboveUnreserved,
];

function refuseOutOfRange({ request: { wanted } }: PlanFacts): PlanRefusal | null {
  if (wanted === null || (Number.isSafeInteger(wanted) && wanted >= 1)) return null;
  return {
    code: 'outOfRange',
    title: `${wanted} is not a number of environments`,
    detail: 'AWS takes whole numbers from 1 on; 0 does not switch it off.',
    action: 'Ask for at least 1, or switch provisioned concurrency off.',
  };
}

function refuseNoEffect({ request, current, qualifier }: PlanFacts): PlanRefusal | null {
  if (request.removeAlias || request.wanted !== (current?.requested ?? null)) return null;
  // Asking again for the same number makes AWS try again where it failed.
  if (current?.status === 'FAILED') return null;
  return {
    code: 'noEffect',
    title: 'Nothing would change',
    detail:
      current === null
        ? `Provisioned concurrency of ${qualifier} is off already.`
        : `AWS already holds ${current.requested} for ${qualifier}.`,
    action: current === null ? 'Nothing needs to be done.' : 'Choose another number.',
  };
}

function refuseReservedZero({ request, observation }: PlanFacts): PlanRefusal | null {
  if (request.wanted === null || observation.reserved !== 0) return null;
  return {
    code: 'reservedZero',
    title: 'The function is switched off',
    detail: 'Its reserved concurrency is 0, so AWS runs none of it and provisions none of it.',
    action: 'Raise or remove the reserved concurrency first.',
  };
}

function refuseAboveReserved({ request, observation, others }: PlanFacts): PlanRefusal | null {
  const { reserved } = observation;
  if (request.wanted === null || reserved === null || reserved === 0) return null;
  const elsewhere = others.reduce((sum, one) => sum + one.requested, 0);
  if (request.wanted + elsewhere <= reserved) return null;
  const left = Math.max(0, reserved - elsewhere);
  return {
    code: 'aboveReserved',
    title: 'More than the function has reserved',
    detail: `${request.wanted} here and ${elsewhere} on its other aliases and versions exceed the ${reserved} reserved for the function.`,
    action: left > 0 ? `Ask for ${left} or fewer, or raise the reservation.` : 'Raise the reservation first.',
  };
}

function refuseAboveUnreserved({ request, observation, current }: PlanFacts): PlanRefusal | null {
  const { account, reserved } = observation;
  if (request.wanted === null || reserved !== null || !account.known) return null;
  const more = request.wanted - (current?.requested ?? 0);
  const after = account.value.unreserved - more;
  if (more <= 0 || after >= minimumUnreserved) return null;
  const most = (current?.requested ?? 0) + Math.max(0, account.value.unreserved - minimumUnreserved);
  return {
    code: 'belowMinimumUnreserved',
    title: `Fewer than ${minimumUnreserved} unreserved would be left`,
    detail: `The account has ${account.value.unreserved} of ${account.value.limit} unreserved in this region; ${more} more would leave ${after}, and AWS keeps ${minimumUnreserved} for the functions without a reservation.`,
    action:
      most > 0
        ? `Ask for ${most} or fewer, or ask AWS for a higher concurrency limit.`
        : 'Ask AWS for a higher concurrency limit, or free reserved concurrency elsewhere.',
  };
}
