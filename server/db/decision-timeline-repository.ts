import type { Db } from './client';

const dated = { id: true, slug: true, number: true, title: true, status: true, decidedOn: true } as const;

/** Decisions that say their day, the last first, from after a position if one is given. */
export async function listDatedRows(
  db: Db,
  {
    after,
    limit,
  }: { readonly after: { readonly day: Date; readonly id: string } | null; readonly limit: number },
) {
  return db.decision.findMany({
    where: {
      archivedAt: null,
      ...(after
        ? { OR: [{ decidedOn: { lt: after.day } }, { decidedOn: after.day, id: { lt: after.id } }] }
        : { decidedOn: { not: null } }),
    },
    select: dated,
    orderBy: [{ decidedOn: 'desc' }, { id: 'desc' }],
    take: limit,
  });
}
export type DatedRow = Awaited<ReturnType<typeof listDatedRows>>[number];

/** How many decisions do not say their day. */
export async function countUndated(db: Db): Promise<number> {
  return db.decision.count({ where: { archivedAt: null, decidedOn: null } });
}

const superseding = {
  kind: { in: ['supersedes', 'supersededBy'] },
  statedBy: { archivedAt: null },
  target: { archivedAt: null },
};

/** Links by which a decision supersedes another, from either side, and how many there are. */
export async function listSupersedingLinks(db: Db, limit: number) {
  const [links, total] = await Promise.all([
    db.decisionLink.findMany({
      where: superseding,
      select: { kind: true, statedBy: { select: dated }, target: { select: dated } },
      orderBy: { id: 'desc' },
      take: limit,
    }),
    db.decisionLink.count({ where: superseding }),
  ]);
  return { links, total };
}
