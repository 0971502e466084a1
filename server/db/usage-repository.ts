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

/** The metrics asked of GetMetricData since a day, by region. */
export async function sumMetricUse(
  db: Db,
  since: Date,
): Promise<readonly { readonly region: string; readonly metrics: number }[]> {
  const rows = await db.awsUsage.groupBy({
    by: ['region'],
    where: { day: { gte: since }, units: { gt: 0 } },
    _sum: { units: true },
    orderBy: { region: 'asc' },
  });
  return rows.map(({ region, _sum }) => ({ region, metrics: _sum.units ?? 0 }));
}

/** What was asked of AWS since a day: calls, throttled calls and metrics requested. */
export async function sumUsage(
  db: Db,
  since: Date,
): Promise<{ calls: number; throttled: number; units: number }> {
  const { _sum } = await db.awsUsage.aggregate({
    where: { day: { gte: since } },
    _sum: { calls: true, throttled: true, units: true },
  });
  return { calls: _sum.calls ?? 0, throttled: _sum.throttled ?? 0, units: _sum.units ?? 0 };
}
