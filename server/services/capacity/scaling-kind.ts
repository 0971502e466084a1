import type { z } from 'zod';
import { type ChangePlan, ObservedFacts } from '@/lib/contracts/change-plan';
import { factsOfCall, toFacts } from '@/lib/domain/capacity/scaling/facts';
import type { ScalingObservation } from '@/lib/domain/capacity/scaling/held';
import { toObservedFacts } from '@/lib/domain/capacity/scaling/observed-facts';
import {
  agreementOfFacts,
  conditionOfFacts,
  verifyScaling,
} from '@/lib/domain/capacity/scaling/verify-scaling';
import type { BasePlan } from '@/lib/domain/changes/plan';
import type { WorkloadKind } from '@/lib/domain/inventory/snapshot';
import { defineKind, type Place, type Planning } from '../changes/kind';
import type { ServiceContext } from '../context';
import { observeScaling } from './observe-scaling';
import { readScaling, type ScalingSubject } from './read-scaling';
import { sendScalingStep } from './send-scaling-step';

/** A plan of scaling, whichever kind it is. */
type AnyScalingPlan = Exclude<ChangePlan, { readonly kind: 'provisionedConcurrency' }>;

interface ScalingKind<Request, Plan extends AnyScalingPlan> {
  readonly on: readonly WorkloadKind[];
  readonly request: z.ZodType<Request>;
  readonly plan: z.ZodType<Plan>;
  /** The alias or version the request is about; null for a service. */
  qualifierOf(request: Request): string | null;
  decide(planning: Planning<Request, ScalingObservation, Plan>): BasePlan;
  requestOf(plan: Plan): Request;
  restoreOf(plan: Plan): Request;
}

/** A kind of change of what scales a workload: all of them are sent, looked for and verified alike, by facts. */
export function defineScalingKind<Request, Plan extends AnyScalingPlan>(kind: ScalingKind<Request, Plan>) {
  const subjectOf = ({ workload }: Place, plan: Plan): ScalingSubject => ({
    workload,
    qualifier: kind.qualifierOf(kind.requestOf(plan)),
  });
  const read = (ctx: ServiceContext, place: Place, plan: Plan) =>
    readScaling(ctx, place.scope, subjectOf(place, plan));
  return defineKind<Request, ScalingObservation, Plan, ObservedFacts>({
    on: kind.on,
    request: kind.request,
    plan: kind.plan,
    seen: ObservedFacts,
    observe: (ctx, place, request) => observeScaling(ctx, place, kind.qualifierOf(request)),
    decide: kind.decide,
    requestOf: kind.requestOf,
    invert: kind.restoreOf,
    send: (ctx, { scope }, call) => sendScalingStep(ctx, scope, call),
    lookAt: async (ctx, place, plan, { operation, request }) => {
      const seen = toFacts(await read(ctx, place, plan));
      const wanted = Object.entries(factsOfCall(operation, request));
      const happened = wanted.every(([field, value]) => (seen[field] ?? null) === value);
      return happened ? { happened, response: {} } : { happened };
    },
    look: async (ctx, place, plan) => ObservedFacts.parse(toObservedFacts(await read(ctx, place, plan))),
    verify: ({ expected }, look) => verifyScaling({ expected, ...look }),
    agreement: ({ expected }, seen) => agreementOfFacts(expected, seen),
    condition: conditionOfFacts,
    describe: ({ words }) => words,
  });
}
