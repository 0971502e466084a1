import type { Db } from './client';

interface Count {
  readonly day: string;
  readonly accountId: string;
  readonly region: string;
  readonly operation: string;
  readonly calls: number;
  readonly units: number;
  readonly throttled: number;
}

/** Adds counts of AWS calls to what is stored of their day, in one statement. */
export async function addUsage(db: Db, counts: readonly Count[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "AwsUsage" (day, "accountId", region, operation, calls, units, throttled)
    SELECT day, "accountId", region, operation, calls, units, throttled
    FROM jsonb_to_recordset(${JSON.stringify(counts)}::jsonb)
      AS count(day date, "accountId" varchar(12), region text, operation text, calls int, units int, throttled int)
    ON CONFLICT (day, "accountId", region, operation) DO UPDATE SET
      calls = "AwsUsage".calls + EXCLUDED.calls,
      units = "AwsUsage".units + EXCLUDED.units,
      throttled = "AwsUsage".throttled + EXCLUDED.throttled`;
}

/** The calls since a day by operation and region, with what is counted of them besides. */
export async function listUse(db: Db, since: Date) {
  const rows = await db.awsUsage.groupBy({
    by: ['operation', 'region'],
    where: { day: { gte: since } },
    _sum: { calls: true, units: true, throttled: true },
    orderBy: [{ operation: 'asc' }, { region: 'asc' }],
  });
  return rows.map(({ operation, region, _sum }) => ({
    operation,
    region,
    calls: _sum.calls ?? 0,
    units: _sum.units ?? 0,
    throttled: _sum.throttled ?? 0,
  }));
}

/** The metrics asked of GetMetricData since a day. */
export function sumMetrics(db: Db, since: Date): Promise<number> {
  return sumUnits(db, since, 'cloudwatch:GetMetricData');
}

/** The MB that queries of Logs Insights scanned since a day; of those under way, what they are expected to. */
export function sumScannedMb(db: Db, since: Date): Promise<number> {
  return sumUnits(db, since, 'logs:StartQuery');
}

async function sumUnits(db: Db, since: Date, operation: string): Promise<number> {
  const { _sum } = await db.awsUsage.aggregate({
    where: { day: { gte: since }, operation },
    _sum: { units: true },
  });
  return _sum.units ?? 0;
}
