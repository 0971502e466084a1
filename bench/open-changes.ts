import { randomUUID } from 'node:crypto';
import type { AwsScope } from '@/server/aws/access';
import { readFunction } from '@/server/aws/lambda/get-function-detail';
import { listAllVersions } from '@/server/aws/lambda/list-functions';
import { loadChange } from '@/server/services/changes/load-change';
import { planChange } from '@/server/services/changes/plan-change';
import type { ServiceContext } from '@/server/services/context';

/** A change in force, and what it holds. */
export interface OpenChange {
  readonly id: string;
  readonly scope: AwsScope;
  readonly functionName: string;
}

export const provisioned = 2;
const qualifier = 'live';

/**
 * Stores that `count` functions of a region hold provisioned concurrency by a change with an end: the engine plans
 * one, and the others are its record with other names.
 */
export async function openChanges(
  ctx: ServiceContext,
  scope: AwsScope,
  count: number,
  endsAt: Date,
): Promise<readonly OpenChange[]> {
  const versions = await listAllVersions(ctx.aws, scope);
  const published = [...versions]
    .filter(([, of]) => of.length > 0)
    .map(([arn]) => arn.split(':').at(-1) ?? '');
  const names = published.slice(0, count);
  const [first] = names;
  if (first === undefined || names.length < count) throw new Error(`${scope.region} has too few functions.`);
  const workloads = await storeWorkloads(ctx, scope, names, first);
  const { id } = await planChange(ctx, {
    kind: 'provisionedConcurrency',
    workloadId: workloads.get(first) ?? '',
    target: { qualifier },
    wanted: provisioned,
  });
  const { row, plan } = await loadChange(ctx, id);
  const made = names.map((functionName) => ({ id: randomUUID(), scope, functionName }));
  const renamed = (value: unknown, name: string) => JSON.parse(JSON.stringify(value).replaceAll(first, name));
  const now = ctx.clock.now();
  await ctx.db.change.createMany({
    data: made.map((change) => ({
      id: change.id,
      kind: row.kind,
      workloadId: workloads.get(change.functionName) ?? '',
      qualifier,
      phase: 'inForce',
      plan: renamed(plan, change.functionName),
      fingerprint: row.fingerprint,
      reason: 'launch',
      plannedByLabel: 'bench',
      plannedAt: now,
      appliedByLabel: 'bench',
      appliedAt: now,
      settledAt: now,
    })),
  });
  await ctx.db.changeStep.createMany({
    data: made.flatMap((change) =>
      row.steps.map(({ position, operation, request }) => ({
        changeId: change.id,
        position,
        operation,
        request: renamed(request, change.functionName),
        state: 'succeeded',
        intendedAt: now,
        outcomeAt: now,
      })),
    ),
  });
  await ctx.db.changeEnd.createMany({
    data: made.map((change) => ({ changeId: change.id, endsAt, tryAt: endsAt, timeZone: 'Etc/UTC' })),
  });
  return made;
}

async function storeWorkloads(
  ctx: ServiceContext,
  scope: AwsScope,
  names: readonly string[],
  first: string,
): Promise<ReadonlyMap<string, string>> {
  const snapshot = await readFunction(ctx.aws, scope, first, { versions: null, scaling: [] });
  const { accountId, region } = scope;
  const now = ctx.clock.now();
  const rows = await ctx.db.workload.createManyAndReturn({
    select: { id: true, name: true },
    data: names.map((name) => ({
      accountId,
      region,
      kind: 'function',
      arn: snapshot.arn.replaceAll(first, name),
      name,
      snapshot: JSON.parse(JSON.stringify(snapshot).replaceAll(first, name)),
      configHash: 'bench',
      firstSeenAt: now,
      lastSeenAt: now,
      detailSeenAt: now,
      detailDueAt: new Date(now.getTime() + 86_400_000),
    })),
  });
  return new Map(rows.map(({ id, name }) => [name, id]));
}
