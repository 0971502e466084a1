'use client';

import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DecideApprovalInput, RequestApprovalInput } from '@/lib/contracts/approvals';
import {
  type ApplyGroupInput,
  applyGroup,
  type ChangeGroupDetail,
  cancelGroup,
  decideGroupApproval,
  getGroup,
  listGroups,
  type PlanGroupInput,
  planGroup,
  requestGroupApproval,
  revertGroup,
} from '@/lib/contracts/change-groups';
import { cancelChange } from '@/lib/contracts/changes';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { changeKeys } from './change-keys';

/** For each fifty changes of a group: what is asked for grows with it. */
const whileMovingMs = 1_500;
const perReading = 50;
const whileHeldBackMs = 10_000;
const whileStillMs = 30_000;

/** Query of one group with its changes; asked again often only while a worker is at it. */
export function groupOptions(groupId: string) {
  return queryOptions({
    queryKey: changeKeys.group(groupId),
    queryFn: ({ signal }) => call(getGroup, { params: { groupId }, signal }),
    refetchInterval: ({ state }) => intervalOf(state.data),
  });
}

function intervalOf(group: ChangeGroupDetail | undefined): number | false {
  if (group?.state === 'planning' || group?.state === 'running')
    return whileMovingMs * Math.ceil(group.size / perReading);
  return group?.state === 'planned' && group.policies.length > 0 ? whileHeldBackMs : false;
}

/** One group, live while a worker is at it. */
export function useGroup(groupId: string) {
  const query = useQuery(groupOptions(groupId));
  const client = useQueryClient();
  const { data } = query;
  const standing = data && `${data.state} ${data.inForce} ${data.failed} ${data.underWay}`;
  useEffect(() => {
    if (standing !== undefined) client.invalidateQueries({ queryKey: changeKeys.lists() });
  }, [client, standing]);
  return query;
}

const firstPage: string | null = null;

/** Pages of what was changed together, newest first. */
export function groupsOptions() {
  return infiniteQueryOptions({
    queryKey: changeKeys.groups('all'),
    queryFn: ({ pageParam, signal }) =>
      call(listGroups, {
        query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.meta.nextCursor,
    refetchInterval: whileStillMs,
  });
}

/** What was changed together, newest first, page by page. */
export function useGroups() {
  return useInfiniteQuery(groupsOptions());
}

/** The groups that are under way, or wait for a second person, for the tray. */
export function useGroupsOf(state: 'open' | 'approval') {
  return useQuery({
    queryKey: changeKeys.groups(state),
    queryFn: ({ signal }) => call(listGroups, { query: { state, limit: 50 }, signal }),
    refetchInterval: ({ state: { data } }) => (state === 'open' && data?.data.length ? 2_000 : whileStillMs),
  });
}

/** Asks for changes to be planned together. */
export function usePlanGroup() {
  return useGroupMutation((body: PlanGroupInput) =>
    call(planGroup, { body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Lets a worker apply the changes of a group. */
export function useApplyGroup(groupId: string) {
  return useGroupMutation((body: ApplyGroupInput) =>
    call(applyGroup, { params: { groupId }, body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Begins no more of a group. */
export function useCancelGroup(groupId: string) {
  return useGroupMutation(() =>
    call(cancelGroup, { params: { groupId }, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Plans the way back from a group. */
export function useRevertGroup(groupId: string) {
  return useGroupMutation(() =>
    call(revertGroup, { params: { groupId }, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Asks for a second person to approve a group. */
export function useRequestGroupApproval(groupId: string) {
  return useGroupMutation((body: RequestApprovalInput) =>
    call(requestGroupApproval, { params: { groupId }, body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Approves or refuses a group that waits for a second person. */
export function useDecideGroupApproval(groupId: string) {
  return useGroupMutation((body: DecideApprovalInput) =>
    call(decideGroupApproval, { params: { groupId }, body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Leaves one change of a group out by dropping its plan; answers the group as it is then. */
export function useLeaveOut(groupId: string) {
  return useGroupMutation(async (changeId: string) => {
    await call(cancelChange, { params: { changeId }, idempotencyKey: newIdempotencyKey() });
    return call(getGroup, { params: { groupId } });
  });
}

function useGroupMutation<Input = void>(mutationFn: (input: Input) => Promise<ChangeGroupDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (group) => remember(client, group),
    onError: () => client.invalidateQueries({ queryKey: changeKeys.all }),
    meta: { showsItsError: true },
  });
}

function remember(client: QueryClient, group: ChangeGroupDetail): Promise<void> {
  client.setQueryData(groupOptions(group.id).queryKey, group);
  return client.invalidateQueries({ queryKey: changeKeys.lists() });
}
