import { z } from 'zod';
import type { RegionStatus } from '@/lib/contracts/estate-shapes';
import type { NeedsYou, Scope } from '@/lib/contracts/inventory';
import {
  type FailedChange,
  listFailedChanges,
  listFailedProvisioned,
  listOverdueEnds,
  listTurnedAwayGroups,
  listWaitingApprovals,
  listWaitingGroups,
  type OverdueEnd,
  type TurnedAwayGroup,
  type WaitingApproval,
  type WaitingGroup,
} from '../../db/needs-repository';
import type { ServiceContext } from '../context';
import { listBudgetNeeds } from './list-budget-needs';
import type { ModuleReason } from './list-health-reasons';
import { listMovedNeeds } from './list-moved-needs';
import { listPlanNeeds } from './list-plan-needs';
import { listReviewNeeds } from './list-review-needs';

/** How long taking back may take before it counts as overdue. */
const graceMs = 3 * 60_000;
const lookBackMs = 14 * 24 * 3_600_000;

interface Known {
  readonly regions: readonly RegionStatus[];
  readonly reasons: readonly ModuleReason[];
}

/**
 * What waits for a person over a scope, the most pressing first: changes past their end or undone by someone, plans
 * that did not begin or end, changes that wait for approval or did not end well, failed capacity, regions that can't be
 * read, workloads that are down or fail too often, budgets that are passed, decisions to be looked at again.
 */
export async function listNeeds(
  ctx: ServiceContext,
  scope: Scope,
  { regions, reasons }: Known,
): Promise<NeedsYou[]> {
  const since = new Date(ctx.clock.now().getTime() - lookBackMs);
  const overdueSince = new Date(ctx.clock.now().getTime() - graceMs);
  const [ends, moved, approvals, groups, changes, turnedAway, provisioned, budgets, plans] =
    await Promise.all([
      listOverdueEnds(ctx.db, scope, overdueSince),
      listMovedNeeds(ctx, scope),
      listWaitingApprovals(ctx.db, scope),
      listWaitingGroups(ctx.db, scope),
      listFailedChanges(ctx.db, scope, since),
      listTurnedAwayGroups(ctx.db, scope, since),
      listFailedProvisioned(ctx.db, scope),
      listBudgetNeeds(ctx, scope),
      listPlanNeeds(ctx, scope, since),
    ]);
  return [
    ...ends.map(toEndNeed),
    ...moved,
    ...plans,
    ...approvals.map(toApprovalNeed),
    ...groups.map(toGroupNeed),
    ...changes.map(toChangeNeed),
    ...turnedAway.map(toTurnedAwayNeed),
    ...provisioned.map(
      (one): NeedsYou => ({
        kind: 'provisionedFailed',
        title: `${one.name}:${one.qualifier} could not get its provisioned concurrency`,
        detail: one.reason ?? 'AWS gives no reason.',
        at: null,
        workloadId: one.workloadId,
        qualifier: one.qualifier,
      }),
    ),
    // Before what is judged by figures, which such a region makes old.
    ...regions.filter((region) => isInScope(region, scope)).flatMap(toRegionNeed),
    ...toUnwellNeeds(reasons),
    ...budgets,
    ...(await listReviewNeeds(ctx)),
  ];
}

function toEndNeed({ id, number, qualifier, workloadName, endsAt, state, problem }: OverdueEnd): NeedsYou {
  const failure = Failure.safeParse(problem).data;
  return {
    kind: 'endOverdue',
    title: `Change ${number} of ${workloadName}:${qualifier} has passed its end and is not taken back`,
    detail: failure ? `${failure.title}. ${failure.detail}` : 'It is being taken back.',
    at: endsAt.toISOString(),
    changeId: id,
    changeNumber: number,
    asks: state === 'asks',
  };
}

function toApprovalNeed(waiting: WaitingApproval): NeedsYou {
  const { id, number, title, workloadName, reason, requestedByLabel, requestedAt } = waiting;
  return {
    kind: 'approvalWaits',
    title: `Change ${number} of ${workloadName} waits for a second person`,
    detail: `${title}. ${requestedByLabel}: ${reason}`,
    at: requestedAt.toISOString(),
    changeId: id,
    changeNumber: number,
  };
}

function toTurnedAwayNeed({ id, number, title, turnedAway, problem, settledAt }: TurnedAwayGroup): NeedsYou {
  const failure = Failure.safeParse(problem).data;
  return {
    kind: 'groupNeedsLook',
    title: `Group ${number}, ${title}, was done in part`,
    detail: `${turnedAway === 1 ? 'A change was' : `${turnedAway} changes were`} turned away. ${failure?.title ?? ''}`,
    at: settledAt.toISOString(),
    groupId: id,
    groupNumber: number,
  };
}

function toGroupNeed({
  id,
  number,
  title,
  size,
  reason,
  requestedByLabel,
  requestedAt,
}: WaitingGroup): NeedsYou {
  return {
    kind: 'groupWaits',
    title: `Group ${number}, ${title}, waits for a second person`,
    detail: `${size} workloads changed together. ${requestedByLabel}: ${reason}`,
    at: requestedAt.toISOString(),
    groupId: id,
    groupNumber: number,
  };
}

const Failure = z.object({ title: z.string().optional(), detail: z.string().optional() });

function toChangeNeed(change: FailedChange): NeedsYou {
  const failure = Failure.safeParse(change.failure).data;
  const what = `Change ${change.number} of ${change.workloadName}:${change.qualifier}`;
  const { phase, words } = phaseOf(change.phase);
  return {
    kind: 'changeNeedsLook',
    title: `${what} ${words}`,
    detail: failure?.detail ?? failure?.title ?? 'Open it to see what AWS last reported.',
    at: change.at?.toISOString() ?? null,
    changeId: change.id,
    changeNumber: change.number,
    phase,
    workloadId: change.workloadId,
  };
}

function phaseOf(phase: string) {
  switch (phase) {
    case 'timedOut':
      return { phase: 'timedOut', words: 'was not in force in time' } as const;
    case 'indeterminate':
      return { phase: 'indeterminate', words: 'may or may not have reached AWS' } as const;
    default:
      return { phase: 'failed', words: 'failed' } as const;
  }
}

/** One need per workload that is down or fails too often; failed capacity has a need of its own. */
function toUnwellNeeds(reasons: readonly ModuleReason[]): NeedsYou[] {
  const bad = reasons.filter(({ severity, topic }) => severity === 'bad' && topic !== 'provisioned');
  const byWorkload = new Map(bad.map(({ workload }) => [workload.id, workload]));
  return [...byWorkload.values()].map((workload) => ({
    kind: 'workloadUnwell',
    title: `${workload.name} is not well`,
    detail: bad
      .filter((one) => one.workload.id === workload.id)
      .map(({ message }) => message)
      .join(' '),
    at: null,
    workload,
  }));
}

function toRegionNeed({
  accountName,
  accountId,
  region,
  failure,
  listedAt,
  enabled,
}: RegionStatus): NeedsYou[] {
  if (!enabled || !failure) return [];
  return [
    {
      kind: 'regionFailing',
      title: `${accountName}, ${region} can’t be read in full`,
      detail: failure.message,
      action: failure.action,
      at: listedAt,
      accountId,
      region,
    },
  ];
}

function isInScope(status: RegionStatus, { account, region }: Scope): boolean {
  return (
    (account === undefined || account.includes(status.accountId)) &&
    (region === undefined || region.includes(status.region))
  );
}
