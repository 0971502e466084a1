'use client';

import {
  type QueryClient,
  queryOptions,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DecideApprovalInput, RequestApprovalInput } from '@/lib/contracts/approvals';
import type { SetChangeEndInput } from '@/lib/contracts/change-end';
import type {
  AcceptMovesInput,
  ApplyChangeInput,
  ChangeDetail,
  PlanChangeInput,
  RevertChangeInput,
} from '@/lib/contracts/change-shapes';
import {
  acceptMoves,
  applyChange,
  cancelChange,
  decideApproval,
  getChange,
  planChange,
  reapplyChange,
  requestApproval,
  revertChange,
  setChangeEnd,
} from '@/lib/contracts/changes';
import { isOpen } from '@/lib/domain/changes/phase';
import { call } from '../call';
import { capacityKeys } from '../capacity/capacity-keys';
import { inventoryKeys } from '../inventory/inventory-keys';
import { newIdempotencyKey } from '../new-idempotency-key';
import { changeKeys } from './change-keys';

const whileMovingMs = 1_500;
const whileHeldBackMs = 10_000;
const mostMs = 3_600_000;

/** Query of one change with its plan, steps and events; asked again only until it is settled. */
export function changeOptions(changeId: string) {
  return queryOptions({
    queryKey: changeKeys.change(changeId),
    queryFn: ({ signal }) => call(getChange, { params: { changeId }, signal }),
    refetchInterval: ({ state }) => intervalOf(state.data),
  });
}

function intervalOf(change: ChangeDetail | undefined): number | false {
  if (change && isOpen(change.phase)) return whileMovingMs;
  // A freeze begins and ends without anyone's doing.
  if (change?.phase === 'planned' && change.policies.length > 0) return whileHeldBackMs;
  return change?.end ? untilEndMs(change.end) : false;
}

/** It falls back by itself too: asked again when its end comes, and until it is over. */
function untilEndMs({ state, endsAt }: NonNullable<ChangeDetail['end']>): number | false {
  if (state !== 'waiting' && state !== 'reverting') return false;
  return Math.min(Math.max(Date.parse(endsAt) - Date.now(), whileHeldBackMs), mostMs);
}

/** One change, live until it is settled; what the workload's pages show is read again when its phase moves. */
export function useChange(changeId: string | null) {
  const options = changeOptions(changeId ?? '');
  const query = useQuery(changeId === null ? { ...options, queryFn: skipToken } : options);
  const client = useQueryClient();
  const phase = query.data?.phase;
  const workloadId = query.data?.workload.id;
  useEffect(() => {
    if (phase === undefined || phase === 'planned' || workloadId === undefined) return;
    client.invalidateQueries({ queryKey: inventoryKeys.workload(workloadId) });
    client.invalidateQueries({ queryKey: capacityKeys.all });
    client.invalidateQueries({ queryKey: changeKeys.lists() });
  }, [client, phase, workloadId]);
  return query;
}

/** A plan to make, and the plan it replaces, which is dropped once the new one stands. */
export interface PlanRequest {
  readonly input: PlanChangeInput;
  readonly replaces: string | null;
}

/** Plans a change: AWS is looked at, nothing is written to it. */
export function usePlanChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ input, replaces }: PlanRequest) => {
      const planned = await call(planChange, { body: input, idempotencyKey: newIdempotencyKey() });
      // A plan that could not be dropped stays listed as waiting; the new one stands all the same.
      if (replaces !== null) await Promise.allSettled([dropPlan(client, replaces)]);
      return planned;
    },
    onSuccess: (planned) => remember(client, planned),
    meta: { showsItsError: true },
  });
}

async function dropPlan(client: QueryClient, changeId: string): Promise<void> {
  const held = client.getQueryData(changeOptions(changeId).queryKey);
  if (held && !held.acts.cancel.allowed) return;
  await call(cancelChange, { params: { changeId }, idempotencyKey: newIdempotencyKey() });
}

/** Applies a planned change. */
export function useApplyChange(changeId: string) {
  return useChangeMutation(changeId, (body: ApplyChangeInput) =>
    call(applyChange, { params: { changeId }, body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Sets, moves or takes off the end of a change. */
export function useSetChangeEnd(changeId: string) {
  return useChangeMutation(changeId, (body: SetChangeEndInput) =>
    call(setChangeEnd, { params: { changeId }, body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Asks for a second person to approve a planned change. */
export function useRequestApproval(changeId: string) {
  return useChangeMutation(changeId, (body: RequestApprovalInput) =>
    call(requestApproval, { params: { changeId }, body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Approves or refuses a change that waits for a second person. */
export function useDecideApproval(changeId: string) {
  return useChangeMutation(changeId, (body: DecideApprovalInput) =>
    call(decideApproval, { params: { changeId }, body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Plans the way back from a change. */
export function useRevertChange(changeId: string) {
  return useChangeMutation(changeId, (body: RevertChangeInput) =>
    call(revertChange, { params: { changeId }, body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Plans again what a change has set and something else has moved. */
export function useReapplyChange(changeId: string) {
  return useChangeMutation(changeId, () =>
    call(reapplyChange, { params: { changeId }, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Lets the values of a change stay that something else has moved. */
export function useAcceptMoves(changeId: string) {
  return useChangeMutation(changeId, (body: AcceptMovesInput) =>
    call(acceptMoves, { params: { changeId }, body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Drops a planned change that has not been applied. */
export function useCancelChange(changeId: string) {
  return useChangeMutation(changeId, () =>
    call(cancelChange, { params: { changeId }, idempotencyKey: newIdempotencyKey() }),
  );
}

function useChangeMutation<Input = void>(
  changeId: string,
  mutationFn: (input: Input) => Promise<ChangeDetail>,
) {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn,
    onSuccess: (change) => remember(client, change),
    onError: () => client.invalidateQueries({ queryKey: changeKeys.all }),
    meta: { showsItsError: true },
  });
  const { reset } = mutation;
  // What went wrong with one plan says nothing of the one that replaces it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reset when another change is meant
  useEffect(() => reset, [changeId, reset]);
  return mutation;
}

/** Keeps what the server answered, so that the page shows it without asking again. */
function remember(client: QueryClient, change: ChangeDetail): Promise<void> {
  client.setQueryData(changeOptions(change.id).queryKey, change);
  return client.invalidateQueries({ queryKey: changeKeys.lists() });
}
