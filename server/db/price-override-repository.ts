import type { Db } from './client';

/** The overrides in force at a moment; those of one region come after those of all, and so win over them. */
export async function listOverridesAt(db: Db, at: Date) {
  return db.priceOverride.findMany({
    where: {
      endedAt: null,
      validFrom: { lte: at },
      OR: [{ validUntil: null }, { validUntil: { gt: at } }],
    },
    orderBy: [{ region: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
  });
}

/** Every override, ended ones included, the newest first. */
export async function listOverrides(db: Db) {
  return db.priceOverride.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: 500 });
}

/** An override of the same key and region whose time meets the given one's; null where none does. */
export async function findOverlapping(
  tx: Db,
  wish: {
    readonly key: string;
    readonly region: string | null;
    readonly validFrom: Date;
    readonly validUntil: Date | null;
  },
) {
  return tx.priceOverride.findFirst({
    where: {
      key: wish.key,
      region: wish.region,
      endedAt: null,
      OR: [{ validUntil: null }, { validUntil: { gt: wish.validFrom } }],
      ...(wish.validUntil === null ? {} : { validFrom: { lt: wish.validUntil } }),
    },
  });
}
