import type { PlanWarning } from '../../changes/plan';
import { minimumUnreserved } from '../amount-refusals';
import { computeNextRuns } from '../schedule/next-runs';
import { describeSuspended } from './facts';
import { currentOf, type HeldTarget, type ScalingObservation, unitOf } from './held';
import type { TargetRequest } from './target-request';

/** What a person should know before a target is changed, though nothing forbids it. */
export function targetWarningsOf(
  request: TargetRequest,
  observation: ScalingObservation,
): readonly (PlanWarning | null)[] {
  const { target } = observation;
  if (request.bounds === null) {
    return target === null ? [] : [deletedWith(target), staysProvisioned(request, observation)];
  }
  return [
    movesAtOnce(request, observation),
    zero(request, observation),
    pinned(request, observation),
    suspends(request, target),
    scheduled(request, observation),
    nothingMoves(request, target),
    ceilingAboveAccount(request, observation),
    alarmsToPoint(request),
  ];
}

function deletedWith({ policies, scheduledActions }: HeldTarget): PlanWarning | null {
  const lost = [
    ...policies.map((one) => `the policy ${one.name}`),
    ...scheduledActions.map((one) => `the schedule ${one.name}`),
  ];
  if (lost.length === 0) return null;
  const steps = policies.filter((one) => one.type === 'StepScaling' && one.alarms.length > 0);
  const alarms =
    steps.length === 0
      ? ''
      : ` The alarms of ${steps.map((one) => one.name).join(', ')} must then be pointed to the new policy by hand.`;
  return {
    code: 'deletedWithTarget',
    title: 'AWS deletes its policies and schedules',
    detail: `With the target go ${lost.join(', ')}. Reverting this change puts them back as they are now.${alarms}`,
    mustAcknowledge: true,
  };
}

function staysProvisioned(
  { removeProvisioned }: TargetRequest,
  { provisioned, service }: ScalingObservation,
): PlanWarning | null {
  if (service || provisioned === null || removeProvisioned) return null;
  return {
    code: 'staysProvisioned',
    title: `${provisioned.requested} stay provisioned`,
    detail:
      'Deregistering leaves the capacity as it is: it is paid for until provisioned concurrency is switched off.',
    mustAcknowledge: false,
  };
}

function movesAtOnce(
  { bounds, initial }: TargetRequest,
  observation: ScalingObservation,
): PlanWarning | null {
  const current = initial ?? currentOf(observation);
  if (bounds === null || (current >= bounds.min && current <= bounds.max)) return null;
  const to = current < bounds.min ? bounds.min : bounds.max;
  const out = to > current;
  if (out ? bounds.suspended.out : bounds.suspended.in) return null;
  return {
    code: out ? 'scalesOutAtOnce' : 'scalesInAtOnce',
    title: `AWS moves it from ${current} to ${to} at once`,
    detail: `${current} ${unitOf(observation, current)} ${current === 1 ? 'is' : 'are'} outside the new bounds, so AWS ${out ? 'adds' : 'removes'} what is ${out ? 'missing' : 'too much'} without waiting for a policy or a cooldown.`,
    mustAcknowledge: false,
  };
}

function zero({ bounds }: TargetRequest, { service }: ScalingObservation): PlanWarning | null {
  if (bounds === null || bounds.min > 0) return null;
  if (bounds.max === 0) {
    return {
      code: 'nothingLeft',
      title: service ? 'No task is left' : 'Nothing stays provisioned',
      detail: service
        ? 'With a maximum of 0 every task is stopped, and the service answers nothing.'
        : 'With a maximum of 0 every call may meet a cold start again.',
      mustAcknowledge: true,
    };
  }
  return {
    code: 'minimumZero',
    title: 'It may scale in to nothing',
    detail: service
      ? 'At 0 tasks the service answers nothing and reports no CPU, so tracking CPU or memory can’t bring it back; only a schedule, or a metric that does not come from its tasks, can.'
      : 'At 0 AWS removes the provisioned concurrency, and utilisation is no longer reported, so a policy that tracks it can’t bring it back; only a schedule can.',
    mustAcknowledge: false,
  };
}

