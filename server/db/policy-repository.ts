import type { Db } from './client';
import type { Prisma } from './generated/client';

const withModule = { module: { select: { slug: true, name: true } } } satisfies Prisma.ChangePolicyInclude;
const inForce = { archivedAt: null, OR: [{ moduleId: null }, { module: { archivedAt: null } }] };

export type PolicyRow = Prisma.ChangePolicyGetPayload<{ include: typeof withModule }>;

/** The policies in force, the widest scope first; those of archived modules are left out. */
export async function listPolicyRows(db: Db): Promise<readonly PolicyRow[]> {
  return db.changePolicy.findMany({
    where: inForce,
    include: withModule,
    orderBy: [
      { moduleId: { sort: 'asc', nulls: 'first' } },
      { stage: { sort: 'asc', nulls: 'first' } },
      { id: 'asc' },
    ],
  });
}

/** How many workloads there are of each module and stage. */
export async function countPlaces(db: Db): Promise<
  readonly {
    readonly place: { moduleSlug: string | null; stage: string | null };
    readonly workloads: number;
  }[]
> {
  const rows = await db.$queryRaw<{ moduleSlug: string | null; stage: string | null; workloads: number }[]>`
    SELECT m.slug AS "moduleSlug", w.stage, count(*)::int AS workloads
    FROM "Workload" w LEFT JOIN "Module" m ON m.id = w."moduleId"
    WHERE w."archivedAt" IS NULL GROUP BY 1, 2`;
  return rows.map(({ moduleSlug, stage, workloads }) => ({ place: { moduleSlug, stage }, workloads }));
}

/** A policy in force; null where there is none of that id. */
export async function findPolicyRow(db: Db, id: string): Promise<PolicyRow | null> {
  return db.changePolicy.findFirst({ where: { id, ...inForce }, include: withModule });
}
