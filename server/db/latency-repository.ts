import type { ColdStartSource } from '@/lib/contracts/shapes';
import type { FunctionTraits } from '@/lib/domain/latency/group-times';
import type { Db } from './client';
import { joinColdStarts } from './cold-start-source';
import { Prisma } from './generated/client';
import { toCondition, type WorkloadFilter } from './inventory-repository';

export interface LatencyOfDay {
  readonly id: string;
  readonly kind: 'function' | 'service';
  readonly name: string;
  readonly stage: string | null;
  readonly module: string | null;
  readonly packageType: string | null;
  readonly architecture: string | null;
  readonly runtime: string | null;
  readonly memoryMb: number | null;
  readonly sampleCount: number | null;
  readonly latencyMsP50: number | null;
  readonly latencyMsP90: number | null;
  readonly latencyMsP95: number;
  readonly latencyMsP99: number | null;
  readonly coldStarts: number | null;
  readonly coldRequests: number | null;
  readonly coldSource: ColdStartSource | null;
  readonly initMsP95: number | null;
}

interface LatencyPosition {
  readonly latencyMsP95: number;
  readonly id: string;
}

/** What requests of workloads took on a whole UTC day, by p95, slowest first after a position, at most `limit`. */
export function listLatencyOfDay(
  db: Db,
  day: Date,
  filter: WorkloadFilter,
  page: { readonly after: LatencyPosition | null; readonly limit: number },
): Promise<readonly LatencyOfDay[]> {
  const after = page.after
    ? Prisma.sql`AND (r."latencyMsP95" < ${page.after.latencyMsP95}
        OR (r."latencyMsP95" = ${page.after.latencyMsP95} AND w.id > ${page.after.id}::uuid))`
    : Prisma.empty;
  return db.$queryRaw<LatencyOfDay[]>`
    SELECT w.id, w.kind, w.name, w.stage, m.name AS module, w."packageType", w.architecture, w.runtime, w."memoryMb",
      coalesce(r."durationSamples", r.requests) AS "sampleCount", r."latencyMsP50", r."latencyMsP90",
      r."latencyMsP95", r."latencyMsP99", cold."coldStarts", cold.requests AS "coldRequests",
      cold.source AS "coldSource", cold."initMsP95"
    FROM "MetricRollUp" r JOIN "Workload" w ON w.id = r."workloadId" LEFT JOIN "Module" m ON m.id = w."moduleId"
    ${joinColdStarts}
    WHERE r.period = 'day' AND r.start = ${day} AND r."hoursAsked" = 24 AND r."latencyMsP95" IS NOT NULL
      AND ${toCondition(filter)} ${after}
    ORDER BY r."latencyMsP95" DESC, w.id LIMIT ${page.limit}`;
}

export interface FunctionWithTraits extends FunctionTraits {
  readonly id: string;
  readonly name: string;
  readonly stage: string | null;
}

/** The functions there are, with what they are held against each other by. */
export function listFunctionTraits(db: Db, filter: WorkloadFilter): Promise<readonly FunctionWithTraits[]> {
  return db.$queryRaw<FunctionWithTraits[]>`
    SELECT w.id, w.name, w.stage, m.name AS module, w."packageType", w.architecture, w.runtime, w."memoryMb"
    FROM "Workload" w LEFT JOIN "Module" m ON m.id = w."moduleId"
    WHERE w.kind = 'function' AND ${toCondition(filter)} ORDER BY w.name`;
}
