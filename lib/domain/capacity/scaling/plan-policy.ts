import type { PlanStep } from '../../changes/plan';
import type { Undone } from '../../changes/undone';
import type { PriceBook } from '../../costs/price-book';
import { policyField } from './facts';
import { computeFloorCost } from './floor-cost';
import { type HeldPolicy, type ScalingObservation, targetIdOf } from './held';
import { policyRefusalsOf } from './policy-refusals';
import { type PolicyRequest, toWantedPolicy } from './policy-request';
import { policyWarningsOf } from './policy-warnings';
import { describeHeldPolicy } from './policy-words';
import { type ScalingPlan, toScalingPlan } from './scaling-plan';
import { deletePolicyStep, putPolicyStep } from './steps';

export type PolicyPlan = ScalingPlan<'scalingPolicy', PolicyRequest>;

export interface PolicyPlanInput {
  readonly request: PolicyRequest;
  readonly observation: ScalingObservation;
  readonly undoing: Undone<PolicyPlan> | null;
  readonly prices: PriceBook;
}

/** What putting or deleting a scaling policy would do, and every reason against it. */
export function planPolicy({ request, observation, undoing, prices }: PolicyPlanInput): PolicyPlan {
  const { qualifier, name } = request;
  const held = observation.target?.policies.find((one) => one.name === name) ?? null;
  const wanted = toWantedPolicy(request);
  const act = wanted === null ? 'Delete' : held ? 'Change' : 'Add';
  return toScalingPlan<'scalingPolicy', PolicyRequest>(observation, undoing, {
    kind: 'scalingPolicy',
    title: `${act} the policy ${name}`,
    qualifier: `${qualifier ?? 'tasks'}: ${name}`,
    from: held && describeHeldPolicy(held),
    wanted: wanted && describeHeldPolicy(wanted),
    request,
    restore: { qualifier, name, policy: null, held },
    steps: toSteps(observation, held, wanted),
    follows: [],
    deadlineSeconds: 300,
    restsOn: ['target', 'min', 'max', policyField(name)],
    cost: computeFloorCost(
      observation,
      { from: null, to: null },
      'A policy costs nothing by itself; between the bounds the load decides what runs.',
      prices,
    ),
    warnings: policyWarningsOf(request, observation),
    refusals: policyRefusalsOf(request, observation),
  });
}

function toSteps(
  observation: ScalingObservation,
  held: HeldPolicy | null,
  wanted: HeldPolicy | null,
): readonly PlanStep[] {
  const id = targetIdOf(observation);
  if (wanted !== null) return [putPolicyStep(id, wanted, held)];
  return held ? [deletePolicyStep(id, held)] : [];
}
