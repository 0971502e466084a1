import type { BilledPart } from '@/lib/domain/costs/bill/reconcile';
import type { Db } from './client';

/** One day's bill of one service and key, as it is stored. */
export interface BilledWrite {
  readonly day: string;
  readonly service: string;
  readonly key: string;
  readonly usd: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly estimated: boolean;
}

export interface BillPlace {
  readonly accountId: string;
  /** usageType | recordType | tag */
  readonly grouping: string;
  /** Both YYYY-MM-DD; `end` is the first day that is not meant. */
  readonly start: string;
  readonly end: string;
}

/** Replaces what is stored of an account's bill over some days. */
export async function storeBill(
  db: Db,
  { accountId, grouping, start, end }: BillPlace,
  lines: readonly BilledWrite[],
  readAt: Date,
): Promise<void> {
  const day = { gte: new Date(start), lt: new Date(end) };
  await db.billedCost.deleteMany({ where: { accountId, grouping, day } });
  await db.billedCost.createMany({
    data: lines.map((line) => ({ ...line, day: new Date(line.day), accountId, grouping, readAt })),
    skipDuplicates: true,
  });
}

/** How far the bill of a month reaches: the last day with anything on it, and when it was read. */
export async function readBillReach(
  db: Db,
  start: Date,
  end: Date,
): Promise<{ lastDay: Date | null; readAt: Date | null; estimated: boolean; accounts: readonly string[] }> {
  const [row] = await db.$queryRaw<
    [{ lastDay: Date | null; readAt: Date | null; estimated: boolean | null; accounts: string[] | null }]
  >`
    SELECT max(day) FILTER (WHERE usd <> 0) AS "lastDay", max("readAt") AS "readAt", bool_or(estimated) AS estimated,
      array_agg(DISTINCT "accountId") AS accounts
    FROM "BilledCost" WHERE grouping = 'usageType' AND day >= ${start}::date AND day < ${end}::date`;
  return { ...row, estimated: row.estimated ?? true, accounts: row.accounts ?? [] };
}

/** The bill of some days by service and key. */
export function sumBill(db: Db, grouping: string, start: Date, end: Date): Promise<readonly BilledPart[]> {
  return db.$queryRaw<BilledPart[]>`
    SELECT service, key, trim_scale(sum(usd))::text AS usd, sum(quantity) AS quantity
    FROM "BilledCost" WHERE grouping = ${grouping} AND day >= ${start}::date AND day < ${end}::date
    GROUP BY service, key ORDER BY service, key`;
}
