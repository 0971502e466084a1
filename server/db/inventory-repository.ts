import type { WorkloadColumns } from '@/lib/domain/inventory/to-workload-columns';
import type { Db } from './client';
import { Prisma } from './generated/client';

/** What narrows a list of workloads; an absent or empty field does not. */
export interface WorkloadFilter {
  readonly id?: readonly string[] | undefined;
  readonly stage?: readonly string[] | undefined;
  readonly account?: readonly string[] | undefined;
  readonly region?: readonly string[] | undefined;
  readonly kind?: readonly string[] | undefined;
  /** Slugs; `unassigned` for what no rule catches. */
  readonly module?: readonly string[] | undefined;
  readonly managedBy?: readonly string[] | undefined;
  readonly runtime?: readonly string[] | undefined;
  readonly q?: string | undefined;
  readonly archived?: 'exclude' | 'include' | 'only' | undefined;
}

export interface WorkloadRow extends WorkloadColumns {
  readonly id: string;
  readonly kind: 'function' | 'service';
  readonly name: string;
  readonly arn: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly region: string;
  readonly moduleSlug: string | null;
  readonly moduleName: string | null;
  readonly stage: string | null;
  readonly managedBy: string | null;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly detailSeenAt: Date | null;
  readonly archivedAt: Date | null;
}

export interface WorkloadPosition {
  readonly name: string;
  readonly id: string;
}

/** Workloads by name after a position, at most `limit`. */
export function listWorkloadRows(
  db: Db,
  filter: WorkloadFilter,
  page: { readonly after: WorkloadPosition | null; readonly limit: number },
): Promise<readonly WorkloadRow[]> {
  const after = page.after
    ? Prisma.sql`AND (w.name, w.id) > (${page.after.name}, ${page.after.id}::uuid)`
    : Prisma.empty;
  return db.$queryRaw<WorkloadRow[]>`
    ${selectRows} WHERE ${toCondition(filter)} ${after} ORDER BY w.name, w.id LIMIT ${page.limit}`;
}

/** One workload's row; null when there is none of that id. */
export async function findWorkloadRow(db: Db, id: string): Promise<WorkloadRow | null> {
  const [row] = await db.$queryRaw<WorkloadRow[]>`${selectRows} WHERE w.id = ${id}::uuid`;
  return row ?? null;
}

/** How many workloads a filter leaves. */
export async function countWorkloads(db: Db, filter: WorkloadFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Workload" w LEFT JOIN "Module" m ON m.id = w."moduleId"
    WHERE ${toCondition(filter)}`;
  return row?.count ?? 0;
}

/** The condition of a filter over `"Workload" w LEFT JOIN "Module" m`. */
export function toCondition(filter: WorkloadFilter): Prisma.Sql {
  const conditions = [
    archivedCondition(filter.archived ?? 'exclude'),
    anyOf(Prisma.sql`w.id::text`, filter.id),
    anyOf(Prisma.sql`w.stage`, filter.stage),
    anyOf(Prisma.sql`w."accountId"`, filter.account),
    anyOf(Prisma.sql`w.region`, filter.region),
    anyOf(Prisma.sql`w.kind`, filter.kind),
    anyOf(Prisma.sql`coalesce(m.slug, 'unassigned')`, filter.module),
    anyOf(Prisma.sql`w."managedBy"`, filter.managedBy),
    anyOf(Prisma.sql`w.runtime`, filter.runtime),
    ...wordsOf(filter.q).map((word) => Prisma.sql`strpos(lower(w.name), ${word}) > 0`),
  ];
  return Prisma.join(
    conditions.filter((condition) => condition !== null),
    ' AND ',
  );
}

function wordsOf(text: string | undefined): readonly string[] {
  return (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

function archivedCondition(archived: 'exclude' | 'include' | 'only'): Prisma.Sql {
  switch (archived) {
    case 'exclude':
      return Prisma.sql`w."archivedAt" IS NULL`;
    case 'only':
      return Prisma.sql`w."archivedAt" IS NOT NULL`;
    case 'include':
      return Prisma.sql`TRUE`;
    default:
      return archived satisfies never;
  }
}

function anyOf(column: Prisma.Sql, values: readonly string[] | undefined): Prisma.Sql | null {
  return values && values.length > 0 ? Prisma.sql`${column} = ANY(${[...values]})` : null;
}

const selectRows = Prisma.sql`
  SELECT w.id, w.kind, w.name, w.arn, w."accountId", a.name AS "accountName", w.region, w."clusterName",
    m.slug AS "moduleSlug", m.name AS "moduleName", w.stage, w."packageType",
    w."codeSizeBytes"::float8 AS "codeSizeBytes", w.runtime, w."memoryMb", w."timeoutSeconds", w.architecture,
    w."reservedConcurrency", w."provisionedRequested", w."provisionedAllocated", w."provisionedAvailable",
    w."desiredCount", w."runningCount", w."capacityMin", w."capacityMax", w."managedBy", w."firstSeenAt",
    w."lastSeenAt", w."detailSeenAt", w."archivedAt"
  FROM "Workload" w JOIN "Account" a ON a.id = w."accountId" LEFT JOIN "Module" m ON m.id = w."moduleId"`;
