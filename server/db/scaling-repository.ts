import type { BoundsSince } from '@/lib/domain/capacity/moved-bounds';
import type { Db } from './client';
import type { Prisma } from './generated/client';

/** The bounds last kept of each target of these workloads. */
export async function findLastBounds(
  db: Db,
  workloadIds: readonly string[],
): Promise<readonly BoundsSince[]> {
  return db.$queryRaw<BoundsSince[]>`
    SELECT DISTINCT ON ("workloadId", "resourceId") "workloadId", "resourceId", since, min, max
    FROM "ScalingBounds" WHERE "workloadId" = ANY(${[...workloadIds]}::uuid[])
    ORDER BY "workloadId", "resourceId", since DESC`;
}

/** Keeps bounds that have moved. */
export async function addBounds(db: Db, rows: readonly BoundsSince[]): Promise<void> {
  await db.scalingBounds.createMany({ data: [...rows], skipDuplicates: true });
}

/** The bounds of a workload's targets over time, oldest first. */
export async function listBounds(db: Db, workloadId: string): Promise<readonly BoundsSince[]> {
  return db.scalingBounds.findMany({ where: { workloadId }, orderBy: { since: 'asc' } });
}

export interface ScaledFilter {
  readonly stage?: readonly string[] | undefined;
  readonly account?: readonly string[] | undefined;
  readonly region?: readonly string[] | undefined;
}

/** Workloads that have a scalable target, by name after a position, at most `limit`. */
export async function listScaledWorkloads(
  db: Db,
  filter: ScaledFilter,
  page: { readonly after: { readonly name: string; readonly id: string } | null; readonly limit: number },
) {
  const conditions: Prisma.WorkloadWhereInput[] = [{ archivedAt: null, capacityMin: { not: null } }];
  if (filter.stage) conditions.push({ stage: { in: [...filter.stage] } });
  if (filter.account) conditions.push({ accountId: { in: [...filter.account] } });
  if (filter.region) conditions.push({ region: { in: [...filter.region] } });
  if (page.after) {
    const { name, id } = page.after;
    conditions.push({ OR: [{ name: { gt: name } }, { name, id: { gt: id } }] });
  }
  return db.workload.findMany({
    where: { AND: conditions },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: page.limit,
    include: { module: { select: { slug: true, name: true } } },
  });
}

/** What a function's provisioned concurrency did over the days since `from`, summed from its daily figures. */
export async function sumProvisionedUse(db: Db, workloadId: string, from: Date) {
  const { _sum, _count } = await db.metricRollUp.aggregate({
    where: { workloadId, period: 'day', start: { gte: from } },
    _sum: {
      invocations: true,
      provisionedInvocations: true,
      durationMsSum: true,
      provisionedSeconds: true,
    },
    _count: true,
  });
  return { ..._sum, days: _count };
}
