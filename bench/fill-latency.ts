import { packHistogram } from '@/lib/domain/latency/pack-histogram';
import type { PrismaClient } from '@/server/db/client';

/** Gives every function a busy day's roll-up and cold starts for each of so many days before `until`. */
export async function fillLatency(db: PrismaClient, until: Date, days: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "MetricRollUp" ("workloadId", period, start, "hoursAsked", "hoursWithData", invocations, errors,
      throttles, "durationMsSum", "durationSamples", "latencyMsP50", "latencyMsP90", "latencyMsP95", "latencyMsP99",
      "concurrencyMax", "memoryMb", architecture, "observedAt")
    SELECT w.id, 'day', ${until}::timestamptz - day * interval '1 day', 24, 24, 12000 + day, day % 7, 0, 2.4e6, 12000 + day,
      120 + day % 9, 300, 420 + day % 30, 900, 6, 512, 'arm64', ${until}
    FROM "Workload" w, generate_series(1, ${days}::int) AS day WHERE w.kind = 'function'
    ON CONFLICT DO NOTHING`;
  // As a busy function fills them: 64 buckets of warm requests, 14 of each of the others.
  const [warm, cold] = [64, 14].map((buckets) => Buffer.from(packed(buckets)).toString('base64'));
  await db.$executeRaw`
    INSERT INTO "ColdStartRollUp" ("workloadId", period, start, requests, "coldStarts", "initMsSum", "billedInitMs",
      "initMsP50", "initMsP95", "initMsP99", warm, "coldRun", init, cold)
    SELECT w.id, 'day', ${until}::timestamptz - day * interval '1 day', 12000, 40, 6e4, 6e4, 1400, 1900, 2100,
      decode(${warm}, 'base64'), decode(${cold}, 'base64'), decode(${cold}, 'base64'), decode(${cold}, 'base64')
    FROM "Workload" w, generate_series(1, ${days}::int) AS day WHERE w.kind = 'function'
    ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    INSERT INTO "ColdStartProgress" ("workloadId", "coveredFrom", "coveredUntil", "bytesPerRequest")
    SELECT id, ${until}::timestamptz - ${days}::int * interval '1 day', ${until}, 900 FROM "Workload" WHERE kind = 'function'
    ON CONFLICT DO NOTHING`;
  await db.$executeRawUnsafe('VACUUM ANALYZE "MetricRollUp", "ColdStartRollUp"');
}

function packed(buckets: number): Uint8Array {
  return packHistogram(new Map(Array.from({ length: buckets }, (_, index) => [90 + index, 100 + 3 * index])));
}
