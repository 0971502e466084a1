'use client';

import {
  keepPreviousData,
  queryOptions,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  addPlanAhead,
  cancelPlanAhead,
  getPlanAhead,
  listPlansAhead,
  type PlanAhead,
  type PlanAheadDetail,
  type PlanAheadInput,
  previewPlanAhead,
  updatePlanAhead,
} from '@/lib/contracts/plans-ahead';
import type { PlanStanding } from '@/lib/domain/changes/ahead/judge-plan';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { changeKeys } from './change-keys';

/** The most plans a timeline shows. */
const mostPlans = 500;
const whileMovingMs = 2_000;
const whileStillMs = 60_000;
const moving: readonly PlanStanding[] = ['heldBack', 'starting', 'ending'];

/** A stretch of time plans are looked for in, as ISO moments. */
export interface PlanWindow {
  readonly from: string;
  readonly until: string;
}

function intervalOf(plans: readonly PlanAhead[] | undefined): number {
  return plans?.some(isMoving) ? whileMovingMs : whileStillMs;
}

/** Whether it begins or ends now, or its schedules are being put at AWS. */
function isMoving({ standing, schedules }: PlanAhead): boolean {
  const isPut = schedules === null || schedules.state === 'settled' || schedules.state === 'cancelled';
  return moving.includes(standing) || (standing === 'scheduled' && !isPut);
}

/** Query of the plans that touch a stretch of time. */
export function plansAheadOptions({ from, until }: PlanWindow) {
  return queryOptions({
    queryKey: changeKeys.plansAheadIn({ from, until }),
    queryFn: ({ signal }) => call(listPlansAhead, { query: { from, until, limit: mostPlans }, signal }),
    refetchInterval: ({ state }) => intervalOf(state.data?.data),
  });
}

/** The plans that touch a stretch of time, by when they begin; those of the last one while these are read. */
export function usePlansAhead(window: PlanWindow) {
  return useQuery({ ...plansAheadOptions(window), placeholderData: keepPreviousData });
}

/** The plans of one workload that are not over by the beginning of a day. */
export function usePlansOf(workloadId: string, day: string) {
  const query = { workload: workloadId, from: day };
  return useQuery({
    queryKey: changeKeys.plansAheadIn(query),
    queryFn: ({ signal }) => call(listPlansAhead, { query, signal }),
    refetchInterval: ({ state }) => intervalOf(state.data?.data),
  });
}

/** Query of one plan with its workloads. */
export function planAheadOptions(planId: string) {
  return queryOptions({
    queryKey: changeKeys.planAhead(planId),
    queryFn: ({ signal }) => call(getPlanAhead, { params: { planId }, signal }),
    refetchInterval: ({ state }) => intervalOf(state.data && [state.data]),
  });
}

/** One plan with its workloads, live while it begins or ends. */
export function usePlanAhead(planId: string) {
  return useQuery(planAheadOptions(planId));
}

/** What a plan would cost and meet; of what was asked last while this is computed. Null: nothing is asked yet. */
export function usePlanPreview(input: PlanAheadInput | null, planId: string | null) {
  return useQuery({
    queryKey: changeKeys.planPreview({ input, planId }),
    queryFn: input
      ? ({ signal }) => call(previewPlanAhead, { body: { ...input, planId }, signal })
      : skipToken,
    placeholderData: keepPreviousData,
    meta: { showsItsError: true },
  });
}

/** Keeps a plan, in place of the one of that id if there is one. */
export function useSavePlan(planId: string | null) {
  return usePlanMutation((body: PlanAheadInput) =>
    planId === null
      ? call(addPlanAhead, { body, idempotencyKey: newIdempotencyKey() })
      : call(updatePlanAhead, { params: { planId }, body }),
  );
}

/** Cancels a plan that has not begun. */
export function useCancelPlan(planId: string) {
  return usePlanMutation(() =>
    call(cancelPlanAhead, { params: { planId }, idempotencyKey: newIdempotencyKey() }),
  );
}

function usePlanMutation<Input = void>(mutationFn: (input: Input) => Promise<PlanAheadDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (plan) => {
      client.setQueryData(planAheadOptions(plan.id).queryKey, plan);
      return client.invalidateQueries({ queryKey: changeKeys.lists() });
    },
    onError: () => client.invalidateQueries({ queryKey: changeKeys.all }),
    meta: { showsItsError: true },
  });
}
