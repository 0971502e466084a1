import { z } from 'zod';
import type { Capacity } from '@/lib/domain/costs/usage/capacity';
import type { ObservedCapacity } from '@/lib/domain/costs/usage/capacity-timeline';
import type { Db } from './client';

export interface CapacityWrite extends ObservedCapacity {
  readonly workloadId: string;
  readonly observedAt: Date;
}

interface Row extends Omit<ObservedCapacity, 'architecture'> {
  readonly workloadId: string;
  readonly architecture: string | null;
}

const Architecture = z.enum(['x86_64', 'arm64']).nullable().catch(null);
const toObserved = ({ architecture, ...row }: Row): ObservedCapacity => ({
  ...row,
  architecture: Architecture.parse(architecture),
});

/** The capacity last observed of each of these workloads; a field that look had not read is taken from the one before. */
export async function findLastCapacities(
  tx: Db,
  workloadIds: readonly string[],
): Promise<ReadonlyMap<string, Capacity>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON ("workloadId") "workloadId", since, "memoryMb", "cpuUnits", architecture, provisioned, desired,
      "spotShare"
    FROM "WorkloadCapacity" WHERE "workloadId" = ANY(${[...workloadIds]}::uuid[])
    ORDER BY "workloadId", "observedAt" DESC`;
  return new Map(rows.map((row) => [row.workloadId, toObserved(row)]));
}

/** Adds capacities in one statement; two looks at the same moment become one row. */
export async function insertCapacities(tx: Db, capacities: readonly CapacityWrite[]): Promise<void> {
  if (capacities.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "WorkloadCapacity" AS old
      ("workloadId", "observedAt", since, "memoryMb", "cpuUnits", architecture, provisioned, desired, "spotShare")
    SELECT "workloadId", "observedAt", since, "memoryMb", "cpuUnits", architecture, provisioned, desired, "spotShare"
    FROM jsonb_to_recordset(${JSON.stringify(capacities)}::jsonb) AS write(
      "workloadId" uuid, "observedAt" timestamptz, since timestamptz, "memoryMb" int, "cpuUnits" int,
      architecture text, provisioned int, desired int, "spotShare" float8)
    ON CONFLICT ("workloadId", "observedAt") DO UPDATE SET since = LEAST(old.since, EXCLUDED.since),
      "memoryMb" = coalesce(EXCLUDED."memoryMb", old."memoryMb"),
      "cpuUnits" = coalesce(EXCLUDED."cpuUnits", old."cpuUnits"),
      architecture = coalesce(EXCLUDED.architecture, old.architecture),
      provisioned = coalesce(EXCLUDED.provisioned, old.provisioned),
      desired = coalesce(EXCLUDED.desired, old.desired),
      "spotShare" = coalesce(EXCLUDED."spotShare", old."spotShare")`;
}

/** Every capacity observed of these workloads by workload, oldest first. */
export async function listCapacities(
  db: Db,
  workloadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ObservedCapacity[]>> {
  const rows = await db.workloadCapacity.findMany({
    where: { workloadId: { in: [...workloadIds] } },
    orderBy: [{ workloadId: 'asc' }, { observedAt: 'asc' }],
  });
  const byWorkload = new Map<string, ObservedCapacity[]>();
  for (const { workloadId, observedAt: _, ...row } of rows) {
    const own = byWorkload.get(workloadId) ?? [];
    own.push(toObserved({ workloadId, ...row }));
    byWorkload.set(workloadId, own);
  }
  return byWorkload;
}
