import type { Db } from './client';

/** What one workload costs in a month, as it is stored; decimals as text. */
export interface WorkloadCostWrite {
  readonly workloadId: string;
  readonly asOf: Date | null;
  readonly usd: string;
  readonly missing: readonly string[];
  readonly wholeDaysUsd: string | null;
  readonly previousUsd: string | null;
  readonly runRateUsd: string | null;
  readonly forecastUsd: string | null;
  readonly forecastMethod: string | null;
  readonly idleUsd: string | null;
  readonly requests: number | null;
  readonly provisionedUsd: string;
  readonly provisionedSeconds: number;
  readonly provisionedIdleSeconds: number | null;
  readonly hoursCovered: number;
  readonly hoursExpected: number;
}

export interface PoolWrite {
  readonly region: string;
  readonly priceKey: string;
  readonly quantity: string;
}

const rowsPerStatement = 2000;

/** Replaces the priced month of an account: its workloads' costs and the pools they were priced in. */
export async function storePricedMonth(
  db: Db,
  {
    accountId,
    month,
    pricedAt,
  }: { readonly accountId: string; readonly month: string; readonly pricedAt: Date },
  costs: readonly WorkloadCostWrite[],
  pools: readonly PoolWrite[],
): Promise<void> {
  for (let from = 0; from < costs.length; from += rowsPerStatement) {
    const part = JSON.stringify(costs.slice(from, from + rowsPerStatement));
    await db.$executeRaw`
      INSERT INTO "WorkloadCost" ("workloadId", month, "asOf", "pricedAt", usd, missing, "wholeDaysUsd", "previousUsd",
        "runRateUsd", "forecastUsd", "forecastMethod", "idleUsd", requests, "provisionedUsd", "provisionedSeconds",
        "provisionedIdleSeconds", "hoursCovered", "hoursExpected")
      SELECT "workloadId", ${month}, "asOf", ${pricedAt}, usd, missing, "wholeDaysUsd", "previousUsd", "runRateUsd",
        "forecastUsd", "forecastMethod", "idleUsd", requests, "provisionedUsd", "provisionedSeconds",
        "provisionedIdleSeconds", "hoursCovered", "hoursExpected"
      FROM jsonb_to_recordset(${part}::jsonb) AS cost(
        "workloadId" uuid, "asOf" timestamptz, usd numeric, missing text[], "wholeDaysUsd" numeric,
        "previousUsd" numeric, "runRateUsd" numeric, "forecastUsd" numeric, "forecastMethod" text, "idleUsd" numeric,
        requests float8, "provisionedUsd" numeric, "provisionedSeconds" float8, "provisionedIdleSeconds" float8,
        "hoursCovered" int, "hoursExpected" int)
      ON CONFLICT ("workloadId", month) DO UPDATE SET "asOf" = EXCLUDED."asOf", "pricedAt" = EXCLUDED."pricedAt",
        usd = EXCLUDED.usd, missing = EXCLUDED.missing, "wholeDaysUsd" = EXCLUDED."wholeDaysUsd",
        "previousUsd" = EXCLUDED."previousUsd", "runRateUsd" = EXCLUDED."runRateUsd",
        "forecastUsd" = EXCLUDED."forecastUsd", "forecastMethod" = EXCLUDED."forecastMethod",
        "idleUsd" = EXCLUDED."idleUsd", requests = EXCLUDED.requests, "provisionedUsd" = EXCLUDED."provisionedUsd",
        "provisionedSeconds" = EXCLUDED."provisionedSeconds",
        "provisionedIdleSeconds" = EXCLUDED."provisionedIdleSeconds", "hoursCovered" = EXCLUDED."hoursCovered",
        "hoursExpected" = EXCLUDED."hoursExpected"`;
  }
  await db.costPool.deleteMany({ where: { accountId, month } });
  await db.costPool.createMany({ data: pools.map((pool) => ({ accountId, month, ...pool })) });
}

/** True when every workload that was rolled up is priced for the whole of a month. */
export async function isMonthSettled(db: Db, month: string): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ open: number }]>`
    SELECT count(*)::int AS open FROM "Workload" w JOIN "RollUpProgress" p ON p."workloadId" = w.id
    LEFT JOIN "WorkloadCost" c ON c."workloadId" = w.id AND c.month = ${month}
    WHERE w."archivedAt" IS NULL AND (c."workloadId" IS NULL OR c."hoursCovered" < c."hoursExpected"
      OR c."asOf" < (${`${month}-01`}::date + interval '1 month') AT TIME ZONE 'UTC')`;
  return row.open === 0;
}

/** The pools a month of an account was priced in, by price and region. */
export async function listPools(db: Db, accountId: string, month: string): Promise<readonly PoolWrite[]> {
  const rows = await db.costPool.findMany({ where: { accountId, month } });
  return rows.map(({ region, priceKey, quantity }) => ({ region, priceKey, quantity: quantity.toFixed() }));
}
