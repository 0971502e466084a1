import type { Db } from './client';

const shown = {
  id: true,
  number: true,
  source: true,
  label: true,
  state: true,
  regions: true,
  requestedByLabel: true,
  requestedAt: true,
  finishedAt: true,
  publishedOn: true,
  progressDone: true,
  progressTotal: true,
  failure: true,
  issues: true,
  listed: true,
} as const;

/** Refreshes and imports, the newest first; their prices are left out, since they are many. */
export async function listVersionRows(db: Db, take: number) {
  const rows = await db.priceBookVersion.findMany({ orderBy: { number: 'desc' }, take, select: shown });
  const counts = await db.priceChange.groupBy({
    by: ['versionId', 'kind'],
    where: { versionId: { in: rows.map(({ id }) => id) } },
    _count: { _all: true },
  });
  return rows.map((row) => ({
    ...row,
    kinds: counts
      .filter(({ versionId }) => versionId === row.id)
      .map(({ kind, _count }) => ({ kind, count: _count._all })),
  }));
}

export type VersionRow = Awaited<ReturnType<typeof listVersionRows>>[number];

/** One of them with its differences; null where there is none of that id. */
export async function findVersionRow(db: Db, id: string) {
  return db.priceBookVersion.findUnique({
    where: { id },
    select: { ...shown, changes: { orderBy: { id: 'asc' } } },
  });
}

/** What happened to one price, the newest first; `region` null: in every region. */
export async function listPriceChanges(db: Db, wish: { readonly key: string; readonly region: string }) {
  return db.priceChange.findMany({
    where: { key: wish.key, region: wish.region },
    orderBy: { id: 'desc' },
    take: 100,
    include: { version: { select: { number: true, source: true, label: true } } },
  });
}
