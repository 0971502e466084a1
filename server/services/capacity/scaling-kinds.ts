import type { z } from 'zod';
import {
  DesiredCountPlan,
  PolicyPlan,
  SchedulePlan,
  StrategyPlan,
  TargetPlan,
} from '@/lib/contracts/change-plan';
import {
  DesiredCountRequest,
  PolicyRequest,
  ScheduleRequest,
  StrategyRequest,
  TargetRequest,
} from '@/lib/contracts/scaling-requests';
import { planDesiredCount } from '@/lib/domain/capacity/scaling/plan-desired-count';
import { planPolicy } from '@/lib/domain/capacity/scaling/plan-policy';
import { planSchedule } from '@/lib/domain/capacity/scaling/plan-schedule';
import { planStrategy } from '@/lib/domain/capacity/scaling/plan-strategy';
import { planTarget } from '@/lib/domain/capacity/scaling/plan-target';
import { defineScalingKind } from './scaling-kind';

/** Registering, changing, suspending and deregistering a scalable target. */
export const targetKind = defineScalingKind<z.infer<typeof TargetRequest>, TargetPlan>({
  on: ['function', 'service'],
  request: TargetRequest,
  plan: TargetPlan,
  qualifierOf: ({ qualifier }) => qualifier,
  decide: planTarget,
  requestOf: ({ request }) => request,
  restoreOf: ({ restore }) => restore,
});

/** The desired count of a service. */
export const desiredCountKind = defineScalingKind<z.infer<typeof DesiredCountRequest>, DesiredCountPlan>({
  on: ['service'],
  request: DesiredCountRequest,
  plan: DesiredCountPlan,
  qualifierOf: () => null,
  decide: planDesiredCount,
  requestOf: ({ request }) => request,
  restoreOf: ({ restore }) => restore,
});

/** Scaling policies: target tracking and steps. */
export const policyKind = defineScalingKind<z.infer<typeof PolicyRequest>, PolicyPlan>({
  on: ['function', 'service'],
  request: PolicyRequest,
  plan: PolicyPlan,
  qualifierOf: ({ qualifier }) => qualifier,
  decide: planPolicy,
  requestOf: ({ request }) => request,
  restoreOf: ({ restore }) => restore,
});

/** Scheduled actions. */
export const scheduleKind = defineScalingKind<z.infer<typeof ScheduleRequest>, SchedulePlan>({
  on: ['function', 'service'],
  request: ScheduleRequest,
  plan: SchedulePlan,
  qualifierOf: ({ qualifier }) => qualifier,
  decide: planSchedule,
  requestOf: ({ request }) => request,
  restoreOf: ({ restore }) => restore,
});

/** Where the tasks of a service run: Spot or on demand. */
export const strategyKind = defineScalingKind<z.infer<typeof StrategyRequest>, StrategyPlan>({
  on: ['service'],
  request: StrategyRequest,
  plan: StrategyPlan,
  qualifierOf: () => null,
  decide: planStrategy,
  requestOf: ({ request }) => request,
  restoreOf: ({ restore }) => restore,
});
