import type { PlanWarning } from '../../changes/plan';
import type { HeldPolicy, ScalingObservation } from './held';
import { type PolicyRequest, toWantedPolicy } from './policy-request';
import { metricOf } from './policy-words';

/** What a person should know before a policy is put or deleted, though nothing forbids it. */
export function policyWarningsOf(
  request: PolicyRequest,
  observation: ScalingObservation,
): readonly (PlanWarning | null)[] {
  const wanted = toWantedPolicy(request);
  const others = (observation.target?.policies ?? []).filter((one) => one.name !== request.name);
  if (wanted === null) return [lastOne(others), alarmsStay(request, observation)];
  return [
    sameMetric(wanted, others),
    severalDecide(wanted, others),
    idleTrap(wanted, observation),
    needsAlarm(wanted, request),
    neverIn(wanted),
    standsStill(observation),
  ];
}

function sameMetric(wanted: HeldPolicy, others: readonly HeldPolicy[]): PlanWarning | null {
  const metric = metricOf(wanted);
  const twin = metric === null ? undefined : others.find((one) => metricOf(one) === metric);
  if (!twin) return null;
  return {
    code: 'sameMetric',
    title: `${twin.name} tracks the same metric`,
    detail:
      'Two policies on one metric work against each other: the higher target never gets to scale in. Change that one instead, or delete it.',
    mustAcknowledge: true,
  };
}

function severalDecide(wanted: HeldPolicy, others: readonly HeldPolicy[]): PlanWarning | null {
  if (others.length === 0) return null;
  const mixed = others.some((one) => one.type !== wanted.type);
  return {
    code: 'severalPolicies',
    title: `${others.length + 1} policies then decide together`,
    detail: `It scales out when any of them says so, to the most that one asks for, and in only when all agree.${mixed ? ' Tracking and step policies side by side can make it move back and forth.' : ''}`,
    mustAcknowledge: false,
  };
}

function idleTrap(wanted: HeldPolicy, { service }: ScalingObservation): PlanWarning | null {
  if (service || wanted.type !== 'TargetTrackingScaling') return null;
  return {
    code: 'idleTrap',
    title: 'Without requests it never scales in',
    detail:
      'Lambda reports utilisation only while requests come. When they stop, the alarms have no data and what is provisioned stays, and is paid for, until a schedule lowers it.',
    mustAcknowledge: false,
  };
}

function needsAlarm(wanted: HeldPolicy, { held }: PolicyRequest): PlanWarning | null {
  if (wanted.type !== 'StepScaling') return null;
  return {
    code: 'needsAlarm',
    title: held ? 'Alarms must be pointed to the policy again' : 'Nothing fires it yet',
    detail: held
      ? 'AWS gives it a new ARN: the alarms that fired the one before don’t fire it until their action names the new one.'
      : 'A step policy acts when a CloudWatch alarm names it as its action. AWS makes none: point an alarm to the policy’s ARN, which the change shows once it is applied.',
    mustAcknowledge: false,
  };
}

function neverIn({ configuration }: HeldPolicy): PlanWarning | null {
  if (configuration.DisableScaleIn !== true) return null;
  return {
    code: 'neverIn',
    title: 'It only ever scales out',
    detail: 'What it grew to stays, and is paid for, until another policy, a schedule or a person lowers it.',
    mustAcknowledge: false,
  };
}

function standsStill({ target }: ScalingObservation): PlanWarning | null {
  if (target === null) return null;
  if (target.min === target.max) {
    return {
      code: 'pinned',
      title: 'The bounds leave it no room',
      detail: `Minimum and maximum are both ${target.min}: no policy can move it.`,
      mustAcknowledge: false,
    };
  }
  const { suspended } = target;
  if (!suspended.in && !suspended.out) return null;
  return {
    code: 'suspended',
    title: `Scaling ${suspended.in && suspended.out ? 'in and out' : suspended.in ? 'in' : 'out'} is suspended`,
    detail: 'The policy does nothing in that direction until it is resumed.',
    mustAcknowledge: false,
  };
}

function lastOne(others: readonly HeldPolicy[]): PlanWarning | null {
  if (others.length > 0) return null;
  return {
    code: 'lastPolicy',
    title: 'No policy is left',
    detail: 'The capacity stays where it is, whatever the load; only schedules still move it.',
    mustAcknowledge: false,
  };
}

function alarmsStay({ name }: PolicyRequest, { target }: ScalingObservation): PlanWarning | null {
  const held = target?.policies.find((one) => one.name === name);
  if (held?.type !== 'StepScaling' || held.alarms.length === 0) return null;
  return {
    code: 'alarmsStay',
    title: 'Its alarms stay, and fire nothing',
    detail: `${held.alarms.join(', ')} still name it as their action. Reverting gives the policy a new ARN, so they must then be pointed to it by hand.`,
    mustAcknowledge: false,
  };
}
