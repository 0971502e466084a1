import type { PriceOverride } from '@/lib/contracts/costs/prices';
import { isPriceKey, unitOf } from '@/lib/domain/costs/price-book';
import type { listOverrides } from '../../../db/price-override-repository';

type Row = Awaited<ReturnType<typeof listOverrides>>[number];

/** A price of one's own as the API shows it, with whether it is in force at a moment. */
export function toPriceOverride(row: Row, now: Date): PriceOverride {
  return {
    id: row.id,
    key: row.key,
    region: row.region,
    usd: row.usd,
    unit: isPriceKey(row.key) ? unitOf(row.key) : null,
    reason: row.reason,
    from: row.validFrom.toISOString(),
    until: row.validUntil?.toISOString() ?? null,
    state: stateOf(row, now),
    createdBy: row.createdByLabel,
    createdAt: row.createdAt.toISOString(),
    endedBy: row.endedByLabel,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

function stateOf({ endedAt, validFrom, validUntil }: Row, now: Date): PriceOverride['state'] {
  if (endedAt !== null) return 'ended';
  if (validUntil !== null && validUntil <= now) return 'over';
  return validFrom > now ? 'planned' : 'inForce';
}
