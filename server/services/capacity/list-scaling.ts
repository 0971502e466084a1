import { z } from 'zod';
import type { ListScalingQuery, ScalingRow } from '@/lib/contracts/scaling';
import { computeNextRuns } from '@/lib/domain/capacity/schedule/next-runs';
import type { ScalableTarget, WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import { authorise } from '../../auth/actor';
import { listScaledWorkloads } from '../../db/scaling-repository';
import { readSnapshot } from '../../db/workload-repository';
import type { ServiceContext } from '../context';
import { fromCursor, toCursor } from '../cursor';

const Position = z.tuple([z.string(), z.uuid()]);
type Row = Awaited<ReturnType<typeof listScaledWorkloads>>[number];

/** The scalable targets of a page of workloads, by name, as they were last read. */
export async function listScaling(
  ctx: ServiceContext,
  query: ListScalingQuery,
): Promise<{ data: ScalingRow[]; meta: { nextCursor: string | null } }> {
  authorise(ctx.actor, 'estate.read');
  const position = query.cursor === undefined ? null : fromCursor(Position, query.cursor);
  const after = position && { name: position[0], id: position[1] };
  const rows = await listScaledWorkloads(ctx.db, query, { after, limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return {
    data: page.flatMap((row) => toRows(row, ctx.clock.now())),
    meta: { nextCursor: last ? toCursor([last.name, last.id]) : null },
  };
}

function toRows(row: Row, now: Date): ScalingRow[] {
  const snapshot = readSnapshot(row.snapshot);
  if (!snapshot?.detail) return [];
  return snapshot.detail.scaling.map((target) => ({
    resourceId: target.resourceId,
    workload: {
      id: row.id,
      kind: snapshot.kind,
      name: row.name,
      accountId: row.accountId,
      region: row.region,
      stage: row.stage,
      module: row.module,
    },
    qualifier: target.qualifier,
    min: target.min,
    max: target.max,
    current: currentOf(snapshot, target),
    suspended: target.suspended,
    policies: target.policies.map((policy) => ({ ...policy, alarms: [...policy.alarms] })),
    scheduledActions: [...target.scheduledActions],
    nextRun: findNextRun(target, now),
    readAt: row.detailSeenAt?.toISOString() ?? null,
  }));
}

function currentOf(snapshot: WorkloadSnapshot, { qualifier }: ScalableTarget): number | null {
  if (snapshot.kind === 'service') return snapshot.capacity.desired;
  return snapshot.detail?.provisioned.find((one) => one.qualifier === qualifier)?.requested ?? 0;
}

function findNextRun({ scheduledActions }: ScalableTarget, now: Date): ScalingRow['nextRun'] {
  const next = scheduledActions.flatMap((action) => {
    const runs = computeNextRuns(action, now, 1);
    const [at] = runs.known ? runs.value : [];
    return at === undefined ? [] : [{ name: action.name, at }];
  });
  return next.sort((a, b) => a.at.localeCompare(b.at))[0] ?? null;
}
