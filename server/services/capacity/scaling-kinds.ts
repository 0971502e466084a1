import type { z } from 'zod';
import { DesiredCountPlan, TargetPlan } from '@/lib/contracts/change-plan';
import { DesiredCountRequest, TargetRequest } from '@/lib/contracts/scaling-requests';
import { planDesiredCount } from '@/lib/domain/capacity/scaling/plan-desired-count';
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
