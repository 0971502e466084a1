import { Snapshot } from '@/lib/contracts/snapshot-shapes';
import type { ConfigurationDifference } from '@/lib/domain/inventory/diff-configuration';
import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import type { WorkloadColumns } from '@/lib/domain/inventory/to-workload-columns';
import type { Db } from './client';
import { Prisma } from './generated/client';

/** What is stored of a workload before it is looked at again. */
export interface StoredWorkload {
  readonly id: string;
  readonly arn: string;
  /** Null where it was stored in a shape no longer read; the next look renews it. */
  readonly snapshot: WorkloadSnapshot | null;
  readonly configHash: string;
  readonly detailSeenAt: Date | null;
  readonly detailDueAt: Date;
}

/** A workload as it is written by an upsert. */
export interface WorkloadWrite extends WorkloadColumns {
  readonly id: string;
  readonly kind: string;
  readonly arn: string;
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly moduleId: string | null;
  readonly stage: string | null;
  readonly managedBy: string | null;
  readonly snapshot: WorkloadSnapshot;
  readonly configHash: string;
  readonly seenAt: Date;
  readonly detailSeenAt: Date | null;
  readonly detailDueAt: Date;
}

export interface RevisionWrite {
  readonly workloadId: string;
  readonly number: number;
  readonly observedAt: Date;
  readonly configuration: object;
  readonly differences: readonly ConfigurationDifference[];
}

/** The stored workloads of these ARNs by ARN, locked until the transaction ends so that looks don't cross. */
export async function lockWorkloads(
  tx: Db,
  arns: readonly string[],
): Promise<ReadonlyMap<string, StoredWorkload>> {
  const rows = await tx.$queryRaw<
    {
      id: string;
      arn: string;
      snapshot: unknown;
      configHash: string;
      detailSeenAt: Date | null;
      detailDueAt: Date;
    }[]
  >`
    SELECT id, arn, snapshot, "configHash", "detailSeenAt", "detailDueAt" FROM "Workload"
    WHERE arn = ANY(${[...arns]}) ORDER BY arn FOR UPDATE`;
  return new Map(rows.map((row) => [row.arn, { ...row, snapshot: readSnapshot(row.snapshot) }]));
}

/** A stored snapshot as the domain knows it; null when its shape is not known (any more). */
export function readSnapshot(json: unknown): WorkloadSnapshot | null {
  const parsed = Snapshot.safeParse(json);
  return parsed.success ? parsed.data : null;
}

/** Writes workloads in one statement, new or known by their ARN; answers the id each ARN has. */
export async function upsertWorkloads(
  tx: Db,
  writes: readonly WorkloadWrite[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; arn: string }[]>`
    INSERT INTO "Workload" (${columnList}, "firstSeenAt", "lastSeenAt", "archivedAt")
    SELECT ${columnList}, "seenAt", "seenAt", NULL
    FROM jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) AS write(${columnTypes}, "seenAt" timestamptz)
    ON CONFLICT (arn) DO UPDATE SET ${columnUpdates},
      "lastSeenAt" = GREATEST("Workload"."lastSeenAt", EXCLUDED."lastSeenAt"), "archivedAt" = NULL
    RETURNING id, arn`;
  return new Map(rows.map((row) => [row.arn, row.id]));
}

/** The number of the last revision of each of these workloads. */
export async function findLastRevisions(
  tx: Db,
  workloadIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const groups = await tx.workloadRevision.groupBy({
    by: ['workloadId'],
    where: { workloadId: { in: [...workloadIds] } },
    _max: { number: true },
  });
  return new Map(groups.map((group) => [group.workloadId, group._max.number ?? 0]));
}

/** Adds revisions in one statement. */
export async function insertRevisions(tx: Db, revisions: readonly RevisionWrite[]): Promise<void> {
  await tx.workloadRevision.createMany({
    data: revisions.map((revision) => ({
      ...revision,
      configuration: toJson(revision.configuration),
      differences: toJson(revision.differences),
    })),
  });
}

/** Archives what a full listing of a kind, begun at `since`, did not show; answers how many that were. */
export async function archiveUnseen(
  db: Db,
  place: { readonly accountId: string; readonly region: string; readonly kind: string },
  since: Date,
  now: Date,
): Promise<number> {
  const { count } = await db.workload.updateMany({
    where: { ...place, archivedAt: null, lastSeenAt: { lt: since } },
    data: { archivedAt: now },
  });
  return count;
}

const types = {
  id: 'uuid',
  kind: 'text',
  arn: 'text',
  accountId: 'varchar(12)',
  region: 'text',
  name: 'text',
  clusterName: 'text',
  moduleId: 'uuid',
  stage: 'text',
  snapshot: 'jsonb',
  configHash: 'text',
  packageType: 'text',
  codeSizeBytes: 'bigint',
  runtime: 'text',
  memoryMb: 'int',
  timeoutSeconds: 'int',
  architecture: 'text',
  reservedConcurrency: 'int',
  provisionedRequested: 'int',
  provisionedAllocated: 'int',
  provisionedAvailable: 'int',
  desiredCount: 'int',
  runningCount: 'int',
  capacityMin: 'int',
  capacityMax: 'int',
  managedBy: 'text',
  detailSeenAt: 'timestamptz',
  detailDueAt: 'timestamptz',
} as const;

const names = Object.keys(types);
const fixed = new Set(['id', 'kind', 'arn', 'accountId', 'region']);
const columnList = Prisma.raw(names.map((name) => `"${name}"`).join(', '));
const columnTypes = Prisma.raw(
  Object.entries(types)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', '),
);
const columnUpdates = Prisma.raw(
  names
    .filter((name) => !fixed.has(name))
    .map((name) => `"${name}" = EXCLUDED."${name}"`)
    .join(', '),
);

// Snapshots and configurations are plain data by their types; Prisma's JSON type only can't see that.
const toJson = (value: unknown) => value as Prisma.InputJsonValue;
