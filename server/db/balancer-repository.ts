import type { BalancedTarget, BalancedTargetGroup } from '@/lib/domain/costs/usage/balancer-use';
import type { Db } from './client';
import type { RegionKey } from './region-repository';

/** True when tasks of a service of the region are in a target group. */
export async function hasBalancedServices(db: Db, { accountId, region }: RegionKey): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ some: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM "Workload" WHERE "accountId" = ${accountId} AND region = ${region}
      AND kind = 'service' AND "archivedAt" IS NULL
      AND jsonb_array_length(snapshot->'configuration'->'targetGroupArns') > 0) AS some`;
  return row.some;
}

/**
 * Replaces what is known of a region's load balancers. Where nothing was known before, the services behind them are
 * rolled up anew, since what was rolled up lacks their part.
 */
export async function storeBalancedTargets(
  db: Db,
  { accountId, region }: RegionKey,
  targets: readonly BalancedTargetGroup[],
  seenAt: Date,
): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "RollUpProgress" p USING "Workload" w, "AccountRegion" r
    WHERE w.id = p."workloadId" AND w."accountId" = ${accountId} AND w.region = ${region} AND w.kind = 'service'
      AND r."accountId" = w."accountId" AND r.region = w.region AND r."balancersSeenAt" IS NULL`;
  await db.balancedTarget.deleteMany({ where: { accountId, region } });
  await db.balancedTarget.createMany({ data: targets.map((one) => ({ accountId, region, ...one })) });
  await db.accountRegion.update({
    where: { accountId_region: { accountId, region } },
    data: { balancersSeenAt: seenAt },
  });
}

interface BalancerRow {
  readonly workloadId: string;
  readonly targetGroupArn: string | null;
  readonly balancerArn: string;
  readonly name: string;
  readonly type: string;
  readonly createdAt: Date;
  readonly groups: number;
  readonly services: number;
}

/** The load balancers in front of services, by service; one whose region's were never read is left out. */
export async function listBalancers(
  db: Db,
  workloadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly BalancedTarget[]>> {
  if (workloadIds.length === 0) return new Map();
  const rows = await db.$queryRaw<BalancerRow[]>`
    WITH behind AS (
      SELECT w.id, w."archivedAt", w."accountId", w.region, g.arn FROM "Workload" w
      LEFT JOIN LATERAL jsonb_array_elements_text(w.snapshot->'configuration'->'targetGroupArns') AS g(arn) ON true
      WHERE w.kind = 'service'),
    shared AS (
      SELECT arn, greatest(1, count(*) FILTER (WHERE "archivedAt" IS NULL))::int AS services
      FROM behind GROUP BY arn),
    sizes AS (SELECT "balancerArn", count(*)::int AS groups FROM "BalancedTarget" GROUP BY 1)
    SELECT behind.id AS "workloadId", b."targetGroupArn", b."balancerArn", b."balancerName" AS name, b.type,
      b."createdAt", sizes.groups, shared.services
    FROM behind JOIN "AccountRegion" r ON r."accountId" = behind."accountId" AND r.region = behind.region
      AND r."balancersSeenAt" IS NOT NULL
    LEFT JOIN "BalancedTarget" b ON b."targetGroupArn" = behind.arn
    LEFT JOIN shared ON shared.arn = behind.arn
    LEFT JOIN sizes ON sizes."balancerArn" = b."balancerArn"
    WHERE behind.id = ANY(${[...workloadIds]}::uuid[])
    ORDER BY behind.id, b."balancerArn", b."targetGroupArn"`;
  const found = new Map<string, BalancedTarget[]>();
  for (const { workloadId, targetGroupArn, balancerArn, ...rest } of rows) {
    const own = found.get(workloadId) ?? [];
    found.set(workloadId, own);
    if (targetGroupArn === null) continue;
    const balancer = balancerArn.slice(balancerArn.indexOf(':loadbalancer/') + ':loadbalancer/'.length);
    const targetGroup = targetGroupArn.slice(targetGroupArn.lastIndexOf(':') + 1);
    own.push({ ...rest, balancer, targetGroup });
  }
  return found;
}
