import type { FieldChange, PlanCost, PlanStep } from '../../changes/plan';
import type { Undone } from '../../changes/undone';
import { Exact, sayDollars } from '../../costs/exact';
import type { PriceBook } from '../../costs/price-book';
import { type Known, known } from '../../known';
import { describeSuspended, policyField, scheduleField } from './facts';
import { computeCapacityCost } from './floor-cost';
import { currentOf, type ScalingObservation, targetIdOf } from './held';
import { type ScalingPlan, toScalingPlan } from './scaling-plan';
import {
  type Bounds,
  deregisterStep,
  provisionStep,
  putPolicyStep,
  putScheduleStep,
  registerStep,
  unprovisionStep,
} from './steps';
import { targetRefusalsOf } from './target-bounds-refusals';
import type { TargetRequest } from './target-request';
import { targetWarningsOf } from './target-warnings';

export type TargetPlan = ScalingPlan<'scalableTarget', TargetRequest>;

export interface TargetPlanInput {
  readonly request: TargetRequest;
  readonly observation: ScalingObservation;
  readonly undoing: Undone<TargetPlan> | null;
  readonly prices: PriceBook;
}

/** What registering, changing, suspending or deregistering a scalable target would do, and every reason against it. */
export function planTarget({ request, observation, undoing, prices }: TargetPlanInput): TargetPlan {
  const { target } = observation;
  const { bounds } = request;
  const held = [
    ...(target?.policies.map((policy) => policyField(policy.name)) ?? []),
    ...(target?.scheduledActions.map((action) => scheduleField(action.name)) ?? []),
  ];
  return toScalingPlan<'scalableTarget', TargetRequest>(observation, undoing, {
    kind: 'scalableTarget',
    title: toTitle(observation, bounds),
    qualifier: observation.qualifier ?? 'tasks',
    from: target && describeBounds(target),
    wanted: bounds && describeBounds(bounds),
    request,
    restore: toRestore(request, observation),
    steps: toSteps(request, observation),
    follows: toFollows(request, observation),
    moreFields: toInitial(request, observation),
    deadlineSeconds: 900,
    restsOn: ['target', 'min', 'max', 'suspended', ...(bounds === null ? held : [])],
    cost: toCost(request, observation, prices),
    warnings: targetWarningsOf(request, observation),
    refusals: targetRefusalsOf(request, observation),
  });
}

/** Bounds as lists show them: "2–10", with what is suspended. */
export function describeBounds(bounds: Bounds): string {
  const suspended = describeSuspended(bounds.suspended);
  return `${bounds.min}–${bounds.max}${suspended ? ` (${suspended} suspended)` : ''}`;
}

function toTitle({ qualifier, workload, target }: ScalingObservation, bounds: Bounds | null): string {
  const subject = qualifier ?? workload.name;
  if (bounds === null) return `Stop scaling ${subject}`;
  if (target === null) return `Scale ${subject} between ${bounds.min} and ${bounds.max}`;
  const of = qualifier === null ? '' : ` of ${qualifier}`;
  const moved = [
    target.min === bounds.min ? '' : `the minimum from ${target.min} to ${bounds.min}`,
    target.max === bounds.max ? '' : `the maximum from ${target.max} to ${bounds.max}`,
  ].filter((part) => part !== '');
  if (moved.length > 0) return `Change ${moved.join(' and ')}${of}`;
  const suspended = describeSuspended(bounds.suspended);
  return suspended ? `Suspend ${suspended}${of}` : `Resume scaling of ${subject}`;
}

function toSteps(request: TargetRequest, observation: ScalingObservation): readonly PlanStep[] {
  const { target, provisioned, workload, qualifier } = observation;
  const { bounds, initial, restore, removeProvisioned } = request;
  const id = targetIdOf(observation);
  const alias = { name: workload.name, qualifier: qualifier ?? '' };
  if (bounds === null) {
    return [
      ...(target ? [deregisterStep(id, target)] : []),
      ...(removeProvisioned && provisioned ? [unprovisionStep(alias, provisioned.requested)] : []),
    ];
  }
  return [
    ...(initial !== null && provisioned === null ? [provisionStep(alias, initial)] : []),
    registerStep(id, bounds, target),
    ...(restore?.policies.map((policy) => putPolicyStep(id, policy, null)) ?? []),
    ...(restore?.scheduledActions.map((action) => putScheduleStep(id, action, null)) ?? []),
  ];
}

function toInitial({ initial }: TargetRequest, { provisioned }: ScalingObservation): readonly FieldChange[] {
  if (initial === null || provisioned !== null) return [];
  return [{ field: 'provisioned', label: 'Provisioned to begin with', from: null, to: initial }];
}

function toFollows({ bounds, initial }: TargetRequest, observation: ScalingObservation): readonly string[] {
  if (bounds === null) return [];
  const isRaised = bounds.min > currentOf(observation) && !bounds.suspended.out;
  return isRaised || initial !== null ? ['inBounds', 'steady'] : ['inBounds'];
}

function toRestore(request: TargetRequest, observation: ScalingObservation): TargetRequest {
  const { target, provisioned } = observation;
  const { qualifier } = request;
  const nothing = { qualifier, bounds: null, initial: null, restore: null, removeProvisioned: false };
  if (target === null) {
    return { ...nothing, removeProvisioned: provisioned === null && request.initial !== null };
  }
  const { min, max, suspended, policies, scheduledActions } = target;
  const back = { ...nothing, bounds: { min, max, suspended } };
  if (request.bounds !== null) return back;
  const initial = request.removeProvisioned ? (provisioned?.requested ?? null) : null;
  return { ...back, initial, restore: { policies, scheduledActions } };
}

// The floor is what is paid for whatever the load: the minimum, or what stands where nothing scales it.
function toCost(
  { bounds, removeProvisioned }: TargetRequest,
  observation: ScalingObservation,
  prices: PriceBook,
): Known<PlanCost> {
  const current = currentOf(observation);
  const from = observation.target ? observation.target.min : current;
  const to = bounds ? bounds.min : removeProvisioned ? 0 : current;
  const floor = computeCapacityCost(observation, from, to, prices);
  if (!floor.known || bounds === null) return floor;
  const ceiling = computeCapacityCost(observation, 0, bounds.max, prices);
  const most = ceiling.known
    ? `At the maximum of ${bounds.max} it would be ${sayDollars(new Exact(ceiling.value.perMonth.to))} a month.`
    : `What the maximum would cost is unknown: ${ceiling.reason}.`;
  const first = `The floor of ${bounds.min}, which is paid for whatever the load. ${most}`;
  return known({ ...floor.value, notes: [first, ...floor.value.notes] });
}
