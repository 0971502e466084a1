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

/** A policy in force; null where there is none of that id. */
export async function findPolicyRow(db: Db, id: string): Promise<PolicyRow | null> {
  return db.changePolicy.findFirst({ where: { id, ...inForce }, include: withModule });
}
