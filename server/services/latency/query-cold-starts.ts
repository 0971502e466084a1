import { dayStart } from '@/lib/domain/costs/usage/plan-roll-up';
import { groupBy } from '@/lib/domain/group-by';
import { addColdStarts } from '@/lib/domain/latency/add-cold-starts';
import { coldStartQuery, rowsPerQuery } from '@/lib/domain/latency/cold-start-query';
import {
  type FunctionToRead,
  halve,
  type PlannedQuery,
  planLogQueries,
} from '@/lib/domain/latency/plan-log-reading';
import { readColdStartRows } from '@/lib/domain/latency/read-cold-start-rows';
import type { AwsScope } from '../../aws/access';
import { groupsPerQuery, runLogsQuery } from '../../aws/logs/run-logs-query';
import {
  type ColdStartWrite,
  listColdStarts,
  noteBytesPerRequest,
  storeColdStarts,
} from '../../db/cold-start-repository';
import type { RegionKey } from '../../db/region-repository';
import type { ServiceContext } from '../context';
import { findScope } from '../estate/find-scope';
import { readLogScanSpend } from './log-scan-budget';

/** Queries under way at once in a region, of the hundred that AWS allows an account's people, dashboards and alarms. */
const atOnce = 4;
const dayMs = 86_400_000;
const mb = 1024 ** 2;

/**
 * Reads functions over stretches that lie in one day each and stores their hours and days. Answers null, or why they
 * were not read: today's part of the month's budget does not hold what the queries are expected to scan.
 */
export async function queryColdStarts(
  ctx: ServiceContext,
  key: RegionKey,
  functions: readonly FunctionToRead[],
): Promise<string | null> {
  const scope = await findScope(ctx.db, key.accountId, key.region);
  const queries = planLogQueries(functions, groupsPerQuery);
  const expected = queries.reduce((sum, { expectedBytes }) => sum + Math.ceil(expectedBytes / mb), 0);
  const { allowanceMb, budgetGbMonthly } = await readLogScanSpend(ctx);
  if (expected > allowanceMb) return sayOverBudget(expected, allowanceMb, budgetGbMonthly);
  const hours: ColdStartWrite[] = [];
  const waiting = [...queries];
  const work = async () => {
    for (let query = waiting.shift(); query; query = waiting.shift())
      hours.push(...(await ask(ctx, scope, query)));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await store(ctx, hours);
  return null;
}

async function ask(
  ctx: ServiceContext,
  scope: AwsScope,
  query: PlannedQuery,
): Promise<readonly ColdStartWrite[]> {
  const { functions, start, end, expectedBytes } = query;
  const { rows, bytesScanned } = await runLogsQuery(ctx.aws, scope, {
    groups: functions.map(({ group }) => group),
    start,
    end,
    text: coldStartQuery,
    expectedBytes,
  });
  const halves = rows.length >= rowsPerQuery ? halve(query) : null;
  if (halves) {
    const [one, other] = [await askEach(ctx, scope, halves, 0), await askEach(ctx, scope, halves, 1)];
    return [...one, ...other];
  }
  const byGroup = readColdStartRows(rows);
  const read = functions.flatMap(({ id, group }) =>
    (byGroup.get(group) ?? []).map((hour) => ({ ...hour, workloadId: id })),
  );
  const requests = read.reduce((sum, hour) => sum + hour.requests, 0);
  const ids = functions.map(({ id }) => id);
  if (requests > 0) await noteBytesPerRequest(ctx.db, ids, bytesScanned / requests);
  return read;
}

async function askEach(ctx: ServiceContext, scope: AwsScope, halves: readonly PlannedQuery[], index: number) {
  const half = halves[index];
  return half ? ask(ctx, scope, half) : [];
}

// A day is the sum of its hours, so those read of it before are added to those read now.
async function store(ctx: ServiceContext, hours: readonly ColdStartWrite[]): Promise<void> {
  await storeColdStarts(ctx.db, 'hour', hours);
  for (const [at, ofDay] of groupBy(hours, ({ start }) => dayStart(start).getTime())) {
    const ids = [...new Set(ofDay.map(({ workloadId }) => workloadId))];
    const span = { from: new Date(at), until: new Date(at + dayMs) };
    const stored = await listColdStarts(ctx.db, ids, 'hour', span);
    const days = [...groupBy(stored, ({ workloadId }) => workloadId)].map(([workloadId, own]) => ({
      ...addColdStarts(own, new Date(at)),
      workloadId,
    }));
    await storeColdStarts(ctx.db, 'day', days);
  }
}

function sayOverBudget(expectedMb: number, allowanceMb: number, budgetGb: number): string {
  return `Reading the logs would scan about ${expectedMb} MB, and of this month’s ${budgetGb} GB ${allowanceMb} MB are left for today. It goes on tomorrow; the budget is in Settings › Accounts.`;
}