function pinned({ bounds }: TargetRequest, observation: ScalingObservation): PlanWarning | null {
  if (bounds === null || bounds.min !== bounds.max || bounds.max === 0) return null;
  return {
    code: 'pinned',
    title: `It stays at ${bounds.min} ${unitOf(observation, bounds.min)}`,
    detail: 'Minimum and maximum are the same, so no policy can move it.',
    mustAcknowledge: false,
  };
}

function suspends({ bounds }: TargetRequest, target: HeldTarget | null): PlanWarning | null {
  if (bounds === null) return null;
  const before = target?.suspended ?? { in: false, out: false, scheduled: false };
  const more = {
    in: bounds.suspended.in && !before.in,
    out: bounds.suspended.out && !before.out,
    scheduled: bounds.suspended.scheduled && !before.scheduled,
  };
  const words = describeSuspended(more);
  if (words === null) return null;
  return {
    code: 'suspends',
    title: `Until it is resumed: no ${words}`,
    detail: `${more.out ? 'It won’t grow under load. ' : ''}${more.in ? 'What it grew to stays, and is paid for. ' : ''}${more.scheduled ? 'Schedules whose time passes meanwhile are not made up for. ' : ''}Nothing resumes it by itself.`,
    mustAcknowledge: false,
  };
}

function scheduled({ bounds }: TargetRequest, observation: ScalingObservation): PlanWarning | null {
  const { target, observedAt } = observation;
  if (bounds === null || target === null || bounds.suspended.scheduled) return null;
  const next = target.scheduledActions
    .flatMap((action) => {
      const runs = computeNextRuns(action, new Date(observedAt), 1);
      const [at] = runs.known ? runs.value : [];
      return at === undefined ? [] : [{ action, at }];
    })
    .sort((a, b) => a.at.localeCompare(b.at))
    .find(
      ({ action }) =>
        (action.min !== null && action.min !== bounds.min) ||
        (action.max !== null && action.max !== bounds.max),
    );
  if (!next || (bounds.min === target.min && bounds.max === target.max)) return null;
  const { action, at } = next;
  const sets = [
    action.min === null ? '' : `a minimum of ${action.min}`,
    action.max === null ? '' : `a maximum of ${action.max}`,
  ].filter((part) => part !== '');
  return {
    code: 'scheduleUndoes',
    title: `The schedule ${action.name} sets other bounds`,
    detail: `At ${at.slice(0, 16).replace('T', ' ')} UTC it sets ${sets.join(' and ')}.`,
    mustAcknowledge: false,
  };
}

function nothingMoves({ bounds, restore }: TargetRequest, target: HeldTarget | null): PlanWarning | null {
  if (bounds === null || target !== null || restore !== null || bounds.min === bounds.max) return null;
  return {
    code: 'nothingMoves',
    title: 'Nothing moves it yet',
    detail: 'Bounds alone scale nothing: add a policy or a schedule once they stand.',
    mustAcknowledge: false,
  };
}

function ceilingAboveAccount({ bounds }: TargetRequest, observation: ScalingObservation): PlanWarning | null {
  const { capacity } = observation;
  if (bounds === null || capacity === null || !capacity.account.known || capacity.reserved !== null)
    return null;
  const room = currentOf(observation) + capacity.account.value.unreserved - minimumUnreserved;
  if (bounds.max <= room) return null;
  return {
    code: 'ceilingAboveAccount',
    title: `The account has room for ${Math.max(0, room)}`,
    detail: `AWS refuses to provision beyond that, so a maximum of ${bounds.max} can’t be reached.`,
    mustAcknowledge: false,
  };
}

function alarmsToPoint({ restore }: TargetRequest): PlanWarning | null {
  const names = restore?.policies.filter((one) => one.type === 'StepScaling').map((one) => one.name) ?? [];
  if (names.length === 0) return null;
  return {
    code: 'alarmsToPoint',
    title: 'Alarms must be pointed to the policy again',
    detail: `AWS gives ${names.join(', ')} a new ARN. The alarms that fired the one before don’t fire it until their action names the new one.`,
    mustAcknowledge: false,
  };
}
